"""The little language of rule patterns, compiled to regular expressions over class characters.

    word          this very word or mark
    <class>       a word of this class, captured under the class's name; <class:name> under another
    {macro}       a pattern with a name, captured likewise; {macro:name} under another
    [ … ]         may be absent
    ( … | … )     one of these; ( … ):name captures it

Patterns have no repetition, so the length of a match is bounded and every scan is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from timeline.timex.words import Alphabet

_PART = re.compile(
    r"<(?P<cls>\w+)(?::(?P<as>\w+))?>"
    r"|\{(?P<macro>\w+)(?::(?P<named>\w+))?\}"
    r"|\):(?P<close>\w+)"
    r"|(?P<op>[\[\]()|])"
    r"|(?P<word>[^\s<>{}\[\]()|]+)"
)
_OPERATORS = {"[": "(?:", "]": ")?", "(": "(?:", ")": ")", "|": "|"}
_GROUP = re.compile(r"(.+)__\d+")


class PatternError(ValueError):
    """A rule's pattern names a class or macro that does not exist."""


def words_of(patterns: Iterable[str]) -> set[str]:
    """All literal words that the patterns use."""
    return {match["word"] for pattern in patterns for match in _PART.finditer(pattern) if match["word"]}


def literal(word: str) -> str:
    """The name of the class that holds one word only."""
    return f"={word}"


def group_name(group: str) -> str:
    """The name that the pattern gave a group; a regular expression may not use one twice."""
    match = _GROUP.fullmatch(group)
    return match[1] if match else group


def expression_of(pattern: str, alphabet: Alphabet, macros: Mapping[str, str]) -> str:
    """The regular expression of a pattern; its group names go through `group_name`."""
    return _Compiler(alphabet, macros, count()).expression(pattern, captured=True)


def first_characters(pattern: str, alphabet: Alphabet, macros: Mapping[str, str]) -> frozenset[str]:
    """The characters that a match of a pattern can begin with: rules are tried only where one of them stands."""
    compiler = _Compiler(alphabet, macros, count())
    return compiler.opening_set(iter(_PART.finditer(pattern)))[0]


@dataclass(frozen=True, slots=True)
class _Compiler:
    alphabet: Alphabet
    macros: Mapping[str, str]
    numbers: Iterator[int]

    def expression(self, pattern: str, *, captured: bool) -> str:
        parts: list[str] = []
        open_at: list[int] = []
        for match in _PART.finditer(pattern):
            if match["op"] in ("(", "["):
                open_at.append(len(parts))
            elif match["op"] in (")", "]"):
                open_at.pop()
            elif match["close"]:
                parts[open_at.pop()] = self.opening(match["close"], captured)
            parts.append(self.part(match, captured))
        return f"(?:{''.join(parts)})"

    def opening_set(self, parts: Iterator[re.Match[str]]) -> tuple[frozenset[str], bool]:
        """What the parts up to the closing bracket can begin with, and whether they can match nothing."""
        first: frozenset[str] = frozenset()
        empty, any_empty = True, False
        for match in parts:
            if match["close"] or match["op"] in (")", "]"):
                break
            if match["op"] == "|":
                any_empty, empty = any_empty or empty, True
                continue
            inner, nullable = self.part_set(match, parts)
            first, empty = first | inner if empty else first, empty and nullable
        return first, any_empty or empty

    def part_set(self, match: re.Match[str], parts: Iterator[re.Match[str]]) -> tuple[frozenset[str], bool]:
        """The same for one part; a bracket takes the parts up to its end."""
        if match["op"]:
            inner, nullable = self.opening_set(parts)
            return inner, nullable or match["op"] == "["
        if match["macro"]:
            return self.opening_set(iter(_PART.finditer(self.macros[match["macro"]])))
        return frozenset(self.alphabet.of_class(match["cls"] or literal(match["word"]))), False

    def opening(self, name: str, captured: bool) -> str:
        return f"(?P<{name}__{next(self.numbers)}>" if captured else "(?:"

    def part(self, match: re.Match[str], captured: bool) -> str:
        if match["close"]:
            return ")"
        if operator := match["op"]:
            return _OPERATORS[operator]
        if word := match["word"]:
            return self.characters(literal(word), word)
        if name := match["cls"]:
            return self.opening(match["as"] or name, captured) + self.characters(name, name) + ")"
        if match["macro"] not in self.macros:
            raise PatternError(f"no macro named {match['macro']!r}")
        inner = self.expression(self.macros[match["macro"]], captured=False)
        return self.opening(match["named"] or match["macro"], captured) + inner + ")"

    def characters(self, cls: str, name: str) -> str:
        characters = self.alphabet.of_class(cls)
        if not characters:
            raise PatternError(f"no word belongs to {name!r}")
        return f"[{characters}]"
