"""One event told in several articles is one, and two events stay two."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import permutations

import pytest

from tests.events.building import reported, telling
from timeline.events.likeness import Telling
from timeline.events.merging import merge
from timeline.model import Basis

CALL = {"type_": "call", "lemma": "call", "word": "call"}


def grouped(tellings: Sequence[Telling], references: Sequence[Telling] = ()) -> list[str]:
    """The articles of each group, such as "ab", in order."""
    return sorted("".join(sorted(t.mention.article for t in group)) for group in merge(tellings, references))


def test_the_same_day_kind_and_sides_are_one_event() -> None:
    assert grouped([telling(article="a"), telling(article="b")]) == ["ab"]


def test_an_article_a_day_later_that_gives_no_day_joins() -> None:
    assert grouped([telling(article="a"), reported("2025-05-13", article="b")]) == ["ab"]


def test_a_week_holds_its_day() -> None:
    assert grouped([telling("2025-W20", article="a"), telling("2025-05-16", article="b")]) == ["ab"]


def test_a_month_holds_its_day() -> None:
    """February 2022 and the 24th: an old event that one article dates and another only places."""
    made = [
        telling(when, article=article, type_="invade", lemma="invade", who="*Chile, Peru", words="invade army")
        for article, when in (("a", "2022-02"), ("b", "2022-02-24"))
    ]
    assert grouped(made) == ["ab"]


def test_a_month_holds_not_the_day_of_another() -> None:
    assert grouped([telling("2025-04", article="a"), telling("2025-05-16", article="b")]) == ["a", "b"]


def test_two_articles_that_disagree_by_a_day_tell_one_event() -> None:
    assert grouped([telling("2025-05-12", article="a"), telling("2025-05-13", article="b")]) == ["ab"]


def test_one_article_does_not_disagree_with_itself() -> None:
    """Two days in one article are two events."""
    made = [telling("2025-05-12", article="a"), telling("2025-05-13", article="a", start=90)]
    assert grouped(made) == ["a", "a"]


def test_two_calls_on_neighbouring_days_stay_two() -> None:
    made = [
        telling("2025-05-12", article="a", words="call gas price minute", **CALL),
        telling("2025-05-13", article="a", start=90, words="call prisoner hour", **CALL),
        telling("2025-05-12", article="b", words="call gas price", **CALL),
        telling("2025-05-13", article="b", start=90, words="call prisoner release", **CALL),
    ]
    assert grouped(made) == ["ab", "ab"]
    assert all(len({t.interval for t in group}) == 1 for group in merge(made, ()))


def test_calls_of_others_on_the_same_day_stay_two() -> None:
    made = [
        telling(article="a", who="*Anna Berg, *Olav Dahl", **CALL),
        telling(article="b", who="*Anna Berg, *Pia Lund", **CALL),
    ]
    assert grouped(made) == ["a", "b"]


def test_one_wrong_pair_does_not_chain_two_events() -> None:
    """A vague mention is like both, which exclude each other: it joins one of them."""
    vague = telling("2025-W20", article="b", who="*Chile")
    made = [telling("2025-05-12", article="a"), vague, telling("2025-05-16", article="c")]
    assert grouped(made) in (["ab", "c"], ["a", "bc"])


def test_what_is_said_and_what_is_done_stay_two() -> None:
    made = [
        telling(article="a", who="*Anna Berg", type_="resign", lemma="resign", words="resign minister"),
        telling(article="b", who="*Anna Berg", type_="visit", lemma="visit", words="visit school"),
    ]
    assert grouped(made) == ["a", "b"]


def test_what_one_speaker_says_in_an_article_on_a_day_is_one_event() -> None:
    said = {"who": "*Anna Berg", "type_": "statement", "lemma": "say", "word": "said"}
    made = [
        telling(article="a", words="tax cut", **said),
        telling(article="a", start=90, words="school teacher", **said),
    ]
    assert grouped(made) == ["aa"]


def test_a_noun_that_points_back_joins_what_it_means() -> None:
    old = telling(article="a", words="delegation border lima talk", where=["Lima"], published="2025-05-12")
    back = telling(
        "",
        article="b",
        words="delegation border talk",
        word="talks",
        lemma="talk",
        basis=Basis.PUBLICATION,
        definite=True,
    )
    assert grouped([old], [back]) == ["ab"]


def test_a_noun_that_points_nowhere_founds_no_event() -> None:
    back = telling("", article="b", basis=Basis.PUBLICATION, definite=True)
    assert grouped([], [back]) == []


def scenario() -> list[Telling]:
    """Three events in four articles, told with and without days."""
    return [
        telling(article="a", published="2025-05-12", words="border delegation lima meet", where=["Lima"]),
        reported("2025-05-13", article="b", words="border delegation meet"),
        telling("2025-W20", article="c", published="2025-05-20", words="border meet lima"),
        telling("2025-05-13", article="b", start=70, words="call gas price", published="2025-05-13", **CALL),
        telling("2025-05-13", article="d", words="call gas", published="2025-05-14", **CALL),
        telling("2025-05-14", article="d", start=70, words="call fish quota", published="2025-05-14", **CALL),
    ]


def contents(groups: Iterable[Sequence[Telling]]) -> set[frozenset[tuple[str, int]]]:
    return {frozenset((t.mention.article, t.mention.start) for t in group) for group in groups}


def test_the_order_of_the_mentions_does_not_matter() -> None:
    first, *others = permutations(scenario())
    wanted = contents(merge(first, ()))
    assert all(contents(merge(order, ())) == wanted for order in others[::37])


def test_every_mention_is_in_exactly_one_group() -> None:
    groups = merge(scenario(), ())
    told = [(t.mention.article, t.mention.start) for group in groups for t in group]
    assert sorted(told) == sorted((t.mention.article, t.mention.start) for t in scenario())


@pytest.mark.parametrize("count", [0, 1])
def test_few_mentions_are_no_trouble(count: int) -> None:
    assert len(merge([telling()][:count], ())) == count


def test_two_words_make_no_event_of_what_different_verbs_tell_of_one_day() -> None:
    """What fell on the day of a news conference: only words enough, a name or a sentence join groups of other types."""
    facts = {"who": ""}
    called = telling(article="a", type_="meet", lemma="confer", words="news confer", **facts)
    held = telling(article="b", type_="launch", lemma="hold", words="news confer", **facts)
    named = telling(article="b", type_="launch", lemma="hold", words="news confer", where=["Lima"], **facts)
    there = telling(article="a", type_="meet", lemma="confer", words="news confer", where=["Lima"], **facts)
    assert grouped([called, held]) == ["a", "b"]
    assert grouped([there, named]) == ["ab"]
