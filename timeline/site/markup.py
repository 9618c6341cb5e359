"""The one place that turns text into markup.

Everything that an article, its front matter or its file name says is hostile until it has been through here.
`tag` escapes every child and attribute that is not `Html` already, so that forgetting is not possible.

Pages are Markdown files whose content is HTML blocks.
Inside such a block Markdown itself changes nothing, but what runs before or beside it may
(fences, snippets, macros, abbreviations, emoji short names, autolinks), and so may another builder:
therefore every character that any of them reads is written as a numeric entity, and no block holds a line break.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import lru_cache

from timeline.links import web_address

_READ_BY_MARKUP = "!\"#$%&'*+:<=>@[\\]^_`{|}~"
_ENTITIES = {ord(character): f"&#{ord(character)};" for character in _READ_BY_MARKUP}
_UNPRINTABLE = re.compile(
    "[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202d\u202e\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]"
)
"""Controls (Markdown keeps its own marks among them), overrides of the writing direction, what is no character."""
_SPACES = re.compile(r"[^\S\u00a0\u202f]+")
_VOID = frozenset({"meta", "link"})
_NAME = re.compile(r"[a-z][a-z0-9-]*")
_OWN_PATH = re.compile(r"(?:\.\./)?(?:[a-z0-9-]+/)*(?:[a-z0-9-]+(?:\.[a-z]+)*)?(?:#[a-z0-9-]+)?")
_LINK_ATTRIBUTES = frozenset({"href", "src", "cite"})


class Html(str):
    """Markup that is safe as it stands; only this module makes it from text."""

    __slots__ = ()


def plain(text: str) -> str:
    """`text` on one line, without what no page can show."""
    return _shown(text).strip()


def escape(text: str) -> Html:
    """`text` as markup that shows it literally, in content and in attributes alike."""
    return text if type(text) is Html else _literal(text)


@lru_cache(1 << 13)
def _literal(text: str) -> Html:
    """Names, dates and titles come again and again."""
    return Html(_shown(text).translate(_ENTITIES))


def _shown(text: str) -> str:
    if text.isprintable() and "  " not in text:
        return text
    return _SPACES.sub(" ", _UNPRINTABLE.sub("", text))


def tag(name: str, /, *children: str | None, **attributes: str | None) -> Html:
    """An element; text is escaped, `Html` is kept, None is left out.

    Attribute names are written as in Python: `class_`, `aria_label`.
    A link must lead into the site or to http(s), otherwise ValueError.
    """
    if not _is_name(name):
        raise ValueError(f"not an element's name: {name!r}")
    opened = f"<{name}{''.join([_attribute(*one) for one in attributes.items() if one[1] is not None])}>"
    return Html(opened if name in _VOID else f"{opened}{join(*children)}</{name}>")


def join(*parts: str | None, by: str = "") -> Html:
    """The parts one after the other, with `by` between them."""
    kept = [part if type(part) is Html else escape(part) for part in parts if part is not None]
    return Html(escape(by).join(kept))


def _attribute(key: str, value: str | None) -> str:
    name, value = _attribute_name(key), value or ""
    if name in _LINK_ATTRIBUTES and _OWN_PATH.fullmatch(value):
        return f' {name}="{value}"'
    if name in _LINK_ATTRIBUTES and not web_address(value):
        raise ValueError(f"not a link that a page may carry: {value!r}")
    return f' {name}="{escape(value)}"'


@lru_cache(1024)
def _attribute_name(key: str) -> str:
    name = key.rstrip("_").replace("_", "-")
    if not _is_name(name) or name.startswith("on") or name == "style":
        raise ValueError(f"not an attribute's name: {name!r}")
    return name


@lru_cache(1024)
def _is_name(name: str) -> bool:
    return _NAME.fullmatch(name) is not None


def web_link(text: str, url: str) -> Html:
    """A link to another site; only the text where the address is not one to follow."""
    address = web_address(url)
    label = tag("bdi", text)
    return tag("a", label, href=address, rel="noopener external") if address else label


def linked_data(json_text: str) -> Html:
    """JSON-LD as an element of a page's head; ValueError where the text could end the element."""
    if "<" in json_text:
        raise ValueError("JSON that stands in a page must hold no “<”")
    return Html(f'<script type="application/ld+json">{json_text}</script>')


def page(front: Mapping[str, object], *blocks: Html) -> str:
    """A Markdown page: front matter, then each block on a line of its own, parted by blank lines.

    The theme puts titles and descriptions into the head as they are, so text among `front` is escaped here.
    """
    lines = [f"{key}: {_yaml(value)}" for key, value in front.items()]
    return "\n".join(["---", f"# {GENERATED}", *lines, "---", ""]) + "\n" + "\n\n".join(blocks) + "\n"


GENERATED = "Written by timeline from the articles; edits are lost."
"""Stands in every page that the program may overwrite or remove."""


def _yaml(value: object) -> str:
    """`value` in JSON, which is YAML too; text loses every character that either could misread."""
    return json.dumps(_escaped(value), ensure_ascii=False)


def _escaped(value: object) -> object:
    if isinstance(value, dict):
        return {key: _escaped(held) for key, held in value.items()}
    return escape(value) if isinstance(value, str) else value
