"""Sentences of a treebank in CoNLL-U, and documents made of them.

Format: https://universaldependencies.org/format.html
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

Spans = Sequence[tuple[int, int, str]]
"""First token, last token (exclusive) and label of each entity of a sentence."""
SENTENCES = 8
"""Sentences of a document at most; a paragraph ends one as well."""
_SUBTYPES = frozenset(
    {
        "nsubj:pass",
        "nsubj:outer",
        "csubj:pass",
        "aux:pass",
        "obl:agent",
        "obl:unmarked",
        "nmod:poss",
        "nmod:unmarked",
        "nmod:desc",
        "acl:relcl",
        "compound:prt",
    }
)
"""Relations that keep their subtype."""
_FEATURES = frozenset({"VerbForm", "Tense", "Mood", "Voice", "Number", "Degree", "Person"})


@dataclass(frozen=True, slots=True)
class Word:
    """One token: its columns as they stand, `head` 0 for the root, and whether a blank follows."""

    form: str
    lemma: str
    upos: str
    xpos: str
    features: str
    head: int
    relation: str
    misc: str
    blank: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of a sentence, its comments (`key = value`) and whether a paragraph begins with it."""

    words: tuple[Word, ...]
    comments: Mapping[str, str] = field(default_factory=dict)
    opens: bool = False


def read_conllu(text: str) -> Iterator[Sentence]:
    """The sentences of a file; empty nodes are left out, the parts of a contraction are written together."""
    for block in text.split("\n\n"):
        lines = block.strip("\n").split("\n")
        comments = dict(line[2:].split(" = ", 1) for line in lines if line.startswith("# ") and " = " in line)
        rows = [line.split("\t") for line in lines if line[:1].isdigit()]
        words = tuple(_words([row for row in rows if len(row) == 10 and "." not in row[0]]))
        if words:
            opens = any(line.startswith(("# newpar", "# newdoc")) for line in lines)
            yield Sentence(words, comments, opens)


def _words(rows: Iterable[list[str]]) -> Iterator[Word]:
    last, blank_after = 0, True
    for row in rows:
        blank = "SpaceAfter=No" not in row[9]
        if "-" in row[0]:
            last, blank_after = int(row[0].partition("-")[2]), blank
            continue
        number = int(row[0])
        if number <= last:
            blank = blank_after if number == last else False
        yield Word(row[1], row[2], row[3], row[4], row[5], int(row[6]), row[7], row[9], blank)


def grouped(sentences: Iterable[Sentence], longest: int = SENTENCES) -> Iterator[list[Sentence]]:
    """Sentences in groups that become one document each: a paragraph, or a part of it."""
    group: list[Sentence] = []
    for sentence in sentences:
        if group and (sentence.opens or len(group) >= longest):
            yield group
            group = []
        group.append(sentence)
    if group:
        yield group


def document(vocab: Vocab, sentences: Sequence[Sentence], entities: Sequence[Spans] | None) -> Doc:
    """A document with parse and entities; `entities` None says that nobody has annotated any."""
    words = [word for sentence in sentences for word in sentence.words]
    starts = [sum(len(sentence.words) for sentence in sentences[:i]) for i in range(len(sentences))]
    pairs = [(start, word) for start, sentence in zip(starts, sentences, strict=True) for word in sentence.words]
    ends = {start + len(sentence.words) - 1 for start, sentence in zip(starts, sentences, strict=True)}
    doc = Doc(
        vocab,
        words=[word.form for word in words],
        spaces=[word.blank or i in ends for i, word in enumerate(words)],
        tags=[word.xpos for word in words],
        pos=["X" if word.upos == "_" else word.upos for word in words],
        lemmas=[word.lemma for word in words],
        morphs=[_features(word.features) for word in words],
        heads=[start + word.head - 1 if word.head else i for i, (start, word) in enumerate(pairs)],
        deps=[_relation(word) for word in words],
    )
    if entities is None:
        doc.set_ents([], default="missing")
    else:
        found = [
            (start + a, start + b, label)
            for start, spans in zip(starts, entities, strict=True)
            for a, b, label in spans
        ]
        doc.set_ents([Span(doc, a, b, label=label) for a, b, label in found], default="outside")
    return doc


def _relation(word: Word) -> str:
    if not word.head:
        return "ROOT"
    return word.relation if word.relation in _SUBTYPES else word.relation.partition(":")[0]


def _features(features: str) -> str:
    return "|".join(pair for pair in features.split("|") if pair.partition("=")[0] in _FEATURES)
