"""Many articles at once: tables, packed files, several folders; reprints, revisions, one id twice."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from tests.web.pages import OTHER, PARAGRAPHS
from timeline.articles import packed, read_articles
from timeline.settings import Settings

TEXT = "\n".join(PARAGRAPHS)
STORM = "\n".join(OTHER)


def put(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def article(day: str = "2025-05-19", text: str = TEXT, **fields: str) -> str:
    front = "".join(f"{name}: {value}\n" for name, value in fields.items())
    return f"---\npublished: {day}\n{front}---\n{text}\n"


def problems(path: Path) -> list[str]:
    return [str(problem).removeprefix(f"{path.parent.as_posix()}/") for problem in read_articles(path).problems]


def test_table(tmp_path: Path) -> None:
    """A row is an article; a text may hold separators, quotation marks and line breaks."""
    path = put(
        tmp_path / "all.csv",
        'id,Published,title,text,views\na,2025-05-19,"One, two","He said ""no"".\nThen he left.",7\n',
    )
    (found,) = read_articles(path).articles
    assert (found.id, str(found.published), found.title) == ("a", "2025-05-19", "One, two")
    assert found.text == 'He said "no".\nThen he left.'


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_separators_of_tables(tmp_path: Path, separator: str) -> None:
    """What the first line has separates all; a row without id is called after its number."""
    rows = [["published", "text"], ["2025-05-19", "It rained."], ["", ""], ["2025-05-20", "It snowed."]]
    path = put(tmp_path / "all.csv", "\ufeff" + "\r\n".join(separator.join(row) for row in rows))
    assert [(one.id, one.text) for one in read_articles(path).articles] == [
        ("all-1", "It rained."),
        ("all-3", "It snowed."),
    ]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("published,body\n2025-05-19,x\n", 'all.csv:1: no column "text"'),
        ("published,texts\n2025-05-19,x\n", 'is "texts" meant to be it?'),
        ("published,text\n2025-05-19,It rained, and so on\n", "all.csv:2: 3 cells for 2 columns"),
        ("published,text\n2025-05-19,\n", 'all.csv:2: no "text"'),
        ("published,text\n19 May,It rained.\n", 'all.csv:2: published: "19 May" is not a date'),
        (b"published,text\n2025-05-19,caf\xe9\n", "all.csv:2: not UTF-8 text (byte 0xe9)"),
        ("", 'all.csv:1: no column "text"'),
    ],
)
def test_wrong_tables(tmp_path: Path, content: str | bytes, expected: str) -> None:
    """One message each, with its line."""
    (problem,) = problems(put(tmp_path / "all.csv", content))
    assert expected in problem


def test_packed(tmp_path: Path) -> None:
    """JSONL and CSV packed by gzip read like the same unpacked, under the same ids."""
    line = json.dumps({"published": "2025-05-19", "text": "It rained."}).encode()
    put(tmp_path / "a.jsonl.gz", gzip.compress(line))
    put(tmp_path / "b.csv.gz", gzip.compress(b"published,text\n2025-05-20,It snowed.\n"))
    assert [(one.id, one.text) for one in read_articles(tmp_path).articles] == [
        ("a-1", "It rained."),
        ("b-1", "It snowed."),
    ]


def test_packed_and_cut_off(tmp_path: Path) -> None:
    """What came before the damage is used."""
    lines = b"".join(
        json.dumps({"published": "2025-05-19", "text": f"It rained {n} times."}).encode() + b"\n" for n in range(3000)
    )
    path = put(tmp_path / "a.jsonl.gz", gzip.compress(lines)[:-2000])
    reading = read_articles(path)
    assert len(reading.articles) > 100
    assert any("the packed file is damaged or cut off" in str(problem) for problem in reading.problems)


def test_packed_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A packed file that unpacks to more than anyone packs ends at the limit, which is named."""
    monkeypatch.setattr(packed, "MAX_UNPACKED", 1000)
    (problem,) = problems(put(tmp_path / "a.jsonl.gz", gzip.compress(b"\n" * 1_000_000)))
    assert "more than 1,000 bytes when unpacked" in problem


def test_several_folders(tmp_path: Path) -> None:
    """One story from several places; an id in both is one message that names both files."""
    put(tmp_path / "one" / "a.md", article())
    put(tmp_path / "two" / "b.md", article("2025-05-20", STORM))
    put(tmp_path / "two" / "a.md", article("2025-05-21", STORM * 2))
    reading = read_articles(tmp_path / "one", tmp_path / "two")
    assert [one.id for one in reading.articles] == ["a", "b"]
    (problem,) = reading.problems
    assert str(problem).startswith(f"{tmp_path.as_posix()}/two/a.md:1: ")
    assert f"already that of {tmp_path.as_posix()}/one/a.md:1" in str(problem)


def test_several_folders_in_the_settings() -> None:
    """A list is the first and the others."""
    settings = Settings.model_validate({"articles": ["a", "b", "c.jsonl"]})
    assert settings.sources == (Path("a"), Path("b"), Path("c.jsonl"))
    assert Settings().sources == (Path("articles"),)


def test_reprints_are_named(tmp_path: Path) -> None:
    """The earliest of nearly equal texts is the source, whatever the files are called."""
    put(tmp_path / "a.md", article("2025-05-20", f"By our reporter.\n{TEXT}"))
    put(tmp_path / "b.md", article("2025-05-19"))
    put(tmp_path / "c.md", article("2025-05-19", STORM))
    found = {one.id: one.reprint_of for one in read_articles(tmp_path).articles}
    assert found == {"a": "b", "b": None, "c": None}


def test_a_page_that_is_printed_every_year_is_no_reprint(tmp_path: Path) -> None:
    """One text, years apart: each time it is a source of its own."""
    put(tmp_path / "a.md", article("2025-05-20"))
    put(tmp_path / "b.md", article("2024-05-19"))
    assert [one.reprint_of for one in read_articles(tmp_path).articles] == [None, None]


def test_a_revision_replaces_its_older_state(tmp_path: Path) -> None:
    """Two states from one address: the newer counts, and what is not used is said."""
    put(tmp_path / "old.md", article("2025-05-19", url="https://www.news.example/bridge?utm_source=x", title="Bridge"))
    put(
        tmp_path / "new.md",
        article("2025-05-20", TEXT + STORM, url="https://news.example/bridge/", title="Bridge opens"),
    )
    reading = read_articles(tmp_path)
    assert [one.id for one in reading.articles] == ["new"]
    (warning,) = reading.warnings
    assert warning.startswith(f"{tmp_path.as_posix()}/old.md:1: an older state of {tmp_path.as_posix()}/new.md:1")
    assert reading.problems == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://news.example/", "https://news.example/"),
        ("https://news.example/live", "https://news.example/live"),
        ("https://news.example/a", "https://news.example/b"),
        ("https://news.example/story?id=1", "https://news.example/story?id=2"),
    ],
)
def test_addresses_that_are_not_of_one_article(tmp_path: Path, one: str, other: str) -> None:
    """A whole site's, a section's with other texts each time, two pages': both articles stay."""
    put(tmp_path / "a.md", article("2025-05-19", url=one, title="Bridge"))
    put(tmp_path / "b.md", article("2025-05-20", STORM, url=other, title="Storm"))
    assert len(read_articles(tmp_path).articles) == 2


def test_a_withdrawn_article_takes_its_traces_along(tmp_path: Path) -> None:
    """Nothing of it is remembered: its reprint becomes the source, and what it dated has no day."""
    put(tmp_path / "a.md", article("2025-05-19"))
    put(tmp_path / "b.md", article("2025-05-20"))
    assert [one.reprint_of for one in read_articles(tmp_path).articles] == [None, "a"]
    (tmp_path / "a.md").unlink()
    assert [(one.id, one.reprint_of) for one in read_articles(tmp_path).articles] == [("b", None)]
