"""A noun that refers back finds what it is most like, and looking up by words loses nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from tests.events.building import reported, telling
from tests.events.test_candidates import stories
from timeline.events.likeness import Likeness, Telling
from timeline.events.referring import THRESHOLD, Told
from timeline.model import Status

TALKS = {"lemma": "talk", "type_": "meet"}
BRIDGE = "bridge toll river collapse"


def home(reference: Telling, *groups: list[Telling]) -> int | None:
    """The group that a reference finds among others of which nothing else is known."""
    likeness = Likeness([reference, *(telling for group in groups for telling in group)])
    return Told(groups, likeness).home_of(reference)


def test_it_refers_to_what_shares_its_names_and_words() -> None:
    talks = telling("2025-05-12", article="a", words="talk lima border", **TALKS)
    quake = telling("2025-05-12", article="b", words="quake island shake", lemma="shake", type_="disaster", who="")
    later = telling("2025-05-12", article="c", words="talk lima border", published="2025-05-14", **TALKS)
    assert home(later, [quake], [talks]) == 1


def test_it_refers_to_nothing_that_began_after_it_was_printed() -> None:
    talks = telling("2025-05-20", article="a", words="talk lima border", **TALKS)
    earlier = telling("2025-05-12", article="c", words="talk lima border", published="2025-05-14", **TALKS)
    assert home(earlier, [talks]) is None


def test_it_refers_to_nothing_whose_day_nobody_says() -> None:
    undated = reported("2025-05-12", article="a", words="talk lima border", **TALKS)
    assert home(telling(article="c", words="talk lima border", published="2025-05-14", **TALKS), [undated]) is None


@given(stories())
@settings(deadline=None)
def test_looking_up_by_words_finds_what_comparing_with_all_finds(tellings: list[Telling]) -> None:
    reference, likeness = tellings[0], Likeness(tellings)
    told = Told([[telling] for telling in tellings], likeness)
    near = likeness.rare_words(reference) - {reference.mention.lemma}
    scores = [
        (told._score(reference, telling), -number)
        for number, telling in enumerate(tellings)
        if not telling.is_reported_day
        and telling.interval.first <= reference.published
        and near & likeness.rare_words(telling)
    ]
    best, number = max(scores, default=(0.0, 0))
    assert told.home_of(reference) == (-number if best >= THRESHOLD else None)


def joins(reference: Telling, told: Telling) -> bool:
    return Told([[told]], Likeness([told, reference])).home_of(reference) == 0


def saying(who: str, **facts: object) -> dict[str, object]:
    return {"who": who, "word": "said", "lemma": "say", "type_": "statement", "words": BRIDGE} | facts


@pytest.mark.parametrize(("who", "same"), [("*Chile", True), ("*Peru", False), ("", False)])
def test_a_statement_joins_those_of_its_speaker_only(who: str, same: bool) -> None:
    told = telling(**saying("*Chile"))  # type: ignore[arg-type]
    reference = reported("2025-05-13", **saying(who, article="b", title=""))
    assert joins(reference, told) == same


@pytest.mark.parametrize(("lemma", "type_", "same"), [("collapse", "breach", True), ("weigh", "other", False)])
def test_another_article_must_tell_of_the_same_kind(lemma: str, type_: str, same: bool) -> None:
    told = telling(word="collapsed", lemma="collapse", type_="breach", words=BRIDGE)
    reference = reported("2025-05-13", article="b", word=lemma, lemma=lemma, type_=type_, words=BRIDGE, title="")
    assert joins(reference, told) == same


def test_the_same_sentence_may_tell_it_in_other_words() -> None:
    told = telling(word="collapsed", lemma="collapse", type_="breach", words=BRIDGE)
    beside = reported("2025-05-13", word="weighed", lemma="weigh", type_="other", words=BRIDGE, title="")
    assert joins(beside, told)


@pytest.mark.parametrize(("status", "same"), [(Status.OCCURRED, True), (Status.PLANNED, False)])
def test_a_slight_fact_of_the_day_joins_by_its_day(status: Status, same: bool) -> None:
    told = telling("2025-05-13", who="", word="landed", lemma="land", type_="visit", words="plane hotel guard")
    slight = reported(
        "2025-05-13", article="b", who="", word="arrived", lemma="arrive", type_="visit", words="plane envoy", title="",
        status=status,
    )  # fmt: skip
    found = Told([[told]], Likeness([told, slight], lambda *_: 0.8)).home_of(slight)
    assert (found == 0) == same


def test_a_verb_without_a_day_means_nothing_by_what_the_whole_story_says() -> None:
    """ "Crews moved into the port" is not the move of last year, of which it shares a verb and one place name only."""
    old = telling("2025-05-02", article="a", who="", words="move lima", lemma="move", type_="visit", where=["Lima"])
    facts = {"who": "", "where": ["Lima"], "published": "2025-05-14", "lemma": "move", "type_": "visit"}
    bare = telling("", article="b", words="move lima", **facts)  # type: ignore[arg-type]
    noun = telling("", article="b", words="move lima", definite=True, **facts)  # type: ignore[arg-type]
    assert not joins(bare, old)
    assert joins(noun, old)
