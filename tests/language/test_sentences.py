"""Sentences: where they end, what kind they are, and that offsets are those of the text as given."""

from __future__ import annotations

import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.language.sentences import MAX_SENTENCE, split

SPECIFICATION = tomllib.loads((Path(__file__).parent / "sentences.toml").read_text("utf-8"))
MARKED = [(case["name"], text) for case in SPECIFICATION["case"] for text in case["texts"]]


def texts_of(text: str) -> list[str]:
    return [text[sentence.start : sentence.end] for sentence in split(text)]


@pytest.mark.parametrize(("name", "marked"), MARKED)
def test_sentences_end_where_the_specification_says(name: str, marked: str) -> None:
    expected = [part.strip().removeprefix("- ").removeprefix("• ") for part in marked.split("|")]
    text = marked.replace(" | ", " ").replace("| ", "")
    assert expected == texts_of(text), name


@pytest.mark.parametrize("case", SPECIFICATION["dateline"])
def test_a_dateline_is_no_part_of_the_first_sentence(case: dict[str, Any]) -> None:
    assert [case["sentence"]] == texts_of(case["line"])


def test_a_line_is_always_a_boundary() -> None:
    """Paragraphs are counted by lines with text in them."""
    sentences = split("First line without a stop\n\n  \nSecond line. Third sentence.")
    assert [sentence.paragraph for sentence in sentences] == [0, 1, 1]


def test_offsets_are_those_of_the_text_as_given() -> None:
    text = "  \t One.\u00a0 Two.\r\nThree."
    assert texts_of(text) == ["One.", "Two.", "Three."]


def test_an_endless_sentence_is_cut() -> None:
    """No sentence is too long to parse."""
    text = "word " * 100_000 + "end."
    assert max(sentence.end - sentence.start for sentence in split(text)) <= MAX_SENTENCE


@given(st.text(alphabet=st.sampled_from("ab. A!?“”\"'\n…(): — •-1U.S"), max_size=120))
def test_sentences_are_in_order_and_lose_no_word(text: str) -> None:
    sentences = split(text)
    assert all(one.end <= other.start for one, other in pairwise(sentences))
    assert all(sentence.start < sentence.end for sentence in sentences)
    assert all(text[s.start : s.end] == text[s.start : s.end].strip() for s in sentences)
