"""The words that tell what a name is, from `data/roles.toml` and the word lists beside it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from timeline.language.folding import fold
from timeline.language.places import gazetteer
from timeline.language.resources import lines, read_toml, words


@dataclass(frozen=True, slots=True)
class NameWords:
    """Sets of words in small letters; `given` has given names as written."""

    titles: frozenset[str]
    offices: frozenset[str]
    ranks: frozenset[str]
    persons: frozenset[str]
    before_offices: frozenset[str]
    offices_with_of: tuple[tuple[str, ...], ...]
    organisations: frozenset[str]
    organisation_heads: frozenset[str]
    bare_organisations: frozenset[str]
    company_endings: frozenset[str]
    places: frozenset[str]
    region_kinds: frozenset[str]
    heads_before_of: frozenset[str]
    things: frozenset[str]
    storms: frozenset[str]
    directions: frozenset[str]
    name_endings: frozenset[str]
    never: frozenset[str]
    calendar: frozenset[str]
    calendar_given: frozenset[str]
    openers: frozenset[str]
    organisation_nouns: frozenset[str]
    before_organisations: frozenset[str]
    behind_organisations: frozenset[str]
    own_places: frozenset[str]
    place_nouns: frozenset[str]
    before_places: frozenset[str]
    place_heads: frozenset[str]
    place_prepositions: frozenset[str]
    saying: frozenset[str]
    common: frozenset[str]
    given: frozenset[str]

    def is_office(self, word: str) -> bool:
        """Whether the word is a title or an office: "Mr", "president", "Senators"."""
        lower = word.lower()
        if lower in self.titles or lower in self.offices:
            return True
        return lower.endswith("s") and len(lower) > 4 and lower[:-1] in self.offices

    def is_plural_office(self, word: str) -> bool:
        """Whether the word is the plural of an office: "senators"."""
        lower = word.lower()
        return lower.endswith("s") and lower not in self.offices and self.is_office(lower)

    def is_common(self, word: str) -> bool:
        """Whether the word is an ordinary one, and no given name."""
        return word.lower() in self.common and word not in self.given


@cache
def name_words() -> NameWords:
    """The lists, read once per process."""
    roles = read_toml("roles")
    named = {
        field: words(roles[field]) for field in NameWords.__slots__ if field in roles and field != "offices_with_of"
    }
    with_of = sorted((tuple(line.split()) for line in lines(roles["offices_with_of"])), key=len, reverse=True)
    return NameWords(
        **named, offices_with_of=tuple(with_of), common=_listed("common_words"), given=_listed("given_names")
    )


def _listed(name: str) -> frozenset[str]:
    return words((files("timeline.language") / "data" / f"{name}.txt").read_text("utf-8"))


@cache
def seats() -> dict[str, str]:
    """Folded name of a seat of government → ISO code of its country: "kremlin" → RU."""
    return {fold(seat): code for code, names in read_toml("geography")["seats"].items() for seat in names.split(",")}


@cache
def unions() -> dict[str, str]:
    """Folded name of a union of countries → its usual name: "eu" → European Union."""
    table = read_toml("geography")["unions"].values()
    entries = [(entry.split(";")[0].strip(), entry.split(";")[1].split(",") if ";" in entry else []) for entry in table]
    return {fold(form): name for name, forms in entries for form in [name, *forms]}


def country_of(text: str) -> str:
    """ISO code of the country that a text names or whose people it names; "" where it does neither.

    "us" in small letters is no country.
    """
    if text == text.lower():
        return ""
    return gazetteer().country_code(text)
