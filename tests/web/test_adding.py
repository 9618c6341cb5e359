"""`timeline add` and `timeline pull`: what lands in the folder, what is said, and the exit status."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tests.web.pages import OTHER, PARAGRAPHS, item, page, published, rss
from tests.web.server import Reply, Site
from timeline.articles import read_articles
from timeline.cli.app import app


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder of its own, with its own cache, and no waiting between requests."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TIMELINE_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr("timeline.web.fetching.time.sleep", lambda _seconds: None)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def test_add_an_address(site: Site, folder: Path) -> None:
    """The page is written as Markdown with front matter, which reads back as the same article."""
    address = site.page("/b", page("Bridge: reopens", head=published("2025-05-19T08:00:00+02:00")))
    result = run("add", address, "--allow-private")
    name = "articles/2025-05-19-bridge-reopens.md"
    assert result.exit_code == 0
    assert result.stderr == f"added: {name} (published 2025-05-19, by meta tag article:published_time)\n"
    assert (folder / name).read_text().startswith('---\ntitle: "Bridge: reopens"\npublished: 2025-05-19\n')
    (article,) = read_articles(folder / "articles").articles
    assert (article.title, article.url, article.language) == ("Bridge: reopens", address, "en")
    assert article.published_evidence == "meta tag article:published_time"


def test_add_needs_leave_for_this_machine(site: Site, folder: Path) -> None:
    """Refused, with the option that allows it; the others go on."""
    put(folder / "saved.html", page("Storm", OTHER, published("2025-05-20")))
    result = run("add", site.page("/b", page("Bridge")), "saved.html")
    assert result.exit_code == 1
    assert "--allow-private allows that" in result.stderr
    assert [path.name for path in (folder / "articles").iterdir()] == ["2025-05-20-storm.md"]


def put(path: Path, content: str) -> None:
    path.write_text(content, encoding="utf-8")


def test_add_files(folder: Path) -> None:
    """A saved page, a Markdown file, a table: each article becomes a file; the folder may be named."""
    put(folder / "a.htm", page("Bridge", PARAGRAPHS, published("2025-05-19")))
    put(folder / "b.md", "---\npublished: 2025-05-20\ntitle: Storm\n---\nA storm tore the roof off.\n")
    put(folder / "c.csv", 'published,title,text\n2025-05-21,Calm,"It was calm, they said."\n')
    result = run("add", "a.htm", "b.md", "c.csv", "--to", "in")
    assert result.exit_code == 0
    assert sorted(path.name for path in (folder / "in").iterdir()) == [
        "2025-05-19-bridge.md",
        "2025-05-20-storm.md",
        "2025-05-21-calm.md",
    ]
    assert [article.text for article in read_articles("in").articles][1:] == [
        "A storm tore the roof off.\n",
        "It was calm, they said.",
    ]


def test_add_what_is_no_article(site: Site) -> None:
    """One message each, exit status 1, nothing written."""
    empty = site.page("/empty", "<html><body><p>Nothing.</p></body></html>")
    binary = site.page("/pdf", b"%PDF-1.7", "application/pdf")
    site.replies["/gone"] = Reply(b"no", 410)
    result = run("add", empty, binary, f"{site.root}/gone", "nowhere.html", "--allow-private")
    lines = result.stderr.splitlines()
    assert result.exit_code == 1
    assert lines[0].endswith("no article is found in the page; copy its text into a file with front matter")
    assert lines[1].endswith("it is application/pdf, neither a web page nor plain text")
    assert lines[2].endswith("the server answers with status 410; is the address right?")
    assert lines[3].startswith("left out: nowhere.html: no such file or folder")
    assert not Path("articles").exists()


def test_add_twice(site: Site, folder: Path) -> None:
    """The same page is there already; a changed one takes the place of its older state."""
    address = site.page("/b", page("Bridge", PARAGRAPHS, published("2025-05-19")))
    assert run("add", address, "--allow-private").exit_code == 0
    assert run("add", address, "--allow-private").stderr.startswith("known already: articles/2025-05-19-bridge.md")
    site.page("/b", page("Bridge", (*PARAGRAPHS, *OTHER), published("2025-05-19")))
    assert run("add", address, "--allow-private").stderr.startswith("revised: articles/2025-05-19-bridge.md")
    (file,) = (folder / "articles").iterdir()
    assert OTHER[0] in file.read_text()


def test_a_revision_keeps_what_the_editor_wrote(site: Site, folder: Path) -> None:
    """A day and an id that a person set stand in the new state too."""
    address = site.page("/b", page("Bridge", (*PARAGRAPHS, *OTHER), published("2025-05-19")))
    (folder / "articles").mkdir()
    head = f"---\npublished: 2025-05-17\nid: the-bridge\nurl: {address}\n---\n"
    put(folder / "articles" / "bridge.md", head + PARAGRAPHS[0])
    run("add", address, "--allow-private")
    (article,) = read_articles("articles").articles
    assert (article.id, str(article.published), article.published_evidence) == ("the-bridge", "2025-05-17", "")
    assert OTHER[0] in article.text


def test_a_page_that_claims_utf8_and_is_not(folder: Path) -> None:
    """It is read as what it is, with a warning; no letter is lost."""
    text = page("Brücke eröffnet", tuple(f"Brücke: {text}" for text in PARAGRAPHS), published("2025-05-19"))
    (folder / "a.html").write_bytes(text.encode("cp1252"))
    result = run("add", "a.html")
    assert result.exit_code == 0
    assert result.stderr.startswith("warning: a.html: the page claims utf-8 and is not; read as cp1252\n")
    assert "Brücke: The old bridge" in next((folder / "articles").iterdir()).read_text(encoding="utf-8")


def test_an_undated_page_says_so(site: Site, folder: Path) -> None:
    """The file asks for the day, and the article stays out until it is there."""
    result = run("add", site.page("/b", page("Bridge")), "--allow-private")
    assert result.stderr.endswith("(no publication date is stated; write it into the file)\n")
    file = folder / "articles" / "undated-bridge.md"
    assert "# published: 2025-03-13" in file.read_text()
    put(file, file.read_text().replace("# published: 2025-03-13   (", "published: 2025-05-19 # ("))
    assert [str(article.published) for article in read_articles("articles").articles] == ["2025-05-19"]


def test_pull(site: Site, folder: Path) -> None:
    """Feeds of mkdocs.yml, as addresses or with more about them; a failed one shows in the exit status."""
    link = site.page("/b", page("Bridge", PARAGRAPHS))
    feed = site.page("/feed", rss(item("Bridge", link)), "application/rss+xml")
    options = f"      feeds:\n        - {site.root}/gone\n        - url: {feed}\n          source: The Gazette\n"
    put(folder / "mkdocs.yml", f"site_name: A story\nplugins:\n  - timeline:\n      articles: in\n{options}")
    result = run("pull", "--allow-private")
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1] == "1 article added, 0 known already, 1 left out"
    (article,) = read_articles("in").articles
    assert (article.source, str(article.published)) == ("The Gazette", "2025-05-19")


def test_pull_without_feeds() -> None:
    """What to do is said."""
    result = run("pull")
    assert result.exit_code == 1
    assert "list their addresses in mkdocs.yml" in result.stderr
