"""Names over the whole story: who is meant by a key, how a headline has it, where a place lies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from timeline.events.vocabulary import table
from timeline.language.aliases import Known, link, name_key
from timeline.language.places import gazetteer
from timeline.model import Actor, ActorKind, EventMention, Participant, Place

_LINKED_KINDS: dict[str, Literal["person", "organisation", "nationality", "place"]] = {
    "person": "person",
    "organisation": "organisation",
    "country": "nationality",
    "place": "place",
}


_HONORIFICS = frozenset({"Mr", "Mrs", "Ms", "Miss", "Dr", "Sir"})
_MARKS = ".,;:!?\"'()[]“”‘’"
LONGEST_INITIALS = 3
"""Letters of the longest part of a person's name that is written in capitals by right: "JFK"."""
SEVERAL = 2
"""How many persons must share a given name for it to be known as one."""
FAR_MORE = 3
"""How many times as often as another of that surname a person must be named to be known by it alone."""


@dataclass(frozen=True, slots=True)
class StoryNames:
    """What the names of a story stand for."""

    linked: dict[str, str]
    """Name in an article → its name over the story."""
    full: dict[str, str]
    """Key → the name shown."""
    short: dict[str, str]
    """Name of a person in an article → how a headline has it."""
    where: dict[str, Place]
    """Name of a place → the place."""
    kinds: dict[str, ActorKind]
    """Key → what kind of actor it most often is."""
    given: frozenset[str] = frozenset()
    """Words that stand before surnames in the story and hardly ever are one: alone they name nobody in particular."""
    surnames: frozenset[str] = frozenset()
    """The words that end more of its persons' full names than they begin."""

    @classmethod
    def of(cls, mentions: Sequence[EventMention], texts: Iterable[str] = ()) -> StoryNames:
        """The names of all mentions of a story, linked; `texts` are its articles', which show who goes by what."""
        linked = link(_known(mentions))
        actors = [actor for mention in mentions for actor in mention.actors]
        full = {_key(actor, linked): _shown(actor, linked) for actor in actors}
        people = [name for actor in actors if actor.kind == "person" for name in (actor.name, linked[actor.name])]
        shown = surnames(Counter(linked[actor.name] for actor in actors if actor.kind == "person"))
        alone = standing_alone(texts)
        short = {
            name: _headline_name(shown.get(linked.get(name, name), name), name, alone) for name in sorted(set(people))
        }
        given = given_names(linked[name] for name in people) - {
            actor.name for actor in actors if actor.kind != "person"
        }
        return cls(
            linked,
            full,
            short,
            _locate(mentions),
            _kinds(actors, linked),
            given,
            last_names(linked[name] for name in people),
        )

    def key(self, actor: Actor) -> str:
        """What all names of one actor share over the story: a country's code, or its folded name."""
        return _key(actor, self.linked)

    def country(self, place: str) -> str | None:
        """The country that a place of the story lies in."""
        found = self.where.get(place)
        return found.country if found else None

    def country_short(self, code: str) -> str:
        """A country as a headline has it: "US", "UK", "Ukraine"."""
        return table("short_countries").get(code) or self.full.get(code, code)

    def participants(self, mentions: Iterable[EventMention]) -> tuple[Participant, ...]:
        """Each actor once, the most often named first."""
        counts = Counter(self.key(actor) for mention in mentions for actor in mention.actors)
        return tuple(Participant(name=self.full[key], kind=self.kinds[key]) for key in _by_count(counts))

    def places(self, mentions: Iterable[EventMention]) -> tuple[Place, ...]:
        """Each place once, the most often named first."""
        counts = Counter(place for mention in mentions for place in mention.places)
        return tuple(self.where.get(name, Place(name=name)) for name in _by_count(counts))


def surnames(people: Mapping[str, int]) -> dict[str, str]:
    """Full name → how a headline has it; `people` says how often each is named.

    The surname alone, unless the story knows two of that surname or somebody with that given name: then it
    is that of whoever is named far more often, and the others keep their full names.
    """
    bearers: dict[str, list[str]] = {}
    given: dict[str, list[str]] = {}
    for name in sorted(people, key=lambda name: (-people[name], name)):
        bearers.setdefault(name.split()[-1], []).append(name)
        given.setdefault(name.split()[0], []).append(name)
    shown = {name: name for name in people}
    for surname, (first, *others) in bearers.items():
        others += [name for name in given.get(surname, ()) if name != first]
        if all(people[first] >= FAR_MORE * people[other] for other in others):
            shown[first] = surname
    return shown


def given_names(people: Iterable[str]) -> frozenset[str]:
    """The first words of several persons' names that end far fewer: "Anna" of "Anna Berg" and "Anna Dahl"."""
    parted = [name.split() for name in sorted(set(people)) if " " in name]
    first, last = Counter(parts[0] for parts in parted), Counter(parts[-1] for parts in parted)
    return frozenset(word for word, count in first.items() if count >= max(SEVERAL, FAR_MORE * last[word]))


def last_names(people: Iterable[str]) -> frozenset[str]:
    """The words that end more full names than they begin: "Berg" of "Anna Berg", not "Ann" of "Mary Ann"."""
    parted = [name.split() for name in sorted(set(people)) if " " in name]
    first, last = Counter(parts[0] for parts in parted), Counter(parts[-1] for parts in parted)
    return frozenset(word for word, count in last.items() if count > first[word])


def standing_alone(texts: Iterable[str]) -> frozenset[str] | None:
    """Words with a capital that stand without another beside them: "Berg said", "Mr Berg"; None without any text."""
    found: set[str] = set()
    for text in texts:
        words = text.split()
        found.update(
            word.strip(_MARKS).removesuffix("'s").removesuffix("’s")
            for before, word, behind in zip(["", *words], words, [*words[1:], ""], strict=False)
            if word.lstrip(_MARKS)[:1].isupper() and not _joins(before, word) and not _joins(word, behind)
        )
    return frozenset(found) or None


def _joins(first: str, second: str) -> bool:
    """Whether two words may be parts of one name."""
    ended = first[-1:] in _MARKS and first.strip(_MARKS) not in _HONORIFICS
    return first[:1].isupper() and second[:1].isupper() and not ended and first.strip(_MARKS) not in _HONORIFICS


def _headline_name(short: str, full: str, alone: frozenset[str] | None) -> str:
    """The surname where the articles use it alone: who or what never goes by one word keeps the whole name."""
    known = alone is None or short in alone or short.title() in alone
    name = short if known else full
    return " ".join(word.title() if word.isupper() and len(word) > LONGEST_INITIALS else word for word in name.split())


def _by_count(counts: Counter[str]) -> list[str]:
    return sorted(counts, key=lambda name: (-counts[name], name))


def _known(mentions: Sequence[EventMention]) -> list[list[Known]]:
    """The names of each article, as linking them takes them."""
    articles: dict[str, list[Known]] = {}
    for mention in mentions:
        names = (Known(actor.name, _LINKED_KINDS[actor.kind], actor.role) for actor in mention.actors)
        articles.setdefault(mention.article, []).extend(names)
    return list(articles.values())


def _key(actor: Actor, linked: dict[str, str]) -> str:
    return actor.key if _is_country(actor) else name_key(linked.get(actor.name, actor.name))


def _kinds(actors: Iterable[Actor], linked: dict[str, str]) -> dict[str, ActorKind]:
    counts: dict[str, Counter[ActorKind]] = {}
    for actor in actors:
        kind: ActorKind = "country" if _is_country(actor) else actor.kind
        counts.setdefault(_key(actor, linked), Counter())[kind] += 1
    return {key: max(sorted(held), key=lambda kind: held[kind]) for key, held in counts.items()}


def _is_country(actor: Actor) -> bool:
    return len(actor.key) == 2 and actor.key.isupper()


def _shown(actor: Actor, linked: dict[str, str]) -> str:
    """A country by its own name, whichever capital or people stood for it."""
    country = gazetteer().country(actor.key) if _is_country(actor) else ""
    return country or linked.get(actor.name, actor.name)


def _locate(mentions: Sequence[EventMention]) -> dict[str, Place]:
    named = sorted({place for mention in mentions for place in mention.places})
    context = tuple(named)
    places = {name: gazetteer().resolve(name, context) for name in named}
    return {name: place for name, place in places.items() if place is not None}
