"""English: lexicon, rules and guards bound together."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from timeline.timex.languages.en.guards import GUARDS
from timeline.timex.languages.en.readings import READERS
from timeline.timex.rules import Rule, build_grammar, load_rules
from timeline.timex.scanner import Scanner
from timeline.timex.tense import Verbs

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class English:
    """All that the tagger needs to know of the language."""

    scanner: Scanner
    verbs: Verbs
    rules: tuple[Rule, ...]


@cache
def english() -> English:
    """Read and compile the language's data, once a process."""
    lexicon = tomllib.loads((FOLDER / "lexicon.toml").read_text(encoding="utf-8"))
    verbs = tomllib.loads((FOLDER / "verbs.toml").read_text(encoding="utf-8"))
    rules, macros = load_rules(FOLDER / "rules", READERS)
    scanner = Scanner(build_grammar(lexicon, rules, macros), GUARDS)
    return English(scanner, Verbs.of(verbs), rules)
