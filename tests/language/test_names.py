"""Names in an article: found, of the right kind, in full, and nothing else."""

from __future__ import annotations

import time
import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.language.names import ArticleNames, name_article
from timeline.language.pipeline import load, parse
from timeline.language.sentences import split

ARTICLES = tomllib.loads((Path(__file__).parent / "names.toml").read_text("utf-8"))["article"]
KINDS = ("person", "organisation", "place", "nationality")


def names_of(text: str, *, parsed: bool = True) -> ArticleNames:
    sentences = split(text)
    docs = parse(load(None), [text[s.start : s.end] for s in sentences]) if parsed else ()
    return name_article(text, sentences, dict(enumerate(docs)))


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article["name"])
def test_exactly_the_names_of_the_specification_are_found(article: dict[str, Any]) -> None:
    names = names_of(article["text"]).names
    found = {kind: sorted({name.canonical for name in names if name.kind == kind}) for kind in KINDS}
    assert {kind: sorted(article.get(kind, [])) for kind in KINDS} == found


@pytest.mark.parametrize("article", [a for a in ARTICLES if "roles" in a], ids=lambda article: article["name"])
def test_titles_and_offices_are_kept_as_roles(article: dict[str, Any]) -> None:
    names = names_of(article["text"]).names
    for canonical, role in article["roles"].items():
        assert role in [name.role for name in names if name.canonical == canonical]


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article["name"])
def test_names_do_not_overlap_and_stand_where_they_say(article: dict[str, Any]) -> None:
    text = article["text"]
    names = names_of(text).names
    assert all(one.end <= other.start for one, other in pairwise(names))
    assert all(text[name.start : name.end] == name.text for name in names)


def test_names_of_sentences_that_were_not_parsed_are_found_by_rules() -> None:
    text = "Foreign Minister Marta Quintela met Olav Brekke in Lisbon. Quintela then left for Oslo."
    found = [name.canonical for name in names_of(text, parsed=False).names]
    assert found == ["Marta Quintela", "Olav Brekke", "Lisbon", "Marta Quintela", "Oslo"]


def test_names_within_two_offsets() -> None:
    text = "Marta Quintela, the finance minister, left Lisbon. Oslo was next."
    names = names_of(text)
    assert [name.text for name in names.within(text.index("Oslo"), len(text))] == ["Oslo"]
    assert list(names.within(0, 3)) == []


def test_countries_and_seats_of_government_carry_a_code() -> None:
    names = names_of("Moscow, the Kremlin and Russian generals were blamed. Russia denied it.").names
    assert [name.country for name in names] == ["RU", "RU", "RU", "RU"]


def test_an_empty_article_has_no_names() -> None:
    assert names_of("").names == ()


WORDS = (
    "President",
    "Secretary",
    "of",
    "State",
    "the",
    "Prince",
    "Wales",
    "Ann",
    "Pike",
    "Bank",
    "for",
    "US",
    "May",
    "Mr.",
    "North",
)


@given(st.lists(st.sampled_from(WORDS), max_size=60))
def test_no_order_of_words_is_too_much(words: list[str]) -> None:
    """Whatever the order of offices, small words and names: an answer, and offsets into the text."""
    text = " ".join(words)
    assert all(text[name.start : name.end] == name.text for name in names_of(text, parsed=False).names)


def test_a_very_long_text_in_capitals_takes_no_longer_than_another() -> None:
    text = "Bank of Pike of North " * 20_000
    started = time.process_time()
    names_of(text, parsed=False)
    assert time.process_time() - started < 10
