"""Weighs what an article says about each of its names, and decides what the name is.

The weights are set by hand on texts written for the purpose (tests/language/names.toml): sure signs 3 and more,
good signs 1.5, hints 1 and below; a name needs 1.5. A single word of which the article says nothing else is
what the pipeline calls it, where that is always the same.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Sized
from dataclasses import dataclass
from functools import cached_property, lru_cache

from timeline.language.candidates import Candidate
from timeline.language.folding import fold
from timeline.language.name_grammar import is_team
from timeline.language.name_words import country_of, name_words, seats, unions
from timeline.language.people import Identity, NameKind, People, are_initials, surname
from timeline.language.place_names import as_place, entry_of
from timeline.language.places import gazetteer
from timeline.language.word_classes import GIVEN, SURNAME, word_classes

KINDS: tuple[NameKind, ...] = ("person", "organisation", "place")
ENOUGH = 1.5
"""The least evidence on which a name is believed."""
_LARGE_TOWN = 100_000
_CUES: dict[str, tuple[NameKind, float]] = {
    "office": ("person", 4.0),
    "apposition": ("person", 3.0),
    "person": ("person", 3.0),
    "given": ("person", 2.0),
    "speaks": ("person", 0.8),
    "comma": ("person", 0.3),
    "organisation": ("organisation", 3.0),
    "place": ("place", 3.0),
    "region": ("place", 3.0),
    "in_place": ("place", 2.0),
    "located": ("place", 0.6),
    "the": ("organisation", 0.3),
    "organisation_noun": ("organisation", 3.0),
    "owns_name": ("organisation", 1.6),
    "firm": ("organisation", 2.2),
    "beside_place": ("place", 2.0),
    "beside_organisation": ("organisation", 1.6),
}
"""Cue → kind that it speaks for, and how much, once for a name however often it is there."""
_LABEL = 1.5
"""What the pipeline's word is worth, if it always says the same."""
_MOST_UNINTRODUCED = 2
"""How often a single word may stand that only the pipeline calls a person: whoever is named more is introduced."""
_PREFIXES = ("pro-", "anti-", "non-", "post-", "pre-", "ex-", "mid-")
_SHORT_ACRONYM = re.compile(r"[A-Z]{2,4}")
_INITIAL = re.compile(r"(?:[A-Z]\.)+")
_PARTICLE = re.compile(r"(?:al|el|bin|ibn|ben|van|von|der|den|ter|abu)(?:-|$)", re.IGNORECASE)
_BRAND = re.compile(r"[A-Z][a-z]{3,}[A-Z]")
_ACRONYM = re.compile(r"[A-Z]{3,}")
_DIGIT = re.compile(r"\d")
_LOCATED = frozenset({"located", "in_place", "region", "place", "beside_place"})
_PERSONAL = frozenset({"office", "apposition", "person", "given", "speaks"})
_OF_FIRMS = frozenset({"firm", "organisation_noun", "beside_organisation"})
_STRONG = frozenset({"office", "organisation", "place", "region"})


@dataclass(frozen=True)
class Group:
    """All places in an article where one text stands that may be a name."""

    text: str
    found: tuple[Candidate, ...]
    votes: Counter[NameKind]
    """The pipeline's kinds for it."""
    shortened: int = 0
    """How many times more its last word stands alone elsewhere than its first."""

    @cached_property
    def cues(self) -> frozenset[str]:
        """All cues of all places."""
        return frozenset().union(*(candidate.cues for candidate in self.found))

    @property
    def speaks(self) -> bool:
        """Whether a verb of saying follows often enough to be no chance."""
        return 10 * sum("speaks" in candidate.cues for candidate in self.found) >= len(self.found)

    @cached_property
    def roles(self) -> frozenset[str]:
        """The last words of its titles and offices, in small letters."""
        return frozenset(candidate.role.lower().split()[-1] for candidate in self.found if candidate.role)

    @cached_property
    def words(self) -> list[str]:
        """The words of the text."""
        return self.text.split()

    @cached_property
    def scores(self) -> dict[NameKind, float]:
        """Evidence for each kind."""
        total = max(1, sum(self.votes.values()))
        scores = {kind: _LABEL * self.votes[kind] / total for kind in KINDS}
        scores["place"] *= 1.0 if self.cues & _LOCATED or entry_of(self.text) else 0.5
        for cue in sorted(self.cues & set(_CUES)):
            scores[_CUES[cue][0]] += _CUES[cue][1]
        scores["place"] += _gazetteer_evidence(self)
        return {kind: score + _word_evidence(self, kind, scores) for kind, score in scores.items()}

    @cached_property
    def kind(self) -> NameKind | None:
        """The kind with the most evidence, if that is enough."""
        best = max(KINDS, key=lambda kind: self.scores[kind])
        return best if self.scores[best] >= ENOUGH and _is_sound(self, best) else None

    @property
    def told(self) -> NameKind | None:
        """Person or organisation where the pipeline always says so and nothing speaks against it.

        Its word for a place is worth less: the gazetteer has most of those that are none of another kind.
        """
        kinds = [kind for kind in KINDS if self.votes[kind]]
        return kinds[0] if len(kinds) == 1 and kinds[0] != "place" and not _is_doubtful(self, kinds[0]) else None


def identify(found: Sequence[Candidate], labels: Iterable[tuple[str, NameKind]]) -> dict[str, Identity]:
    """Text of a name → what it is; names without enough evidence are left out.

    `labels` are the pipeline's kinds of those candidates that stand in parsed sentences.
    """
    groups = _grouped(found, labels)
    fixed = {text: identity for text, group in groups.items() if (identity := _fixed(group))}
    open_groups = [group for text, group in groups.items() if text not in fixed]
    companies = _companies(open_groups)
    open_groups = [group for group in open_groups if group.text not in companies]
    people = People([group for group in open_groups if group.kind == "person" and len(group.words) > 1])
    decided = {group.text: identity for group in open_groups if (identity := _decide(group, people))}
    known = companies | fixed | decided
    known = known | _abbreviations(found, known) | people.parts(known, groups)
    return known | _on_its_word(group for group in groups.values() if group.text not in known)


def _on_its_word(groups: Iterable[Group]) -> dict[str, Identity]:
    """What is believed on the pipeline's word alone."""
    return {group.text: Identity(kind, group.text) for group in groups if (kind := group.told) is not None}


def _companies(groups: Iterable[Group]) -> dict[str, Identity]:
    """Short form of a company that the article names in full → the company; no country, people or office."""
    found: dict[str, Identity] = {}
    heads: dict[str, set[str]] = defaultdict(set)
    for group in groups:
        words = group.words
        while len(words) > 1 and words[-1].lower() in name_words().company_endings:
            words = words[:-1]
            short = " ".join(words)
            if group.kind == "organisation" and len(short) > 2 and not name_words().is_common(short):
                found.setdefault(short, Identity("organisation", group.text))
                if not _is_given(words[0]) and not name_words().is_common(words[0]):
                    heads[words[0]].add(group.text)
    found |= {
        head: Identity("organisation", next(iter(full)))
        for head, full in heads.items()
        if len(full) == 1 and head not in found and not country_of(head) and len(head) > 2
    }
    return found


def _grouped(found: Iterable[Candidate], labels: Iterable[tuple[str, NameKind]]) -> dict[str, Group]:
    candidates: dict[str, list[Candidate]] = defaultdict(list)
    votes: dict[str, Counter[NameKind]] = defaultdict(Counter)
    for candidate in found:
        candidates[candidate.text].append(candidate)
    for text, kind in labels:
        votes[text][kind] += 1
    return {
        text: Group(text, tuple(some), votes[text], _shortened(text, candidates)) for text, some in candidates.items()
    }


def _shortened(text: str, found: Mapping[str, Sized]) -> int:
    """How many times more the article has the last word of a name alone than the first."""
    words = text.split()
    return len(found.get(surname(text), ())) - len(found.get(words[0], ())) if len(words) > 1 else 0


def _fixed(group: Group) -> Identity | None:
    """Countries, their people, unions and seats of government: names that need no further evidence."""
    identity = _of_itself(group.text)
    return None if identity and identity.kind == "place" and "office" in group.cues else identity


@lru_cache(maxsize=10_000)
def _of_itself(text: str) -> Identity | None:
    """What a text names in every article."""
    key = fold(text)
    if key in unions():
        return Identity("organisation", unions()[key])
    if text.lower() in name_words().bare_organisations:
        return Identity("organisation", text)
    if key in seats():
        return Identity("organisation", text, seats()[key])
    if place := gazetteer().demonym(text):
        code = place if len(place) == 2 else ""
        return Identity("nationality", gazetteer().country(place) or place, code)
    code = country_of(text)
    if code and _is_written_as_name(text):
        return Identity("place", gazetteer().country(code), code)
    return None


def _is_written_as_name(text: str) -> bool:
    """ "US" and "U.S." are the country; "Us" is a word."""
    return len(fold(text)) > 3 or text.replace(".", "").isupper() or not name_words().is_common(text)


def _word_evidence(group: Group, kind: NameKind, scores: Mapping[NameKind, float]) -> float:
    """What the name's own words say for a kind, or against any."""
    lists = name_words()
    words, evidence = group.words, 0.0
    rare = sum(not lists.is_common(word) for word in words)
    if "storm" in group.cues:
        return -9.0
    if kind == "person" and "organisation" in group.cues:
        return -9.0
    if kind != "organisation" and _DIGIT.search(group.text):
        return -9.0
    if not rare and not group.cues & _STRONG:
        evidence -= 2.0
    if len(words) == 1 and all("start" in candidate.cues for candidate in group.found):
        evidence -= 0.6
    if kind == "person" and len(words) > 1:
        evidence += _calling_evidence(group)
    if kind != "organisation" and len(words) > 1 and not group.text.isupper() and any(map(_ACRONYM.fullmatch, words)):
        evidence -= 1.0
    if kind == "person" and _may_look_so(group, scores) and _looks_like_person(group.text):
        evidence += 1.5
    if kind == "organisation" and len(words) == 1:
        evidence += 1.0 if group.text.isupper() and 2 <= len(group.text) <= 6 else 0.0
    return evidence


def _calling_evidence(group: Group) -> float:
    """What it says for a person that the article goes on with the last word of a name, or against one with the first.

    A first word that is no given name, with "the" before it or ordinary words behind it, is rather a company's.
    """
    looks = _looks_like_person(group.text)
    if group.cues & _OF_FIRMS and group.shortened <= 0 and not group.cues & _PERSONAL - {"given"}:
        return -3.0
    if "organisation" not in group.cues and any(
        _INITIAL.fullmatch(word) and not country_of(word) for word in group.words[:-1]
    ):
        return 2.0
    if is_team(group.text) and not (group.votes["person"] and _is_given(group.words[0])):
        return -9.0
    if _is_given(group.words[0]):
        return 1.0 if group.shortened > 0 and looks else 0.0
    ordinary = name_words().is_common(group.words[-1]) and not word_classes()(group.words[-1]) & SURNAME
    known = word_classes()(group.words[-1]) & SURNAME or any(map(_PARTICLE.match, group.words[1:]))
    stranger = group.shortened <= 0 and not known and not group.cues & _PERSONAL
    against = [group.shortened < 0, "the" in group.cues, ordinary, stranger, stranger]
    return (1.0 if group.shortened > 0 and looks else 0.0) - sum(against)


def _may_look_so(group: Group, scores: Mapping[NameKind, float]) -> bool:
    """Whether nothing speaks against what a name looks like, or no more than one word of the pipeline."""
    if all("the" in candidate.cues for candidate in group.found) or "glued" in group.cues or group.text.isupper():
        return False
    given = group.shortened > 0 or _is_given(group.words[0])
    if group.votes["place"] and not given:
        return False
    once = given and group.votes["organisation"] == 1
    organisation = scores["organisation"] - (_LABEL if once else 0.0)
    return max(scores["place"], organisation) < ENOUGH


def _is_given(word: str) -> bool:
    """Whether a word, or a part of it before a hyphen, is a given name."""
    return "." not in word and any(word_classes()(part) & GIVEN for part in (word, word.partition("-")[0]))


@lru_cache(maxsize=10_000)
def _looks_like_person(text: str) -> bool:
    """Two or three words, none of them an ordinary one, a place's or an office's."""
    lists = name_words()
    words = text.split()
    unfit = (lists.directions, lists.organisations, lists.places, lists.before_offices)
    named = words[1:] if _is_given(words[0]) else words
    return 2 <= len(words) <= 3 and not any(
        any(word.lower() in some for some in unfit) or lists.is_common(word) or country_of(word) for word in named
    )


def _is_sound(group: Group, kind: NameKind) -> bool:
    """Whether a single word has more than the pipeline's word for it; longer names need no more."""
    if len(group.words) > 1:
        return True
    if "glued" in group.cues and len(group.found) == 1 and "office" not in group.cues:
        return False
    if kind != "organisation" and _BRAND.match(group.text):
        return False
    if kind == "person":
        return bool(group.cues & {"office", "apposition", "person"}) or (group.speaks and not group.text.isupper())
    if kind == "place" and _SHORT_ACRONYM.fullmatch(group.text):
        return group.scores["place"] > _LABEL + _CUES["located"][1]
    if kind == "place":
        certain = bool(entry_of(group.text)) or bool(group.cues & {"in_place", "region", "beside_place"})
        told = "located" in group.cues and set(group.votes) == {"place"} and not group.speaks
        return certain or (told and not _hides_a_country(group.text))
    if group.cues & {"organisation_noun", "firm"}:
        return True
    votes = group.votes["organisation"]
    return votes >= 2 or bool(votes and (group.speaks or group.text.isupper()))


def _is_doubtful(group: Group, kind: NameKind) -> bool:
    """Whether a name is an ordinary word, or as a person unlikely: a country, "the Chinook", often named."""
    lists = name_words()
    if (
        lists.is_common(group.words[-1])
        or group.words[-1].lower() in lists.openers
        or group.text.lower().startswith(_PREFIXES)
    ):
        return True
    if kind != "person":
        return bool(group.cues & {"glued", "storm"} or word_classes()(group.words[-1]) & (GIVEN | SURNAME))
    entry = entry_of(group.text)
    known = (entry is not None and entry.kind != "town") or group.text.isupper()
    personal = word_classes()(group.words[-1]) & (GIVEN | SURNAME) or "speaks" in group.cues
    return (
        known or not personal or len(group.found) > _MOST_UNINTRODUCED or bool(group.cues & {"glued", "storm", "the"})
    )


def _hides_a_country(text: str) -> bool:
    """ "Norwaybut": a country and a small word that were glued together."""
    small = name_words().openers
    return any(text[i:] in small and country_of(text[:i]) for i in range(4, len(text)))


def _gazetteer_evidence(group: Group) -> float:
    """How much the gazetteer speaks for a place of that name."""
    entry = entry_of(group.text)
    if entry is None:
        return 0.0
    personal = group.votes["person"] and not group.votes["place"] and not group.cues & _LOCATED
    if personal and entry.kind == "town" and "h" not in entry.flags:
        return 0.0
    located = bool(group.cues & {"located", "in_place", "region"}) or (group.text.isupper() and len(group.text) > 4)
    doubtful = "w" in entry.flags or "p" in entry.flags or name_words().is_common(group.text)
    if _SHORT_ACRONYM.fullmatch(group.text) and entry.kind != "country" and "h" not in entry.flags:
        return 0.0
    if entry.kind in ("region", "area") or "h" in entry.flags:
        return 2.6 if located or not doubtful else 1.0
    if len(group.words) > 1 and "a" not in entry.flags:
        return 2.0
    if doubtful and not located:
        return 0.0
    return 2.0 if entry.population >= _LARGE_TOWN and "a" not in entry.flags else 1.0 if located else 0.5


def _decide(group: Group, people: People) -> Identity | None:
    """What the name is; a single word that ends a full name is that person."""
    owner = (people.owner(group) or people.bearer(group)) if len(group.words) == 1 else ""
    if owner and not _is_rather_place(group):
        return Identity("person", owner)
    if group.kind == "person":
        return Identity("person", people.fullest(group.text))
    if group.kind == "organisation":
        first = group.words[0]
        return Identity("organisation", group.text, country_of(first) or seats().get(fold(first), ""))
    return as_place(group.text) if group.kind == "place" else None


def _is_rather_place(group: Group) -> bool:
    """Whether a word that is the surname of somebody in the article stands for a place of that name."""
    entry = entry_of(group.text)
    certain = group.cues & {"in_place", "region", "beside_place"} or (
        entry and (entry.kind != "town" or "h" in entry.flags)
    )
    return bool(certain) and group.scores["place"] >= 2.5 and group.scores["place"] > group.scores["person"] + 1


def _abbreviations(found: Iterable[Candidate], known: Mapping[str, Identity]) -> dict[str, Identity]:
    """Short forms that the text itself explains in brackets."""
    return {
        candidate.short: known[candidate.text]
        for candidate in found
        if candidate.text in known
        and known[candidate.text].kind == "organisation"
        and are_initials(candidate.short, candidate.text)
    }
