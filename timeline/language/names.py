"""The names in an article: who and what they are, under which name the article has them in full.

The pipeline's entities alone are right about six times in ten, so they are one witness among several:
words in the name (Ministry, Ltd, River), offices and titles before or after it, the gazetteer, the words
around it, and what the rest of the article says (a surname belongs to the full name given elsewhere).
A name is decided once per article by the sum of its evidence over all places where it stands, and then found
by its letters wherever it stands, also in sentences that were not parsed.
Summing evidence over a document: Krupka and Hausman (1998), Ratinov and Roth (2009, section 4).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from timeline.language.candidates import Candidate, candidates
from timeline.language.evidence import identify
from timeline.language.genders import Gender, genders
from timeline.language.labels import entity_kind
from timeline.language.name_words import name_words
from timeline.language.people import Identity, NameKind, surname
from timeline.language.references import references
from timeline.language.runs import Word, runs
from timeline.language.sentences import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Doc

LONGEST = 8
"""Words of the longest name that is looked for."""
_CREDIT = re.compile(
    r"\((?:(?i:additional )?(?i:reporting|writing|editing|compiled|photo(?:graph)?s?|graphic)\b[^()]{0,40}? by|By)"
    r" [A-Z][^()]{2,300}\)"
    r"|\bBy (?:[A-Z][\w.'’-]* (?:and )?){2,8}(?=[A-Z]{3,}[^()\n]{0,40}\([A-Z]\w+\))"
    r"|/[A-Z][\w.'’-]+ [A-Z][\w'’-]+(?=\))"
    r"|[A-Z][^.!?()\n]{3,200} contributed (?:to this (?:report|story|article)|reporting)\b"
)
_AUXILIARIES = frozenset({"has", "had", "is", "was", "will", "would", "could", "may", "might", "also", "did", "does"})
_BEFORE_A_MONTH = frozenset(
    {
        "in",
        "by",
        "since",
        "until",
        "till",
        "of",
        "last",
        "next",
        "this",
        "early",
        "late",
        "mid",
        "from",
        "to",
        "for",
        "through",
    }
)
_SILENT = ("boilerplate", "byline")
"""Kinds of sentences whose names are not the article's."""


@dataclass(frozen=True, slots=True)
class Name:
    """One place where a name stands: characters `start` to `end` of the article."""

    start: int
    end: int
    text: str
    kind: NameKind
    canonical: str
    """The name in full, without titles, as the article gives it; countries by their usual English name."""
    role: str = ""
    """Title or office at this place: "US President"; of a region its kind: "region"."""
    country: str = ""
    """ISO 3166-1 code, where the name is that of a country, its people, its capital or its government."""
    gender: Gender = ""
    """The pronoun that the article has for a person, where it says so: "he" or "she"."""


Place = TypeVar("Place", Candidate, Name)


class ArticleNames:
    """All names of an article, in order, none overlapping another."""

    def __init__(self, names: Sequence[Name]) -> None:
        self.names = tuple(names)

    @cached_property
    def _starts(self) -> list[int]:
        return [name.start for name in self.names]

    def within(self, start: int, end: int) -> tuple[Name, ...]:
        """The names that lie inside two offsets."""
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end)
        return tuple(name for name in self.names[first:last] if name.end <= end)


def name_article(text: str, sentences: Sequence[Sentence], parsed: Mapping[int, Doc]) -> ArticleNames:
    """The names of an article.

    `parsed` maps the number of a sentence to its parse, for as many sentences as the caller has parsed;
    each document must hold exactly the characters of its sentence.
    The names in the others are found by rules and by what the parsed ones taught.
    """
    spoken = [(number, sentence) for number, sentence in enumerate(sentences) if sentence.kind not in _SILENT]
    credits = [match.span() for match in _CREDIT.finditer(text)]
    found = {number: list(_uncredited(candidates(text, sentence), credits)) for number, sentence in spoken}
    shouted = {number for number, sentence in spoken if _is_mute(text, sentence)}
    open_ones = [candidate for number, some in found.items() if number not in shouted for candidate in some]
    labels = _labels(found, sentences, parsed)
    identities = identify(open_ones, labels)
    roles = {candidate.start: candidate for some in found.values() for candidate in some}
    openings = frozenset(known.partition(" ")[0] for known in identities)
    known = _Known(identities, openings, roles)
    names = [name for _, sentence in spoken for name in _found(text, sentence, known)]
    names = sorted([*names, *_of_the_calendar(text, names)], key=lambda name: name.start)
    names = sorted([*names, *references(text, names)], key=lambda name: name.start)
    return ArticleNames(list(_uncredited(_gendered(text, names), credits)))


def _gendered(text: str, names: Sequence[Name]) -> Iterator[Name]:
    """The names, those of persons with the pronoun that the text has for them."""
    told = genders(text, names)
    for name in names:
        told_of = name.kind == "person" and name.canonical in told
        yield replace(name, gender=told[name.canonical]) if told_of else name


def _uncredited(names: Iterable[Place], credits: Sequence[tuple[int, int]]) -> Iterator[Place]:
    """Those that do not stand in a credit inside a line: "(Reporting by Ann Example; Editing by Bob Sample)"."""
    if not credits:
        yield from names
    yield from (name for name in names if credits and not any(start <= name.start < end for start, end in credits))


def _is_mute(text: str, sentence: Sentence) -> bool:
    """Whether capitals say nothing here: short headings, sentences in title case or all in capitals."""
    words = [word for word in text[sentence.start : sentence.end].split() if word[:1].isalpha()]
    if sentence.kind == "heading" and len(words) < 6:
        return True
    capitals = sum(word[:1].isupper() for word in words)
    whole = sentence.kind == "prose" and text[sentence.start : sentence.end].rstrip('"”’').endswith((".", "?", "!"))
    mute = len(words) > 3 and capitals > (0.85 if whole else 0.65) * len(words)
    return mute and (sentence.kind != "prose" or _capitalises_words(words))


def _capitalises_words(words: Sequence[str]) -> bool:
    """Whether ordinary words stand with capitals behind the first: "Snow Will Stop Ships"."""
    lists = name_words()
    bare = [word.strip(".,:;()\"'“”‘’") for word in words[1:]]
    return any(
        lists.is_common(word) and word.lower() not in lists.calendar and word.lower() not in lists.titles
        for word in bare
        if word[:1].isupper() and (not lists.is_office(word) or word.lower() in lists.openers)
    )


def _of_the_calendar(text: str, names: Sequence[Name]) -> Iterator[Name]:
    """ "May said", "under May's plan": the surname that is a month's, of somebody whom the article names in full."""
    lists = name_words()
    people = {name.canonical: name for name in names if name.kind == "person" and " " in name.canonical}
    owners = {surname(full): person for full, person in people.items() if surname(full).lower() in lists.calendar}
    taken = {offset for name in names for offset in range(name.start, name.end)} if owners else set()
    for word, person in owners.items():
        for match in re.finditer(rf"\b{re.escape(word)}\b(?=(?:['’]s)? (?P<next>\w+))", text):
            before = text[: match.start()].rsplit(None, 1)[-1:]
            acts = match["next"] in lists.saying | _AUXILIARIES or text.startswith(("'s", "’s"), match.end())
            if acts and match.start() not in taken and not (before and before[0].lower() in _BEFORE_A_MONTH):
                yield replace(person, start=match.start(), end=match.end(), text=word, role="")


def _labels(
    found: Mapping[int, Sequence[Candidate]], sentences: Sequence[Sentence], parsed: Mapping[int, Doc]
) -> list[tuple[str, NameKind]]:
    """(Text of a candidate, kind that the pipeline gives it) for each candidate that an entity covers or shares."""
    pairs: list[tuple[str, NameKind]] = []
    for number, doc in parsed.items():
        offset = sentences[number].start
        entities = [(offset + ent.start_char, offset + ent.end_char, entity_kind(ent.label_)) for ent in doc.ents]
        for candidate in found.get(number, ()):
            kinds = [kind for start, end, kind in entities if start < candidate.end and candidate.start < end and kind]
            pairs += [(candidate.text, kind) for kind in kinds[:1]]  # type: ignore[misc]
    return pairs


class _Known(NamedTuple):
    """What is known of an article's names: by text what they are, their first words, and the candidate at an offset."""

    identities: Mapping[str, Identity]
    openings: frozenset[str]
    candidates: Mapping[int, Candidate]


def _found(text: str, sentence: Sentence, known: _Known) -> Iterator[Name]:
    """The known names of one sentence, the longest first at each place."""
    for run in runs(text, sentence.start, sentence.end):
        position = 0
        while position < len(run):
            length = 1
            if run[position].text in known.openings:
                length, identity = _longest(run[position:], known.identities)
                if identity is not None:
                    yield _name(text, run[position : position + length], identity, known.candidates)
            position += length


def _longest(words: Sequence[Word], identities: Mapping[str, Identity]) -> tuple[int, Identity | None]:
    texts = [word.text for word in words[:LONGEST]]
    for length in range(len(texts), 0, -1):
        identity = identities.get(" ".join(texts[:length]))
        if identity is not None:
            return length, identity
    return 1, None


def _name(text: str, words: Sequence[Word], identity: Identity, roles: Mapping[int, Candidate]) -> Name:
    start, end = words[0].start, words[-1].end
    candidate = roles.get(start)
    role = identity.role or (candidate.role if candidate and identity.kind == "person" else "")
    if identity.kind == "place" and candidate and "region" in candidate.cues:
        role = role or "region"
    return Name(start, end, text[start:end], identity.kind, identity.canonical, role, identity.country)
