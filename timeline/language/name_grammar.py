"""The inner grammar of a run of capitalised words: offices, titles, organisations, places, names of persons.

US President Donald Trump            office "US President", person "Donald Trump"
Northern Ireland Office              organisation
House of Commons Speaker Ann Example office "House of Commons Speaker", person "Ann Example"
Kursk Region                         place, a region
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from timeline.language.folding import fold
from timeline.language.name_words import NameWords, country_of, name_words, seats, unions
from timeline.language.places import Candidate, gazetteer
from timeline.language.runs import Word
from timeline.language.word_classes import GIVEN, SURNAME, word_classes

_ARTICLES = ("a", "an", "the")
_CARRIERS = ("eastern", "southern", "northern", "western")
_BASED = (
    "-based",
    "-led",
    "-backed",
    "-born",
    "-run",
    "-owned",
    "-held",
    "-controlled",
    "-operated",
    "-listed",
    "-made",
    "-work",
)
_JOINTS = ("of", "for")
_ALSO_SURNAMES = ("may", "march", "august", "summer", "winter", "easter")
"""Words of the calendar that are a surname after a given name."""


@dataclass(frozen=True, slots=True)
class Part:
    """Words that may be one name, with what they themselves say about its kind."""

    words: Sequence[Word]
    cues: frozenset[str] = field(default_factory=frozenset)
    role: str = ""


def parts(run: Sequence[Word], *, at_start: bool) -> Iterator[Part]:
    """The possible names in a run; `at_start` says that the run opens a sentence, so that its first capital is none."""
    for part in _read_run(tuple(word.text for word in run), at_start):
        yield Part(run[part.words[0].start : part.words[-1].end], part.cues, part.role)


@lru_cache(maxsize=10_000)  # the same few names make most of the runs of a story
def _read_run(texts: tuple[str, ...], at_start: bool) -> tuple[Part, ...]:
    """The parts of a run of such words; each word's offsets are its place in the run."""
    return tuple(_parts([Word(place, place + 1, text) for place, text in enumerate(texts)], at_start=at_start))


def _parts(run: Sequence[Word], *, at_start: bool) -> Iterator[Part]:
    lists = name_words()
    whole = _is_whole(run, lists)
    piece: list[Word] = []
    for number, word in enumerate(run):
        opens = at_start and number == 0 and len(run) > 1 and _opens(run, lists)
        named = bool(piece) and piece[-1].text in lists.given and word.lower in _ALSO_SURNAMES
        named = named or _is_given_month(run[number : number + 2], lists)
        if opens or (not named and _cuts(word, lists, whole=whole)) or (number and word.text == "The"):
            yield from _read(piece, lists, at_start=at_start and piece[:1] == [run[0]])
            piece = []
        else:
            piece.append(word)
    yield from _read(piece, lists, at_start=at_start and piece[:1] == [run[0]])


def text_of(words: Sequence[Word]) -> str:
    """The words with a blank between each two."""
    return " ".join(word.text for word in words)


def _cuts(word: Word, lists: NameWords, *, whole: bool) -> bool:
    """Whether the word is no part of any name; inside an organisation's name fewer words are."""
    if word.lower in lists.calendar or (word.text[0].isupper() and word.text.endswith(_BASED)):
        return True
    return not whole and (word.lower in lists.never or _is_compound_adjective(word))


def _is_given_month(words: Sequence[Word], lists: NameWords) -> bool:
    """ "Jan Tarn": a given name that is written as the month is; that has a full stop, or a number behind it."""
    if len(words) < 2 or words[0].lower not in lists.calendar_given:
        return False
    following = words[1]
    return not (lists.is_common(following.text) or following.lower in lists.calendar or _is_known([following]))


def _opens(run: Sequence[Word], lists: NameWords) -> bool:
    """Whether a sentence's first word has its capital from there: "Amid", "Given", "Former" without an office."""
    first = run[0]
    if _is_place_in_firm(run[:2], lists):
        return False
    if first.lower in lists.openers:
        return not _is_known(run[:2])
    if first.lower.endswith("ing") and not _is_known(run[:2]) and not gazetteer().lookup(first.text):
        return True
    if lists.is_office(first.text) or first.lower in lists.directions or country_of(first.text):
        return False
    if first.lower in lists.before_offices and any(lists.is_office(word.text) for word in run[1:]):
        return False
    if _is_given(first) and len(run) > 1 and not lists.is_common(run[1].text) and not _is_known(run[1:2]):
        return False
    return lists.is_common(first.text) and not _is_known(run) and not _is_whole(run, lists)


def _is_given(word: Word) -> bool:
    """ "Mark", "Grant": whether a word is a given name too."""
    return bool(word_classes()(word.text) & GIVEN)


def _is_compound_adjective(word: Word) -> bool:
    """ "Russian-led", "Sunni-majority": a capital and a small letter on the two sides of a hyphen."""
    head, hyphen, tail = word.text.partition("-")
    return bool(hyphen) and tail[:1].islower() and len(head) > 2


def _read(piece: Sequence[Word], lists: NameWords, *, at_start: bool) -> Iterator[Part]:
    """A piece of a run by the words that it has."""
    piece = _cut_ends(piece, lists)
    if not piece or piece[-1].lower in lists.things:
        return
    start_cue = frozenset({"start"} if at_start else ())
    if len(piece) > 1 and piece[0].lower in lists.storms:
        yield Part(piece[1:], frozenset({"storm"}))
        return
    office = _office_length(piece, lists)
    if _is_known(piece) or _is_whole(piece, lists) or _is_place_in_firm(piece, lists):
        yield Part(piece, start_cue | _kind_cues(piece, lists))
    elif office == len(piece):
        rest = _before_office(piece, lists)
        yield from _read(rest if len(rest) < len(piece) else (), lists, at_start=at_start)
    elif office and _fits_person(piece[office:], lists):
        yield from _read(_before_office(piece[:office], lists), lists, at_start=at_start)
        yield Part(piece[office:], frozenset({"office"}), text_of(piece[:office]))
    elif office and country_of(text_of(piece[office:])):
        yield from _read(piece[office:], lists, at_start=at_start)
    elif (joint := _joint(piece)) is not None:
        yield from _read(piece[:joint], lists, at_start=at_start)
        yield from _read(piece[joint + 1 :], lists, at_start=False)
    elif length := _place_length(piece, lists):
        yield Part(piece[:length], start_cue)
        yield from _read(piece[length:], lists, at_start=False)
    else:
        yield Part(piece, start_cue | _kind_cues(piece, lists))


def _cut_ends(piece: Sequence[Word], lists: NameWords) -> Sequence[Word]:
    """Without small words at the ends, and without a direction or "The" that belongs to no name."""
    capital = [i for i, word in enumerate(piece) if not word.text.islower()]
    if not capital:
        return ()
    piece = piece[capital[0] : capital[-1] + 1]
    first = piece[0]
    if len(piece) < 2 or _is_known(piece[:2]):
        return piece
    idle = first.lower in lists.directions or (first.lower in lists.before_offices and lists.is_common(first.text))
    if first.lower in lists.openers and not _is_given(first) and piece[1].lower not in _JOINTS:
        return piece if _is_whole(piece, lists) and first.lower not in _ARTICLES else _cut_ends(piece[1:], lists)
    free = not _is_whole(piece, lists) and not any(lists.is_office(word.text) for word in piece)
    return _cut_ends(piece[1:], lists) if idle and free else piece


def _is_known(piece: Sequence[Word]) -> bool:
    """Whether it is a place or a people of the gazetteer, a union or a seat, and more than an office's name."""
    text = text_of(piece)
    if len(piece) == 1 and name_words().is_office(text):
        return False
    key = fold(text)
    return bool(gazetteer().lookup(text) or gazetteer().demonym(text) or key in seats() or key in unions())


def _joint(piece: Sequence[Word]) -> int | None:
    return next((i for i, word in enumerate(piece) if word.lower in _JOINTS and 0 < i < len(piece) - 1), None)


def _is_whole(piece: Sequence[Word], lists: NameWords) -> bool:
    """Whether the last word, or the one before "of", makes the piece one name."""
    if len(piece) < 2 or _office_length(piece, lists) == len(piece):
        return False
    joint = _joint(piece)
    if joint is None:
        return piece[-1].lower in lists.organisations or piece[-1].lower in lists.places
    after = piece[joint + 1 : -1]
    return piece[joint - 1].lower in lists.heads_before_of and not any(lists.is_office(word.text) for word in after)


def _is_place_in_firm(piece: Sequence[Word], lists: NameWords) -> bool:
    """ "Air China", "China Southern": a place and a word with which carriers, teams and stations are named."""
    if len(piece) != 2 or _is_known(piece):
        return False
    first, last = piece
    firm = first.lower in lists.organisation_heads and bool(gazetteer().lookup(last.text))
    return firm or (last.lower in _CARRIERS and bool(country_of(first.text)) and not gazetteer().demonym(first.text))


def is_team(text: str) -> bool:
    """ "Porto Foxes": a place and a plural that is no surname."""
    words = text.split()
    plural = 2 <= len(words) <= 3 and words[-1].endswith("s") and not word_classes()(words[-1]) & SURNAME
    return plural and any(place.kind in ("town", "region") for place in gazetteer().lookup(" ".join(words[:-1]))[:1])


def _kind_cues(piece: Sequence[Word], lists: NameWords) -> frozenset[str]:
    joint = _joint(piece)
    head = piece[-1 if joint is None else joint - 1].lower
    if len(piece) < 2:
        return frozenset()
    if head in lists.region_kinds:
        return frozenset({"region"})
    if _is_place_in_firm(piece, lists):
        return frozenset({"organisation"})
    known = any(place.kind != "town" for place in gazetteer().lookup(text_of(piece)))  # "Soviet Union"
    if (not known and {head, piece[-1].lower} & lists.organisations) or (
        joint is not None and head in lists.heads_before_of and head not in lists.places
    ):
        return frozenset({"organisation"})
    named = joint is None and len(piece) == 2 and piece[0].text in lists.given and not _is_known(piece)
    if (head in lists.places and not named) or piece[0].lower in lists.place_heads:
        return frozenset({"place"})
    return frozenset({"given"} if piece[0].text in lists.given else ())


def _office_length(piece: Sequence[Word], lists: NameWords) -> int:
    """How many words at the head of the piece are an office or a title; 0 where none is."""
    lower = tuple(word.lower for word in piece)
    for i in range(len(piece) if "of" in lower else 0):
        for phrase in lists.offices_with_of:
            if lower[i : i + len(phrase)] == phrase:
                return i + len(phrase)
    offices = [i for i, word in enumerate(piece) if _is_office(word, lists)]
    if offices and offices[-1] == len(piece) - 1 > 0:
        before = offices[-2] + 1 if len(offices) > 1 else 0
        inner = all(word.lower in lists.before_offices for word in piece[before:-1])  # Chief Operating Officer
        if before < len(piece) - 1 and not inner and (before or piece[0].text in lists.given):
            return before  # Stephen King; Secretary Ann Duke
    return offices[-1] + 1 if offices else 0


def _is_office(word: Word, lists: NameWords) -> bool:
    """An office, or who lives in a large town: "Londoner"."""
    if lists.is_office(word.text):
        return not (word.lower in lists.organisations and lists.is_plural_office(word.text))  # Tarn Brothers
    town = word.text[:-2] if word.text.endswith("er") and len(word.text) > 6 else ""
    return bool(town) and any(place.population > 500_000 for place in gazetteer().lookup(town)[:1])


def _before_office(piece: Sequence[Word], lists: NameWords) -> Sequence[Word]:
    """What is left of a piece that ends in an office, without the office: "California" of "California Democrat"."""
    lower = tuple(word.lower for word in piece)
    for phrase in lists.offices_with_of:
        if lower[-len(phrase) :] == phrase:
            return piece[: -len(phrase)]
    end = len(piece)
    while end and (_is_office(piece[end - 1], lists) or piece[end - 1].lower in lists.before_offices):
        end -= 1
    return piece[:end]


def _fits_person(rest: Sequence[Word], lists: NameWords) -> bool:
    capital = [word for word in rest if not word.text.islower()]
    return (
        1 <= len(capital) <= 5
        and rest[0].lower not in (*_JOINTS, "the")
        and _joint(rest) is None
        and not (len(rest) > 1 and (rest[-1].lower in lists.organisations or rest[-1].lower in lists.places))
        and not country_of(text_of(rest))
    )


def _place_length(piece: Sequence[Word], lists: NameWords) -> int:
    """How many words at the head are a place, where another name follows without a comma; 0 where none does.

    A country, a people or a capital before a word that is no ordinary one, or a place of two words.
    """
    if len(piece) < 2 or _is_given(piece[0]) or is_team(text_of(piece)):
        return 0
    if len(piece) > 2 and any(_is_sizeable(place) for place in gazetteer().lookup(text_of(piece[:2]))[:1]):
        return 2
    if lists.is_common(piece[1].text) or piece[0].text in lists.given:
        return 0
    if gazetteer().demonym(piece[0].text):
        return 1
    first = next(iter(gazetteer().lookup(piece[0].text)), None)
    return int(first is not None and "p" not in first.flags and (first.kind == "country" or "h" in first.flags))


def _is_sizeable(place: Candidate) -> bool:
    return place.kind != "town" or place.population > 100_000
