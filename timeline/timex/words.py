"""A text as tokens, and each token as one character that tells its word classes.

Rules are regular expressions over the string of these characters, so that the scan runs at the speed
of the `re` module and its cost does not grow with the number of words in the lexicon.
A token carries the white space before it: the lengths then add up to offsets into the text as given,
and no folded copy is needed (folding changes the length of some characters).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

TOKEN = re.compile(
    r"[^\S\n]*\n[^\S\n]*\n\s*"  # a blank line is a token of its own: no expression runs across it
    r"|\s*(?:"
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?(?!\w)"
    r"|[0-9]{1,4}(?:/[0-9]{1,2}/|\.[0-9]{1,2}\.|-[0-9]{1,2}-)[0-9]{2,4}(?!\w)"
    r"|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:[AaPp][Mm])?(?!\w)"
    r"|[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]{1,20})?"
    r"|[0-9]{1,20}\.[0-9]{1,20}"
    r"|[AaPp]\.[Mm]\b\.?"
    r"|['’][sS]\b"
    r"|\w+|[^\w\s])"
    r"|\s+"
)
UNKNOWN, NAME = "_", "^"
"""Characters of a token outside the lexicon: any, and one with a capital letter."""
_DIGIT_FREE = re.compile("[^0-9]*").fullmatch
_LONGEST_WORD = 40
_REMEMBERED = 200_000

SHAPES: tuple[tuple[str, re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (name, re.compile(pattern), classes)
    for name, pattern, classes in (
        ("zero", r"0", ("int", "hour")),
        ("month number", r"0?[1-9]", ("int", "day", "hour", "hour12", "small", "month_number")),
        ("to 12", r"1[0-2]", ("int", "day", "hour", "hour12", "small", "two", "month_number")),
        ("to 24", r"1[3-9]|2[0-4]", ("int", "day", "hour", "small", "two")),
        ("to 31", r"2[5-9]|3[01]", ("int", "day", "small", "two")),
        ("to 99", r"3[2-9]|[4-9]\d", ("int", "two")),
        ("00", r"00", ("two",)),
        ("to 999", r"[1-9]\d\d", ("int",)),
        ("clock digits", r"0\d\d\d", ("hhmm",)),
        ("far year", r"1[0-5]\d\d", ("int", "year", "hhmm")),
        ("year", r"1[6-9]\d\d|20\d\d", ("int", "year", "plain_year", "hhmm")),
        ("coming year", r"21\d\d", ("int", "year", "hhmm")),
        ("large", r"[2-9]\d\d\d|\d{5,9}", ("int",)),
        ("grouped", r"\d{1,3}(?:,\d{3})+", ("grouped",)),
        ("clock decimal", r"(?:1?\d|2[0-3])\.[0-5]\d", ("decimal", "hour_minute")),
        ("decimal", r"\d+\.\d+|\d{1,3}(?:,\d{3})+\.\d+", ("decimal",)),
        ("day ordinal", r"(?:[12]?1st|[12]?2nd|2?3rd|(?:[4-9]|1\d|2[04-9]|30)th|31st)", ("nth", "day_nth")),
        ("ordinal", r"\d+(?:st|nd|rd|th)", ("nth",)),
        ("decade", r"(?:1[6-9]|20)\d0s", ("decade_year",)),
        ("short decade", r"[1-9]0s", ("decade_two",)),
        ("clock", r"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?", ("clock",)),
        ("clock with half", r"(?:0?\d|1[0-2]):[0-5]\d(?:am|pm)", ("clock_glued",)),
        ("hour with half", r"(?:0?[1-9]|1[0-2])(?:am|pm)", ("clock_glued",)),
        ("military clock", r"(?:[01]\d|2[0-3])[0-5]\dz", ("clock_glued",)),
        ("iso day", r"\d{4}-\d\d-\d\d", ("iso_day",)),
        ("iso time", r"\d{4}-\d\d-\d\dt\d\d:.*", ("iso_time",)),
        ("numeric day", r"\d{1,4}([/.-])\d{1,2}\1\d{2,4}", ("numeric_day",)),
        ("quarter code", r"q[1-4]|[1-4]q", ("quarter_code",)),
        ("half code", r"h[12]|[12]h", ("half_code",)),
        ("fiscal code", r"fy(?:\d\d|\d{4})", ("fiscal_code",)),
        ("quarter and year", r"q[1-4](?:19|20)\d\d|[1-4]q(?:\d\d|(?:19|20)\d\d)", ("quarter_year",)),
    )
)
"""What a token that holds a digit may be: the first whose pattern matches it whole, in lower case."""


@dataclass(frozen=True, slots=True)
class Word:
    """The characters of one word: as written without and with a capital letter."""

    small: str
    capital: str


class Alphabet:
    """One character for each combination of word classes."""

    def __init__(self) -> None:
        self._characters: dict[frozenset[str], str] = {}
        self._of_class: dict[str, str] = {}

    def character(self, classes: Iterable[str]) -> str:
        """The character of a combination; the same one for the same classes."""
        key = frozenset(classes)
        if not key:
            return UNKNOWN
        if key not in self._characters:
            self._characters[key] = chr(0x4E00 + len(self._characters))
            for name in key:
                self._of_class[name] = self.of_class(name) + self._characters[key]
        return self._characters[key]

    def of_class(self, name: str) -> str:
        """All characters of the combinations that hold this class."""
        return self._of_class.get(name, "")

    @property
    def known(self) -> str:
        """All characters that stand for a word of the lexicon."""
        return "".join(self._characters.values())


class Classifier(dict[str, str]):
    """Token, white space before it included → its character; remembers what it has seen.

    Looking a known token up costs one dictionary access without any Python code.
    """

    def __init__(self, words: Mapping[str, Word], shapes: Mapping[str, str]) -> None:
        super().__init__()
        self._words, self._shapes = words, shapes

    def __missing__(self, token: str) -> str:
        character = self._classify(token.strip())
        if len(token) <= _LONGEST_WORD:
            if len(self) >= _REMEMBERED:
                self.clear()
            self[token] = character
        return character

    def _classify(self, token: str) -> str:
        if not token or len(token) > _LONGEST_WORD:
            return UNKNOWN
        folded = fold(token)
        if word := self._words.get(folded):
            return word.capital if token[0].isupper() else word.small
        if not folded.isalpha() and not _DIGIT_FREE(folded):
            return self._shape(folded)
        return NAME if token[0].isupper() else UNKNOWN

    def _shape(self, token: str) -> str:
        return next((self._shapes[name] for name, shape, _ in SHAPES if shape.fullmatch(token)), UNKNOWN)


def fold(token: str) -> str:
    """A token as the lexicon writes it: lower case, straight apostrophe, plain hyphen."""
    return token.lower().replace("’", "'").replace("‑", "-").replace("‐", "-")


def shape_classes(token: str) -> frozenset[str]:
    """The classes that a token has by its digits; none for a word of letters."""
    return next((frozenset(classes) for _, shape, classes in SHAPES if shape.fullmatch(token)), frozenset())
