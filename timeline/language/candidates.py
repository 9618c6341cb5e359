"""What may be a name in a sentence, and what the words around it say about its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from timeline.language.name_grammar import Part, parts, text_of
from timeline.language.name_words import NameWords, name_words
from timeline.language.places import gazetteer
from timeline.language.runs import runs
from timeline.language.sentences import Sentence

_AROUND = 80
"""Characters on each side of a name in which its role stands."""
_OPENERS = "\"'“‘(«…- \u00a0"
_WORDS_BEFORE = re.compile(r"(?:[\w’'&.-]+[ \u00a0]){1,7}$")
_AGE = re.compile(r", \d{1,2}(?=,|\.|\)| and\b)|,? who\b|,? whose\b")
_APPOSITION = re.compile(
    r", (?P<role>(?:(?:an?|the|one of|his|her|its|their|[A-Z]\w+[’']s) )?"
    r"(?:(?:(?:[A-Z]\.)++|[\w’'&-]++) ?+){1,9}?)(?=,|\.|;|who\b|$)"
)
_ACRONYM = re.compile(r" \((?P<short>[A-Z][A-Za-z&.-]{1,7})\)")
_WORD_AFTER = re.compile(r"[’']?s? ?(?P<word>\w+)")
_REGION_BEFORE = re.compile(r"\b(?P<word>[a-z]+) of (?:the )?$")
_THEN_PLACE = re.compile(r", (?P<place>[A-Z][\w.]+(?: [A-Z][\w.]+){0,2}?)(?=[,;:)”\"—]|\.?$|\. [A-Z])")
_ROLE_ENDS = frozenset({"of", "for", "to", "at", "in", "on", "from", "and", "with", "under"})
_ROLE_OPENS = frozenset({"a", "an", "the", "his", "her", "its", "their", "one", "most", "new", "old", "own"})
_NO_ROLE = frozenset({"the", "a", "an", "his", "her", "i", "its", "their", "our", "my"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """Characters `start` to `end` that may be a name; `cues` say why and of what kind it may be."""

    start: int
    end: int
    text: str
    cues: frozenset[str] = field(default_factory=frozenset)
    role: str = ""
    short: str = ""
    """An abbreviation that the text itself gives: "International Atomic Energy Agency (IAEA)"."""


def candidates(text: str, sentence: Sentence) -> Iterator[Candidate]:
    """Candidates of one sentence, in order."""
    for run in runs(text, sentence.start, sentence.end):
        at_start = not text[sentence.start : run[0].start].strip(_OPENERS)
        for part in parts(run, at_start=at_start):
            yield _with_context(text, sentence, part)


def _with_context(text: str, sentence: Sentence, part: Part) -> Candidate:
    """The candidate with what stands before and after it in its sentence."""
    first, last = part.words[0], part.words[-1]
    before = text[max(sentence.start, first.start - _AROUND) : first.start]
    after = text[last.end : min(sentence.end, last.end + _AROUND)]
    role = part.role or _role_before(before)
    aside = "" if role else _role_after(after)
    cues = set(part.cues | _cues_before(before) | _cues_after(after))
    if "located" in cues or before.endswith(("of ", "of the ")):
        cues.discard("speaks")
    cues |= {"office"} if role else {"apposition"} if aside else set()
    cues |= {"glued"} if first.glued else set()
    short = match["short"] if (match := _ACRONYM.match(after)) else ""
    return Candidate(first.start, last.end, text_of(part.words), frozenset(cues), role or aside, short)


def _cues_before(before: str) -> frozenset[str]:
    lists = name_words()
    last = before.rsplit(None, 1)[-1].lower() if before.strip() else ""
    cues = set()
    if last in lists.place_prepositions:
        cues.add("located")
    if last == "the":
        cues.add("the")
    if last in lists.storms:
        cues.add("storm")
    match = _REGION_BEFORE.search(before) if last in ("of", "the") else None
    if match and match["word"] in lists.places:
        cues.add("region" if match["word"] in lists.region_kinds else "in_place")
    return frozenset(cues)


def _cues_after(after: str) -> frozenset[str]:
    lists = name_words()
    cues = set()
    match = _WORD_AFTER.match(after)
    word = match["word"] if match else ""
    if word in lists.saying:
        cues.add("speaks")
    if word in lists.region_kinds:
        cues.add("region")
    if after.startswith(","):
        cues.add("comma")
        if (match := _THEN_PLACE.match(after)) and _is_large(match["place"]):
            cues.add("in_place")
    if _AGE.match(after):
        cues.add("person")
    return frozenset(cues)


@lru_cache(maxsize=5_000)
def _is_large(name: str) -> bool:
    first = next(iter(gazetteer().lookup(name)), None)
    return first is not None and first.kind in ("country", "region")


def _role_before(before: str) -> str:
    """The office in small letters right before a name: "former campaign manager"."""
    lists = name_words()
    last = before.rsplit(None, 1)[-1] if before[-1:].isspace() and before.strip() else ""
    if not last or last[0].isupper() or not lists.is_office(last):
        return ""
    match = _WORDS_BEFORE.search(before)
    words = match.group().split() if match else [last]
    count = 1
    while count < len(words) and _belongs_to_office(words[-count - 1], lists):
        count += 1
    return " ".join(words[-count:])


def _belongs_to_office(word: str, lists: NameWords) -> bool:
    lower = word.lower().removesuffix("'s").removesuffix("’s")
    if lower in lists.never or lower in _NO_ROLE:
        return False
    known = lower in lists.before_offices or lists.is_office(lower) or "-" in lower
    return known or (word[:1].isupper() and not lists.is_common(word))


def _role_after(after: str) -> str:
    """The office in an apposition: ", the Russian foreign minister,"."""
    match = _APPOSITION.match(after) if after.startswith(", ") else None
    if match is None:
        return ""
    lists = name_words()
    words = match["role"].split()
    until = next((i for i, word in enumerate(words) if word in _ROLE_ENDS), len(words))
    office = until and lists.is_office(words[until - 1]) and not words[until - 1][:1].isupper()
    if office and all(word in _ROLE_OPENS or _belongs_to_office(word, lists) for word in words[: until - 1]):
        return re.sub(r"^(?:an?|the) ", "", match["role"].strip())
    return ""
