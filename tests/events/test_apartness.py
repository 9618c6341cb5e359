"""What keeps two mentions apart though their words are kin: nothing else in common, or somebody else."""

from __future__ import annotations

import pytest

from tests.events.building import telling
from timeline.events.apartness import Apartness, is_told_by_day
from timeline.events.likeness import Likeness, Telling
from timeline.events.merging import THRESHOLD

LANDED = {"word": "landed", "lemma": "land", "type_": "visit", "who": ""}


def like(first: Telling, second: Telling, *others: Telling) -> float:
    return Likeness([first, second, *others])(first, second)


def programmes(count: int) -> list[Telling]:
    """What a list of programmes tells one below the other: "Berg is joined by Lund"."""
    joined = {"word": "joined", "lemma": "join", "type_": "join", "who": ""}
    return [telling(start=100 * n, paragraph=10 * n, words=f"guest{n} studio{n} join", **joined) for n in range(count)]


def test_what_an_article_tells_often_is_not_one_for_its_verb() -> None:
    many = programmes(16)
    assert like(many[0], many[15], *many) < THRESHOLD < like(*programmes(2))


def test_a_verb_says_less_the_farther_apart_its_two_sentences_stand() -> None:
    first, near, far = (telling(start=n, paragraph=n, words=f"ferry{n} port{n} land", **LANDED) for n in (0, 3, 300))
    assert Apartness([first, near, far])(first, near, bare=True) == 0
    assert like(first, far) < THRESHOLD < like(first, near)


def test_what_one_sentence_tells_is_not_kept_apart() -> None:
    first, second = (telling(who=who, sentence=(0, 90)) for who in ("*Anna Berg", "*Olav Lund"))
    assert Apartness([first, second])(first, second, bare=True) == 0


def test_the_same_day_does_not_make_one_of_two_that_share_a_verb() -> None:
    """ "Fifty passengers landed in ... on Friday" and "The jet landed with ... on Friday"."""
    passengers = telling(article="a", words="passenger fifty land", **LANDED)
    jet = telling(article="b", words="jet crew land", **LANDED)
    same = telling(article="b", words="passenger crew land", **LANDED)
    assert like(passengers, jet) < THRESHOLD
    assert like(passengers, same) > like(passengers, jet)


@pytest.mark.parametrize("facts", [{"definite": True}, {"type_": "disaster", "lemma": "storm"}])
def test_a_day_tells_which_storm_and_which_deal_it_was(facts: dict[str, object]) -> None:
    first, second = telling(article="a", **facts), telling(article="b", **facts)  # type: ignore[arg-type]
    assert is_told_by_day(first, second)
    assert not is_told_by_day(telling(article="a"), telling(article="b"))


def test_people_tell_two_events_apart_and_places_do_not() -> None:
    who = ("*Anna Berg", "*Olav Lund", "*Peru")
    berg, lund, peru = (telling(who=name, start=100 * n, type_="visit", lemma="land") for n, name in enumerate(who))
    apart = Apartness([berg, lund, peru])
    assert apart(berg, lund, bare=False) > 0
    assert apart(berg, peru, bare=False) == 0


@pytest.mark.parametrize("other", ["life", "resign", "appoint"])
def test_a_birth_or_a_resignation_is_one_persons(other: str) -> None:
    facts = {"words": "harbour office council", "word": "left", "lemma": "leave", "type_": other}
    berg, lund = (telling(who=who, article=who[1], **facts) for who in ("*Anna Berg", "*Olav Lund"))
    again = telling(who="*Anna Berg", article="c", **facts)
    assert like(berg, lund) < THRESHOLD < like(berg, again)


def test_few_words_are_enough_to_keep_the_same_verb_apart_but_not_its_kin() -> None:
    """ "His father was born in 1840", many pages from "Lund was born in 1840 in Moss"."""
    born = {"word": "born", "lemma": "bear", "type_": "life", "who": ""}
    first = telling("1840", words="father bear", **born)
    second = telling("1840", start=900, paragraph=900, words="lund moss bear", **born)
    kin = telling("1840", start=900, paragraph=900, words="lund moss birth", **born | {"lemma": "birth"})
    assert like(first, second) < THRESHOLD < like(first, kin)
