"""Each distinct word of a batch is embedded once, and nothing that is read changes by it."""

from __future__ import annotations

import numpy as np
import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from timeline.language.embedding import distinct, embed_once
from timeline.language.pipeline import MODEL
from timeline.language.word_classes import give_classes

TEXTS = [
    "Norway and Chile signed the treaty in Lima on Monday.",
    "The treaty that Norway signed in Lima was the first.",
    "",
    "Chile.",
]


def readings(docs: list[Doc]) -> list[list[tuple[str, str, int, str, str]]]:
    return [[(token.tag_, token.dep_, token.head.i, token.lemma_, token.ent_type_) for token in doc] for doc in docs]


def calls_of(nlp: spacy.language.Language) -> list[str]:
    return [layer.name for layer in nlp.get_pipe("tok2vec").model.walk()]


def test_the_package_s_pipeline_reads_the_same() -> None:
    nlp = spacy.load(MODEL)
    give_classes(nlp, MODEL)
    before = readings(list(nlp.pipe(TEXTS)))
    embed_once(nlp)
    assert "embed_once" in calls_of(nlp)
    assert readings(list(nlp.pipe(TEXTS))) == before


def test_a_pipeline_that_embeds_nothing_stays_as_it_is() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    embed_once(nlp)
    assert [sentence.text for sentence in nlp("One. Two.").sents] == ["One.", "Two."]


def test_a_row_that_stands_twice_is_taken_once() -> None:
    first, place = distinct(np.array([[7, 1], [8, 1], [7, 1], [7, 2]], dtype=np.uint64))
    assert first.tolist() == [0, 1, 3]
    assert place.tolist() == [0, 1, 0, 2]


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=40))
def test_rows_and_their_places_give_the_rows_back(rows: list[tuple[int, int]]) -> None:
    array = np.array(rows, dtype=np.uint64)
    first, place = distinct(array)
    assert (array[first][place] == array).all()
    assert len(first) == len(set(rows))
    assert first.tolist() == sorted(first.tolist())


@pytest.mark.parametrize("count", [0, 1])
def test_few_rows_are_no_exception(count: int) -> None:
    first, place = distinct(np.zeros((count, 4), dtype=np.uint64))
    assert len(first) == len(place) == count
