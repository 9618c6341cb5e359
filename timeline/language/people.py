"""The persons whom an article names in full, and under which other names it has them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from timeline.language.name_words import name_words

if TYPE_CHECKING:
    from timeline.language.evidence import Group

NameKind = Literal["person", "organisation", "place", "nationality"]


@dataclass(frozen=True, slots=True)
class Identity:
    """What a name is in this article."""

    kind: NameKind
    canonical: str
    country: str = ""
    role: str = ""


def surname(full: str) -> str:
    """The last word of a person's name that is no ending: "Ellis" of "T.S. Ellis III"."""
    words = [word for word in full.split() if word.lower() not in name_words().name_endings]
    return words[-1] if words else full


class People:
    """The persons whom an article names in full, the most frequent first."""

    def __init__(self, groups: Sequence[Group]) -> None:
        ordered = sorted(groups, key=lambda group: (-len(group.found), group.text))
        self._groups = {group.text: group for group in groups}
        self._bearers: dict[str, list[str]] = defaultdict(list)
        """Surname → the full names with it."""
        self._forms: dict[tuple[str, ...], str] = {}
        """First word, surname and ending → the form that is used most."""
        for group in ordered:
            self._bearers[surname(group.text)].append(group.text)
            self._forms.setdefault(_form(group.text), group.text)
        self._whole = list(dict.fromkeys(self.fullest(group.text) for group in ordered))
        self._given: dict[str, list[str]] = defaultdict(list)
        """First word → the persons whose name begins with it, each in one form."""
        for full in self._whole:
            self._given[full.split()[0]].append(full)

    def fullest(self, text: str) -> str:
        """The form that the article uses most among those of one person: same first and last word."""
        words = text.split()
        return self._forms.get(_form(text), text) if len(words) > 1 else text

    def owner(self, group: Group) -> str:
        """The full name whose surname a word is; the most frequent of several.

        Where the word stands with an office before anybody of that name is introduced in full,
        it is somebody whom readers know, and not a relative named later.
        """
        owners = self._bearers.get(group.text, [])
        first = group.found[0]
        office = first.role.lower().split()[-1:]
        if owners and office and office[0] not in name_words().titles:
            introduced = [self._groups[full] for full in owners]
            earlier = any(full.found[0].start < first.start for full in introduced)
            if not earlier and not any(office[0] in full.roles for full in introduced):
                return ""
        return self.fullest(owners[0]) if owners else ""

    def bearer(self, group: Group) -> str:
        """The only person of the article with that given name."""
        bearers = self._given.get(group.text, [])
        known = group.text in name_words().given or group.kind == "person"
        return bearers[0] if len(bearers) == 1 and known else ""

    def parts(self, known: Mapping[str, Identity], groups: Mapping[str, Group]) -> dict[str, Identity]:
        """Surnames that stand only where capitals say nothing, and given names that only one person bears."""
        found: dict[str, Identity] = {}
        for full in self._whole:
            found.setdefault(surname(full), Identity("person", full))
        lists = name_words()
        return {
            text: identity
            for text, identity in found.items()
            if text not in known and text.lower() not in lists.calendar
            if text in groups or not lists.is_common(text)
        }


def _form(full: str) -> tuple[str, ...]:
    """What the forms of one person's name share: father and son are told apart by the ending."""
    words = full.split()
    return (
        words[0],
        surname(full),
        *(word.rstrip(".").lower() for word in words[2:] if word.lower() in name_words().name_endings),
    )


def are_initials(short: str, name: str) -> bool:
    """Whether the capitals of a short form begin words of a longer name, in order, the first one the first."""
    if short == name:
        return False
    initials = iter(word[0].upper() for word in name.replace("-", " ").split())
    capitals = [letter for letter in short if letter.isupper()]
    return len(capitals) > 1 and short[0] == name[0] and all(letter in initials for letter in capitals)
