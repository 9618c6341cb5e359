"""A language's rules: patterns with examples, read from TOML, and the functions that read their matches."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from timeline.timex.patterns import expression_of, first_characters, literal, words_of
from timeline.timex.readings import Piece, Reading
from timeline.timex.words import NAME, SHAPES, UNKNOWN, Alphabet, Classifier, Word, shape_classes

Lexicon = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Groups:
    """What a match captured: each group's tokens, folded and without the white space."""

    tokens: Mapping[str, tuple[str, ...]]
    lexicon: Lexicon
    args: Mapping[str, Any]

    def __contains__(self, name: str) -> bool:
        return name in self.tokens

    def word(self, name: str) -> str:
        """The first token of a group."""
        return self.tokens[name][0]

    def look_up(self, cls: str, group: str | None = None) -> Any:
        """The lexicon's value for the group's word in a class (by default the group of that name)."""
        return self.lexicon[cls][self.word(group or cls)]

    def find(self, group: str, *classes: str) -> Any:
        """The value from the first of the classes that holds the group's word."""
        word = self.word(group)
        return next(self.lexicon[cls][word] for cls in classes if word in self.lexicon[cls])


Read = Callable[[Groups], Reading | tuple[Piece, ...] | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its name shows the shape that it reads."""

    name: str
    pattern: str
    read: Read
    args: Mapping[str, Any]
    guard: str | None
    """Name of a check of the surroundings, in `guards`."""
    kind: Literal["core", "prefix", "suffix"]
    mod: str | None
    """For a prefix or suffix: the TIMEX3 modifier that it adds."""
    examples: tuple[tuple[str, ...], ...]
    """(text, value) or (text, value, mod), for an article of Monday 19 May 2025; `[[…]]` marks the
    expression where the text is more than it."""
    never: tuple[str, ...]
    """Texts in which the rule reads nothing."""


@dataclass(frozen=True)
class Compiled:
    """A rule with its pattern as a regular expression over class characters."""

    rule: Rule
    expression: str
    starts: frozenset[str]
    """The characters that a match can begin with."""

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """Compiled when it is first needed: most articles use few of the rules."""
        return re.compile(self.expression)


@dataclass(frozen=True, slots=True)
class Grammar:
    """Everything that the scanner needs of a language."""

    lexicon: Lexicon
    classifier: Classifier
    core: tuple[Compiled, ...]
    prefixes: tuple[Compiled, ...]
    suffixes: tuple[Compiled, ...]
    known: str
    determiners: str
    """Characters of words like "the", which show that no count follows."""


def load_rules(folder: Path, readers: Mapping[str, Read]) -> tuple[tuple[Rule, ...], dict[str, str]]:
    """All rules and macros of a folder of TOML files, in the order of the files' names."""
    rules: list[Rule] = []
    macros: dict[str, str] = {}
    for path in sorted(folder.glob("*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        macros |= table.get("macros", {})
        rules += [_rule(row, readers) for row in table.get("rule", ())]
    return tuple(rules), macros


def _rule(row: Mapping[str, Any], readers: Mapping[str, Read]) -> Rule:
    kind = row.get("kind", "core")
    return Rule(
        name=row["name"],
        pattern=row.get("pattern", row["name"]),
        read=readers[row["read"]] if kind == "core" else readers["nothing"],
        args=row.get("args", {}),
        guard=row.get("guard"),
        kind=kind,
        mod=row.get("mod"),
        examples=tuple(tuple(example) for example in row.get("examples", ())),
        never=tuple(row.get("never", ())),
    )


def build_grammar(lexicon: Lexicon, rules: Iterable[Rule], macros: Mapping[str, str]) -> Grammar:
    """Compile a language's rules over an alphabet made from its lexicon and the rules' own words."""
    rules = tuple(rules)
    alphabet = Alphabet()
    literals = words_of([*(rule.pattern for rule in rules), *macros.values()])
    words = _words(lexicon, literals, alphabet)
    shapes = {name: alphabet.character(classes) for name, _, classes in SHAPES}
    compiled = [_compiled(rule, alphabet, macros) for rule in rules]
    return Grammar(
        lexicon=lexicon,
        classifier=Classifier(words, shapes),
        core=tuple(c for c in compiled if c.rule.kind == "core"),
        prefixes=tuple(c for c in compiled if c.rule.kind == "prefix"),
        suffixes=tuple(c for c in compiled if c.rule.kind == "suffix"),
        known=alphabet.known,
        determiners="".join(alphabet.of_class(literal(word)) for word in lexicon["determiner"]),
    )


def _compiled(rule: Rule, alphabet: Alphabet, macros: Mapping[str, str]) -> Compiled:
    starts = first_characters(rule.pattern, alphabet, macros)
    return Compiled(rule, expression_of(rule.pattern, alphabet, macros), starts)


def _words(lexicon: Lexicon, literals: set[str], alphabet: Alphabet) -> dict[str, Word]:
    classes = {name: table for name, table in lexicon.items() if name != "capital"}
    capital_words = set(lexicon["capital"]["words"])
    capital_classes = set(lexicon["capital"]["classes"])
    entries: dict[str, Word] = {}
    names = {literal(word) for word in literals}
    for word in sorted({word for table in classes.values() for word in table} | literals):
        belongs = {name for name, table in classes.items() if word in table} | ({literal(word)} & names)
        belongs |= shape_classes(word)
        small = belongs - capital_classes if word in capital_words else belongs
        capital = alphabet.character(belongs)
        entries[word] = Word(small=UNKNOWN if not small else alphabet.character(small), capital=capital or NAME)
    return entries
