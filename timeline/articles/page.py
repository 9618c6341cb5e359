"""Web pages: HTML → fields and text, by trafilatura; without the network, and nothing in a page is run."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from timeline.articles.languages import detect_language
from timeline.articles.origin import Field, Origin

if TYPE_CHECKING:
    from timeline.publication import HtmlElement

LEAST_TEXT = 80
"""Characters below which a page holds no article."""
MAX_ELEMENTS = 60_000
"""Of one page; ordinary ones have a few thousand, and many more take minutes to read."""
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_SAVED_FROM = re.compile(rb"<!--\s*saved from url=\(\d+\)(\S{1,2000})\s*-->")
_HEAD = 4096
_NOT_OF_PAGES = frozenset({"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "unicode_escape"})
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Sent:
    """What came along with a page's bytes; nothing of it for a file."""

    address: str = ""
    charset: str = ""
    day: date | None = None
    """The day on which the server sent it, by the server's own word."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page's article: its fields as a person would write them, and its text."""

    fields: dict[str, Field]
    text: str
    warnings: tuple[str, ...] = ()


def read_page(data: bytes, origin: Origin, sent: Sent | None = None) -> Page:
    """The article of a web page; raises ArticleError where there is none in it.

    The fields are title, source, url, language and, where the page states it, published with its evidence.
    """
    from timeline.publication import page_day

    arrived = sent or Sent()
    content, warnings = _decoded(data, origin, arrived.charset)
    tree = _parsed(content, origin)
    address = arrived.address or _saved_from(data)
    canonical = _canonical(tree, address)
    clue_language = _stated_language(tree)
    clue = page_day(tree, canonical or address, clue_language or "en", arrived.day)
    text, title, source = _extracted(tree, origin)
    stated = {
        "title": title,
        "source": source or _host(canonical or address),
        "url": canonical or address,
        "language": _language(text, clue_language),
        "published": clue.day.isoformat() if clue else "",
        "published_evidence": clue.words if clue else "",
    }
    return Page({name: Field(value, 1) for name, value in stated.items() if value}, text, warnings)


def text_of_fragment(html: str, origin: Origin) -> str:
    """The text of a piece of HTML, as in a feed; raises ArticleError where it holds none."""
    return _extracted(_parsed(f"<html><body><article>{html}</article></body></html>", origin), origin)[0]


def _decoded(data: bytes, origin: Origin, charset: str) -> tuple[str, tuple[str, ...]]:
    """The page's characters by its mark, its server's word or its own; otherwise by what the bytes look like."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            charset = name
    found = _CHARSET.search(data, 0, _HEAD)
    claimed = charset or (found[1].decode("ascii", "replace") if found else "utf-8")
    try:
        return data.decode(_of_pages(claimed)), ()
    except (LookupError, UnicodeDecodeError):
        actual = _guess(data)
        content = data.decode(actual, "replace")
        lost = (
            f"; {content.count(chr(0xFFFD))} characters cannot be read"
            if "\N{REPLACEMENT CHARACTER}" in content
            else ""
        )
        return content, (f"{origin.shown}: the page claims {claimed[:40]} and is not; read as {actual}{lost}",)


def _of_pages(charset: str) -> str:
    """An encoding that pages are written in; raises LookupError for one that only programs use, and can be slow."""
    name = codecs.lookup(charset).name
    if name in _NOT_OF_PAGES:
        raise LookupError(charset)
    return name


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes

    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        best = from_bytes(data[: 64 * 1024]).best()
        return best.encoding if best else "utf-8"
    return "cp1252"


def _parsed(content: str, origin: Origin) -> HtmlElement:
    from trafilatura.utils import load_html

    tree = load_html(content) if content.strip() else None
    if tree is None:
        raise origin.error("no web page: there is no HTML in it; save the page again as HTML")
    if sum(1 for _ in islice(tree.iter(), MAX_ELEMENTS + 1)) > MAX_ELEMENTS:
        raise origin.error(
            f"more than {MAX_ELEMENTS:,} elements; copy the article's text into a file with front matter"
        )
    return tree


def _extracted(tree: HtmlElement, origin: Origin) -> tuple[str, str, str]:
    """Text, title and publisher; the text's paragraphs stand apart by a blank line."""
    from trafilatura import bare_extraction

    options: dict[str, Any] = {"extensive_search": False, "original_date": True}
    document = bare_extraction(tree, with_metadata=True, include_comments=False, date_extraction_params=options)
    text = (document.text or "") if document is not None else ""
    if document is None or len(text.strip()) < LEAST_TEXT:
        raise origin.error("no article is found in the page; copy its text into a file with front matter")
    paragraphs = [line.strip() for line in text.splitlines() if line.strip()]
    title = _one_line(document.title)
    if paragraphs and title and paragraphs[0] == title and len(paragraphs) > 1:
        del paragraphs[0]
    return "\n\n".join(paragraphs) + "\n", title, _one_line(document.sitename)


def _one_line(text: str | None) -> str:
    return " ".join((text or "").split())


def _canonical(tree: HtmlElement, address: str) -> str:
    """The address that the page gives as its own, where it leads to a page rather than to a whole site."""
    stated = [node.get("href") for node in tree.iter("link") if "canonical" in (node.get("rel") or "").lower().split()]
    stated += [node.get("content") for node in tree.iter("meta") if node.get("property") == "og:url"]
    for one in stated:
        try:
            full: str = urljoin(address, (one or "").strip())
            if urlsplit(full).scheme in ("http", "https") and urlsplit(full).path.strip("/"):
                return full
        except ValueError:
            continue
    return ""


def _saved_from(data: bytes) -> str:
    """The address that browsers note in a page they save."""
    match = _SAVED_FROM.search(data, 0, _HEAD)
    return match[1].decode("ascii", "replace") if match else ""


def _stated_language(tree: HtmlElement) -> str:
    stated = (tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "").strip()
    return stated.lower().replace("_", "-").split("-")[0] if _LANGUAGE.fullmatch(stated) else ""


def _language(text: str, stated: str) -> str:
    """What the text is in; templates often claim another language than the one written in them."""
    return detect_language(text, stated or None)


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
