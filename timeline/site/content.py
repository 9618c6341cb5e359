"""What the plugin keeps from one hook of a build to the next: the blocks of generated pages, and what they are about.

Generated pages are Markdown files of HTML blocks, which Markdown passes on unchanged after reading them letter by
letter: two thirds of a build's time. They are therefore put aside before it and put back behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.export import event_linked_data
from timeline.model import Timeline

_EXCLUDED = 'data-search-exclude=""'
_PASSED_OVER = re.compile(rf"<([a-z0-9]+)(?: [^>]*)? {_EXCLUDED}[^>]*>.*?</\1>")
"""An element within a block that the search leaves out; none holds another of its own name."""
_INLINE = re.compile(r"</?(?:a|b|bdi|mark|span)(?: [^>]*)?>")
_TAG = re.compile(r"<[^>]*>")
_ID = re.compile(r'\sid="([^"]+)"')
_EVENTS = "events/"


class Content:
    """The pages of one build."""

    def __init__(self, timeline: Timeline | None = None, names: Iterable[str] = (), site_url: str = "") -> None:
        """`names` are the generated files' paths below the docs folder."""
        self._events = {f"{_EVENTS}{event.id}.md": event for event in timeline.events} if timeline else {}
        self._articles = {article.id: article for article in timeline.articles} if timeline else {}
        self._generated = frozenset(names)
        self._site_url = site_url
        self._aside: dict[str, str] = {}

    def put_aside(self, name: str, markdown: str) -> bool:
        """Keep the page from Markdown, if it is a generated one; whether it is."""
        if name in self._generated:
            self._aside[name] = markdown
        return name in self._generated

    def taken_back(self, name: str) -> str | None:
        """The page's blocks; None where it is no generated page."""
        return self._aside.pop(name, None)

    def searched(self, name: str, html: str) -> str:
        """What the search shall read of the page: its heading and its words, without what it would leave out."""
        if name not in self._generated:
            return html
        kept = [block for block in html.split("\n\n") if _EXCLUDED not in block[: block.find(">") + 1]]
        head = [block for block in kept if block.startswith("<h1")]
        words = " ".join(_PASSED_OVER.sub("", block) for block in kept if not block.startswith("<h1"))
        return "".join([*head, "<p>", _TAG.sub(" ", _INLINE.sub("", words)), "</p>"])

    def shown(self, name: str, html: str) -> str:
        """What a reader gets of the page: without the words to the search."""
        return html.replace(f" {_EXCLUDED}", "") if name in self._generated else html

    def linked_data(self, name: str) -> str | None:
        """JSON-LD of the event that the page is about."""
        event = self._events.get(name)
        return event_linked_data(event, self._articles, self._site_url) if event else None


def ids_of(blocks: str) -> set[str]:
    """The fragments of a page, for MkDocs' check of links that lead to them."""
    return {*_ID.findall(blocks)}
