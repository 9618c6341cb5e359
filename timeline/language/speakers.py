"""Who speaks in each quotation of an article, read off the words beside its marks.

The verb of saying stands before the opening mark or behind the closing one, with its subject beside it; a quotation
without one goes on with the speaker of the one before it in its paragraph, or, where it fills a paragraph,
of the paragraph before. So the rules of Elson and McKeown (2010, "Automatic attribution of quoted speech").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from timeline.language.deaths import the_dead
from timeline.language.quotations import Quotation
from timeline.language.resources import read_toml, words

if TYPE_CHECKING:
    from timeline.language.names import Name

_AROUND = 120
"""Characters on each side of a quotation in which its speaker stands."""
_CLOSED = '"”’»“'


def attribute(text: str, quotations: Sequence[Quotation], names: Sequence[Name]) -> tuple[Quotation, ...]:
    """The quotations, each with its speaker where that is clear; `names` are the article's, in order."""
    found = list(_attributed(text, quotations, names))
    for i in range(len(found) - 2, -1, -1):  # a quotation over several paragraphs says who speaks at its end
        if found[i].speaker is None and _goes_on(text, found[i], found[i + 1]):
            found[i] = replace(found[i], speaker=found[i + 1].speaker)
    return tuple(found)


def _attributed(text: str, quotations: Sequence[Quotation], names: Sequence[Name]) -> Iterator[Quotation]:
    outside = [name for name in names if not any(q.start <= name.start < q.end for q in quotations)]
    people = [name for name in outside if name.kind == "person"]
    dead = the_dead(text, people)
    living = [name for name in people if name.canonical not in dead]
    last: Quotation | None = None
    for quotation in quotations:
        earlier = [name for name in living if name.start < quotation.start]
        he = (last.speaker if last else None) or (earlier[-1] if earlier else None)
        speaker = _beside(text, quotation, people, he)
        if speaker is None and last is not None and _continues(text, last, quotation):
            speaker = last.speaker
        last = replace(quotation, speaker=speaker)
        yield last


def _beside(text: str, quotation: Quotation, people: Sequence[Name], he: Name | None) -> Name | None:
    """The person beside a verb of saying right behind or right before the quotation, or whoever "he" is."""
    behind = re.split(r"[.!?\n“\"]", text[quotation.end + 1 : quotation.end + _AROUND], maxsplit=1)[0]
    before = re.split(r"[.!?\n”]\s|\n|”", text[max(0, quotation.start - 1 - _AROUND) : max(0, quotation.start - 1)])[-1]
    ends = text[quotation.end - 1 : quotation.end] in ",!?—-"
    for span, start, told in ((behind, quotation.end + 1, ends), (before, quotation.start - 1 - len(before), True)):
        if not told or not _says(span):
            continue
        named = [name for name in people if start <= name.start < start + len(span)]
        if named:
            return named[0]
        if re.search(r"\b(?:he|she)\b", span, re.IGNORECASE):
            return he
    return None


def _says(span: str) -> bool:
    return any(word.lower() in _saying() for word in re.findall(r"\w+", span))


def _continues(text: str, last: Quotation, quotation: Quotation) -> bool:
    """Whether nobody else is spoken of between two quotations: one paragraph, or the next one wholly quoted."""
    between = text[last.end + 1 : quotation.start - 1]
    if "\n" not in between:
        return True
    fills = text[quotation.end + 1 : quotation.end + 2] in ("", "\n") and not between.rpartition("\n")[2].strip()
    return fills and not between.partition("\n")[2].strip()


def _goes_on(text: str, quotation: Quotation, following: Quotation) -> bool:
    """Whether a paragraph's quotation is not closed, and the next paragraph opens it again."""
    return text[quotation.end : quotation.end + 1] == "\n" and not text[quotation.end : following.start - 1].strip()


@cache
def _saying() -> frozenset[str]:
    return words(read_toml("roles")["saying"])
