"""Weighs what an article says about each of its names, and decides what the name is.

The weights are set by hand on texts written for the purpose (tests/language/names.toml): sure signs 3 and more,
good signs 1.5, hints 1 and below; a name needs 1.5. A single word of which the article says nothing else is
what the pipeline calls it, where that is always the same.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from timeline.language.candidates import Candidate
from timeline.language.folding import fold
from timeline.language.name_words import country_of, name_words, seats, unions
from timeline.language.people import Identity, NameKind, People, are_initials
from timeline.language.places import Candidate as Entry
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
_SHORTENED = {"ft": "Fort", "mt": "Mount", "st": "Saint", "ste": "Sainte", "pt": "Port"}
_STRONG = frozenset({"office", "organisation", "place", "region"})


@dataclass(frozen=True)
class Group:
    """All places in an article where one text stands that may be a name."""

    text: str
    found: tuple[Candidate, ...]
    votes: Counter[NameKind]
    """The pipeline's kinds for it."""

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
    for group in groups:
        words = group.words
        while len(words) > 1 and words[-1].lower() in name_words().company_endings:
            words = words[:-1]
            short = " ".join(words)
            if group.kind == "organisation" and len(short) > 2 and not name_words().is_common(short):
                found.setdefault(short, Identity("organisation", group.text))
    return found


def _grouped(found: Iterable[Candidate], labels: Iterable[tuple[str, NameKind]]) -> dict[str, Group]:
    candidates: dict[str, list[Candidate]] = defaultdict(list)
    votes: dict[str, Counter[NameKind]] = defaultdict(Counter)
    for candidate in found:
        candidates[candidate.text].append(candidate)
    for text, kind in labels:
        votes[text][kind] += 1
    return {text: Group(text, tuple(some), votes[text]) for text, some in candidates.items()}


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
    if not rare and not group.cues & _STRONG:
        evidence -= 2.0
    if len(words) == 1 and all("start" in candidate.cues for candidate in group.found):
        evidence -= 0.6
    if kind == "person" and max(scores["place"], scores["organisation"]) < ENOUGH and _looks_like_person(group.text):
        evidence += 1.5
    if kind == "organisation" and len(words) == 1:
        evidence += 1.0 if group.text.isupper() and 2 <= len(group.text) <= 6 else 0.0
    return evidence


@lru_cache(maxsize=10_000)
def _looks_like_person(text: str) -> bool:
    """Two or three words, none of them an ordinary one, a place's or an office's."""
    lists = name_words()
    words = text.split()
    unfit = (lists.directions, lists.organisations, lists.places, lists.before_offices)
    named = words[1:] if word_classes()(words[0]) & GIVEN else words
    return 2 <= len(words) <= 3 and not any(
        any(word.lower() in some for some in unfit) or lists.is_common(word) or country_of(word) for word in named
    )


def _is_sound(group: Group, kind: NameKind) -> bool:
    """Whether a single word has more than the pipeline's word for it; longer names need no more."""
    if len(group.words) > 1:
        return True
    if "glued" in group.cues and len(group.found) == 1 and "office" not in group.cues:
        return False
    if kind == "person":
        return bool(group.cues & {"office", "apposition", "person"}) or group.speaks
    if kind == "place":
        certain = bool(_entry(group.text)) or bool(group.cues & {"in_place", "region", "beside_place"})
        told = "located" in group.cues and set(group.votes) == {"place"} and not group.speaks
        return certain or (told and not _hides_a_country(group.text))
    if group.cues & {"organisation_noun", "firm"}:
        return True
    votes = group.votes["organisation"]
    return votes >= 2 or bool(votes and (group.speaks or group.text.isupper()))


def _is_doubtful(group: Group, kind: NameKind) -> bool:
    """Whether a name is an ordinary word, or as a person unlikely: a country, "the Chinook", often named."""
    if name_words().is_common(group.words[-1]) or group.text.lower().startswith(_PREFIXES):
        return True
    if kind != "person":
        return bool(group.cues & {"glued", "storm"} or word_classes()(group.words[-1]) & (GIVEN | SURNAME))
    entry = _entry(group.text)
    known = entry is not None and entry.kind != "town"
    return known or len(group.found) > _MOST_UNINTRODUCED or bool(group.cues & {"glued", "storm", "the"})


def _hides_a_country(text: str) -> bool:
    """ "Norwaybut": a country and a small word that were glued together."""
    small = name_words().openers
    return any(text[i:] in small and country_of(text[:i]) for i in range(4, len(text)))


def _gazetteer_evidence(group: Group) -> float:
    """How much the gazetteer speaks for a place of that name."""
    entry = _entry(group.text)
    if entry is None:
        return 0.0
    located = bool(group.cues & {"located", "in_place", "region"})
    doubtful = "w" in entry.flags or "p" in entry.flags or name_words().is_common(group.text)
    if entry.kind in ("region", "area") or "h" in entry.flags:
        return 2.6 if located or not doubtful else 1.0
    if len(group.words) > 1 and "a" not in entry.flags:
        return 2.0
    if doubtful and not located:
        return 0.0
    return 2.0 if entry.population >= _LARGE_TOWN and "a" not in entry.flags else 1.0 if located else 0.5


@lru_cache(maxsize=10_000)
def _entry(text: str) -> Entry | None:
    """The likeliest place of that name, without the word that says what kind of region it is."""
    return next(iter(gazetteer().lookup(_without_kind(text))), None) or _spelt_out(text)


def _spelt_out(text: str) -> Entry | None:
    """The place whose name is shortened: "Ft. Lauderdale", "Mt. Etna", "St. Malo"."""
    first, _, rest = text.partition(" ")
    whole = _SHORTENED.get(first.rstrip(".").lower()) if rest else None
    return next(iter(gazetteer().lookup(f"{whole} {rest}")), None) if whole else None


def _without_kind(text: str) -> str:
    head, _, last = text.rpartition(" ")
    return head if head and last.lower() in name_words().region_kinds and gazetteer().lookup(head) else text


def _decide(group: Group, people: People) -> Identity | None:
    """What the name is; a single word that ends a full name is that person."""
    owner = (people.owner(group) or people.bearer(group)) if len(group.words) == 1 else ""
    if owner and not (group.scores["place"] >= 2.5 and group.scores["place"] > group.scores["person"] + 1):
        return Identity("person", owner)
    if group.kind == "person":
        return Identity("person", people.fullest(group.text))
    if group.kind == "organisation":
        first = group.words[0]
        return Identity("organisation", group.text, country_of(first) or seats().get(fold(first), ""))
    return _place(group.text) if group.kind == "place" else None


def _place(text: str) -> Identity:
    entry, bare = _entry(text), _without_kind(text)
    if bare.isupper() and entry is not None and fold(bare) == fold(entry.name):
        bare = entry.name  # a dateline: "BRUSSELS"
    role = "region" if bare != text else ""
    if entry is None:
        return Identity("place", text, role=role)
    if fold(entry.name).split()[-1] == fold(bare).split()[-1] and "." in bare:
        bare = entry.name
    capital = "h" in entry.flags
    renamed = "a" in entry.flags and (capital or entry.kind == "region")
    return Identity("place", entry.name if renamed else bare, entry.country if capital else "", role)


def _abbreviations(found: Iterable[Candidate], known: Mapping[str, Identity]) -> dict[str, Identity]:
    """Short forms that the text itself explains in brackets."""
    return {
        candidate.short: known[candidate.text]
        for candidate in found
        if candidate.text in known
        and known[candidate.text].kind == "organisation"
        and are_initials(candidate.short, candidate.text)
    }
