"""What word lists say of a single word: a given name, a surname, a country, a town, a word of such a name.

The package's entity recogniser reads the class of each capitalised word as one of its features, beside the letters
and the part of speech, so that a name that its training never showed is no stranger to it.
Word lists as features of a recogniser: Ratinov and Roth (2009, "Design challenges and misconceptions in named
entity recognition", section 6).
The table is made by `training/classes.py` and stands in the model's folder; a class is a sum of the bits below.
"""

from __future__ import annotations

import gzip
from bisect import bisect_left
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.language.folding import fold

if TYPE_CHECKING:
    from spacy.language import Language

FILE = "word_classes.txt.gz"
"""The table's name in the folder of a pipeline."""
GIVEN, SURNAME, COUNTRY, REGION, LARGE, TOWN, LATER, FIRST, PEOPLE = (1 << bit for bit in range(9))
"""A given name; a surname; a country; a first-level region or a larger area; a capital or another town of 250,000;
a smaller town; a later word of a place's name of several words; the first word of one; a people."""
WELL_KNOWN = COUNTRY | REGION | LARGE | PEOPLE


class WordClasses:
    """The classes of words, from a table of lines `key<tab>class`, sorted by key."""

    def __init__(self, data: bytes) -> None:
        self._lines = gzip.decompress(data).decode("utf-8").split("\n")

    @lru_cache(maxsize=20_000)  # noqa: B019  the table lives as long as the pipeline
    def __call__(self, word: str) -> int:
        """The class of a word as it stands in the text; 0 for what no list has and for small letters."""
        if not any(letter.isupper() for letter in word):
            return 0
        start = f"{fold(word)}\t"
        line = self._lines[position] if (position := bisect_left(self._lines, start)) < len(self._lines) else ""
        return int(line[len(start) :]) if line.startswith(start) else 0


@cache
def word_classes() -> WordClasses:
    """The package's table, loaded when first asked for."""
    return WordClasses((files("timeline.language") / "model" / FILE).read_bytes())


def give_classes(nlp: Language, folder: Path) -> None:
    """Let the words of a pipeline that was trained with word classes have them; others stay as they are.

    The class is kept as the lexeme's `ID`, a number that spaCy leaves free where a pipeline has no vectors.
    """
    from spacy.attrs import ID

    table = folder / FILE
    if not table.is_file():
        return
    classes = WordClasses(table.read_bytes())
    nlp.vocab.lex_attr_getters[ID] = classes
    for lexeme in nlp.vocab:  # those that the tokenizer's exceptions made on the way
        lexeme.rank = classes(lexeme.text)
