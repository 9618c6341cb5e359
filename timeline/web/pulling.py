"""Feeds → new articles on the shelf; what fails stops nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from timeline.articles import Fate, Placed, Shelf, address_key, article_from
from timeline.errors import ArticleError
from timeline.model import Article
from timeline.publication import read_stamp
from timeline.settings import Feed
from timeline.web.errors import FetchError
from timeline.web.feeds import Entry, FeedContent, read_feed
from timeline.web.fetching import Answer, Fetcher
from timeline.web.memory import Memory
from timeline.web.taking import take

WHOLE = 1200
"""Characters from which on an entry's content is taken for the whole article."""
_CUT_OFF = ("…", "...", "[…]", "[...]", "read more", "continue reading")


@dataclass(slots=True)
class Pull:
    """What came of reading feeds; `say` is told of each article and each failure as they come."""

    say: Callable[[str], None]
    added: int = 0
    known: int = 0
    failed: int = 0

    def fail(self, message: str) -> None:
        """One line for what could not be had."""
        self.failed += 1
        self.say(f"left out: {message}")


def pull(feeds: Iterable[Feed], shelf: Shelf, fetcher: Fetcher, memory: Memory, say: Callable[[str], None]) -> Pull:
    """Read feeds one after the other and put what is new on the shelf."""
    told = Pull(say)
    for feed in feeds:
        try:
            answer = fetcher.fetch(feed.url, memory.validators.get(feed.url))
            if answer.status == 304:
                say(f"{feed.url}: nothing new")
                continue
            content = read_feed(
                answer.body, answer.address, answer.content_type, feed.entries or fetcher.limits.entries
            )
        except FetchError as error:
            told.fail(str(error))
            continue
        if _take_entries(feed, content, (shelf, fetcher, memory), told):
            memory.validators[feed.url] = _validators(answer)
        else:
            memory.validators.pop(feed.url, None)
    return told


def _validators(answer: Answer) -> dict[str, str]:
    """Headers that ask for the feed only if it has changed."""
    headers = {"If-None-Match": answer.etag, "If-Modified-Since": answer.last_modified}
    return {name: value for name, value in headers.items() if value and value.isprintable() and len(value) < 500}


def _take_entries(feed: Feed, content: FeedContent, means: tuple[Shelf, Fetcher, Memory], told: Pull) -> bool:
    """Whether all that the feed holds is settled, so that it need not be read again until it changes."""
    shelf, fetcher, memory = means
    if content.more:
        limit = feed.entries or fetcher.limits.entries
        told.say(f"warning: {feed.url}: only the first {limit:,} entries are read; the setting `entries` raises that")
    fetched, settled = 0, True
    for entry in content.entries:
        key = address_key(entry.address)
        if memory.is_done(key) or (key and shelf.knows(entry.address)):
            told.known += 1
            continue
        if not (is_here := _is_whole(entry)) and fetched >= fetcher.limits.pages:
            told.say(f"warning: {feed.url}: {fetcher.limits.pages} pages fetched; the others come with the next run")
            return False
        fetched += not is_here
        settled &= _take_entry(feed, entry, means, told)
    return settled


def _take_entry(feed: Feed, entry: Entry, means: tuple[Shelf, Fetcher, Memory], told: Pull) -> bool:
    shelf, fetcher, memory = means
    key = address_key(entry.address) or entry.title
    try:
        article = _article(feed, entry, fetcher)
        placed = shelf.put(article, reprints=False)
    except (FetchError, ArticleError) as error:
        told.fail(str(error))
        memory.fail(key)
        return memory.is_done(key)
    memory.settle(key)
    told.known += placed.fate in (Fate.KNOWN, Fate.REPRINT)
    told.added += placed.fate in (Fate.NEW, Fate.REVISED)
    told.say(_told(placed, article))
    return True


def _told(placed: Placed, article: Article) -> str:
    name = placed.path.name
    match placed.fate:
        case Fate.REPRINT:
            return f"not added: “{article.title}” has the text of {name}"
        case Fate.KNOWN:
            return f"not added: “{article.title}” is there already, as {name}"
    undated = "" if article.published else "; no publication date is stated, write it into the file"
    return f"{placed.fate.value}: {name}{undated}"


def _article(feed: Feed, entry: Entry, fetcher: Fetcher) -> Article:
    """The entry's article, its text from the entry where that holds it, otherwise from the page behind it."""
    stamp = read_stamp(entry.stamp)
    fields = {
        "title": entry.title,
        "source": feed.source or entry.source,
        "url": entry.address,
        "language": feed.language,
        "published": stamp.day.isoformat() if stamp else "",
        "published_evidence": entry.evidence if stamp else "",
    }
    if _is_whole(entry):
        return article_from(entry.html, fields, entry.address)
    found = take(entry.address, fetcher).article
    if found is None:
        raise FetchError(f"{entry.address}: no article is found in the page")
    return _completed(found, fields, feed)


def _completed(article: Article, fields: dict[str, str], feed: Feed) -> Article:
    """The page's article, with what only the feed says."""
    stamp = read_stamp(fields["published"])
    unnamed = not article.source or article.source in article.url
    update: dict[str, object] = {"source": fields["source"]} if fields["source"] and (feed.source or unnamed) else {}
    if article.published is None and stamp is not None:
        update |= {
            "published": stamp.day,
            "published_basis": "given",
            "published_evidence": fields["published_evidence"],
        }
    if feed.language:
        update["language"] = feed.language
    return article.model_copy(update=update)


def _is_whole(entry: Entry) -> bool:
    """Whether the feed itself gives the whole article, rather than a summary or its beginning."""
    end = entry.html[-300:].rstrip().lower()
    bare = end[: end.rfind("<")] if end.endswith(">") and "<" in end else end
    return entry.is_whole and len(entry.html) >= WHOLE and not bare.rstrip().endswith(_CUT_OFF)
