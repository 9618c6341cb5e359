"""Web pages as articles: text, title, source, language, address; and pages that are none."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.web.pages import OTHER, PARAGRAPHS, page, published
from timeline.articles import files as article_files
from timeline.articles import read_articles
from timeline.model import Article

DAY = published("2025-05-19")


def put(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def only(path: Path) -> Article:
    reading = read_articles(path)
    assert reading.problems == ()
    (article,) = reading.articles
    return article


def problem(path: Path) -> str:
    reading = read_articles(path)
    assert reading.articles == ()
    (found,) = reading.problems
    return str(found).removeprefix(f"{path.parent.as_posix()}/")


def test_a_saved_page(tmp_path: Path) -> None:
    """Its text by paragraphs, without what stands around it; the rest from its metadata."""
    head = f'{DAY}<meta property="og:site_name" content="Harbour Gazette"><link rel="canonical" href="https://g.example/b">'
    found = only(put(tmp_path / "Bridge.html", page("Bridge reopens", head=head)))
    assert (found.id, found.title, found.source, found.url) == (
        "Bridge",
        "Bridge reopens",
        "Harbour Gazette",
        "https://g.example/b",
    )
    assert (str(found.published), found.published_basis, found.language) == ("2025-05-19", "given", "en")
    assert found.text.split("\n\n") == [*PARAGRAPHS[:-1], PARAGRAPHS[-1] + "\n"]


def test_where_a_browser_saved_it_from(tmp_path: Path) -> None:
    """The note of browsers is an address, and a source where the page names none."""
    note = "<!-- saved from url=(0040)https://www.news.example/2025/05/19/b -->\n"
    found = only(put(tmp_path / "b.htm", note + page("Bridge")))
    assert (found.url, found.source, str(found.published)) == (
        "https://www.news.example/2025/05/19/b",
        "news.example",
        "2025-05-19",
    )
    assert found.published_evidence == "the address"


def test_what_a_browser_saves_beside_a_page_is_no_article(tmp_path: Path) -> None:
    """The folder of its pictures and frames."""
    put(tmp_path / "b.html", page("Bridge", head=DAY))
    put(tmp_path / "b_files" / "frame.html", page("Advertisement", OTHER, DAY))
    put(tmp_path / "other_files" / "c.html", page("Storm", OTHER, DAY))
    assert [one.id for one in read_articles(tmp_path).articles] == ["b", "c"]


def test_the_text_decides_on_the_language(tmp_path: Path) -> None:
    """Templates claim English around texts of all languages."""
    german = (
        "Die alte Brücke über den Hafen wurde am Montag nach zwei Jahren Bauzeit wieder für den Verkehr geöffnet. " * 3
    )
    assert only(put(tmp_path / "a.html", page("Brücke offen", (german,), DAY))).language == "de"


@pytest.mark.parametrize("name", ["cp1252", "utf-16", "utf-8-sig"])
def test_encodings(tmp_path: Path, name: str) -> None:
    """As marked, or as it is; the letters are right."""
    text = page("Brücke", tuple(f"Straße: {one}" for one in PARAGRAPHS), DAY)
    reading = read_articles(put(tmp_path / "a.html", text.encode(name)))
    assert "Straße: The old bridge" in reading.articles[0].text
    assert [("claims utf-8 and is not; read as cp1252" in one) for one in reading.warnings] == [True] * (
        name == "cp1252"
    )


@pytest.mark.parametrize("charset", ["x-unknown", "utf-7", "rot13", "hex", "zip", "unicode_escape", "punycode", "idna"])
def test_odd_encodings_do_no_harm(tmp_path: Path, charset: str) -> None:
    """A page may claim any encoding: what is not one of text is not used."""
    content = page("Bridge", head=DAY).replace("utf-8", charset)
    reading = read_articles(put(tmp_path / "a.html", content))
    assert len(reading.articles) + len(reading.problems) == 1
    for article in reading.articles:
        assert "The old bridge" in article.text


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", "a.html:1: no web page: there is no HTML in it; save the page again as HTML"),
        ("<html><body><p>Too little.</p></body></html>", "a.html:1: no article is found in the page"),
        (
            "<html><body><script>document.write('x'.repeat(1000))</script></body></html>",
            "a.html:1: no article is found in the page",
        ),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 10, "a.html:1: no "),
    ],
)
def test_pages_without_an_article(tmp_path: Path, content: str | bytes, expected: str) -> None:
    """One message that says what to do."""
    assert problem(put(tmp_path / "a.html", content)).startswith(expected)


def test_an_undated_page(tmp_path: Path) -> None:
    """It has no front matter to write a day into, so the message says how to get one."""
    said = problem(put(tmp_path / "a.html", page("Bridge")))
    assert said.startswith(
        'a.html:1: no publication date; run "timeline add" on the page, and write the day into the file'
    )


def test_a_page_of_fifty_megabytes(tmp_path: Path) -> None:
    """The limit is named, and no more than it is read."""
    path = tmp_path / "a.html"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    begun = time.process_time()
    assert problem(path).startswith(f"a.html:1: larger than {article_files.MAX_BYTES:,} bytes")
    assert time.process_time() - begun < 1


def test_pages_of_a_hundred_thousand_elements(tmp_path: Path) -> None:
    """The limit is named, and not minutes are spent."""
    begun = time.process_time()
    content = page("Bridge", head=DAY).replace("</h1>", "</h1>" + "<p><b>a</b></p>" * 100_000)
    assert problem(put(tmp_path / "a.html", content)).startswith("a.html:1: more than 60,000 elements")
    assert time.process_time() - begun < 5


def test_deep_pages_do_no_harm(tmp_path: Path) -> None:
    """Elements nested beyond all measure are an article or one message."""
    deep = page("Bridge", head=DAY).replace("<article>", "<div>" * 5000 + "<article>")
    reading = read_articles(put(tmp_path / "a.html", deep))
    assert len(reading.articles) + len(reading.problems) == 1


def test_titles_are_plain(tmp_path: Path) -> None:
    """Markup in a title stays words, on one line; nothing in it is run anywhere."""
    hostile = page("Bridge</title><script>alert(1)</script>", head=DAY).replace("&lt;", "<").replace("&gt;", ">")
    found = only(put(tmp_path / "a.html", hostile))
    assert "script" not in found.title
    assert "alert" not in found.text
