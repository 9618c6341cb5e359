"""Glued words: cut where the specification says, whole where they are meant to be, offsets those of the text."""

from __future__ import annotations

import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.language.glue import cuts_of
from timeline.language.name_words import name_words
from timeline.language.pipeline import load
from timeline.language.places import gazetteer

CASES = tomllib.loads((Path(__file__).parent / "glue.toml").read_text("utf-8"))["case"]
MARKED = [(case["name"], text) for case in CASES for text in case["texts"]]


def marked(text: str) -> str:
    parts = [0, *cuts_of(text), len(text)]
    return "|".join(text[start:end] for start, end in pairwise(parts))


@pytest.mark.parametrize(("name", "expected"), MARKED)
def test_words_are_cut_where_the_specification_says(name: str, expected: str) -> None:
    assert marked(expected.replace("|", "")) == expected, name


def test_no_known_word_is_cut() -> None:
    """Neither a place of the gazetteer, nor a given name, nor an ordinary word with a capital."""
    places = {word for line in gazetteer()._lines for word in line.split("\t")[1:2]}
    known = sorted(places | name_words().given | {word.capitalize() for word in name_words().common})
    assert [word for word in known if list(cuts_of(word))] == []


def test_the_pipeline_parts_them_and_keeps_the_offsets() -> None:
    text = "The envoy left Norwaybut OlavBrekke didn't."
    doc = load(None)(text)
    assert [token.text for token in doc] == [
        "The",
        "envoy",
        "left",
        "Norway",
        "but",
        "Olav",
        "Brekke",
        "did",
        "n't",
        ".",
    ]
    assert doc.text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc)


@given(st.text(alphabet=st.sampled_from("NorwaybutOlav |Brekke.'and"), max_size=60))
def test_whatever_is_glued_the_text_stays_as_it_was(text: str) -> None:
    doc = load(None).make_doc(text)
    assert doc.text == text
