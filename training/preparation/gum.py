"""Named entities of GUM, whose annotation covers every phrase: "the former president of the club" as well.

The last column has brackets, `Entity=(12-person-giv:act-…` to open a phrase and `12)` to close it.
Of each phrase of a person, an organisation or a place that is headed by a proper noun, the name is taken: of persons
the flat name without titles, of others the capitalised words around the head and the small ones between them.
Format: https://wiki.gucorpling.org/gum/guidelines
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from training.preparation.treebanks import Sentence, Spans, Word
from training.words import read_words

_LABELS = {"person": "PERSON", "organization": "ORG", "place": "PLACE"}
_MARKS = re.compile(r"\([^()]+\)|\([^()]+|[^()]+\)")
_SMALL = frozenset({"of", "and", "&", "the", "for", "-", "de", "'s", "on", "in", "al", "/"})
_TITLES = frozenset(read_words("titles"))


def named_entities(sentence: Sentence) -> Spans:
    """The names of a sentence, the longest first where they overlap, in order."""
    found = {span for phrase in _phrases(sentence) if (span := _name(sentence.words, *phrase))}
    taken: set[int] = set()
    names = []
    for start, end, label in sorted(found, key=lambda span: (span[0] - span[1], span)):
        if not taken & set(range(start, end)):
            taken |= set(range(start, end))
            names.append((start, end, label))
    return sorted(names)


def _phrases(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """First word, last word (inclusive) and label of each phrase that may hold a name."""
    unclosed: list[tuple[str, str, int]] = []
    for i, word in enumerate(sentence.words):
        match = re.search(r"Entity=([^|]+)", word.misc)
        for mark in _MARKS.findall(match[1]) if match else ():
            number, *rest = mark.strip("()").split("-")
            if mark.startswith("("):
                unclosed.append((number, _LABELS.get(rest[0], ""), i))
            if mark.endswith(")"):
                at = next((k for k in reversed(range(len(unclosed))) if unclosed[k][0] == number), None)
                if at is not None:
                    _, label, start = unclosed.pop(at)
                    if label:
                        yield start, i, label


def _name(words: tuple[Word, ...], first: int, last: int, label: str) -> tuple[int, int, str] | None:
    heads = [i for i in range(first, last + 1) if not first <= words[i].head - 1 <= last]
    if len(heads) != 1 or words[heads[0]].upos != "PROPN" or words[heads[0]].xpos not in ("NNP", "NNPS"):
        return None
    if label == "PERSON":
        return _person(words, heads[0], (first, last))
    start, end = _stretch(heads[0], first, last, lambda i: _is_capital(words[i]), words)
    return start, end + 1, label


def _person(words: tuple[Word, ...], head: int, bounds: tuple[int, int]) -> tuple[int, int, str] | None:
    if words[head].xpos == "NNPS":
        return None
    inside = {i for i in range(bounds[0], bounds[1] + 1) if words[i].head - 1 == head and _is_part(words[i])} | {head}
    start, end = _stretch(head, *bounds, lambda i: i in inside)
    while start <= end and words[start].form in _TITLES:
        start += 1
    return (start, end + 1, "PERSON") if start <= end else None


def _is_part(word: Word) -> bool:
    return word.relation in ("flat", "compound", "goeswith") and word.upos in ("PROPN", "NOUN", "X", "NUM")


def _is_capital(word: Word) -> bool:
    return word.upos == "PROPN" or (word.upos in ("ADJ", "NUM", "NOUN") and word.form[:1].isupper())


def _stretch(
    head: int, first: int, last: int, fits: Callable[[int], bool], linked: tuple[Word, ...] = ()
) -> tuple[int, int]:
    """First and last of the words around the head that fit, over one or two small words where `linked` is given."""

    def reach(i: int, step: int) -> int:
        for gap in (1, 2, 3) if linked else (1,):
            far = i + step * gap
            if first <= far <= last and fits(far) and all(linked[i + step * k].form in _SMALL for k in range(1, gap)):
                return reach(far, step)
        return i

    return reach(head, -1), reach(head, 1)
