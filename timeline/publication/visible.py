"""The lines that a web page shows around its headline, where a date stands that no markup names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.publication.markup import is_aside

if TYPE_CHECKING:
    from timeline.publication.tree import HtmlElement

BEFORE = 3
"""Lines above the headline."""
AFTER = 24
_INLINE = frozenset({"a", "abbr", "b", "bdi", "em", "i", "small", "span", "strong", "sub", "sup", "time", "u", "font"})
_UNSEEN = frozenset(
    {"script", "style", "head", "template", "noscript", "svg", "select", "option", "button", "textarea"}
)
_MAX = 600


def visible_lines(tree: HtmlElement) -> str:
    """Lines from a little above the page's headline on; from its beginning where it has none."""
    body = tree.find("body")
    lines: list[str] = []
    start = 0
    for line, is_headline in _lines(tree if body is None else body):
        if is_headline and not start:
            start = len(lines)
        lines.append(line)
        if len(lines) > start + AFTER and (start or len(lines) > 4 * AFTER):
            break
    return "\n".join(lines[max(0, start - BEFORE) :])


def _lines(body: HtmlElement) -> Iterator[tuple[str, bool]]:
    """Each line with whether it is the headline."""
    gathered: list[str] = []
    in_headline = False
    for event, text in _pieces(body):
        if event == "break":
            if line := " ".join(" ".join(gathered).split()):
                yield line[:_MAX], in_headline
            gathered, in_headline = [], text == "h1"
        else:
            gathered.append(text)
    if line := " ".join(" ".join(gathered).split()):
        yield line[:_MAX], in_headline


def _pieces(body: HtmlElement) -> Iterator[tuple[str, str]]:
    """Pieces of text, and breaks between lines named after the element that begins there; without recursion."""
    stack: list[tuple[HtmlElement, bool]] = [(body, False)]
    while stack:
        node, done = stack.pop()
        name = node.tag if isinstance(node.tag, str) else ""
        hidden = not name or name in _UNSEEN or (node is not body and (is_aside(node, own=True) or _is_masthead(node)))
        if done or hidden:
            if name not in _INLINE:
                yield "break", ""
            if node is not body:
                yield "text", node.tail or ""
            continue
        if name not in _INLINE:
            yield "break", name
        yield "text", node.text or ""
        stack.append((node, True))
        stack.extend((child, False) for child in reversed(node))


def _is_masthead(node: HtmlElement) -> bool:
    """Whether an element is the head of the site, which likes to show today's date, and not of the article."""
    if node.tag != "header" or node.find(".//h1") is not None:
        return False
    return next(node.iterancestors("article", "main"), None) is None
