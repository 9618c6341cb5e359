"""Feeds: new articles once, each failure by itself, nothing executed."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.web.pages import OTHER, PARAGRAPHS, item, page, published, rss
from tests.web.server import Reply, Site
from timeline.articles import Shelf, read_articles
from timeline.settings import Feed
from timeline.web import Fetcher, Limits, Memory, Pull, load, pull, save

RSS = "application/rss+xml"
WHOLE = "".join(f"<p>{paragraph}</p>" for paragraph in (*PARAGRAPHS, *OTHER))


@pytest.fixture
def read(tmp_path: Path, fetcher: Fetcher) -> Callable[..., tuple[Pull, list[str]]]:
    """Pulls feeds into tmp_path/articles, with one memory for all runs of a test."""
    memory = Memory()

    def run(*feeds: str | Feed, with_fetcher: Fetcher | None = None) -> tuple[Pull, list[str]]:
        said: list[str] = []
        listed = [feed if isinstance(feed, Feed) else Feed(url=feed) for feed in feeds]
        told = pull(listed, Shelf(tmp_path / "articles"), with_fetcher or fetcher, memory, said.append)
        return told, said

    return run


Read = Callable[..., tuple[Pull, list[str]]]


def counts(told: Pull) -> tuple[int, int, int]:
    return told.added, told.known, told.failed


def files(folder: Path) -> Sequence[str]:
    return sorted(path.name for path in (folder / "articles").glob("*"))


def test_the_linked_page_is_taken(site: Site, tmp_path: Path, read: Read) -> None:
    """A summary leads to its page; the article is Markdown with front matter, on the day of its own place."""
    link = site.page("/bridge", page("Bridge reopens"))
    told, _ = read(site.page("/feed", rss(item("Bridge reopens", link)), RSS))
    assert counts(told) == (1, 0, 0)
    assert files(tmp_path) == ["2025-05-19-bridge-reopens.md"]
    (article,) = read_articles(tmp_path / "articles").articles
    assert (article.title, str(article.published), article.source) == (
        "Bridge reopens",
        "2025-05-19",
        "Harbour Gazette",
    )
    assert article.published_evidence == "the feed's entry: published"
    assert article.url == link
    assert [paragraph in article.text for paragraph in PARAGRAPHS] == [True] * 4


def test_the_page_knows_its_day_better(site: Site, tmp_path: Path, read: Read) -> None:
    """What the page says of itself goes before what the feed says."""
    link = site.page("/bridge", page("Bridge reopens", head=published("2025-05-18T23:00:00-04:00")))
    read(site.page("/feed", rss(item("Bridge reopens", link)), RSS))
    (article,) = read_articles(tmp_path / "articles").articles
    assert (str(article.published), article.published_evidence) == ("2025-05-18", "meta tag article:published_time")


def test_never_twice(site: Site, tmp_path: Path, read: Read) -> None:
    """By the address, whatever a reader's trail hangs on it."""
    site.page("/bridge", page("Bridge reopens"))
    feed = site.page("/feed", rss(item("Bridge reopens", f"{site.root}/bridge")), RSS)
    assert counts(read(feed)[0]) == (1, 0, 0)
    assert counts(read(feed)[0]) == (0, 1, 0)
    site.page("/feed", rss(item("Bridge reopens", f"{site.root}/bridge?utm_source=feed")), RSS)
    assert counts(read(feed)[0]) == (0, 1, 0)
    assert site.asked.count("/bridge") == 1
    assert len(files(tmp_path)) == 1


def test_known_without_memory(site: Site, tmp_path: Path) -> None:
    """What stands in the folder is known even where the cache was cleared."""
    link = site.page("/bridge", page("Bridge reopens"))
    feed = Feed(url=site.page("/feed", rss(item("Bridge reopens", link)), RSS))
    for expected in ((1, 0, 0), (0, 1, 0)):
        fetcher = Fetcher(allow_private=True, sleep=lambda _seconds: None)
        assert counts(pull([feed], Shelf(tmp_path / "articles"), fetcher, Memory(), lambda _: None)) == expected


def test_a_reprint_is_not_added(site: Site, tmp_path: Path, read: Read) -> None:
    """Nearly the same text from another address is no new article."""
    one = site.page("/one", page("Bridge reopens"))
    other = site.page("/other", page("Harbour bridge open", ("By our reporter.", *PARAGRAPHS)))
    told, said = read(site.page("/feed", rss(item("Bridge reopens", one), item("Harbour bridge open", other)), RSS))
    assert counts(told) == (1, 1, 0)
    assert said[-1] == "not added: “Harbour bridge open” has the text of 2025-05-19-bridge-reopens.md"
    assert len(files(tmp_path)) == 1


def test_the_entry_itself_may_be_the_article(site: Site, tmp_path: Path, read: Read) -> None:
    """Where an entry holds the whole text, its page is not asked for."""
    entry = (
        '<entry><title type="html">A &lt;b&gt;bridge&lt;/b&gt;</title><link href="/bridge"/>'
        f'<published>2025-05-19T21:30:00-04:00</published><content type="html"><![CDATA[{WHOLE}]]></content></entry>'
    )
    atom = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Gazette</title>{entry}</feed>'
    assert counts(read(site.page("/feed", atom, "application/atom+xml"))[0]) == (1, 0, 0)
    (article,) = read_articles(tmp_path / "articles").articles
    assert (article.title, article.url, str(article.published)) == ("A bridge", f"{site.root}/bridge", "2025-05-19")
    assert "/bridge" not in site.asked


def test_json_feed(site: Site, tmp_path: Path, read: Read) -> None:
    """The third kind of feed."""
    one = {
        "id": "1",
        "url": f"{site.root}/one",
        "title": "Bridge",
        "content_html": WHOLE,
        "date_published": "2025-05-19",
    }
    two = {"id": "2", "url": f"{site.root}/two", "title": "Storm", "summary": "In short."}
    backwards = tuple(" ".join(reversed(text.split())) for text in OTHER)
    site.page("/two", page("Storm", backwards, published("2025-05-20")))
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Gazette", "items": [one, two]}
    told, _ = read(site.page("/feed", json.dumps(feed), "application/feed+json"))
    assert counts(told) == (2, 0, 0)
    assert files(tmp_path) == ["2025-05-19-bridge.md", "2025-05-20-storm.md"]


def test_conditional_requests(site: Site, read: Read) -> None:
    """A feed that has not changed is not sent again."""
    headers: list[dict[str, str]] = []
    site.page("/bridge", page("Bridge reopens"))
    body = rss(item("Bridge reopens", f"{site.root}/bridge")).encode()

    def reply(asked: dict[str, str]) -> Reply:
        headers.append(asked)
        changed = asked.get("If-None-Match") != '"1"'
        return Reply(body if changed else b"", 200 if changed else 304, {"Content-Type": RSS, "ETag": '"1"'})

    site.replies["/feed"] = reply
    read(f"{site.root}/feed")
    told, said = read(f"{site.root}/feed")
    assert counts(told) == (0, 0, 0)
    assert said == [f"{site.root}/feed: nothing new"]
    assert "If-None-Match" not in headers[0]


def test_a_feed_with_failures_is_read_again(site: Site, read: Read) -> None:
    """An entry whose page could not be had is tried again, although the feed has not changed; not for ever."""
    site.replies["/bridge"] = Reply(b"oops", 500)
    feed = site.page("/feed", rss(item("Bridge reopens", f"{site.root}/bridge")), RSS, ETag='"1"')
    assert [counts(read(feed)[0])[2] for _ in range(5)] == [1, 1, 1, 0, 0]
    assert site.asked.count("/bridge") == 3


def test_one_failed_feed_does_not_stop_the_rest(site: Site, tmp_path: Path, read: Read) -> None:
    """Each failure is one message."""
    link = site.page("/bridge", page("Bridge reopens"))
    good = site.page("/good", rss(item("Bridge reopens", link)), RSS)
    told, said = read(f"{site.root}/gone", site.page("/page", page("No feed")), site.page("/bad", "{no", RSS), good)
    assert counts(told) == (1, 0, 3)
    assert said[0] == f"left out: {site.root}/gone: the server answers with status 404; is the address right?"
    assert "neither RSS nor Atom nor JSON Feed" in said[1]
    assert "begins like JSON and is not" in said[2]
    assert len(files(tmp_path)) == 1


def test_a_feed_with_a_million_entries(site: Site, read: Read) -> None:
    """Only as many as the limit are read, which is named; it costs no more than they do."""
    site.page("/bridge", page("Bridge reopens"))
    many = rss(*[item("Bridge reopens", f"{site.root}/bridge")] * 3, "<item><title>x</title></item>" * 250_000)
    small = Fetcher(Limits(entries=3), allow_private=True, sleep=lambda _seconds: None)
    told, said = read(site.page("/feed", many, RSS), with_fetcher=small)
    assert counts(told) == (1, 2, 0)
    assert "only the first 3 entries are read" in said[0]
    huge = rss("<item><title>x</title></item>" * 1_000_000)
    told, said = read(site.page("/huge", huge, RSS))
    assert "larger than 8,388,608 bytes" in said[0]
    assert told.failed == 1


def test_entries_of_one_feed(site: Site, read: Read) -> None:
    """A feed's own limit goes before the usual one."""
    links = [
        site.page(f"/{number}", page(f"Story {number}", tuple(f"{number} {text}" for text in OTHER))) for number in "ab"
    ]
    feed = site.page("/feed", rss(*(item(link, link) for link in links)), RSS)
    told, said = read(Feed(url=feed, entries=1))
    assert told.added == 1
    assert "only the first 1 entries" in said[0]


def test_pages_of_one_run(site: Site, read: Read) -> None:
    """So many pages in one run; the next run goes on."""
    one, two = site.page("/one", page("Bridge")), site.page("/two", page("Storm", OTHER))
    feed = site.page("/feed", rss(item("Bridge", one), item("Storm", two)), RSS, ETag='"1"')
    slow = Fetcher(Limits(pages=1), allow_private=True, sleep=lambda _seconds: None)
    assert counts(read(feed, with_fetcher=slow)[0]) == (1, 0, 0)
    assert counts(read(feed, with_fetcher=slow)[0]) == (1, 1, 0)


def test_script_in_a_title(site: Site, tmp_path: Path, read: Read) -> None:
    """A title is words: markup is taken out with the scripts in it, and no file lands elsewhere."""
    link = site.page("/x", page("../../etc/passwd"))
    title = "Bridge <script>alert(1)</script><img src=x onerror=alert(2)>../../../open"
    read(
        site.page("/feed", rss(item(title, link)), RSS),
        site.page("/two", rss(item(title, f"{link}?2", text=WHOLE)), RSS),
    )
    assert all("/" not in name and name.endswith(".md") for name in files(tmp_path))
    assert not [path for path in tmp_path.rglob("*passwd*") if path.parent != tmp_path / "articles"]
    for article in read_articles(tmp_path / "articles").articles:
        assert "<" not in article.title
        assert "alert" not in article.title


def test_no_private_pages_behind_a_public_feed(site: Site, read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    """A feed cannot send us next door."""
    monkeypatch.setattr("timeline.web.addresses.is_public", lambda number: str(number) == "127.0.0.1")
    feed = site.page("/feed", rss(item("Router", "http://192.168.0.1/admin"), item("File", "FILE:///etc/passwd")), RSS)
    told, said = read(feed, with_fetcher=Fetcher(sleep=lambda _seconds: None))
    assert counts(told) == (0, 0, 2)
    assert "192.168.0.1, which is not on the public network" in said[0]
    assert "only http and https" in said[1]


def test_an_entry_without_a_day(site: Site, tmp_path: Path, read: Read) -> None:
    """It is written without one, and says so; never with the day of today."""
    link = site.page("/bridge", page("Bridge reopens"))
    _, said = read(site.page("/feed", rss(item("Bridge reopens", link, date="")), RSS))
    assert said[-1] == "added: undated-bridge-reopens.md; no publication date is stated, write it into the file"
    reading = read_articles(tmp_path / "articles")
    assert (reading.articles, len(reading.problems)) == ((), 1)


def test_memory_survives_a_run_and_its_own_ruin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept is read again; a spoiled file counts as none."""
    monkeypatch.setenv("TIMELINE_CACHE", str(tmp_path))
    save(Memory({"https://example.org/feed": {"If-None-Match": '"1"'}}, {"example.org/a": 0, "example.org/b": 2}))
    assert load() == Memory(
        {"https://example.org/feed": {"If-None-Match": '"1"'}}, {"example.org/a": 0, "example.org/b": 2}
    )
    (tmp_path / "feeds.json").write_text('{"validators": 3')
    assert load() == Memory()
