"""Entities from columns of BIO tags, and documents of those corpora that have nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from training.preparation.treebanks import Spans

Tagged = Sequence[tuple[str, str]]
"""The words of a sentence, each with its tag."""
UNIVERSAL = {"PER": "PERSON", "ORG": "ORG", "LOC": "PLACE"}
_JOINED_BEFORE = re.compile(r"[.,;:!?)\]%]|'s|n't|''")
_JOINED_AFTER = frozenset({"(", "[", "$", "``"})
_SMALL = frozenset({"of", "and", "&", "the", "for", "-", "de", "'s", "on", "in", "al", "/"})


def read_tagged(text: str, word: int = 0, tag: int = 1, separator: str | None = None) -> Iterator[Tagged]:
    """Sentences of a file of columns; an empty line ends a sentence, a line of comment (`# …<tab>`) is skipped."""
    sentence: list[tuple[str, str]] = []
    for line in [*text.split("\n"), ""]:
        columns = line.split(separator) if line.strip() else []
        if columns and not (line.startswith("# ") and "\t" in line) and len(columns) > max(word, tag):
            form = re.sub(r"\s", "", columns[word])
            sentence += [(form, columns[tag].strip())] if form else []
        elif not columns and sentence:
            yield sentence
            sentence = []


def spans_of(tags: Sequence[str], labels: Mapping[str, str]) -> Spans:
    """The entities that BIO tags tell, under our labels; those that have none are left out.

    >>> spans_of(["B-PER", "I-PER", "O", "I-LOC", "B-MISC"], UNIVERSAL)
    [(0, 2, 'PERSON'), (3, 4, 'PLACE')]
    """
    found: list[tuple[int, int, str]] = []
    start, current = 0, ""
    for i, tag in enumerate([*tags, "O"]):
        place, _, label = tag.partition("-")
        if current and (place != "I" or label != current):
            found += [(start, i, labels[current])] if current in labels else []
            current = ""
        if not current and place in ("B", "I"):
            start, current = i, label
    return found


def is_named(words: Sequence[str]) -> bool:
    """Whether an entity's words are a name and no description: capitals, but for small words inside."""
    capital = [word[:1].isupper() for word in words]
    rest = [word for word, is_capital in zip(words, capital, strict=True) if not is_capital]
    return any(capital) and all(word in _SMALL or not word[:1].isalpha() for word in rest)


def tagged_document(
    vocab: Vocab,
    sentences: Iterable[Tagged],
    labels: Mapping[str, str],
    keep: Callable[[Sequence[str]], bool] = bool,
) -> Doc:
    """A document of words and entities; blanks before full stops and the like are taken out again."""
    words: list[str] = []
    entities: list[tuple[int, int, str]] = []
    for sentence in sentences:
        forms = [form for form, _ in sentence]
        spans = spans_of([tag for _, tag in sentence], labels)
        entities += [(len(words) + a, len(words) + b, label) for a, b, label in spans if keep(forms[a:b])]
        words += forms
    joined = [bool(_JOINED_BEFORE.fullmatch(after)) or word in _JOINED_AFTER for word, after in pairwise(words)]
    doc = Doc(vocab, words=words, spaces=[not close for close in joined] + [True] * bool(words))
    doc.set_ents([Span(doc, a, b, label=label) for a, b, label in entities], default="outside")
    return doc
