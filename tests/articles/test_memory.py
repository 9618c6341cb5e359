"""Files that have not changed are not read anew, and nothing else can be told from it."""

from __future__ import annotations

import gzip
import json
import sqlite3
from pathlib import Path

import pytest

from timeline.articles import Reading, read_articles, reading
from timeline.articles.origin import Field, Origin
from timeline.cache import FILE_NAME
from timeline.model import Article

TEXT = "The delegations met in Lima on Monday and agreed on the border. " * 6
PAGE = f"<html><head><title>Talks</title></head><body><article><p>{TEXT}</p></article></body></html>"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Articles of every kind, some with something to say about them."""
    monkeypatch.setenv("TIMELINE_CACHE", str(tmp_path / "cache"))
    made = tmp_path / "in"
    made.mkdir()
    (made / "a.md").write_text(f"---\npublished: 2025-05-12\nurl: ftp://example.org\nsauce: x\n---\n{TEXT}one", "utf-8")
    (made / "b.txt").write_text("\n\n" + TEXT + "two", "utf-8")
    (made / "c.html").write_text(PAGE, "utf-8")
    (made / "d.jsonl").write_text(json.dumps({"id": 4, "published": "2025-05-13", "text": TEXT + "four"}) + "\n{}\n")
    (made / "e.csv").write_text(f'published,text\n2025-05-14,"{TEXT}five"\n', "utf-8")
    (made / "f.jsonl.gz").write_bytes(gzip.compress(json.dumps({"published": "2025-05-15", "text": "Six."}).encode()))
    (made / "g.md").write_bytes(b"---\npublished: 2025-05-12\n---\n\xff")
    return made


def said(found: Reading) -> tuple[object, ...]:
    return found.articles, [str(problem) for problem in found.problems], found.warnings, found.notes


def unread(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the articles that are made anew from now on."""
    names: list[str] = []
    make = reading.make_article

    def counting(fields: dict[str, Field], text: str, origin: Origin) -> tuple[Article, tuple[str, ...]]:
        names.append(origin.name)
        return make(fields, text, origin)

    monkeypatch.setattr(reading, "make_article", counting)
    return names


def test_the_same_is_said_of_what_is_remembered(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Articles, messages and warnings are those of a reading without memory."""
    plain, first = read_articles(folder), read_articles(folder, cache=True)
    names = unread(monkeypatch)
    assert said(plain) == said(first) == said(read_articles(folder, cache=True))
    assert names == []
    assert len(plain.problems) >= 2
    assert plain.warnings


def test_only_what_is_new_is_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read_articles(folder, cache=True)
    (folder / "b.txt").write_text(TEXT + "another", "utf-8")
    (folder / "h.md").write_text(f"---\npublished: 2025-05-16\n---\n{TEXT}eight", "utf-8")
    plain = said(read_articles(folder))
    names = unread(monkeypatch)
    assert said(read_articles(folder, cache=True)) == plain
    assert names == ["b", "h"]


def test_a_file_that_moved_is_named_where_it_is_now(folder: Path) -> None:
    read_articles(folder, cache=True)
    (folder / "z").mkdir()
    (folder / "a.md").replace(folder / "z/a.md")
    assert said(read_articles(folder, cache=True)) == said(read_articles(folder))


def test_a_memory_that_was_spoilt_is_read_anew(folder: Path, tmp_path: Path) -> None:
    before = said(read_articles(folder, cache=True))
    with sqlite3.connect(tmp_path / "cache" / FILE_NAME) as connection:
        connection.execute("UPDATE results SET value = CAST(replace(value, 'Lima', 'Rome') AS BLOB)")
    connection.close()
    assert said(read_articles(folder, cache=True)) == before
