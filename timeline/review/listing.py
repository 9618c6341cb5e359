"""Doubts as the text of an overrides.toml: the reason in comments, the lines to keep or to change below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.overrides import Address
from timeline.review.doubts import Doubt
from timeline.wording import date_words

_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def listing(doubts: Sequence[Doubt]) -> str:
    """TOML that can be pasted as it is; a comment says why each stands there."""
    return "\n".join("".join(f"{line}\n" for line in _lines(doubt)) for doubt in doubts)


def _lines(doubt: Doubt) -> Iterator[str]:
    yield _comment(f"{date_words(doubt.event.date)}: {doubt.event.title} [{doubt.event.id}]")
    yield _comment(f"{doubt.reason}.")
    yield from (_comment(f"“{evidence.sentence}” [{evidence.article}]") for evidence in doubt.evidence)
    yield "[[event]]"
    yield from (f"{name} = {_string(value)}" for name, value in _address(doubt.address))
    if doubt.split:
        yield "split = true"
    for name, value in (("title", doubt.title), ("date", doubt.date)):
        if value:
            yield f"{name} = {_string(value)}"
    if doubt.merge_with:
        told = ", ".join(f"{name} = {_string(value)}" for name, value in _address(doubt.merge_with))
        yield f"merge_with = {{ {told} }}"


def _address(address: Address) -> list[tuple[str, str]]:
    return [("article", address.article), ("quote", address.quote), ("trigger", address.trigger or "")]


def _comment(text: str) -> str:
    """One line, whatever the article has in it."""
    return f"# {_UNPRINTABLE.sub(' ', ' '.join(text.split()))}"


def _string(text: str) -> str:
    """A basic string of TOML."""
    marked = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + _CONTROL.sub(lambda sign: f"\\u{ord(sign.group()):04x}", marked) + '"'
