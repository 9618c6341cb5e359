"""Sentences as vectors of terms."""

from __future__ import annotations

import pytest

from timeline.terms import Weights, dot, terms


def test_forms_of_a_word_are_one_term() -> None:
    assert terms("negotiation")["negotia"] == terms("Negotiations, negotiators")["negotia"] - 1


def test_what_every_sentence_has_tells_least() -> None:
    weights = Weights([terms("harbour strike"), terms("harbour wages")])
    vector = weights.vector(terms("harbour strike"))
    assert vector["harbour"] < vector["strike"]


def test_a_sentence_alone_has_a_vector_too() -> None:
    vector = Weights([terms("harbour strike")]).vector(terms("harbour strike"))
    assert dot(vector, vector) == pytest.approx(1)
