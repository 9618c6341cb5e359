"""The front matter: strings only, flat, each field once; odd values keep the article and say so."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.articles import Reading, read_articles


def read(tmp_path: Path, front: str) -> Reading:
    path = tmp_path / "a.md"
    path.write_text(f"---\n{front}\n---\nText.\n", encoding="utf-8")
    return read_articles(path)


def problem(tmp_path: Path, front: str) -> str:
    reading = read(tmp_path, front)
    assert reading.articles == ()
    assert reading.warnings == ()
    (error,) = reading.problems
    return str(error).removeprefix(f"{tmp_path.as_posix()}/")


@pytest.mark.parametrize(
    "written",
    [
        "2025-03-13",
        '"2025-03-13"',
        "'2025-03-13'",
        "2025-3-13",
        "2025-03-13T15:02:00Z",
        "2025-03-13 15:02",
        "2025-03-13T23:59:59.123+14:00",
        "2025-03-13T00:00:00-11:00",
        "2025-03-13 03:02 EDT",
        "  2025-03-13  ",
    ],
)
def test_the_calendar_day_as_written(tmp_path: Path, written: str) -> None:
    """Time and zone do not move the day."""
    (article,) = read(tmp_path, f"published: {written}").articles
    assert article.published is not None
    assert article.published.isoformat() == "2025-03-13"


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("published: 2025-02-30", "a.md:2: published: the calendar has no 2025-02-30"),
        ("title: x\npublished: 13 March 2025", 'a.md:3: published: "13 March 2025" is not a date; write it as'),
        ("published: 13.03.2025", 'a.md:2: published: "13.03.2025" is not a date'),
        ("published: 2025-03-13T25:00", 'a.md:2: published: "2025-03-13T25:00" is not a date'),
        ("published: 0000-01-01", "a.md:2: published: the calendar has no 0000-01-01"),
        ("published: 1741824000", 'a.md:2: published: "1741824000" is not a date'),
        ("published: ٢٠٢٥-٠٣-١٣", "a.md:2: published: "),
        ("published:", "a.md:1: no publication date; add"),
        ("published: null", "a.md:1: no publication date; add"),
        ("publised: 2025-03-13", 'a.md:1: no publication date: is "publised" in line 2 meant to be "published"?'),
        ("published: 2025-03-13\ntitle: a\ntitle: b", 'a.md:4: "title" is given twice, first in line 3'),
        ("published: 2025-03-13\ntitle: [a, b]", "a.md:3: front matter takes one value a field"),
        ("published: 2025-03-13\ntitle: {a: b}", "a.md:3: front matter takes one value a field"),
        ("published: 2025-03-13\ntitle:\n  - a", "a.md:4: front matter takes one value a field"),
        ("published: &x 2025-03-13\ntitle: *x", "a.md:2: anchors (&) and aliases (*) are not allowed"),
        ("published: 2025-03-13\ntitle: *x", "a.md:3: anchors (&) and aliases (*) are not allowed"),
        ("published: 2025-03-13\ntitle: War: the end", "a.md:3: the front matter is not valid YAML"),
        ("published: 2025-03-13\ntitle: 'open", "a.md:4: the front matter is not valid YAML"),
        ("published: 2025-03-13\ntitle: a\x07b", "a.md:3: the front matter holds a character"),
        ("just words", 'a.md:2: the front matter must be lines of "field: value"'),
        ("- a\n- b", "a.md:2: front matter takes one value a field"),
        ("title: " + "[" * 20_000, "a.md:2: front matter takes one value a field"),
        ("title: " + "x" * 70_000, "a.md:1: the front matter is longer than 65,536 characters"),
    ],
)
def test_front_matter_that_leaves_an_article_out(tmp_path: Path, front: str, expected: str) -> None:
    """One message: file, line, what is wrong, what to do."""
    assert problem(tmp_path, front).startswith(expected)


@pytest.mark.parametrize("value", ["yes", "1e3", "0x1F", "12:30:00", "2025-03-13", "!!", "null and void", '"null"'])
def test_values_are_strings(tmp_path: Path, value: str) -> None:
    """No word turns into a truth value, a number, a time or nothing."""
    if value == "!!":
        value = '"!!"'
    (article,) = read(tmp_path, f"published: 2025-03-13\ntitle: {value}").articles
    assert article.title == value.strip('"')


@pytest.mark.parametrize("value", ["!!python/name:os.system", "!!int 5", "!x y"])
def test_tags_make_nothing(tmp_path: Path, value: str) -> None:
    """A tag cannot call for another type: the value stays the text that it is."""
    (article,) = read(tmp_path, f"published: 2025-03-13\nsource: {value}").articles
    assert article.source == value.partition(" ")[2]


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("tittle: x", 'a.md:3: "tittle" is not a known field; did you mean "title"?'),
        ("weather: x", 'a.md:3: "weather" is not a known field; known are title, published'),
        ("url: javascript:alert(1)", 'a.md:3: url: "javascript:alert(1)" is left out'),
        ("url: ftp://example.org/x", 'a.md:3: url: "ftp://example.org/x" is left out'),
        ("url: //example.org/x", "a.md:3: url: "),
        ("url: 'https://example.org/ x'", "a.md:3: url: "),
        ("url: 'https://[broken'", "a.md:3: url: "),
        ("url: 'https://'", "a.md:3: url: "),
        ("language: English please", 'a.md:3: language: "English please" is no language code'),
    ],
)
def test_odd_fields_keep_the_article(tmp_path: Path, front: str, expected: str) -> None:
    """A warning with file and line; the article stays."""
    reading = read(tmp_path, f"published: 2025-03-13\n{front}")
    assert len(reading.articles) == 1
    assert reading.articles[0].url == ""
    (warning,) = reading.warnings
    assert warning.removeprefix(f"{tmp_path.as_posix()}/").startswith(expected)


@pytest.mark.parametrize(("written", "code"), [("en", "en"), ("EN-gb", "en"), ("pt_BR", "pt"), ("deu", "deu")])
def test_language_codes(tmp_path: Path, written: str, code: str) -> None:
    """The primary code counts, in small letters."""
    (article,) = read(tmp_path, f"published: 2025-03-13\nlanguage: {written}").articles
    assert article.language == code


def test_control_characters_cannot_leave_a_title(tmp_path: Path) -> None:
    """A title is one line of printable characters, whatever escapes the YAML has."""
    (article,) = read(tmp_path, 'published: 2025-03-13\ntitle: "a\\n\\tb\\u0007c"').articles
    assert article.title == "a b\N{REPLACEMENT CHARACTER}c"
