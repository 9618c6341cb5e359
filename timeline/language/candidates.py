"""What may be a name in a sentence, and what the words around it say about its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from timeline.language.name_grammar import Part, parts, text_of
from timeline.language.name_words import NameWords, country_of, name_words
from timeline.language.places import gazetteer
from timeline.language.runs import runs
from timeline.language.sentences import Sentence

_AROUND = 80
"""Characters on each side of a name in which its role stands."""
_OPENERS = "\"'“‘(«…- \u00a0"
_WORDS_BEFORE = re.compile(r"(?:[\w’'&.-]+[ \u00a0]){1,7}$")
_AGE = re.compile(r", [1-9]\d(?=,|\.|\)| and\b)|,? who\b|,? whose\b")
_APPOSITION = re.compile(
    r", (?P<role>(?:(?:an?|the|one of|his|her|its|their|[A-Z]\w+[’']s) )?"
    r"(?:(?:(?:[A-Z]\.)++|[\w’'&-]++) ?+){1,9}?)(?=,|\.|;|who\b|$)"
)
_ACRONYM = re.compile(r" \((?P<short>[A-Z][A-Za-z&.-]{1,7})\)")
_WORD_AFTER = re.compile(r"[’']?s? ?(?P<word>\w+)")
_REGION_BEFORE = re.compile(r"\b(?P<word>[a-z]+) of (?:the )?$")
_THEN_PLACE = re.compile(r", (?P<place>[A-Z][\w.]+(?: [A-Z][\w.]+){0,2}?)(?=[,;:)”\"—]|\.?$|\. [A-Z])")
_NOUN_BEHIND = re.compile(r", (?:an?|the|its|their|one of the)(?P<words>(?: [a-z][\w-]*){1,6})")
_OWNS_NAME = re.compile(r"[’']s [A-Z]\w+ [A-Z]\w+")
_PLACE_BEHIND = re.compile(r" (?:in|on|near|off) (?:the )?(?P<place>[A-Z][\w.]+(?: [A-Z][\w.]+)?)")
_BEFORE_OF = re.compile(r"\b(?P<word>[A-Za-z]+) (?P<joint>of|at|in) $")
_ITSELF = re.compile(
    r"[’']?s? (?:said|says|announced|confirmed|reported)(?: on [A-Z]\w+| [A-Z]\w+day)?(?: that)? it(?:s|\b)"
)
_COMMA_ROLE = re.compile(r"(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (?P<role>[^,.;:]{3,60}), $")
_FORMER = re.compile(r"\b(?P<word>former|then|acting|late|outgoing|incoming) $")
_OWN = re.compile(r"\b(?:its|his|her|their) $")
_LINK = re.compile(r"(?:,|,? (?:and|or|&)) ")
_CURRENCY = re.compile(r" ?[$€£¥]")
_ROLE_ENDS = frozenset({"of", "for", "to", "at", "in", "on", "from", "and", "with", "under"})
_ROLE_OPENS = frozenset({"a", "an", "the", "his", "her", "its", "their", "one", "most", "new", "old", "own"})
_NO_ROLE = frozenset({"the", "a", "an", "his", "her", "i", "its", "their", "our", "my"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """Characters `start` to `end` that may be a name; `cues` say why and of what kind it may be."""

    start: int
    end: int
    text: str
    cues: frozenset[str] = field(default_factory=frozenset)
    role: str = ""
    short: str = ""
    """An abbreviation that the text itself gives: "International Atomic Energy Agency (IAEA)"."""


def candidates(text: str, sentence: Sentence) -> Iterator[Candidate]:
    """Candidates of one sentence, in order; those of a list share what is sure of one of them."""
    found = list(_alone(text, sentence))
    for chain in _chains(text, found):
        yield from _beside(text, chain)


def _alone(text: str, sentence: Sentence) -> Iterator[Candidate]:
    for run in runs(text, sentence.start, sentence.end):
        at_start = not text[sentence.start : run[0].start].strip(_OPENERS)
        for part in parts(run, at_start=at_start):
            if not _CURRENCY.match(text, part.words[-1].end):
                yield _with_context(text, sentence, part)


def _chains(text: str, found: Sequence[Candidate]) -> Iterator[list[Candidate]]:
    """The candidates grouped by lists: "Tripoli, Zuara and Brega"."""
    chain: list[Candidate] = []
    for candidate in found:
        if chain and _LINK.fullmatch(text, chain[-1].end, candidate.start) is None:
            yield chain
            chain = []
        chain.append(candidate)
    if chain:
        yield chain


def _is_partnership(text: str, chain: Sequence[Candidate]) -> bool:
    """ "Tarn, Brill & Elm Securities Ltd": a list whose last "&" leads to an organisation's name."""
    return len(chain) > 1 and "organisation" in chain[-1].cues and text[chain[-2].end : chain[-1].start] == " & "


def _beside(text: str, chain: Sequence[Candidate]) -> Iterator[Candidate]:
    """The candidates of a list, each with what is sure of another: that it is a place, that it is an organisation."""
    towns = len(chain) > 2 and any(_is_town(candidate.text) for candidate in chain)
    firms = any(candidate.cues & {"organisation_noun", "organisation"} for candidate in chain)
    beside = {"beside_place"} if towns else set()
    beside |= {"beside_organisation"} if firms and len(chain) > 1 else set()
    beside |= {"organisation_noun"} if _is_partnership(text, chain) else set()
    for candidate in chain:
        yield replace(candidate, cues=candidate.cues | beside) if beside else candidate


@lru_cache(maxsize=5_000)
def _is_town(name: str) -> bool:
    """Whether a name is surely that of a town or a region: a large one that is no other word."""
    first = next(iter(gazetteer().lookup(name)), None)
    return first is not None and first.kind in ("town", "region") and not set(first.flags) & set("wpa")


def _with_context(text: str, sentence: Sentence, part: Part) -> Candidate:
    """The candidate with what stands before and after it in its sentence."""
    start, end = part.words[0].start, part.words[-1].end
    before = text[max(sentence.start, start - _AROUND) : start]
    after = text[end : min(sentence.end, end + _AROUND)]
    role = _role_around(part, before, after)
    aside = "" if role else _role_after(after)
    cues = {*part.cues, *_cues_before(before), *_cues_after(after)}
    if "firm" in cues and _OWN.search(before) and _follows(after) in name_words().own_places:
        cues = cues - {"firm"} | {"located"}
    if "firm" in cues or "located" in cues or before.endswith(("of ", "of the ")):
        cues.discard("speaks")
    if role or aside:
        cues.add("office" if role else "apposition")
    if part.words[0].glued or (len(part.words) > 1 and any(word.glued for word in part.words)):
        cues.add("glued")
    if "the" in cues and _follows(after) in name_words().place_nouns:
        cues.add("in_place")
    if "located" in cues and before.endswith(("in ", "at ", "near ")) and _stands_in_a_place(after):
        cues.add("in_place")
    match = _ACRONYM.match(after) if after.startswith(" (") else None
    return Candidate(start, end, text_of(part.words), frozenset(cues), role or aside, match["short"] if match else "")


def _role_around(part: Part, before: str, after: str) -> str:
    """The office that stands before a name, in it or as its apposition."""
    if part.role:
        return _with_former(part.role, before)
    role = _role_before(before) or (_role_before_comma(before) if after.startswith(",") else "")
    several = len(part.words) == 1 and name_words().is_plural_office(role.rpartition(" ")[2])
    return "" if several else role  # "the rebels Tripoli had sent"


def _cues_before(before: str) -> Iterator[str]:
    lists = name_words()
    last = before.rsplit(None, 1)[-1].lower() if before.strip() else ""
    if last in lists.place_prepositions:
        yield "located"
    if last == "the":
        yield "the"
    if last == "&":
        yield "firm"
    if last in lists.storms:
        yield "storm"
    if last in lists.organisation_nouns:
        yield "organisation_noun"
    match = _BEFORE_OF.search(before) if last in ("of", "at", "in") else None
    if match:
        word, joint = match["word"].lower(), match["joint"]
        if word in lists.before_organisations:
            yield "firm"
        if word in lists.before_places and joint == "of":
            yield "in_place"
    match = _REGION_BEFORE.search(before) if last in ("of", "the") else None
    if match and match["word"] in lists.places:
        yield "region" if match["word"] in lists.region_kinds else "in_place"


def _follows(after: str) -> str:
    """The word behind a name."""
    match = _WORD_AFTER.match(after)
    return match["word"] if match else ""


def _cues_after(after: str) -> Iterator[str]:
    lists = name_words()
    word = _follows(after)
    if word in lists.saying:
        yield "speaks"
    if word in lists.region_kinds:
        yield "region"
    if after.startswith(","):
        yield from _cues_after_comma(after, lists)
    if _AGE.match(after):
        yield "person"
    if word in lists.behind_organisations or _ITSELF.match(after):
        yield "firm"
    if after.startswith(" & "):
        yield "firm"
    if after.startswith(("'s", "’s")) and _OWNS_NAME.match(after):
        yield "owns_name"


def _cues_after_comma(after: str, lists: NameWords) -> Iterator[str]:
    yield "comma"
    if (match := _THEN_PLACE.match(after)) and _is_large(match["place"]):
        yield "in_place"
    if (match := _NOUN_BEHIND.match(after)) and lists.organisation_nouns & set(match["words"].split()):
        yield "organisation_noun"


def _stands_in_a_place(after: str) -> bool:
    """ "in Lund in Sweden": whether a larger place follows."""
    match = _PLACE_BEHIND.match(after)
    names = (match["place"], match["place"].split()[0]) if match else ()
    return any(place.kind in ("country", "region") for name in names for place in gazetteer().lookup(name))


@lru_cache(maxsize=5_000)
def _is_large(name: str) -> bool:
    first = next(iter(gazetteer().lookup(name)), None)
    return first is not None and first.kind in ("country", "region")


def _with_former(role: str, before: str) -> str:
    """ "former President" of "former President Ann Example"."""
    match = _FORMER.search(before.removesuffix(f"{role} ")) if role else None
    return f"{match['word']} {role}" if match else role


def _role_before(before: str) -> str:
    """The office in small letters right before a name: "former campaign manager"."""
    lists = name_words()
    last = before.rsplit(None, 1)[-1] if before[-1:].isspace() and before.strip() else ""
    if not last or last[0].isupper() or not lists.is_office(last):
        return ""
    match = _WORDS_BEFORE.search(before)
    words = match.group().split() if match else [last]
    if words[-2:-1] in (["to"], ["will"], ["they"], ["who"]):
        return ""  # a verb: "to witness"
    count = 1
    while count < len(words) and _belongs_to_office(words[-count - 1], lists):
        count += 1
    return "" if count == 1 and last in lists.ranks else " ".join(words[-count:])


def _role_before_comma(before: str) -> str:
    """ "The US special envoy, Karl Example, met": the office to which the name is the apposition."""
    match = _COMMA_ROLE.search(before)
    words = match["role"].partition(" of ")[0].split() if match else []
    lists = name_words()
    office = bool(words) and lists.is_office(words[-1]) and not words[-1][:1].isupper()
    return match["role"] if match and office and all(_belongs_to_office(word, lists) for word in words[:-1]) else ""


def _belongs_to_office(word: str, lists: NameWords) -> bool:
    lower = word.lower().removesuffix("'s").removesuffix("’s")
    if lower in lists.never or lower in _NO_ROLE:
        return False
    known = lower in lists.before_offices or lists.is_office(lower) or "-" in lower or bool(country_of(word))
    return known or (word[:1].isupper() and not lists.is_common(word))


def _role_after(after: str) -> str:
    """The office in an apposition: ", the Russian foreign minister,"."""
    match = _APPOSITION.match(after) if after.startswith(", ") else None
    if match is None:
        return ""
    lists = name_words()
    words = match["role"].split()
    until = next((i for i, word in enumerate(words) if word in _ROLE_ENDS), len(words))
    office = until and lists.is_office(words[until - 1]) and not words[until - 1][:1].isupper()
    if office and all(word in _ROLE_OPENS or _belongs_to_office(word, lists) for word in words[: until - 1]):
        return re.sub(r"^(?:an?|the) ", "", match["role"].strip())
    return ""
