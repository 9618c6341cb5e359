"""Weighs what an article says about each of its names, and decides what the name is.

The weights are set by hand on texts written for the purpose (tests/language/names.toml): sure signs 3 and more,
good signs 1.5, hints 1 and below; a name needs 1.5.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from timeline.language.candidates import Candidate
from timeline.language.folding import fold
from timeline.language.name_words import country_of, name_words, seats, unions
from timeline.language.places import Candidate as Entry
from timeline.language.places import gazetteer

NameKind = Literal["person", "organisation", "place", "nationality"]

ENOUGH = 1.5
"""The least evidence on which a name is believed."""
_LARGE_TOWN = 100_000
_CUES: dict[str, tuple[NameKind, float]] = {
    "office": ("person", 4.0),
    "apposition": ("person", 3.0),
    "person": ("person", 3.0),
    "given": ("person", 2.0),
    "speaks": ("person", 0.8),
    "organisation": ("organisation", 3.0),
    "place": ("place", 3.0),
    "region": ("place", 3.0),
    "in_place": ("place", 2.0),
    "located": ("place", 0.6),
    "the": ("organisation", 0.3),
}
"""Cue → kind that it speaks for, and how much, once for a name however often it is there."""
_LABEL = 1.5
"""What the pipeline's word is worth, if it always says the same."""


@dataclass(frozen=True, slots=True)
class Identity:
    """What a name is in this article."""

    kind: NameKind
    canonical: str
    country: str = ""
    role: str = ""


def identify(found: Sequence[Candidate], labels: Iterable[tuple[str, NameKind]]) -> dict[str, Identity]:
    """Text of a name → what it is; names without enough evidence are left out.

    `labels` are the pipeline's kinds of those candidates that stand in parsed sentences.
    """
    groups = _grouped(found)
    said = _votes(labels)
    identities = {text: fixed for text, group in groups.items() if (fixed := _fixed(text, group))}
    scored = {
        text: _scores(text, group, said.get(text, Counter()))
        for text, group in groups.items()
        if text not in identities
    }
    people = _full_names(scored, groups)
    for text in sorted(scored, key=lambda text: (-len(text.split()), text)):
        if identity := _decide(text, scored[text], groups[text], people):
            identities[text] = identity
    return identities | _abbreviations(found, identities) | _parts_of_people(people, identities, groups)


def _grouped(found: Iterable[Candidate]) -> dict[str, list[Candidate]]:
    groups: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in found:
        groups[candidate.text].append(candidate)
    return dict(groups)


def _votes(labels: Iterable[tuple[str, NameKind]]) -> dict[str, Counter[NameKind]]:
    votes: dict[str, Counter[NameKind]] = defaultdict(Counter)
    for text, kind in labels:
        votes[text][kind] += 1
    return dict(votes)


def _fixed(text: str, group: Sequence[Candidate]) -> Identity | None:
    """Countries, their people, unions and seats of government: names that need no further evidence."""
    key = fold(text)
    if key in unions():
        return Identity("organisation", unions()[key])
    if key in seats():
        return Identity("organisation", text.removeprefix("The "), seats()[key])
    if place := gazetteer().demonym(text):
        code = place if len(place) == 2 else ""
        return Identity("nationality", gazetteer().country(place) or place, code)
    code = country_of(text)
    if code and not any("office" in candidate.cues for candidate in group) and _is_written_as_country(text):
        return Identity("place", gazetteer().country(code), code)
    return None


def _is_written_as_country(text: str) -> bool:
    """ "US" and "U.S." are the country; "Us" is a word."""
    return len(fold(text)) > 3 or text.isupper() or text.replace(".", "").isupper() or not name_words().is_common(text)


def _scores(text: str, group: Sequence[Candidate], votes: Counter[NameKind]) -> dict[NameKind, float]:
    """Evidence for each kind."""
    scores: dict[NameKind, float] = dict.fromkeys(("person", "organisation", "place"), 0.0)
    for cue in sorted({cue for candidate in group for cue in candidate.cues} & set(_CUES)):
        kind, weight = _CUES[cue]
        scores[kind] += weight
    total = sum(votes.values())
    for kind in ("person", "organisation", "place"):
        scores[kind] += _LABEL * votes[kind] / total if total else 0.0
    _add_word_evidence(text, group, scores)
    return scores


def _add_word_evidence(text: str, group: Sequence[Candidate], scores: dict[NameKind, float]) -> None:
    lists = name_words()
    words = text.split()
    rare = [word for word in words if not lists.is_common(word)]
    scores["place"] += _gazetteer_evidence(text, group)
    if len(words) == 1 and text.isupper() and 2 <= len(text) <= 6:
        scores["organisation"] += 1.6
    if len(words) in (2, 3) and len(rare) == len(words) and scores["organisation"] < 2 and scores["place"] < 1.5:
        scores["person"] += 1.2
    if not rare and not any(
        cue in candidate.cues for candidate in group for cue in ("office", "organisation", "place")
    ):
        for kind in scores:
            scores[kind] -= 2.0
    if len(words) == 1 and text.lower() in lists.bare_organisations:
        scores["organisation"] += 3.0
    if len(words) == 1 and all("start" in candidate.cues for candidate in group):
        for kind in scores:
            scores[kind] -= 0.6


def _gazetteer_evidence(text: str, group: Sequence[Candidate]) -> float:
    """How much the gazetteer speaks for a place of that name."""
    entry = _entry(text)
    if entry is None:
        return 0.0
    located = any({"located", "in_place", "region"} & candidate.cues for candidate in group)
    doubtful = "w" in entry.flags or name_words().is_common(text) or "p" in entry.flags
    if entry.kind in ("region", "area") or "h" in entry.flags:
        return 2.6 if located or not doubtful else 1.0
    if doubtful and not located:
        return 0.0
    return 2.0 if entry.population >= _LARGE_TOWN and "a" not in entry.flags else 1.0 if located else 0.5


def _entry(text: str) -> Entry | None:
    """The likeliest place of that name, without the word that says what kind of region it is."""
    return next(iter(gazetteer().lookup(_without_kind(text))), None)


def _without_kind(text: str) -> str:
    head, _, last = text.rpartition(" ")
    return head if head and last.lower() in name_words().region_kinds and gazetteer().lookup(head) else text


def _full_names(scored: Mapping[str, Mapping[NameKind, float]], groups: Mapping[str, Sequence[Candidate]]) -> list[str]:
    """Names of two words and more that are persons', the most frequent first."""
    full = [
        text
        for text, scores in scored.items()
        if len(text.split()) > 1 and scores["person"] >= ENOUGH and scores["person"] == max(scores.values())
    ]
    return sorted(full, key=lambda text: (-len(groups[text]), text))


def _decide(
    text: str, scores: Mapping[NameKind, float], group: Sequence[Candidate], people: Sequence[str]
) -> Identity | None:
    """The kind with the most evidence; a single word that ends a full name is that person."""
    if len(text.split()) == 1 and (owner := _owner(text, people)):
        strong_place = scores["place"] >= 2.5 and scores["place"] > scores["person"] + 1
        if not strong_place:
            return Identity("person", owner)
    kind = max(("person", "organisation", "place"), key=lambda kind: scores[kind])  # type: ignore[index]
    if scores[kind] < ENOUGH or (any("glued" in candidate.cues for candidate in group) and len(group) == 1):  # type: ignore[index]
        return None
    return _identity(text, kind, people)  # type: ignore[arg-type]


def _identity(text: str, kind: NameKind, people: Sequence[str]) -> Identity:
    if kind == "person":
        return Identity("person", _fullest(text, people))
    if kind == "organisation":
        first = text.split(maxsplit=1)[0]
        return Identity("organisation", text.removeprefix("The "), country_of(first) or _seat_country(first))
    entry = _entry(text)
    bare = _without_kind(text)
    role = "region" if bare != text else ""
    if entry is None:
        return Identity("place", text, role=role)
    country = entry.country if "h" in entry.flags else ""
    return Identity("place", entry.name if "h" in entry.flags and "a" in entry.flags else bare, country, role)


def _seat_country(word: str) -> str:
    return seats().get(fold(word), "")


def surname(full: str) -> str:
    """The last word of a person's name that is no ending: "Ellis" of "T.S. Ellis III"."""
    words = [word for word in full.split() if word.lower() not in name_words().name_endings]
    return words[-1] if words else full


def _owner(word: str, people: Sequence[str]) -> str:
    """The full name whose surname a word is; the most frequent one of several."""
    return next((_fullest(full, people) for full in people if surname(full) == word), "")


def _fullest(text: str, people: Sequence[str]) -> str:
    """The form that the article uses most among those of one person: same first and last word."""
    words = text.split()
    same = [full for full in people if surname(full) == surname(text) and full.split()[0] == words[0]]
    return same[0] if len(words) > 1 and same else text


def _abbreviations(found: Iterable[Candidate], identities: Mapping[str, Identity]) -> dict[str, Identity]:
    """Short forms that the text itself explains in brackets."""
    return {
        candidate.short: replace(identities[candidate.text])
        for candidate in found
        if candidate.short and candidate.text in identities and identities[candidate.text].kind == "organisation"
    }


def _parts_of_people(
    people: Sequence[str], identities: Mapping[str, Identity], groups: Mapping[str, Sequence[Candidate]]
) -> dict[str, Identity]:
    """Surnames that stand only where nothing else could be seen, and given names that only one person bears."""
    parts: dict[str, Identity] = {}
    for full in people:
        parts.setdefault(surname(full), Identity("person", _fullest(full, people)))
    first = Counter(full.split()[0] for full in {_fullest(full, people) for full in people})
    for full in people:
        given = full.split()[0]
        if first[given] == 1 and given in name_words().given and given in groups:
            parts.setdefault(given, Identity("person", _fullest(full, people)))
    return {
        text: identity
        for text, identity in parts.items()
        if text not in identities
        or (text in groups
        and identities[text].kind == "person"
        and len(identities[text].canonical.split()) == 1)
    }
