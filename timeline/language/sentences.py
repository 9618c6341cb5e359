"""Sentences of a text, found without a parser.

Only some sentences are parsed later, so splitting must be cheap and must not depend on a parse.
A line is a paragraph and always a boundary; inside it a full stop, question or exclamation mark or an
ellipsis ends a sentence, closing quotation marks and brackets included, unless the words around it speak
against it. No library serves: spaCy's sentencizer knows no abbreviations, and pysbd has had no release since 2021.
The questions asked of a full stop are those of Kiss and Strunk (2006, Computational Linguistics 32:4): abbreviation,
initial, ordinal, frequent sentence starter; lists answer them, as one article is too short to learn them from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from timeline.language.captions import AGENCIES, beginnings, ends_in_dateline
from timeline.language.lines import BULLET, LineKind, kinds_of
from timeline.language.resources import read_toml, words

MAX_SENTENCE = 3_000
"""Characters after which a sentence is cut at the next blank, so that no text is too long to parse."""

Kind = Literal["prose", "heading", "caption", "byline", "boilerplate"]

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_CLOSERS = r"[\"'”’»)\]\u201d]*"
_STOP = re.compile(rf"(?P<mark>[.!?…]+|[。！？])(?P<closers>{_CLOSERS})(?:(?P<gap>\s+|$)|(?=[A-Z“\"][a-z]))")
_WORD_BEFORE = re.compile(r"[^\s\"'“”‘’«»()\[\]—–,;:/]+$")
_DATELINE = re.compile(
    r"(?=[^—–:]*[A-Z]{3})[A-Z][A-Z.'’ -]*[A-Z.](?:, [A-Z][\w., ]{1,40}?)?(?: ?\([\w /]{2,30}\))?"
    r" ?(?:—|–|--|_| - |:(?= [A-Z“\"]))\s*"
    rf"|[A-Z][\w.'’-]+(?: [\w.'’-]+){{0,3}}(?:, [A-Z][\w. ]{{1,20}})? ?\((?:{AGENCIES})\) ?(?=[A-Z“\"])"
    rf"|(?![^(\n]*\b[a-z]{{3,}}\s+[a-z]{{3,}})[A-Z][^(\n]{{0,120}}\((?:{AGENCIES})\) ?[-–—]+\s+(?=[A-Z“\"‘'])"
)
_WORD_AFTER = re.compile(r"[\s\"'“‘«(\[—–-]*(\w[\w’'-]*)")
_WORD = re.compile(r"\w")
_INITIAL = re.compile(r"[A-Z]")
_ACRONYM = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """Characters `start` to `end` of the article's text, without blanks, bullet and dateline."""

    start: int
    end: int
    paragraph: int
    """Number of its line, counting those with text from 0."""
    kind: Kind


def split(text: str) -> tuple[Sentence, ...]:
    """All sentences of a text, in order; everything but blanks, bullets and datelines belongs to exactly one."""
    lines = [(match.start(), match.group()) for match in _LINE.finditer(text) if not match.group().isspace()]
    kinds = kinds_of([line for _, line in lines])
    return tuple(
        Sentence(offset + start, offset + end, number, _kind_of(line[start:end], kind))
        for number, ((offset, line), kind) in enumerate(zip(lines, kinds, strict=True))
        for start, end in _spans(line, kind)
    )


def _kind_of(piece: str, kind: LineKind) -> LineKind:
    """That of its line; what a page has before a despatch, down to its dateline, is a list of its points."""
    return "caption" if kind == "prose" and ends_in_dateline(piece) else kind


def _spans(line: str, kind: LineKind) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence in one line; the bullet of a list and a dateline are left out."""
    opening = BULLET.match(line) or _DATELINE.match(line)
    start = opening.end() if opening else 0
    ends = [match.end("closers") for match in _STOP.finditer(line, start) if _is_boundary(line, match)]
    ends = sorted({*ends, *(end for end in beginnings(line) if end > start)})
    for end in [*_with_words(line, ends), len(line)] if kind in ("prose", "caption") else [len(line)]:
        for first, last in _pieces(start, end):
            piece = line[first:last]
            if body := piece.strip():
                offset = first + piece.index(body[0])
                yield offset, offset + len(body)
        start = end


def _with_words(line: str, ends: list[int]) -> list[int]:
    """The ends moved behind stray marks, which are no sentence: "They waited. ... Then it rained." """
    kept: list[int] = []
    for end in ends:
        if kept and not _WORD.search(line, kept[-1], end):
            kept.pop()
        kept.append(end)
    return [end for end in kept if _WORD.search(line, 0, end) and _WORD.search(line, end)]


def _pieces(start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > MAX_SENTENCE:
        yield start, start + MAX_SENTENCE
        start += MAX_SENTENCE
    yield start, end


def _is_boundary(line: str, stop: re.Match[str]) -> bool:
    if stop["gap"] is None:
        return _is_glued_boundary(line, stop)
    following = _WORD_AFTER.match(line, stop.end())
    word = following[1] if following else ""
    if not word:
        return True
    if not (word[0].isupper() or word[0].isdigit() or not word[0].isascii()):
        return False
    if stop["mark"] != ".":
        return not (stop["closers"] and _carries_on(line, stop.end()))
    return bool(stop["closers"]) or _stop_ends(line[max(0, stop.start() - 40) : stop.start()], word)


def _stop_ends(before: str, word: str) -> bool:
    """Whether a lone full stop after the text `before` ends the sentence, the next word being `word`."""
    match = _WORD_BEFORE.search(before)
    last = match.group() if match else ""
    lists = _abbreviations()
    last = last.rpartition("-")[2]
    if last in lists["before_a_name"]:
        return False
    if last in lists["before_a_number"]:
        return not word[0].isdigit()
    if last in lists["either"] or _ACRONYM.fullmatch(last):
        return word in lists["starters"]
    if _INITIAL.fullmatch(last) and last != "I":
        return word in lists["starters"] and not before[:-1].rstrip().endswith(".")
    return True


def _is_glued_boundary(line: str, stop: re.Match[str]) -> bool:
    """ "…trade.The": safe only before a word that begins sentences and after a word in small letters."""
    before = _WORD_BEFORE.search(line[max(0, stop.start() - 40) : stop.start()])
    after = _WORD_AFTER.match(line, stop.end())
    if not before or not after:
        return False
    whole = before.group().rstrip(".")
    return len(whole) > 2 and whole.isalpha() and whole.islower() and after[1] in _abbreviations()["starters"]


def _carries_on(line: str, start: int) -> bool:
    """Whether a verb of saying follows within five words: “Stop!” the guard shouted."""
    clause = re.split(r"[,;:!?“\"]", line[start : start + 80], maxsplit=1)[0]
    return any(word.rstrip(".") in _abbreviations()["saying"] for word in clause.split()[:5])


@cache
def _abbreviations() -> dict[str, frozenset[str]]:
    return {name: words(value) for name, value in read_toml("abbreviations").items()}
