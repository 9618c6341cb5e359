"""A noun that refers back finds what it is most like, and looking up by words loses nothing."""

from __future__ import annotations

from hypothesis import given, settings

from tests.events.building import reported, telling
from tests.events.test_candidates import stories
from timeline.events.likeness import Likeness, Telling
from timeline.events.referring import THRESHOLD, Told

TALKS = {"lemma": "talk", "type_": "meet"}


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
