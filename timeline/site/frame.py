"""The theme's part of a page: alike on all pages of a folder, so that it is made once for them.

The theme's templates take a third of a build's time, and write for each event the same header, search and footer.
Of each kind of page the templates make the first two, and a third with marks where a page has its own title,
description, address and content. Filled with what the first two have, that third must give them to the letter;
otherwise, as where a project's own templates say more of a page, the templates go on making each.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment
from mkdocs.structure.pages import Page

Context = Mapping[str, Any]
Templates = Callable[[Context], str]
"""What makes a whole page from its context."""
_MARK = "\ue000"
_INDENTATION = re.compile(r"\s*\n\s*")
_NEEDLESS = ' xmlns="http://www.w3.org/2000/svg"'
"""Within HTML every `svg` is one."""
_TELLING = "&#58;"
"""Stands in each mark: a template that turns entities into characters would break it, as it would a title."""
_OWN = ("title", "description")
"""Front matter in which pages of a kind differ."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The text of a kind of page; every other part is the name of what stands there."""

    parts: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> Frame | None:
        """The frame in a page with marks; None where the templates have changed a mark."""
        parts = re.split(f"{_MARK}(?:<h1>)?([a-z]+){_TELLING}(?:</h1>)?{_MARK}", text)
        return None if any(_MARK in part for part in parts) else cls(tuple(parts))

    def filled(self, own: Mapping[str, str]) -> str:
        """The page of those fields."""
        return "".join([own[part] if at % 2 else part for at, part in enumerate(self.parts)])


class Frames:
    """The frames of one build."""

    def __init__(self, names: Collection[str] = ()) -> None:
        """`names` are the generated pages' paths below the docs folder; the templates alone make the others."""
        self._names = frozenset(names)
        self._first: dict[str, tuple[Mapping[str, str], str]] = {}
        self._frames: dict[str, Frame | None] = {}

    def enter(self, env: Environment) -> None:
        """Let the frames answer where MkDocs asks one of the theme's templates for a page."""
        frames, plain = self, env.template_class

        class Framed(plain):  # type: ignore[misc,valid-type]
            def render(self, *args: Any, **kwargs: Any) -> str:
                context = dict(*args, **kwargs)
                return frames.rendered(f"{self.name}", context, super().render)

        env.template_class = Framed

    def rendered(self, template: str, context: Context, whole: Templates) -> str:
        """The page; a generated one without the theme's indentation, a quarter of its size."""
        page = context.get("page")
        if not isinstance(page, Page) or page.file.src_uri not in self._names:
            return whole(context)
        if page.is_homepage or page.previous_page or page.next_page:
            return squeezed(whole(context))
        kind, own = _kind(template, page), _own(page)
        if frame := self._frames.get(kind):
            return frame.filled(own)
        text = squeezed(whole(context))
        if kind not in self._frames:
            self._learn(kind, own, text, lambda: _marked(page, own, context, whole))
        return text

    def _learn(self, kind: str, own: Mapping[str, str], text: str, marked: Callable[[], str]) -> None:
        """Keep the first page; with the second one see whether a frame would have given both."""
        if kind not in self._first:
            self._first[kind] = own, text
            return
        before, first = self._first.pop(kind)
        frame = Frame.of(marked()) if before.keys() == own.keys() else None
        self._frames[kind] = frame if frame and [frame.filled(before), frame.filled(own)] == [first, text] else None


def squeezed(text: str) -> str:
    """`text` without indentation, empty lines, and what HTML need not be told of the theme's icons."""
    return _INDENTATION.sub("\n", text).replace(_NEEDLESS, "")


def _kind(template: str, page: Page) -> str:
    """What pages must share to have the same frame."""
    others = {key: value for key, value in page.meta.items() if key not in _OWN}
    own = [key for key in _OWN if key in page.meta]
    address = bool(page.canonical_url)
    shared = [template, page.file.src_uri.rpartition("/")[0], own, address, others]
    return json.dumps(shared, sort_keys=True, default=repr)


def _own(page: Page) -> dict[str, str]:
    """What only this page has."""
    told = {key: str(page.meta[key]) for key in _OWN if key in page.meta}
    return {**told, "address": page.canonical_url or "", "content": squeezed(page.content or "").strip()}


def _marked(page: Page, own: Mapping[str, str], context: Context, whole: Templates) -> str:
    """The page with a mark for each of its fields."""
    meta, address, content = page.meta, page.canonical_url, page.content
    marks = {key: f"{_MARK}{key}{_TELLING}{_MARK}" for key in own}
    page.meta = {**meta, **{key: marks[key] for key in _OWN if key in own}}
    page.canonical_url = marks["address"] if address else address
    page.content = f"{_MARK}<h1>content{_TELLING}</h1>{_MARK}"
    try:
        return squeezed(whole(context))
    finally:
        page.meta, page.canonical_url, page.content = meta, address, content
