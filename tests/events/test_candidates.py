"""Looking pairs up by words and days loses none that could be alike."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.events.building import reported, telling
from timeline.events.candidates import near_pairs
from timeline.events.likeness import Likeness, Telling

WORDS = st.lists(st.sampled_from(["border", "gas", "fish", "treaty", "harbour", "volcano"]), min_size=1, max_size=3)
WHEN = st.sampled_from(["2025-05-10", "2025-05-12", "2025-05-13", "2025-05-15", "2025-W20", "2025-05", "2024"])
KINDS = [
    ("meet", "meet"),
    ("call", "phone"),
    ("attack", "bomb"),
    ("attack", "raid"),
    ("other", "wave"),
    ("visit", "land"),
]


@st.composite
def stories(draw: st.DrawFn) -> list[Telling]:
    made = []
    for number in range(draw(st.integers(2, 12))):
        type_, lemma = draw(st.sampled_from(KINDS))
        facts = {
            "article": draw(st.sampled_from("abc")),
            "start": number * 100,
            "words": " ".join(draw(WORDS)),
            "type_": type_,
            "lemma": lemma,
        }
        day = draw(WHEN)
        made.append(reported(day, **facts) if len(day) == 10 and draw(st.booleans()) else telling(day, **facts))
    return sorted(made, key=lambda telling: telling.order)


@given(stories())
@settings(deadline=None)
def test_every_pair_that_has_any_likeness_is_found(tellings: list[Telling]) -> None:
    likeness = Likeness(tellings)
    alike = {(i, j) for i, j in combinations(range(len(tellings)), 2) if likeness(tellings[i], tellings[j]) > 0}
    assert alike <= set(near_pairs(tellings, likeness))


@given(stories())
@settings(deadline=None)
def test_two_are_as_alike_whichever_comes_first(tellings: list[Telling]) -> None:
    likeness = Likeness(tellings)
    assert all(likeness(a, b) == likeness(b, a) for a, b in combinations(tellings, 2))


def test_what_is_years_apart_is_not_compared() -> None:
    made = [telling("2025-05-12", article="a"), telling("2019-05-12", article="b")]
    assert near_pairs(made, Likeness(made)) == []


def test_each_pair_comes_once_however_much_it_shares() -> None:
    made = [telling(article="a"), telling(article="b")]
    assert near_pairs(made, Likeness(made)) == [(0, 1)]
