"""The corpus reader of the entity recogniser: other names in every epoch, fewer tweets, words with their classes.

Registered with spaCy as `timeline.entities.v1` and, for what the vocabulary needs, `timeline.word_classes.v1`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import spacy
from spacy.tokens import Doc, DocBin
from spacy.training import Example

from timeline.language.word_classes import give_classes
from training.substitution import Entity, Passage, exchange, names_only

if TYPE_CHECKING:
    from spacy.language import Language


@spacy.registry.readers("timeline.entities.v1")
def entity_reader(
    path: str, tweets: float, treebanks: int, exchanged: float, seed: int
) -> Callable[[Language], Iterator[Example]]:
    """Reads the DocBin at `path` once for each epoch, in another order each time.

    `tweets` is the share of the tweets that an epoch sees, `treebanks` how often it sees a text of a treebank,
    `exchanged` the share of the texts whose names change.
    """
    random = Random(seed)

    def read(nlp: Language) -> Iterator[Example]:
        docs = [doc for doc in DocBin().from_disk(path).get_docs(nlp.vocab) if doc.has_annotation("ENT_IOB")]
        docs += [doc for doc in docs if doc.has_annotation("DEP") for _ in range(treebanks - 1)]
        random.shuffle(docs)
        for doc in docs:
            if not is_tweet(doc) or random.random() < tweets:
                passage = names_only(passage_of(doc))
                yield example(nlp, exchange(passage, random) if random.random() < exchanged else passage)

    return read


@spacy.registry.callbacks("timeline.word_classes.v1")
def word_classes(folder: str) -> Callable[[Language], Language]:
    """Gives the words of the pipeline in training the classes in that folder."""

    def give(nlp: Language) -> Language:
        give_classes(nlp, Path(folder))
        return nlp

    return give


def is_tweet(doc: Doc) -> bool:
    """Whether a text that no treebank has shows handles, hashtags or links."""
    return not doc.has_annotation("DEP") and any(token.text[0] in "@#" or "http" in token.text for token in doc)


def passage_of(doc: Doc) -> Passage:
    """The text of a document with its entities; handles, hashtags and the letters of figures are none."""
    named = [ent for ent in doc.ents if ent.text[0] not in "@#" and len(ent.text) > 1]
    return Passage(doc.text, tuple(Entity(ent.start_char, ent.end_char, ent.label_) for ent in named))


def example(nlp: Language, passage: Passage) -> Example:
    """A training example; entities that end inside a token of the pipeline's tokenizer take the whole token."""
    reference = nlp.make_doc(passage.text)
    spans = [
        reference.char_span(entity.start, entity.end, label=entity.label, alignment_mode="expand")
        for entity in passage.entities
    ]
    reference.set_ents(spacy.util.filter_spans([span for span in spans if span is not None]), default="outside")
    return Example(nlp.make_doc(passage.text), reference)
