"""What may be a name in a sentence, and what the words around it say about its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from timeline.language.name_words import NameWords, country_of, name_words
from timeline.language.places import gazetteer
from timeline.language.runs import Word, runs
from timeline.language.sentences import Sentence

_BEFORE = 80
"""Characters before a run in which its role stands."""
_WORDS_BEFORE = re.compile(r"(?:[\w’'&-]+\.?[  ]){1,7}$")
_AGE = re.compile(r", \d{1,2}(?:,|\.|\)| and\b)|,? who\b|,? whose\b")
_APPOSITION = re.compile(
    r", (?P<role>(?:(?:an?|the|one of|his|her|its|their|[A-Z]\w+[’']s) )?(?:[\w’'.&-]+ ?){1,9}?)(?=,|\.|;| who\b|$)"
)
_ACRONYM = re.compile(r" \((?P<short>[A-Z][A-Za-z&.-]{1,7})\)")
_REGION_AFTER = re.compile(r" (?P<kind>[a-z]+)\b")
_REGION_BEFORE = re.compile(r"\b(?P<kind>[a-z]+) of (?:the )?$")
_THEN_PLACE = re.compile(r", (?P<place>[A-Z][\w.]+(?: [A-Z][\w.]+){0,2})")


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

    @property
    def words(self) -> list[str]:
        return self.text.split()


def candidates(text: str, sentence: Sentence) -> Iterator[Candidate]:
    """Candidates of one sentence, in order."""
    for run in runs(text, sentence.start, sentence.end):
        for part in _parts(list(run), at_start=text[sentence.start : run[0].start].strip("\"'“‘(«…- ") == ""):
            yield _with_context(text, sentence, part)


@dataclass(frozen=True, slots=True)
class _Part:
    words: list[Word]
    cues: frozenset[str] = field(default_factory=frozenset)
    role: str = ""


def _parts(run: list[Word], *, at_start: bool) -> Iterator[_Part]:
    """The run cut at words that are no part of a name, and each piece read by its own words."""
    piece: list[Word] = []
    for number, word in enumerate(run):
        if word.lower in name_words().never or (at_start and number == 0 and len(run) > 1 and _opens(word)):
            yield from _read(piece, at_start=at_start and bool(piece) and piece[0] is run[0])
            piece = []
        else:
            piece.append(word)
    yield from _read(piece, at_start=at_start and bool(piece) and piece[0] is run[0])


def _opens(word: Word) -> bool:
    """Whether a sentence's first word has its capital from there: "Amid", "Given"."""
    lists = name_words()
    return lists.is_common(word.text) and not lists.is_office(word.text) and word.lower not in lists.before_offices


def _read(piece: list[Word], *, at_start: bool) -> Iterator[_Part]:
    """A piece of a run by the words that it has: an organisation, a place, a person after an office, or open."""
    lists = name_words()
    piece = _without_small_ends(piece)
    if not piece:
        return
    start_cue = frozenset({"start"} if at_start else ())
    known = " ".join(word.text for word in piece)
    if _is_whole(piece, lists) or gazetteer().lookup(known):
        yield _Part(piece, start_cue | _kind_cues(piece, lists))
        return
    if (cut := _office_length(piece, lists)) and _fits_person(piece[cut:], lists):
        yield _Part(piece[cut:], frozenset({"office"}), " ".join(word.text for word in piece[:cut]))
    elif any(word.lower in ("of", "for") for word in piece):
        middle = next(i for i, word in enumerate(piece) if word.lower in ("of", "for"))
        yield from _read(piece[:middle], at_start=at_start)
        yield from _read(piece[middle + 1 :], at_start=False)
    elif _begins_with_place(piece, lists):
        yield _Part(piece[:1], start_cue)
        yield from _read(piece[1:], at_start=False)
    elif not all(lists.is_office(word.text) or word.lower in lists.before_offices for word in piece):
        yield _Part(piece, start_cue | _kind_cues(piece, lists))


def _without_small_ends(piece: list[Word]) -> list[Word]:
    capital = [i for i, word in enumerate(piece) if not word.text.islower()]
    return piece[capital[0] : capital[-1] + 1] if capital else []


def _is_whole(piece: Sequence[Word], lists: NameWords) -> bool:
    """Whether the last word, or the one before "of", makes the piece one name."""
    heads = lists.organisations | lists.places
    if len(piece) < 2 or _office_length(piece, lists) == len(piece):
        return False
    middle = next((i for i, word in enumerate(piece) if word.lower in ("of", "for")), 0)
    if middle:
        return piece[middle - 1].lower in heads and not _starts_as_office(piece, lists)
    return piece[-1].lower in heads


def _starts_as_office(piece: Sequence[Word], lists: NameWords) -> bool:
    lower = tuple(word.lower for word in piece)
    return any(lower[: len(phrase)] == phrase for phrase in lists.offices_with_of)


def _kind_cues(piece: Sequence[Word], lists: NameWords) -> frozenset[str]:
    middle = next((i for i, word in enumerate(piece) if word.lower in ("of", "for")), len(piece))
    head = piece[middle - 1].lower
    cues = set()
    if len(piece) > 1 and head in lists.organisations:
        cues.add("organisation")
    if len(piece) > 1 and head in lists.places:
        cues.add("region" if head in lists.region_kinds and middle == len(piece) else "place")
    if len(piece) > 1 and piece[0].text in lists.given and not cues:
        cues.add("given")
    return frozenset(cues)


def _office_length(piece: Sequence[Word], lists: NameWords) -> int:
    """How many words at the head of the piece are an office or a title; 0 where none is."""
    lower = tuple(word.lower for word in piece)
    for i in range(len(piece)):
        for phrase in lists.offices_with_of:
            if lower[i : i + len(phrase)] == phrase:
                return i + len(phrase)
    last = max((i for i, word in enumerate(piece) if lists.is_office(word.text)), default=-1)
    if last == len(piece) - 1 and last > 0 and piece[0].text in lists.given:
        return 0  # Stephen King, Mike Judge
    return last + 1


def _fits_person(rest: Sequence[Word], lists: NameWords) -> bool:
    capital = [word for word in rest if not word.text.islower()]
    return (
        1 <= len(capital) <= 5
        and not any(word.lower in ("of", "for") for word in rest)
        and not (len(rest) > 1 and rest[-1].lower in lists.organisations | lists.places)
        and not country_of(" ".join(word.text for word in rest))
        and (len(capital) > 1 or not lists.is_common(capital[0].text) or True)
    )


def _begins_with_place(piece: Sequence[Word], lists: NameWords) -> bool:
    """ "Moscow Vitkoff", "Ukraine President": a country or capital, and one more word that is no ordinary one."""
    if len(piece) < 2 or lists.is_common(piece[1].text):
        return False
    first = next(iter(gazetteer().lookup(piece[0].text)), None)
    if gazetteer().demonym(piece[0].text):
        return True
    return first is not None and "p" not in first.flags and (first.kind == "country" or "h" in first.flags)


def _with_context(text: str, sentence: Sentence, part: _Part) -> Candidate:
    """The candidate with what stands before and after it in its sentence."""
    first, last = part.words[0], part.words[-1]
    name = text[first.start : last.end] if not any(word.glued for word in part.words[1:]) else _spaced(part.words)
    before = text[max(sentence.start, first.start - _BEFORE) : first.start]
    after = text[last.end : min(sentence.end, last.end + _BEFORE)]
    cues, role = _around(before, after, part, name)
    short = match["short"] if (match := _ACRONYM.match(after)) else ""
    if first.glued:
        cues |= {"glued"}
    return Candidate(first.start, last.end, name, part.cues | cues, part.role or role, short)


def _spaced(part: Sequence[Word]) -> str:
    return " ".join(word.text for word in part)


def _around(before: str, after: str, part: _Part, name: str) -> tuple[frozenset[str], str]:
    """Cues and role from the words on both sides."""
    lists = name_words()
    cues = set()
    role = "" if part.role else _role_before(before, lists)
    if role:
        cues.add("office")
    words = before.split()
    if words and words[-1].lower() in lists.place_prepositions:
        cues.add("located")
    if words and words[-1].lower() == "the":
        cues.add("the")
    if _AGE.match(after):
        cues.add("person")
    if after.split()[:1] and after.split(maxsplit=1)[0].strip(",.;:’'”\"").lower() in lists.saying:
        cues.add("speaks")
    if (match := _THEN_PLACE.match(after)) and _is_large(match["place"]):
        cues.add("in_place")
    kind = _REGION_AFTER.match(after) or _REGION_BEFORE.search(before)
    if kind and kind["kind"] in lists.region_kinds:
        cues.add("region")
    if not role and not part.role and (aside := _role_after(after, lists)):
        return frozenset(cues | {"apposition"}), aside
    return frozenset(cues), role


def _is_large(name: str) -> bool:
    first = next(iter(gazetteer().lookup(name)), None)
    return first is not None and first.kind in ("country", "region")


def _role_before(before: str, lists: NameWords) -> str:
    """The office in small letters right before a name: "former campaign manager"."""
    match = _WORDS_BEFORE.search(before)
    words = match.group().split() if match else []
    if not words or not lists.is_office(words[-1]) or words[-1][:1].isupper():
        return ""
    count = 1
    while count < len(words) and _belongs_to_office(words[-count - 1], lists):
        count += 1
    return " ".join(words[-count:])


def _belongs_to_office(word: str, lists: NameWords) -> bool:
    lower = word.lower().removesuffix("'s").removesuffix("’s")
    if lower in lists.never or lower in ("the", "a", "an", "his", "her", "i"):
        return False
    return lower in lists.before_offices or lists.is_office(lower) or (word[:1].isupper() and not lists.is_common(word))


def _role_after(after: str, lists: NameWords) -> str:
    """The office in an apposition: ", the Russian foreign minister,"."""
    match = _APPOSITION.match(after)
    if match is None:
        return ""
    words = match["role"].split()
    until = next(
        (i for i, word in enumerate(words) if word in ("of", "for", "to", "at", "in", "on", "from", "and")), len(words)
    )
    if until and lists.is_office(words[until - 1]) and not words[until - 1][:1].isupper():
        return re.sub(r"^(?:an?|the) ", "", match["role"].strip())
    return ""
