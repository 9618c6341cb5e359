"""Words around an expression that tell what it is, read from surroundings.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path

from timeline.timex.view import View

_TABLES = {
    name: frozenset(words)
    for name, words in tomllib.loads(Path(__file__).with_name("surroundings.toml").read_text(encoding="utf-8")).items()
}


def words(name: str) -> frozenset[str]:
    """One of the lists of words."""
    return _TABLES[name]


def noun_follows(view: View) -> bool:
    """Whether the next word could be a noun that the match qualifies."""
    return view.is_lower(1) and view.word(1) not in words("not_nouns")


def after_preposition(view: View) -> bool:
    """Whether a word stands before the match that a date may follow."""
    return view.word(-1) in words("prepositions")


def untitled(view: View) -> bool:
    """Not a title: "This Week" in the middle of a sentence is a programme or a paper."""
    if view.raw_last.isupper() or not (view.raw_first[:1].isupper() and view.raw_last[:1].isupper()):
        return True
    return view.starts_sentence and not view.is_name(1) and not len(view.words) > 2
