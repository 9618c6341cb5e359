"""The event classes: every lemma means one thing, and what the classes point to exists."""

from __future__ import annotations

import tomllib
from collections import Counter
from importlib.resources import files

import pytest

from timeline.events.lexicon import SPEECH, UNKNOWN, event_classes, may_join, noun_type, verb_type, weight
from timeline.events.vocabulary import table, words

CLASSES = event_classes()


@pytest.mark.parametrize("part", ["verbs", "nouns"])
def test_a_lemma_stands_once(part: str) -> None:
    raw = tomllib.loads(files("timeline.events").joinpath("lexicon.toml").read_text(encoding="utf-8"))
    counts = Counter(lemma for row in raw.values() for lemma in row[part])
    assert [lemma for lemma, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("type_", CLASSES)
def test_a_class_is_whole(type_: str) -> None:
    """A weight between nothing and one, some words, and only classes to join that exist."""
    row = CLASSES[type_]
    assert 0 < row.weight <= 1
    assert row.verbs
    assert row.nouns
    assert row.joins <= set(CLASSES) - {type_}


def test_lemmas_are_lower_case_and_whole() -> None:
    lemmas = [lemma for row in CLASSES.values() for lemma in row.verbs | row.nouns]
    assert [lemma for lemma in lemmas if lemma != lemma.lower().strip() or " " in lemma] == []


def test_speech_is_made_of_classes() -> None:
    assert set(CLASSES) >= SPEECH


@pytest.mark.parametrize(
    ("lemma", "complement", "type_"),
    [
        ("acquit", "", "verdict"),
        ("step", "down", "resign"),
        ("plead", "guilty", "trial"),
        ("plead", "", "demand"),
        ("take", "office", "appoint"),
        ("whistle", "", UNKNOWN),
        ("resign", "quietly", "resign"),
    ],
)
def test_a_verb_has_the_type_of_itself_or_with_its_complement(lemma: str, complement: str, type_: str) -> None:
    assert verb_type(lemma, complement) == type_


def test_a_noun_that_names_no_event_has_no_type() -> None:
    assert (noun_type("merger"), noun_type("table")) == ("acquire", None)


def test_joining_is_mutual_and_nobody_is_kept_from_an_unknown_verb() -> None:
    for one in CLASSES:
        assert may_join(one, one)
        assert may_join(one, UNKNOWN)
        assert all(may_join(one, other) == may_join(other, one) for other in CLASSES)


def test_an_unknown_type_weighs_little() -> None:
    assert weight(UNKNOWN) < min(row.weight for row in CLASSES.values())


def test_a_list_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(KeyError):
        words("nonsense")
    with pytest.raises(KeyError):
        table("nonsense")
