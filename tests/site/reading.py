"""Reading a built page as a browser would, as far as tests ask."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

VOID = frozenset({"meta", "link", "input", "img", "br", "hr", "path", "circle", "rect"})


class Reading(HTMLParser):
    """A page's elements in order, with their attributes, and the text below each name, class and id."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: dict[str, str] = {}
        self._open: list[list[str]] = []
        self.feed(text)
        self.close()

    @classmethod
    def of(cls, path: Path) -> Reading:
        return cls(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = {name: value or "" for name, value in attrs}
        self.elements.append((tag, held))
        if tag not in VOID:
            self._open.append([tag, held.get("id", ""), *held.get("class", "").split()])

    def handle_endtag(self, tag: str) -> None:
        if self._open and tag not in VOID:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        for key in {key for keys in self._open for key in keys}:
            self.texts[key] = self.texts.get(key, "") + data

    def shape(self) -> list[tuple[str, tuple[str, ...]]]:
        """Every element with its attributes' names: what a payload must not change."""
        return [(name, tuple(held)) for name, held in self.elements]

    def links(self) -> list[str]:
        """Where the page leads or loads from."""
        return [held[key] for _, held in self.elements for key in ("href", "src", "action", "srcset") if key in held]

    def ids(self) -> set[str]:
        """Every fragment that the page has."""
        return {held["id"] for _, held in self.elements if "id" in held}
