"""Salience and confidence: between nothing and one, and moved only by what should move them."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.events.building import reported, telling
from timeline.events.likeness import Telling
from timeline.events.ranking import confidence, salience, title_share
from timeline.model import Basis

BEGINS = date(2025, 5, 13)


def ranked(*group: Telling, titles: dict[str, str] | None = None) -> float:
    return salience(group, titles or {}, BEGINS)


def test_another_source_never_lowers_salience() -> None:
    group = [telling(article="a")]
    before = ranked(*group)
    for name in "bcdefg":
        group.append(telling(article=name))
        after = ranked(*group)
        assert after > before
        before = after


def test_each_further_source_counts_less() -> None:
    numbers = [ranked(*(telling(article=name) for name in "abcd"[:count])) for count in range(1, 5)]
    steps = [after - before for before, after in pairwise(numbers)]
    assert steps == sorted(steps, reverse=True)


def test_another_source_counts_more_than_another_sentence() -> None:
    assert ranked(telling(), telling(article="b")) > ranked(telling(), telling(start=200)) > ranked(telling())


def test_the_lead_counts_more_than_the_end() -> None:
    assert ranked(telling(paragraph=0)) > ranked(telling(paragraph=9))


def test_background_ranks_as_background() -> None:
    """1941 and 2022 in a story of 2025."""
    assert ranked(telling("2025-05-12")) > ranked(telling("2022-02-24")) == ranked(telling("1941-02-24"))


def test_what_goes_on_ranks_below_what_happened() -> None:
    since = telling("2025-05-12")
    record = since.mention.date
    assert record
    going_on = telling("2025-05-12", date=record.model_copy(update={"open": True}))
    going_on = Telling(
        going_on.mention, since.published, record.interval.until(record.end, open=True), *[frozenset[str]()] * 4
    )
    assert ranked(going_on) < ranked(since)


def test_what_the_headline_tells_ranks_higher() -> None:
    told = ranked(telling(), titles={"a": "Border delegation to meet"})
    assert told > ranked(telling(), titles={"a": "Weather turns cold again"})


def test_a_dated_event_ranks_above_an_undated_one() -> None:
    assert ranked(telling("2025-05-13")) > ranked(reported("2025-05-13"))


@given(
    st.lists(
        st.builds(
            telling,
            st.sampled_from(["2025-05-12", "2022-02", "1941", "2025-W20"]),
            article=st.sampled_from("abcdefgh"),
            start=st.integers(0, 5000),
            paragraph=st.integers(0, 60),
            type_=st.sampled_from(["meet", "invade", "other", "statement"]),
            headline_quality=st.floats(0, 1),
        ),
        min_size=1,
        max_size=30,
    )
)
def test_numbers_lie_between_nothing_and_one(group: list[Telling]) -> None:
    titles = {telling.mention.article: "Border delegation to meet in the mountains" for telling in group}
    assert 0 <= salience(group, titles, BEGINS) < 1
    assert 0 < confidence(group, 0) <= 1


@given(st.permutations([telling(article=name, paragraph=ord(name) % 5) for name in "abcdef"]))
def test_the_order_of_the_sources_does_not_matter(group: list[Telling]) -> None:
    assert ranked(*group) == ranked(*sorted(group, key=lambda telling: telling.order))


def test_words_are_surer_than_a_day_of_publication() -> None:
    explicit = confidence([telling()], 0)
    narrative = confidence([telling(basis=Basis.NARRATIVE)], 0)
    publication = confidence([reported("2025-05-12")], 0)
    assert explicit > narrative > publication


def test_agreement_makes_surer_and_disagreement_less_sure() -> None:
    one, two = [telling()], [telling(), telling(article="b")]
    assert confidence(two, 0) > confidence(one, 0) > confidence(one, 1) > confidence(one, 9) > 0


@pytest.mark.parametrize(
    ("title", "share"),
    [("", 0.0), ("Delegations meet at the border", 1.0), ("The weather of the week", 0.0)],
)
def test_the_share_of_a_title_that_a_clause_tells(title: str, share: float) -> None:
    assert title_share([telling()], title) == pytest.approx(share)


def test_reprints_are_one_source_with_their_original() -> None:
    """Two reprints give the support of one article, wherever in them the sentence stands."""
    original = telling(article="a")
    reprints = [telling(article=name, start=9, reprint_of="a") for name in "bc"]
    assert ranked(original, *reprints) == ranked(original)
    assert ranked(*reprints) == ranked(telling(article="d"))
    assert ranked(original, *reprints, telling(article="d")) == ranked(original, telling(article="d"))
    assert confidence([original, *reprints], 0) == confidence([original], 0)
