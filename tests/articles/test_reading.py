"""What comes of a folder, a file and standard input."""

from __future__ import annotations

import io
import json
import sys
from datetime import date
from pathlib import Path

import pytest

from timeline.articles import files as article_files
from timeline.articles import read_articles
from timeline.errors import SettingsError

GOOD = '---\ntitle: "A bridge opens"\npublished: 2025-03-13\n---\nThe bridge opened on Tuesday.\n'


def put(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def one_problem(path: Path) -> str:
    """The only message about a file, with its folder cut off; nothing else may be said of it."""
    reading = read_articles(path)
    assert reading.articles == ()
    assert reading.warnings == ()
    (problem,) = reading.problems
    return str(problem).removeprefix(f"{path.parent.as_posix()}/")


def test_front_matter_and_text(tmp_path: Path) -> None:
    """Fields come from the front matter; the text is what follows it, unchanged."""
    path = put(tmp_path, "bridge.md", GOOD.replace("title", "source: Desk\nurl: https://example.org/a?b=c\ntitle"))
    (article,) = read_articles(path).articles
    assert (article.id, article.title, article.published) == ("bridge", "A bridge opens", date(2025, 3, 13))
    assert (article.source, article.url, article.language) == ("Desk", "https://example.org/a?b=c", "en")
    assert (article.text, article.first_line) == ("The bridge opened on Tuesday.\n", 7)


def test_folder_is_read_sorted_and_whole(tmp_path: Path) -> None:
    """Sub-folders too; hidden files, notes, overrides and other kinds of file are no articles."""
    for name in ("b.md", "a.txt", "deep/er/c.md", "README.md", ".hidden.md", ".git/d.md", "overrides.toml", "x.png"):
        put(tmp_path, name, GOOD)
    reading = read_articles(tmp_path)
    assert [article.path for article in reading.articles] == ["a.txt", "b.md", "deep/er/c.md"]
    assert (reading.problems, reading.warnings) == ((), ())


def test_sorted_by_publication_then_id(tmp_path: Path) -> None:
    """Order of reading does not matter to what follows."""
    for name, day in (("a", "2025-05-02"), ("c", "2025-05-01"), ("b", "2025-05-01")):
        put(tmp_path, f"{name}.md", GOOD.replace("2025-03-13", day))
    assert [article.id for article in read_articles(tmp_path).articles] == ["b", "c", "a"]


def test_wrong_articles_do_not_stop_the_others(tmp_path: Path) -> None:
    """Each is left out with one message."""
    put(tmp_path, "good.md", GOOD)
    put(tmp_path, "bad.md", "No front matter.\n")
    put(tmp_path, "empty.txt", "")
    reading = read_articles(tmp_path)
    assert [article.id for article in reading.articles] == ["good"]
    assert [Path(problem.path).name for problem in reading.problems] == ["bad.md", "empty.txt"]


def test_no_such_source(tmp_path: Path) -> None:
    """A wrong name on the command line is a mistake of its own kind."""
    with pytest.raises(SettingsError, match="no such file or folder"):
        read_articles(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", "a.md:1: the file is empty"),
        (" \n\t\n", "a.md:1: the file is empty"),
        (b"\xff\xfe\x00", "a.md:1: not UTF-8 text (byte 0xff)"),
        (GOOD.encode() + b"\ncaf\xe9\n", "a.md:7: not UTF-8 text (byte 0xe9)"),
        (GOOD + "line\nN\0L", "a.md:7: the text holds a NUL"),
        ("---\npublished: 2025-03-13\n---\n \n", "a.md:4: the article has no text"),
        ("---\ntitle: x\npublished: 2025-03-13\n", "a.md:1: the front matter is never closed"),
        ("Only text.\n", "a.md:1: no publication date"),
    ],
)
def test_unusable_files(tmp_path: Path, content: str | bytes, expected: str) -> None:
    """One message with file and line, whatever is wrong."""
    assert one_problem(put(tmp_path, "a.md", content)).startswith(expected)


def test_large_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file over the limit is not read to its end."""
    monkeypatch.setattr(article_files, "MAX_BYTES", 20)
    assert "larger than 20 bytes" in one_problem(put(tmp_path, "a.md", GOOD))


def test_unreadable_file(tmp_path: Path) -> None:
    """A named pipe or a dangling link in the folder is no article."""
    put(tmp_path, "good.md", GOOD)
    (tmp_path / "gone.md").symlink_to(tmp_path / "nothing")
    assert [article.id for article in read_articles(tmp_path).articles] == ["good"]


def test_links_out_of_the_folder(tmp_path: Path) -> None:
    """They are not followed, and a person who misses the article is told."""
    outside = put(tmp_path, "outside/secret.md", GOOD)
    folder = tmp_path / "articles"
    put(folder, "good.md", GOOD)
    (folder / "link.md").symlink_to(outside)
    (folder / "loop").symlink_to(folder)
    reading = read_articles(folder)
    assert [article.id for article in reading.articles] == ["good"]
    assert len(reading.warnings) == 2


def test_same_id_twice(tmp_path: Path) -> None:
    """The message names both; the first in order stays."""
    put(tmp_path, "a.md", GOOD.replace("---\ntitle", "---\nid: x\ntitle"))
    put(tmp_path, "b.md", GOOD.replace("---\ntitle", "---\nid: x\ntitle"))
    reading = read_articles(tmp_path)
    assert [article.path for article in reading.articles] == ["a.md"]
    assert "b.md:1" in str(reading.problems[0])
    assert "a.md:1" in str(reading.problems[0])


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_byte_order_mark(tmp_path: Path, newline: str, mark: str) -> None:
    """The text keeps its line ends, so that offsets are those of the text as supplied; the mark is no text."""
    (article,) = read_articles(put(tmp_path, "a.md", mark + GOOD.replace("\n", newline))).articles
    assert article.text == f"The bridge opened on Tuesday.{newline}"
    assert article.first_line == 5


def test_title_from_the_first_line(tmp_path: Path) -> None:
    """Without a title the first line that is not blank serves, without heading signs, cut at a word."""
    path = put(tmp_path, "a.md", f"---\npublished: 2025-01-01\n---\n\n## {'many words ' * 20}\nMore.")
    (article,) = read_articles(path).articles
    assert article.title.startswith("many words many")
    assert article.title.endswith("many…")
    assert len(article.title) <= 120


def lines(*records: object) -> str:
    return "".join(json.dumps(record) + "\n" for record in records)


def test_jsonl(tmp_path: Path) -> None:
    """One article a line; null counts as not given, an unknown key is no matter, blank lines neither."""
    first = {"id": 7, "title": None, "text": "Rain fell.", "published": "2025-01-02", "author": {"deep": []}}
    path = put(tmp_path, "all.jsonl", lines(first) + "\n" + lines({"text": "More.", "published": "2025-01-03"}))
    reading = read_articles(path)
    assert [(a.id, a.title, a.first_line) for a in reading.articles] == [("7", "Rain fell.", 1), ("all-3", "More.", 3)]
    assert (reading.problems, reading.warnings) == ((), ())


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("{", "not valid JSON"),
        ("[1]", "expected an object"),
        ("[" * 100_000, "not usable JSON"),
        ('{"text": "x", "text": "y", "published": "2025-01-01"}', '"text" is given twice'),
        ('{"published": "2025-01-01"}', 'no "text"'),
        ('{"text": null, "published": "2025-01-01"}', 'no "text"'),
        ('{"text": "x", "published": null}', "no publication date"),
        ('{"text": "x", "published": 20250101}', '"published" must be a string'),
        ('{"text": "x", "published": "2025-01-01", "title": ["x"]}', '"title" must be a string'),
        ('{"text": "\\ud800", "published": "2025-01-01"}', "half of a surrogate pair"),
        ('{"text": "x", "published": "2025-01-01", "id": "a\\u0000b"}', "the id must be one line"),
        ('{"text": "x", "published": "2025-01-01", "id": 1e999999}', '"id" must be a string'),
        (f'{{"text": "x", "published": "2025-01-01", "id": {"9" * 5000}}}', "not usable JSON"),
        (f'{{"text": "x", "published": "2025-01-01", "id": "{"9" * 500}"}}', "the id must be one line"),
    ],
)
def test_wrong_lines(tmp_path: Path, line: str, expected: str) -> None:
    """A wrong line is named by its number; the next one is read."""
    path = put(tmp_path, "all.jsonl", f"{line}\n" + lines({"id": "ok", "text": "Fine.", "published": "2025-01-01"}))
    reading = read_articles(path)
    assert [article.id for article in reading.articles] == ["ok"]
    (problem,) = reading.problems
    assert str(problem).startswith(f"{path}:1: ")
    assert expected in str(problem)


def test_line_over_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An over-long line is skipped to its end, and only it."""
    monkeypatch.setattr("timeline.articles.jsonl.MAX_BYTES", 100)
    good = {"text": "Fine.", "published": "2025-01-01"}
    path = put(tmp_path, "all.jsonl", lines({"text": "x" * 1000}, good))
    reading = read_articles(path)
    assert [article.id for article in reading.articles] == ["all-2"]
    assert "longer than 100 bytes" in str(reading.problems[0])


@pytest.mark.parametrize("content", [GOOD, lines({"id": "stdin", "text": "Rain.", "published": "2025-03-13"})])
def test_standard_input(content: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """One text with front matter, or JSONL; the first character tells them apart."""
    stdin = io.TextIOWrapper(io.BytesIO(content.encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    (article,) = read_articles("-").articles
    assert (article.id, article.published) == ("stdin", date(2025, 3, 13))


def test_language_is_detected_where_not_stated(tmp_path: Path) -> None:
    """A long text tells its language; a short one counts as English."""
    german = "Die Brücke wurde am Dienstag nach langer Bauzeit wieder für den Verkehr geöffnet, sagte die Stadt. " * 3
    put(tmp_path, "de.md", f"---\npublished: 2025-01-01\n---\n{german}")
    put(tmp_path, "short.md", "---\npublished: 2025-01-01\n---\nGuten Tag.")
    assert [article.language for article in read_articles(tmp_path).articles] == ["de", "en"]
