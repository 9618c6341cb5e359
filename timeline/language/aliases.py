"""One thing under several names, over the whole story.

Two names of persons are one where the surname is the same and the given names agree ("Donald J. Trump"), or where the
surnames are spelt alike and the given name or the office is the same; likeness alone never joins anybody.
Likeness is the normalised indel similarity of rapidfuzz; Christen (2012, "Data Matching") compares such measures.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz

from timeline.language.folding import fold
from timeline.language.name_words import country_of, name_words, seats
from timeline.language.names import Name
from timeline.language.people import NameKind, are_initials, surname
from timeline.language.places import gazetteer

ALIKE = 75.0
"""Likeness (0–100, rapidfuzz's ratio) from which two spellings may be one name, where something else says so too."""
_LEAST_LETTERS = 4


@dataclass(frozen=True, slots=True)
class Known:
    """A name as one article has it: its canonical form there, what it is, and a title or an office if one was given."""

    name: str
    kind: NameKind
    role: str = ""

    @classmethod
    def of(cls, name: Name) -> Known:
        """The facts of a name in an article."""
        return cls(name.canonical, name.kind, name.role)


def actor_key(name: Name) -> str:
    """What two names must share to be the same actor.

    The ISO code for a country, its people, its capital and its seat of government ("the Kremlin", "Moscow" and
    "Russian" are RU); the folded surname for a person; else the folded name.
    """
    if name.country and (name.kind != "organisation" or fold(name.canonical) in seats()):
        return name.country
    return fold(surname(name.canonical)) if name.kind == "person" else fold(name.canonical)


def link(articles: Iterable[Iterable[Known]]) -> dict[str, str]:
    """Name in an article → its name over the story, for every name of the articles.

    A bare surname goes to the full name that most articles give (an article that names the person in full
    has resolved it already); what is a person's surname in most of the story is no place elsewhere.
    """
    counts, kinds, roles = _gathered(articles)
    people = sorted((name for name in kinds if kinds[name] == "person"), key=lambda name: (-counts[name], name))
    full = [name for name in people if len(name.split()) > 1]
    table = _same_people(full, roles)
    bare = {name: _bearer(name, full, roles) for name in people if len(name.split()) == 1}
    table |= {name: table[bearer] for name, bearer in bare.items() if bearer}
    table |= _misread(kinds, counts, table, full)
    table |= _spellings(kinds, counts, table)
    table |= _organisations([name for name in kinds if kinds[name] == "organisation"])
    return {name: table.get(name, name) for name in kinds}


def _gathered(
    articles: Iterable[Iterable[Known]],
) -> tuple[Counter[str], dict[str, NameKind], dict[str, frozenset[str]]]:
    """Of each name: how many articles have it, its most frequent kind, its folded roles."""
    counts: Counter[str] = Counter()
    votes: dict[str, Counter[NameKind]] = defaultdict(Counter)
    roles: dict[str, set[str]] = defaultdict(set)
    for article in articles:
        known = dict.fromkeys(article)
        counts.update(list(dict.fromkeys(item.name for item in known)))
        for item in known:
            votes[item.name][item.kind] += 1
            if item.role and item.role.lower() not in name_words().titles:
                roles[item.name].add(fold(item.role))
    kinds = {name: max(sorted(ballot), key=ballot.__getitem__) for name, ballot in votes.items()}
    return counts, kinds, {name: frozenset(roles[name]) for name in kinds}


def _same_people(full: Sequence[str], roles: Mapping[str, frozenset[str]]) -> dict[str, str]:
    """Full name → the most frequent form of the same person's."""
    table: dict[str, str] = {}
    for name in full:
        heads = dict.fromkeys(table.values())
        table[name] = next((head for head in heads if are_one_person(name, head, roles)), name)
    return table


def are_one_person(first: str, second: str, roles: Mapping[str, frozenset[str]]) -> bool:
    """Whether two full names, with the folded roles that the story gives each, are one person's."""
    (words, one), (others, other) = _folded(first), _folded(second)
    if one == other:
        return _agree(words, others)
    if min(len(one), len(other)) < _LEAST_LETTERS or fuzz.ratio(one, other) < ALIKE:
        return False
    return (words[0] == others[0] and len(words[0]) > 2) or bool(roles[first] & roles[second])


@cache
def _folded(name: str) -> tuple[tuple[str, ...], str]:
    """A person's name as comparable words, and its surname."""
    return tuple(fold(name).split()), fold(surname(name))


def _agree(words: Sequence[str], others: Sequence[str]) -> bool:
    """Whether given names agree: the same, an initial of it, spelt alike, or part of the longer form."""
    if set(words) <= set(others) or set(others) <= set(words):
        return True
    first, other = words[0], others[0]
    if min(len(first), len(other)) == 1:
        return first[0] == other[0]
    shortened = min(len(first), len(other)) > 2 and (first.startswith(other) or other.startswith(first))
    return first[0] == other[0] and (shortened or fuzz.ratio(first, other) >= ALIKE)


def _bearer(name: str, full: Sequence[str], roles: Mapping[str, frozenset[str]]) -> str:
    """The most frequent full name with that surname, or one spelt alike and of the same office."""
    key = fold(name)
    same = (other for other in full if _folded(other)[1] == key)
    alike = (
        other
        for other in full
        if roles[name] & roles[other] and len(key) >= _LEAST_LETTERS and fuzz.ratio(key, _folded(other)[1]) >= ALIKE
    )
    return next(same, next(alike, ""))


def _misread(
    kinds: Mapping[str, NameKind], counts: Counter[str], table: Mapping[str, str], full: Sequence[str]
) -> dict[str, str]:
    """Single words taken for a place or an organisation that are the surname of somebody named more often."""
    owners: dict[str, str] = {}
    for name in full:
        owners.setdefault(fold(surname(name)), name)
    found = {}
    for name, kind in kinds.items():
        owner = owners.get(fold(name)) if kind in ("place", "organisation") and " " not in name else None
        if owner and counts[owner] >= counts[name] and not _is_certain_place(name):
            found[name] = table[owner]
    return found


def _is_certain_place(name: str) -> bool:
    first = next(iter(gazetteer().lookup(name)), None)
    return first is not None and (first.kind in ("country", "region") or "h" in first.flags)


def _spellings(kinds: Mapping[str, NameKind], counts: Counter[str], table: Mapping[str, str]) -> dict[str, str]:
    """Names of places and organisations that differ in capitals and marks only → the most frequent of them."""
    forms: dict[tuple[str, NameKind], list[str]] = defaultdict(list)
    for name in sorted(kinds, key=lambda name: (-counts[name], name)):
        if kinds[name] != "person" and name not in table:
            forms[fold(name), kinds[name]].append(name)
    return {name: some[0] for some in forms.values() for name in some[1:]}


def _organisations(names: Sequence[str]) -> dict[str, str]:
    """Abbreviations → the only organisation with such initials; a name with its country before it → without."""
    found = {}
    places = {name: place for place, name in enumerate(names)}
    for name in sorted(names):
        is_short = name.isupper() and len(name) > 2
        longer = [other for other in names if are_initials(name, other)] if is_short else []
        if len(longer) == 1:
            found[name] = longer[0]
        elif plain := [end for end in _endings(name) if end in places and _is_nationally(name, end)]:
            found[name] = min(plain, key=places.__getitem__)
    return found


def _endings(name: str) -> list[str]:
    """A name without its first word, its first two, and so on."""
    return [name[place + 1 :] for place, letter in enumerate(name) if letter == " "]


def _is_nationally(name: str, other: str) -> bool:
    """Whether a name is the other one with its country before it: "United Kingdom Supreme Court"."""
    country = name.removesuffix(f" {other}")
    return country != name and bool(country_of(country)) and not gazetteer().demonym(country)


def name_key(name: str) -> str:
    """The comparable form of a name: without accents, capitals and full stops."""
    return fold(name)
