"""What a web page says about itself for machines: JSON-LD, OpenGraph and meta tags, `<time>`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from timeline.publication.clues import Clue, Kind
from timeline.publication.labels import labels
from timeline.publication.linked import Item, linked_items
from timeline.publication.stamps import Stamp, read_stamp

if TYPE_CHECKING:
    from timeline.publication.tree import HtmlElement

_ASIDE = frozenset({"aside", "footer", "nav", "template", "noscript"})
_ASIDE_WORDS = re.compile(
    r"comment|related|recommend|sidebar|footer|teaser|most-?read|popular|more-?(?:on|from)|reply", re.I
)
_MAX_TIMES = 200
_MAX_METAS = 1000


@dataclass(frozen=True, slots=True)
class Markup:
    """The clues of a page's markup, and the day of the last change that it states."""

    clues: tuple[Clue, ...]
    modified: date | None


def read_markup(tree: HtmlElement, address: str, language: str) -> Markup:
    """Every date of publication in a parsed page's markup, in the order in which they are to be believed."""
    items = linked_items(tree, address)
    metas = list(_metas(tree))
    clues = [*_of_items(items), *_of_metas(metas), *_of_times(tree, language)]
    return Markup(tuple(clues), _modified(items, metas))


def _of_items(items: Iterable[Item]) -> Iterator[Clue]:
    for field in ("datePublished", "dateCreated"):
        stamps = [stamp for item in items if (stamp := read_stamp(item.dates.get(field, "")))]
        if agreed := _agreed(stamps):
            yield _clue(agreed, Kind.MARKUP, f"JSON-LD {field}")


def _agreed(stamps: Sequence[Stamp]) -> Stamp | None:
    """What all say: the one with a moment and a zone before one without; None where the days differ.

    One moment written in UTC and in local time is no difference: its day is the local one.
    """
    local = [stamp for stamp in stamps if stamp.instant and stamp.instant.utcoffset()]
    moments = [stamp.instant for stamp in stamps if stamp.instant]
    if len({stamp.day for stamp in stamps}) == 1:
        return next((stamp for stamp in (*local, *stamps) if stamp.instant), stamps[0])
    return local[0] if local and len(moments) == len(stamps) and len(set(moments)) == 1 else None


def _metas(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    """Name and content of each meta tag, and of each element with the microdata property of a date."""
    for node in islice(tree.iter("meta"), _MAX_METAS):
        name = node.get("property") or node.get("name") or node.get("itemprop") or ""
        if not is_aside(node):
            yield name.strip().lower(), (node.get("content") or "").strip()
    for node in islice(tree.iterfind(".//*[@itemprop]"), _MAX_METAS):
        if node.tag != "meta" and not is_aside(node):
            value = node.get("content") or node.get("datetime") or node.text_content()[:80]
            yield node.get("itemprop", "").strip().lower(), value.strip()


def _of_metas(metas: list[tuple[str, str]]) -> Iterator[Clue]:
    for wanted in labels().metas:
        stamps = [stamp for name, value in metas if name == wanted and (stamp := read_stamp(value))]
        if agreed := _agreed(stamps):
            yield _clue(agreed, Kind.MARKUP, f"meta tag {wanted}")


def _modified(items: Iterable[Item], metas: list[tuple[str, str]]) -> date | None:
    values = [item.dates.get("dateModified", "") for item in items]
    values += [value for name, value in metas if name in labels().modified]
    days = [stamp.day for value in values if (stamp := read_stamp(value)) and stamp.day.year > 1970]
    return max(days, default=None)


def _of_times(tree: HtmlElement, language: str) -> Iterator[Clue]:
    """The `<time>` that says it is of publication, otherwise the only day that those before the text give."""
    found = [(node, stamp) for node in _times(tree) if (stamp := _stamp_of(node, language))]
    named = [stamp for node, stamp in found if labels().published_class.search(_classes(node))]
    plain = [stamp for node, stamp in found if not labels().modified_class.search(_classes(node))]
    for stamps in (named, plain):
        if agreed := _agreed(stamps):
            yield _clue(agreed, Kind.TIME, "the page's <time>")
            return


def _times(tree: HtmlElement) -> list[HtmlElement]:
    """The `<time>` elements of the article itself: of the first `<article>` or `<main>` that has any."""
    nodes = [node for node in islice(tree.iter("time"), _MAX_TIMES) if not is_aside(node)]
    for place in ("article", "main"):
        inside = [node for node in nodes if next(node.iterancestors(place), None) is not None]
        if inside:
            first = next(inside[0].iterancestors(place))
            return [node for node in inside if next(node.iterancestors(place)) is first]
    return nodes


def _stamp_of(node: HtmlElement, language: str) -> Stamp | None:
    return read_stamp(node.get("datetime") or "") or read_stamp(node.text_content()[:80], language)


def _classes(node: HtmlElement) -> str:
    """What names an element and the one around it: their classes, properties, and the words before the date."""
    above = node.getparent()
    around = [node] if above is None else [node, above]
    named = [one.get(key) or "" for one in around for key in ("class", "itemprop", "id", "data-testid")]
    lead = (above.text or "") if above is not None and above.index(node) == 0 else ""
    pubdate = "pubdate" if "pubdate" in node.attrib else ""
    return " ".join([*named, lead[-40:], pubdate, (node.text_content() or "")[:20]])


def is_aside(node: HtmlElement, *, own: bool = False) -> bool:
    """Whether an element, or with `own` false one around it, stands beside the article: other news, comments."""
    return any(
        one.tag in _ASIDE or _ASIDE_WORDS.search(f"{one.get('class') or ''} {one.get('id') or ''}")
        for one in ((node,) if own else (node, *node.iterancestors()))
        if isinstance(one.tag, str) and one.tag not in ("html", "body", "article", "main", "h1")
    )


def _clue(stamp: Stamp, kind: Kind, words: str) -> Clue:
    return Clue(stamp.day, kind, words, stamp.instant)
