"""JSON-LD: the items of a page that can be its article, whichever way they are wrapped."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from timeline.publication.tree import HtmlElement

_FIELDS = ("datePublished", "dateCreated", "dateModified")
_ELSEWHERE = frozenset(
    {"itemListElement", "hasPart", "isPartOf", "mentions", "citation", "review", "comment", "isBasedOn", "author"}
    | {"publisher", "image", "video", "associatedMedia", "about", "liveBlogUpdate", "breadcrumb", "sameAs"}
)
"""What an item tells of others than itself."""
_MAX_DEPTH = 12
_MAX_ITEMS = 2000


@dataclass(frozen=True, slots=True)
class Item:
    """One item: its types, its addresses and its dates as written."""

    types: frozenset[str]
    addresses: frozenset[str]
    dates: Mapping[str, str]
    title: str = ""
    language: str = ""
    publisher: str = ""

    @property
    def is_article(self) -> bool:
        """Whether it is an article, rather than the page around one."""
        return any(kind.endswith(("Article", "Posting")) or kind in ("Report", "Review") for kind in self.types)


def linked_items(tree: HtmlElement, address: str) -> list[Item]:
    """The items that speak of the page's own article.

    Of several, those at the page's address count; otherwise articles before anything else.
    """
    items = list(_all_items(tree))
    dated = [item for item in items if item.dates]
    here = [item for item in dated if _bare(address) and _bare(address) in item.addresses]
    articles = [item for item in here or dated if item.is_article]
    return articles or here or dated


def _all_items(tree: HtmlElement) -> Iterator[Item]:
    count = 0
    for node in tree.iter("script"):
        if "ld+json" not in (node.get("type") or "").lower():
            continue
        for found in _walk(_parsed(node.text or ""), 0):
            count += 1
            if count > _MAX_ITEMS:
                return
            yield _item(found)


def _parsed(text: str) -> Any:
    clean = text.strip().removeprefix("<!--").removesuffix("-->").removeprefix("//<![CDATA[").removesuffix("//]]>")
    try:
        return json.loads(clean.strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def _walk(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _MAX_DEPTH:
        return
    if isinstance(value, list):
        for part in value:
            yield from _walk(part, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key, part in value.items():
            if key not in _ELSEWHERE and isinstance(part, dict | list):
                yield from _walk(part, depth + 1)


def _item(found: Mapping[str, Any]) -> Item:
    dates = {field: text for field in _FIELDS if (text := _text(found.get(field)))}
    addresses = {_bare(text) for key in ("url", "@id", "mainEntityOfPage") if (text := _text(found.get(key)))}
    publisher = found.get("publisher")
    return Item(
        frozenset(_texts(found.get("@type"))),
        frozenset(addresses),
        dates,
        _text(found.get("headline")) or _text(found.get("name")),
        _text(found.get("inLanguage")),
        _text(publisher.get("name")) if isinstance(publisher, dict) else _text(publisher),
    )


def _texts(value: Any) -> list[str]:
    return [part for part in (value if isinstance(value, list) else [value]) if isinstance(part, str)]


def _text(value: Any) -> str:
    """The first string that a value holds, an item standing for its address."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url") or value.get("@value") or value.get("name") or ""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return value.strip() if isinstance(value, str) else ""


def _bare(address: str) -> str:
    """An address without what changes and leads to the same page."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    return f"{parts.netloc.lower().removeprefix('www.')}{parts.path.rstrip('/')}" if parts.netloc else ""
