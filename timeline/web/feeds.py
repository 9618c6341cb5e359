"""RSS, Atom and JSON Feed → entries, from bytes that were fetched here."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from timeline.web.errors import FetchError

_BEGINS = re.compile(rb"<(?:\w{1,20}:)?(?:item|entry)[\s>]", re.IGNORECASE)
_JSON_FEED = "https://jsonfeed.org/version/"
_TAG = re.compile(r"<[a-zA-Z/!]")
_MAX_TITLE = 500


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry as the feed gives it."""

    address: str
    title: str
    html: str
    """Its text, as HTML; empty where the feed gives none."""
    is_whole: bool
    """The text is the entry's content, rather than a summary."""
    stamp: str
    """Its date as written."""
    evidence: str
    """Where in the feed the date stands."""
    source: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class FeedContent:
    """A feed's name and entries, in its order."""

    title: str
    entries: tuple[Entry, ...]
    more: bool
    """It holds further entries, which are not read."""


def read_feed(data: bytes, address: str, content_type: str, most: int) -> FeedContent:
    """At most `most` entries of a feed of any of the three kinds; raises FetchError for what is none."""
    if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{":
        return _of_json(data, address, most)
    cut, more = _cut(data, most)
    import feedparser

    # As a stream: bytes themselves could be taken for an address or the name of a file.
    parsed = feedparser.parse(
        io.BytesIO(cut), response_headers={"content-type": content_type, "content-location": address}
    )
    if not parsed.get("version"):
        raise FetchError(f"{address}: neither RSS nor Atom nor JSON Feed; is it the address of a feed?")
    head = parsed.feed
    title, language = plain(str(head.get("title") or "")), str(head.get("language") or "")
    entries = [_entry(one, address, title, language) for one in parsed.entries[:most]]
    return FeedContent(title, tuple(entries), more or len(parsed.entries) > most)


def _cut(data: bytes, most: int) -> tuple[bytes, bool]:
    """The feed up to its last entry that is read; a feed with a million costs no more than one with a few."""
    for number, match in enumerate(_BEGINS.finditer(data)):
        if number == most:
            return data[: match.start()], True
    return data, False


def _entry(one: dict[str, Any], address: str, source: str, language: str) -> Entry:
    contents = [str(part.get("value") or "") for part in one.get("content") or ()]
    html = max(contents, key=len, default="")
    # Its own look-up gives `published` for a missing `updated`, and says so each time.
    stamps = {name: str(dict.get(one, name) or "") for name in ("published", "created", "updated")}
    field = next((name for name, stamp in stamps.items() if stamp), "")
    named = one.get("source")
    return Entry(
        urljoin(address, str(one.get("link") or "")),
        plain(str(one.get("title") or "")),
        html or str(one.get("summary") or ""),
        bool(html),
        stamps.get(field, ""),
        f"the feed's entry: {field}",
        plain(str(named.get("title") or "")) if isinstance(named, Mapping) else "" or source,
        language,
    )


def _of_json(data: bytes, address: str, most: int) -> FeedContent:
    try:
        feed = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise FetchError(f"{address}: it begins like JSON and is not; is it the address of a feed?") from None
    if not isinstance(feed, dict) or not str(feed.get("version", "")).startswith(_JSON_FEED):
        raise FetchError(f"{address}: JSON, but no JSON Feed; is it the address of a feed?")
    items = [item for item in feed.get("items") or () if isinstance(item, dict)]
    title, language = plain(_string(feed, "title")), _string(feed, "language")
    entries = tuple(_json_entry(item, address, title, language) for item in items[:most])
    return FeedContent(title, entries, len(items) > most)


def _json_entry(item: Mapping[str, Any], address: str, source: str, language: str) -> Entry:
    text = _string(item, "content_text")
    html = _string(item, "content_html") or "".join(f"<p>{_escaped(line)}</p>" for line in text.splitlines() if line)
    field = next((name for name in ("date_published", "date_modified") if _string(item, name)), "")
    link = _string(item, "url") or _string(item, "external_url") or _string(item, "id")
    return Entry(
        urljoin(address, link),
        plain(_string(item, "title")),
        html or f"<p>{_escaped(_string(item, 'summary'))}</p>",
        bool(html),
        _string(item, field),
        f"the feed's entry: {field}",
        source,
        _string(item, "language") or language,
    )


def _string(record: Mapping[str, Any], key: str) -> str:
    value = record.get(key)
    return value if isinstance(value, str) else ""


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def plain(text: str) -> str:
    """A title as one line of words: what markup it holds is taken out, scripts with all that is in them."""
    if _TAG.search(text):
        from lxml.html import document_fromstring

        tree = document_fromstring(f"<div>{text}</div>")
        for node in list(tree.iter("script", "style")):
            node.drop_tree()
        text = tree.text_content()
    return " ".join(text.split())[:_MAX_TITLE]
