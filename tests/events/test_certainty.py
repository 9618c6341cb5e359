"""How sure an attachment is: surer where the parse and the nearest verb agree, and right as often as it says."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.governors.treebanks import Compared, compare
from tests.events.parsing import views
from tests.events.test_governors import governors
from timeline.events.attachment import attach
from timeline.events.certainty import SIGNS, nearest_verb
from timeline.events.triggers import find_triggers
from timeline.language.pipeline import load

SHARED = os.environ.get("TIMELINE_SHARED")


def test_a_plain_sentence_is_surer_than_a_long_one() -> None:
    (plain,) = governors("The court acquitted the pilot on Monday.")
    long = "On Monday, in a room full of lawyers, clerks, cameras and tired families, the court acquitted him."
    assert plain.confidence > 0.9 > governors(long)[0].confidence


def test_the_verb_with_the_fewest_words_between_is_the_nearest() -> None:
    (view,) = views("The judge who resigned in May praised the clerk.")
    ((root, _),) = view.time_roots()
    assert nearest_verb(root).text == "praised"


def test_a_tie_carries_its_confidence() -> None:
    (view,) = views("The court acquitted the pilot on Monday.")
    (ties,) = attach(view, find_triggers(view), None).values()
    assert 0.9 < ties[0].confidence < 1


def test_every_sign_has_a_weight_and_agreement_counts_for_it() -> None:
    assert SIGNS["nearest"] > 0 > SIGNS["parted"]


def _sure(name: str) -> Iterator[Compared]:
    path = Path(str(SHARED)) / "training" / "corpus" / f"{name}.spacy"
    return (row for row in compare(path, load(None)) if row.found.confidence >= 0.9)


@pytest.mark.skipif(not SHARED, reason="TIMELINE_SHARED names no folder with treebanks")
@pytest.mark.parametrize("name", ["gum_test", "ewt_test"])
def test_of_what_it_calls_nine_in_ten_nine_in_ten_are_right(name: str) -> None:
    right = [row.repaired == row.gold_rules for row in _sure(name)]
    assert len(right) >= 50
    assert sum(right) >= 0.9 * len(right)
