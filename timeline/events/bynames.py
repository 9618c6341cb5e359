"""How the headlines of a story call its persons: who is known by a surname alone, who in full, and who by nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from timeline.events.vocabulary import words
from timeline.language.name_words import name_words
from timeline.model import EventMention, HeadlinePiece

_HONORIFICS = frozenset({"Mr", "Mrs", "Ms", "Miss", "Dr", "Sir"})
_MARKS = ".,;:!?\"'()[]“”‘’"
LONGEST_INITIALS = 3
"""Letters of the longest part of a person's name that is written in capitals by right: "JFK"."""
SEVERAL = 2
"""How many persons must share a given name for it to be known as one, how many articles name who is known."""
SHARE = 20
"""In a long story it takes one of so many articles."""
FAR_MORE = 3
"""How many times as often as another of that surname, or as anybody, a person must be named to be known by it alone."""
SELDOM = 4
"""Who is named in full so many times as often as by the surname alone hardly goes by that."""


@dataclass(frozen=True, slots=True)
class Bynames:
    """What headlines make of a person's name."""

    linked: Mapping[str, str]
    """Name in an article → its name over the story."""
    short: Mapping[str, str]
    """Name over the story → how a headline has it: the surname of whoever is known by it, else the whole name."""
    known: frozenset[str] = frozenset()
    """The names over the story of those whom several articles name, or the only one far more often than others."""
    only: frozenset[str] = frozenset()
    """The names over the story of those whose surname nobody else in it bears."""
    chiefs: frozenset[str] = frozenset()
    """The surnames by which, alone, the story means one person."""
    shared: frozenset[tuple[str, str]] = frozenset()
    """Article and surname, where it names several persons of that surname, none of them by far the most often."""
    frequent: frozenset[str] = frozenset()
    """The single names of those whom several articles name, or one more often than anybody else."""
    introduced: Mapping[tuple[str, str], int] = field(default_factory=dict)
    """Article and whole name → where it first stands there, for those that stand there as they are."""
    given: frozenset[str] = frozenset()
    """Words that stand before surnames in the story and hardly ever are one: alone they name nobody in particular."""
    surnames: frozenset[str] = frozenset()
    """The words that end more of its persons' full names than they begin."""

    @classmethod
    def of(
        cls, mentions: Sequence[EventMention], linked: Mapping[str, str], texts: Mapping[str, str] | None = None
    ) -> Bynames:
        """Those of all mentions of a story; `texts` are its articles' by id, which show who goes by what."""
        named = [(mention.article, actor) for mention in mentions for actor in mention.actors]
        people = Counter((article, linked[actor.name]) for article, actor in named if actor.kind == "person")
        everybody = {name for _, actor in named if actor.kind == "person" for name in (actor.name, linked[actor.name])}
        bearers = Counter(surname(person) for person in {person for _, person in people})
        sure = [(article, linked[a.name]) for article, a in named if " " in a.name or bearers[surname(a.name)] == 1]
        renown = Renown.of(people, sure)
        shown, alone = surnames(renown), standing_alone((texts or {}).values())
        others = {actor.name for _, actor in named if actor.kind != "person"}
        known = {name: shown[name] if renown.is_known(name) else name for name in shown}
        short = {name: _headline_name(known[name], name, alone) for name in sorted(known)}
        chief = renown.protagonists()
        return cls(
            linked,
            short,
            frozenset(name for name in shown if renown.is_known(name)),
            frozenset(name for name in shown if bearers[surname(name)] == 1),
            frozenset(name for person, name in short.items() if name != _in_small(person)),
            shared_surnames(people),
            frozenset(name for name in shown if " " not in name and (renown.is_known(name) or name in chief)),
            _first_places(mentions, texts or {}),
            given_names(everybody) - others,
            last_names(everybody),
        )

    def call(self, piece: HeadlinePiece, mention: EventMention, before: str = "") -> str:
        """A person as a headline has him, "" for one of whom no reader could tell who that is.

        `before` is what stands before the name in the title: behind "King" a single name says enough.
        """
        text = piece.text
        if text.islower():
            return text if before or not _is_name(piece.full) else self.headline_name(piece.full)
        if " " in text:
            short = self.headline_name(text)
            return short if short in self.chiefs else _in_small(text)
        if self._is_given(text):
            return ""
        if text in self.chiefs or name_words().is_common(text):
            return _in_small(text)
        return self._by_whole_name(piece, mention, before)

    def _by_whole_name(self, piece: HeadlinePiece, mention: EventMention, before: str) -> str:
        text = piece.text
        if full := self._full(piece, mention):
            unclear = (mention.article, text) in self.shared and self.linked.get(full, full) not in self.known
            short = self.headline_name(full)
            return "" if unclear else short if " " in short else _in_small(text)
        named = before or " " in piece.full or text in self.frequent
        return _in_small(text) if named else ""

    def _full(self, piece: HeadlinePiece, mention: EventMention) -> str:
        """The whole name of whom a surname means, if its article gives it no later or the story knows one bearer."""
        over_all = self.linked.get(piece.text, "")
        first = self.introduced.get((mention.article, piece.full), 0)
        names = [piece.full] if first < mention.sentence[1] else []
        names += [over_all] if over_all in self.only else []
        return next((name for name in names if surname(name) == piece.text != name and _is_name(name)), "")

    def headline_name(self, name: str) -> str:
        """A person as a headline of the story has him, by any of his names in its articles."""
        person = self.linked.get(name, name)
        short = self.short.get(person, person)
        return _in_small(name) if " " in name and short not in self.chiefs else short

    def _is_given(self, name: str) -> bool:
        """Whether somebody is called by a given name alone, which the story never uses as a surname."""
        return (name in name_words().given and name not in self.surnames) or name in self.given


@dataclass(frozen=True, slots=True)
class Renown:
    """How often a story names its people, and where."""

    here: Mapping[tuple[str, str], int]
    """Article and person → how often it names him."""
    times: Mapping[str, int]
    articles: Mapping[str, frozenset[str]]
    total: int
    """How many articles name anybody."""

    @classmethod
    def of(cls, people: Mapping[tuple[str, str], int], named: Iterable[tuple[str, str]]) -> Renown:
        """From how often each article names each person, and where each is surely meant."""
        times: Counter[str] = Counter()
        for (_, person), count in people.items():
            times[person] += count
        articles: dict[str, set[str]] = {}
        for article, name in named:
            articles.setdefault(name, set()).add(article)
        where = {name: frozenset(articles.get(name, ())) for name in times}
        return cls(people, times, where, len({article for article, _ in people}))

    def is_known(self, name: str) -> bool:
        """Whether several articles name a person, or the only one does so far more often than others."""
        if self.total > 1:
            return len(self.articles[name]) >= max(SEVERAL, self.total // SHARE)
        return self._stands_out(name)

    def _stands_out(self, name: str) -> bool:
        return self.times[name] * len(self.times) >= FAR_MORE * sum(self.times.values())

    def protagonists(self) -> frozenset[str]:
        """Whom an article names again and again, half as often as anybody at the least."""
        most: Counter[str] = Counter()
        for (article, _), count in self.here.items():
            most[article] = max(most[article], count)
        return frozenset(
            name for (article, name), count in self.here.items() if count > SEVERAL and 2 * count >= most[article]
        )

    def may_be_one(self, first: str, second: str) -> bool:
        """ "Henry Berg Jr." and "Hank Berg", whom no article names beside each other."""
        return first[0] == second[0] and self.articles[first].isdisjoint(self.articles[second])


def surname(full: str) -> str:
    """The last word of a person's name that is no ending, with the small words before it: "van der Berg"."""
    spoken = full.split()
    while len(spoken) > 1 and spoken[-1].lower() in name_words().name_endings:
        spoken.pop()
    first = len(spoken) - 1
    while first > 1 and (spoken[first - 1].islower() or spoken[first - 1].lower() in words("name_particles")):
        first -= 1
    return " ".join(spoken[first:])


def surnames(renown: Renown) -> dict[str, str]:
    """Full name → how a headline has it.

    The surname alone, unless the story knows two of that surname or somebody with that given name: then it
    is that of whoever is named far more often, and the others keep their full names.
    """
    people = renown.times
    bearers: dict[str, list[str]] = {}
    given: dict[str, list[str]] = {}
    for name in sorted(people, key=lambda name: (-people[name], name)):
        bearers.setdefault(surname(name), []).append(name)
        given.setdefault(name.split()[0], []).append(name)
    shown = {name: name for name in people}
    for short, (first, *others) in bearers.items():
        rivals = [other for other in others if not renown.may_be_one(first, other)]
        rivals += [name for name in given.get(short, ()) if name != first]
        if all(people[first] >= FAR_MORE * people[rival] for rival in rivals):
            shown |= {name: short for name in (first, *others) if name == first or renown.may_be_one(first, name)}
    return shown


def shared_surnames(named: Mapping[tuple[str, str], int]) -> frozenset[tuple[str, str]]:
    """Article and surname, where no one of several persons is named far more often; `named` by article and person."""
    bearers: dict[tuple[str, str], list[int]] = {}
    for (article, person), count in named.items():
        if " " in person:
            bearers.setdefault((article, surname(person)), []).append(count)
    return frozenset(
        place for place, counts in bearers.items() if max(counts) < FAR_MORE * sum(sorted(counts)[:-1][-1:])
    )


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


def _first_places(mentions: Sequence[EventMention], texts: Mapping[str, str]) -> dict[tuple[str, str], int]:
    places = {(m.article, piece.full) for m in mentions for piece in m.headline if " " in piece.full}
    found = {(article, name): texts[article].find(name) for article, name in sorted(places) if article in texts}
    return {place: first for place, first in found.items() if first >= 0}


def _is_name(full: str) -> bool:
    """Whether a name is no piece of a heading that was taken for one: "Says Anna Berg", "Berg Calls Plan Vital"."""
    return bool(full) and not any(name_words().is_common(word) for word in full.split()[:-1])


def standing_alone(texts: Iterable[str]) -> frozenset[str] | None:
    """Words with a capital that often stand without another beside them, as surnames do; None without any text.

    "Berg said", "Mr Berg", but hardly ever the second half of "Northern Aurora"; "der Berg" where that is so called.
    """
    alone: Counter[str] = Counter()
    joined: Counter[str] = Counter()
    for text in texts:
        spoken = text.split()
        for i, word in enumerate(spoken):
            if word.lstrip(_MARKS)[:1].isupper():
                first = _first_of(spoken, i)
                before, behind = "".join(spoken[max(0, first - 1) : first]), "".join(spoken[i + 1 : i + 2])
                own = " ".join((*spoken[first:i], _bare(word)))
                (joined if _joins(before, word) or _joins(word, behind) else alone)[own] += 1
    return frozenset(name for name, count in alone.items() if SELDOM * count >= joined[name]) or None


def _first_of(spoken: Sequence[str], last: int) -> int:
    """Where the small words begin that belong to a surname: "van der Berg"."""
    first = last
    while first > 0 and spoken[first - 1] in words("name_particles"):
        first -= 1
    return first


def _bare(word: str) -> str:
    return word.strip(_MARKS).removesuffix("'s").removesuffix("’s")


def _joins(first: str, second: str) -> bool:
    """Whether two words may be parts of one name."""
    ended = first[-1:] in _MARKS and first.strip(_MARKS) not in _HONORIFICS
    return first[:1].isupper() and second[:1].isupper() and not ended and first.strip(_MARKS) not in _HONORIFICS


def _headline_name(short: str, full: str, alone: frozenset[str] | None) -> str:
    """The surname where the articles use it alone: who or what never goes by one word keeps the whole name."""
    last = short.rsplit(maxsplit=1)[-1]
    if alone is None or short == full or short in alone or (last.isupper() and last.title() in alone):
        return _in_small(short)
    return _in_small(last if last in alone else full)


def _in_small(name: str) -> str:
    """A name that is shouted as it is written: "ANNA BERG"."""
    return " ".join(word.title() if word.isupper() and len(word) > LONGEST_INITIALS else word for word in name.split())
