"""Runs of capitalised words: where a name can be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from timeline.language.glue import are_two_names
from timeline.language.name_words import country_of, name_words
from timeline.language.resources import read_toml, words

MAX_RUN = 30
"""Words after which a run is cut: no name is so long, and a text in title case must not cost more than another."""
_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_GLUE = re.compile(r"(?<=[a-zß-öø-ÿ]{3})(?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2})")
_JOINT = re.compile(r" (?:of|for) ")
_JOINED = re.compile(r" and (?P<last>[A-Z]\w+(?: [A-Z]\w+){0,3})(?!\w)")
_POSSESSIVE = re.compile(r"['’]s?$")
_POSSESSIVES = ("'s", "’s", "'", "’")
_SCOTS = re.compile(r"(?:Mac|Fitz|Van|Von|Della?)$")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a run, without a possessive ending; `glued` says that no blank stands before it."""

    start: int
    end: int
    text: str
    glued: bool = False

    @property
    def lower(self) -> str:
        """The word in small letters."""
        return self.text.lower()


@lru_cache(maxsize=2_000)  # an article's sentences are asked twice: for what may be a name, and for what is one
def runs(text: str, start: int, end: int) -> tuple[tuple[Word, ...], ...]:
    """Runs of capitalised words between two offsets, small words inside names included ("Bank of England").

    A comma, a quotation mark or a possessive ends a run.
    """
    return tuple(_runs(text, start, end))


def _runs(text: str, start: int, end: int) -> Iterator[tuple[Word, ...]]:
    covered = start
    for match in _pattern().finditer(text, start, end):
        run: list[Word] = []
        reach = _whole_end(text, match, end)
        if match.start() < covered:
            continue
        covered = reach
        for word in _word_pattern().finditer(text, match.start(), reach):
            whole, first = word.group(), word.start()
            bare = _POSSESSIVE.sub("", whole) if whole.endswith(_POSSESSIVES) else whole
            glued = first > start and text[first - 1].isalpha()
            run += _unglued(Word(first, first + len(bare), bare, glued))
            if len(bare) < len(whole):
                yield from _trimmed(run)
                run = []
        yield from _trimmed(run)


def _whole_end(text: str, match: re.Match[str], end: int) -> int:
    """Where a run ends with what "and" joins to it inside one name: "Ministry of Health and Social Care".

    Behind "of" or "for" only ordinary words are so joined ("Energy and Climate Change"), and before the last word
    of an organisation ("Shipping and Trading Company", "Bill and Ada Kern Foundation").
    """
    joined = _JOINED.match(text, match.end(), end)
    if joined is None:
        return match.end()
    lists = name_words()
    left, right = match.group().removeprefix("The ").split(), joined["last"].split()
    subjects = bool(_JOINT.search(match.group())) and left[0].lower() in lists.heads_before_of
    plain = all(lists.is_common(word) and not lists.is_office(word) for word in right)
    ends = len(right) > 1 and right[-1].lower() in lists.organisations
    shared = ends and (
        (plain and lists.is_common(left[-1])) or (len(left) == 1 and left[0] in lists.given and right[0] in lists.given)
    )
    return joined.end() if (subjects and plain) or shared else match.end()


def _trimmed(run: list[Word]) -> Iterator[tuple[Word, ...]]:
    """The run without small words at its ends, which a possessive may have left there."""
    capital = [i for i, word in enumerate(run) if any(letter.isupper() for letter in word.text)]
    if capital:
        whole = run[capital[0] : capital[-1] + 1]
        yield from (tuple(whole[start : start + MAX_RUN]) for start in range(0, len(whole), MAX_RUN))


def _unglued(word: Word) -> list[Word]:
    """ "VolodymyrZelensky" as two words; "McDonald", "MacArthur" and "YouTube" stay one."""
    cut = None if word.text[1:].islower() else _GLUE.search(word.text)
    if cut is None or _SCOTS.search(word.text[: cut.start()]) or not _parts_names(word.text, cut.start()):
        return [word]
    middle = word.start + cut.start()
    left = Word(word.start, middle, word.text[: cut.start()], word.glued)
    return [left, *_unglued(Word(middle, word.end, word.text[cut.start() :], glued=True))]


def _parts_names(word: str, at: int) -> bool:
    """Whether two names meet inside a word; a brand with a capital inside has ordinary or short words in it."""
    left, right = word[:at], word[at:]
    known = are_two_names(left, right) or bool(country_of(left) or country_of(right))
    return (
        known
        or right.lower() in name_words().openers
        or (min(len(left), len(right)) > 4 and not any(map(name_words().is_common, (left, right))))
    )


@cache
def _word_source() -> str:
    dotted = sorted(words(read_toml("abbreviations")["before_a_name"]), key=len, reverse=True)
    dotted += ["Jr", "Sr"]
    plain = rf"{_UPPER}[\w&]*(?:['’\-]\w+)*['’]?"
    return rf"(?:(?:{'|'.join(dotted)})\.|(?:[A-Z]\.){{1,5}}(?:[A-Z](?!\w))?|(?<![\w])(?:al-|el-){plain}|{plain})"


@cache
def _word_pattern() -> re.Pattern[str]:
    return re.compile(rf"{_word_source()}|[^\s]+")


@cache
def _pattern() -> re.Pattern[str]:
    particles = sorted(words(read_toml("roles")["name_particles"]), key=len, reverse=True)
    small = rf"(?:of(?: the)?|for|{'|'.join(map(re.escape, particles))})"
    begin = r"(?:(?<!\w)|(?<=[a-z]{3})(?=[A-Z][a-z]{3}))"
    return re.compile(rf"{begin}{_word_source()}(?:[ \u00a0](?:{small}[ \u00a0]){{0,2}}{_word_source()})*")
