"""Text → candidate readings: one pass over the tokens' class characters, rules tried only in known runs.

A run is a stretch of tokens that all stand in the lexicon.
News repeats the same shapes, so what the rules find in a run of class characters is remembered by the
run itself; only what depends on the actual words (values, guards) is done for each occurrence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Any

from timeline.timex.patterns import group_name
from timeline.timex.readings import Ago, Later, Piece, Reading, Vague, Weekday, type_of
from timeline.timex.rules import Compiled, Grammar, Groups, Rule
from timeline.timex.view import Guard, View
from timeline.timex.words import TOKEN, fold

_REMEMBERED = 50_000
_LONGEST_KEY = 48
_WINDOW = 32
"""Tokens that a match can look at, generously: patterns are bounded, and the longest has fewer."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a rule matches from some token on, modifiers around it included; tokens are counted from there."""

    end: int
    core: tuple[int, int]
    rule: Rule
    groups: tuple[tuple[str, int, int], ...]
    mod: str | None = None
    takes: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """An expression that a rule has read, not yet anchored; offsets are characters of the text."""

    start: int
    end: int
    reading: Reading
    rule: str
    mod: str | None = None


Position = tuple[int, tuple[Shape, ...]]
"""A token of a run, and what the rules match from there on, longest first."""


class Scanner:
    """Finds expressions in texts of one language."""

    def __init__(self, grammar: Grammar, guards: Mapping[str, Guard]) -> None:
        self._grammar, self._guards = grammar, guards
        self._runs = re.compile(f"[{grammar.known}]+")
        self._core = _by_start(grammar.core)
        self._prefixes = _by_start(grammar.prefixes)
        self._starts = frozenset(self._core) | frozenset(self._prefixes)
        self._memory: dict[str, tuple[Position, ...]] = {}
        self._windows: dict[str, tuple[Shape, ...]] = {}

    def scan(self, text: str) -> list[Found]:
        """All expressions of the text in order, none overlapping."""
        tokens = TOKEN.findall(text)
        classes = "".join(map(self._grammar.classifier.__getitem__, tokens))
        tape = _Tape(tokens)
        found: list[Found] = []
        for run in self._runs.finditer(classes):
            if positions := self._positions(run[0]):
                found += self._read_run(run.start(), positions, tape)
        return found

    def _positions(self, run: str) -> tuple[Position, ...]:
        """Where rules match in a run; a run too long to be remembered whole is looked at window by window."""
        if len(run) > _LONGEST_KEY:
            return self._look(run)
        positions = self._memory.get(run)
        if positions is None:
            positions = self._look(run)
            _remember(self._memory, run, positions)
        return positions

    def _look(self, run: str) -> tuple[Position, ...]:
        starts = (start for start, character in enumerate(run) if character in self._starts)
        found = ((start, self._shapes(run[start : start + _WINDOW])) for start in starts)
        return tuple(position for position in found if position[1])

    def _shapes(self, window: str) -> tuple[Shape, ...]:
        """What the rules match from the first token on, longest first; equally long in the order of the rules."""
        shapes = self._windows.get(window)
        if shapes is None:
            shapes = self._match(window)
            _remember(self._windows, window, shapes)
        return shapes

    def _match(self, window: str) -> tuple[Shape, ...]:
        plain = self._core_at(window, 0)
        prefixes = self._prefixes.get(window[0], ())
        modified = [one for prefix in prefixes for one in self._after_prefix(window, prefix)]
        shapes = [longer for shape in (*plain, *modified) for longer in self._with_suffix(window, shape)]
        return tuple(sorted(shapes, key=lambda shape: -shape.end))

    def _core_at(self, window: str, start: int) -> list[Shape]:
        candidates = self._core.get(window[start : start + 1], ())
        matches = ((compiled, compiled.regex.match(window, start)) for compiled in candidates)
        return [
            Shape(match.end(), match.span(), compiled.rule, _spans(match), compiled.rule.mod)
            for compiled, match in matches
            if match and match.end() > start
        ]

    def _after_prefix(self, window: str, prefix: Compiled) -> Iterator[Shape]:
        match = prefix.regex.match(window)
        if not match:
            return
        counted = prefix.rule.args["takes"] in ("COUNT", "ABOUT")
        for shape in self._core_at(window, match.end()):
            if counted and window[match.end()] in self._grammar.determiners:
                continue
            yield replace(shape, mod=prefix.rule.mod, takes=prefix.rule.args["takes"])

    def _with_suffix(self, window: str, shape: Shape) -> Iterator[Shape]:
        for suffix in self._grammar.suffixes:
            if match := suffix.regex.match(window, shape.end):
                yield replace(shape, end=match.end(), mod=shape.mod or suffix.rule.mod)
        yield shape

    def _read_run(self, offset: int, positions: Sequence[Position], tape: _Tape) -> Iterator[Found]:
        reached = 0
        for start, shapes in positions:
            if start < reached:
                continue
            for shape in shapes:
                if found := self._read(offset + start, shape, tape):
                    yield from found
                    reached = start + shape.end
                    break

    def _read(self, offset: int, shape: Shape, tape: _Tape) -> list[Found]:
        rule = shape.rule
        view = View(tape.tokens, offset, offset + shape.end)
        if rule.guard and not self._guards[rule.guard](View(tape.tokens, offset + shape.core[0], view.last)):
            return []
        spans = {name: (offset + start, offset + end) for name, start, end in shape.groups}
        words = {name: tape.words(*span) for name, span in spans.items()}
        reading = rule.read(Groups(words, self._grammar.lexicon, rule.args))
        if reading is None:
            return []
        if isinstance(reading, tuple):
            return [self._piece(piece, spans, shape, tape) for piece in reading]
        if not _takes(shape.takes, reading):
            return []
        start, end = tape.span(view.first, view.last)
        return [Found(start, end, reading, rule.name, shape.mod)]

    def _piece(self, piece: Piece, spans: Mapping[str, tuple[int, int]], shape: Shape, tape: _Tape) -> Found:
        start, end = tape.span(spans[piece.first][0], spans[piece.last][1])
        return Found(start, end, piece.reading, shape.rule.name, shape.mod)


class _Tape:
    """A text's tokens with their places, which are added up only where something is found."""

    def __init__(self, tokens: Sequence[str]) -> None:
        self.tokens = tokens
        self._ends: list[int] | None = None

    def words(self, first: int, last: int) -> tuple[str, ...]:
        return tuple(fold(token.strip()) for token in self.tokens[first:last])

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Characters from the first token to the last (exclusive), without the white space before."""
        if self._ends is None:
            self._ends = list(accumulate(map(len, self.tokens)))
        token = self.tokens[first]
        return self._ends[first] - len(token.lstrip()), self._ends[last - 1]


def _remember(memory: dict[str, Any], key: str, value: Any) -> None:
    if len(memory) >= _REMEMBERED:
        memory.clear()
    memory[key] = value


def _takes(wanted: str | None, reading: Reading) -> bool:
    """Whether a modifier goes with a reading: "early" with a date, "up to" with a length."""
    kind = type_of(reading)
    match wanted:
        case "DATE":
            return kind in ("DATE", "TIME") and not isinstance(reading, Vague)
        case "DURATION":
            return kind == "DURATION"
        case "COUNT":
            return kind == "DURATION" or isinstance(reading, Ago | Later)
        case "ABOUT":
            return kind != "SET" and not isinstance(reading, Vague | Weekday)
    return True


def _by_start(rules: Sequence[Compiled]) -> dict[str, tuple[Compiled, ...]]:
    """The rules by the characters that their matches can begin with, in their order."""
    starts = sorted({character for compiled in rules for character in compiled.starts})
    return {start: tuple(compiled for compiled in rules if start in compiled.starts) for start in starts}


def _spans(match: re.Match[str]) -> tuple[tuple[str, int, int], ...]:
    return tuple((group_name(name), *match.span(name)) for name, value in match.groupdict().items() if value)
