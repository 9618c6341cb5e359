"""How likely two mentions tell of one event: what rules a pair out, and what brings it closer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.events.building import reported, telling
from timeline.events.likeness import (
    IMPOSSIBLE,
    Likeness,
    Telling,
    actors_agree,
    dates_agree,
    places_agree,
    types_agree,
)
from timeline.events.merging import THRESHOLD
from timeline.model import Status


@pytest.mark.parametrize(
    ("coarse", "fine"),
    [
        ("2025-W20", "2025-05-16"),
        ("2025-05", "2025-05-16"),
        ("2025-05-12/2025-05-16", "2025-05-14"),
        ("2025", "2025-03"),
    ],
)
def test_a_longer_time_agrees_with_a_day_inside_it(coarse: str, fine: str) -> None:
    assert dates_agree(telling(coarse), telling(fine, article="b")) > 0


@pytest.mark.parametrize("other", ["2025-05-11", "2025-05-19", "2024-05-16"])
def test_a_week_excludes_the_days_outside_it(other: str) -> None:
    assert dates_agree(telling("2025-W20"), telling(other, article="b")) == IMPOSSIBLE


def test_the_same_day_agrees_best() -> None:
    same = dates_agree(telling("2025-05-16"), telling("2025-05-16", article="b"))
    week = dates_agree(telling("2025-W20"), telling("2025-05-16", article="b"))
    year = dates_agree(telling("2025"), telling("2025-05-16", article="b"))
    assert 1 == same > week > year > 0


@pytest.mark.parametrize(("published", "agrees"), [("2025-05-12", True), ("2025-05-13", True), ("2025-05-14", True)])
def test_a_report_without_a_day_may_come_a_little_late(published: str, agrees: bool) -> None:
    found = dates_agree(telling("2025-05-12"), reported(published, article="b"))
    assert agrees == (found > 0)


@pytest.mark.parametrize("published", ["2025-05-11", "2025-05-16", "2025-06-12"])
def test_a_report_without_a_day_comes_neither_before_nor_long_after(published: str) -> None:
    assert dates_agree(telling("2025-05-12"), reported(published, article="b")) == IMPOSSIBLE


def test_a_plan_for_tomorrow_is_not_what_is_reported_today() -> None:
    plan = telling("2025-05-14", status=Status.PLANNED)
    assert dates_agree(plan, reported("2025-05-13", article="b")) == IMPOSSIBLE


def test_a_report_without_a_day_does_not_agree_with_a_whole_year() -> None:
    assert dates_agree(telling("2025"), reported("2025-05-13", article="b")) == IMPOSSIBLE


def test_words_of_one_kind_agree_and_others_do_not() -> None:
    met = telling()
    assert types_agree(met, telling(article="b")) == 1
    assert types_agree(met, telling(article="b", type_="call", lemma="phone")) > 0
    assert types_agree(met, telling(article="b", type_="verdict", lemma="acquit")) == IMPOSSIBLE


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("*Chile, *Peru", "*Norway, *Kenya"),
        ("*Chile, *Peru", "*Chile, *Norway"),
        ("*Chile", "*Peru"),
    ],
)
def test_other_sides_are_another_event(first: str, second: str) -> None:
    """Talks of two with a third are other talks."""
    assert actors_agree(telling(who=first), telling(who=second, article="b")) == IMPOSSIBLE


def test_who_is_not_named_speaks_neither_for_nor_against() -> None:
    assert 0 < actors_agree(telling(who=""), telling(article="b")) < 0.5


def test_more_shared_participants_agree_better() -> None:
    both = actors_agree(telling(), telling(article="b"))
    one = actors_agree(telling(), telling(who="*Chile", article="b"))
    assert both > one > 0


def test_two_speakers_say_two_things() -> None:
    said = {"type_": "statement", "lemma": "say", "word": "said"}
    assert actors_agree(telling(who="*Chile, Peru", **said), telling(who="*Peru, Chile", **said)) == IMPOSSIBLE


def placed(where: str, country: str) -> Telling:
    return replace(telling(where=[where], article=where), countries=frozenset({country}))


def test_two_places_in_two_countries_are_two_events() -> None:
    assert places_agree(placed("Lima", "PE"), placed("Oslo", "NO")) == IMPOSSIBLE
    assert places_agree(placed("Lima", "PE"), placed("Callao", "PE")) > 0
    assert places_agree(telling(where=["Lima"]), telling(where=["Lima"], article="b")) == 1
    assert places_agree(telling(where=["Lima"]), telling(article="b")) > 0


def test_a_place_that_no_country_is_known_of_speaks_neither_for_nor_against() -> None:
    """A square, a court or a bridge may lie in the town that another article names."""
    assert 0 < places_agree(telling(where=["Market Square"]), placed("Lima", "PE")) < 0.5


def test_other_people_are_counted_against_one_event_but_may_be_other_names_of_the_same() -> None:
    """ "the miner" in one article is named in the other."""
    fell = {"type_": "accident", "lemma": "fall", "word": "fell", "words": "fall shaft copper mine"}
    named = telling(who="*Anna Berg", **fell)
    same, other, nobody = (telling(who=who, article="b", **fell) for who in ("*Anna Berg", "*Pia Lund", ""))
    like = Likeness([named, same])
    assert like(named, same) > Likeness([named, nobody])(named, nobody) > Likeness([named, other])(named, other) > 0


def test_articles_about_the_same_thing_make_it_likelier() -> None:
    made = [telling(), telling(article="b")]
    near, far = (Likeness(made, lambda _first, _second, known=known: known) for known in (0.3, 0.0))
    assert near(*made) > far(*made)


def test_two_verbs_of_one_sentence_that_are_not_kin_tell_two_things() -> None:
    made = [telling(), telling(type_="other", lemma="wave", word="waved")]
    assert Likeness(made)(*made) == 0


def test_likeness_is_symmetric_and_within_bounds() -> None:
    made = [
        telling(),
        telling("2025-05-13", article="b", start=3),
        telling(article="c", who="*Chile", words="harbour treaty"),
        reported("2025-05-13", article="d"),
        telling("2025-W20", article="e", type_="call", lemma="call"),
    ]
    like = Likeness(made)
    for a in made:
        for b in made:
            assert like(a, b) == pytest.approx(like(b, a))
            assert like(a, b) == IMPOSSIBLE or 0 <= like(a, b) <= 1


def test_a_rare_word_in_common_counts_more_than_a_common_one() -> None:
    made = [telling(article=name, words=f"meet {name}") for name in "cdefgh"]
    rare = [telling(article=name, words="volcano meet", start=1) for name in "ab"]
    like = Likeness([*made, *rare])
    assert like.words(*rare) > like.words(made[0], made[1])


def test_one_article_that_gives_a_year_and_a_month_tells_two_things() -> None:
    """ "Talks began in 2013 ... the discussions of November 2013 failed"; the same word may be the same talks."""
    month = telling("2013-11", word="discussions", lemma="discussion", start=200)
    assert dates_agree(telling("2013"), month) == IMPOSSIBLE
    assert dates_agree(telling("2013", article="b"), month) > 0
    assert dates_agree(telling("2013"), telling("2013-11", start=200)) > 0


def likeness(first: Telling, second: Telling) -> float:
    return Likeness([first, second])(first, second)


def test_statements_of_two_articles_are_rather_one_where_both_name_the_speaker() -> None:
    facts = {"word": "said", "lemma": "say", "type_": "statement", "words": "toll bridge say"}
    named = likeness(telling(who="*Chile", **facts), telling(who="*Chile", article="b", **facts))  # type: ignore[arg-type]
    unnamed = likeness(telling(who="*Chile", **facts), telling(who="", article="b", **facts))  # type: ignore[arg-type]
    assert named > THRESHOLD > unnamed


def test_a_verb_of_no_known_type_alone_makes_no_event() -> None:
    facts = {"word": "played", "lemma": "play", "type_": "other", "who": ""}
    one = telling(words="play battle week", **facts)  # type: ignore[arg-type]
    other = telling(words="play feeling town", article="b", **facts)  # type: ignore[arg-type]
    known = {"word": "played", "lemma": "play", "type_": "win", "who": "", "article": "b"}
    of_type = telling(words="play feeling town", **known | {"article": "c"})  # type: ignore[arg-type]
    known_one = telling(words="play battle week", **known)  # type: ignore[arg-type]
    assert likeness(one, other) < likeness(known_one, of_type)


def test_who_spoke_with_somebody_did_not_thereby_say_something() -> None:
    spoke = telling(word="spoke", lemma="speak", type_="call")
    said = telling(word="said", lemma="say", type_="statement", article="b")
    assert types_agree(spoke, said) == IMPOSSIBLE


def test_meetings_of_others_are_two_even_where_one_side_is_named() -> None:
    assert likeness(telling(who="*Chile"), telling(who="*Norway", start=500)) == IMPOSSIBLE


def test_meetings_of_two_articles_need_a_name_or_a_word_in_common() -> None:
    facts = {"word": "spoke", "lemma": "speak", "type_": "call"}
    named = telling(who="*Chile, *Peru", words="border speak", **facts)  # type: ignore[arg-type]
    bare = telling(who="", words="commander speak", article="b", **facts)  # type: ignore[arg-type]
    assert likeness(named, bare) == 0


def test_the_same_two_may_have_met_or_spoken_a_day_apart() -> None:
    facts = {"who": "*Berg, Lund", "words": "toll bridge"}
    spoke = telling("2025-05-12", word="spoke", lemma="speak", type_="call", **facts)  # type: ignore[arg-type]
    met = telling("2025-05-13", article="b", **facts)  # type: ignore[arg-type]
    others = telling("2025-05-13", article="b", who="*Berg, Dahl", words="toll bridge")
    compare = Likeness([spoke, met, others], lambda *_: 0.5)
    assert compare(spoke, met) > THRESHOLD
    assert compare(spoke, others) == IMPOSSIBLE


def test_words_that_are_only_kin_need_more_in_common() -> None:
    facts = {"word": "dropped", "lemma": "drop", "type_": "change", "who": ""}
    shares = telling(words="drop share week", **facts)  # type: ignore[arg-type]
    others = telling(words="abandon town guard", article="b", word="left", lemma="abandon", type_="withdraw", who="")
    bare = telling(words="abandon", article="b", word="left", lemma="abandon", type_="withdraw", who="")
    assert likeness(shares, others) < likeness(shares, bare)


def test_a_year_says_less_for_a_day_inside_it_than_its_month() -> None:
    day_, month, year = (telling(when, article=when) for when in ("2025-05-16", "2025-05", "2025"))
    compare = Likeness([day_, month, year])
    odds = [compare(day_, other) / (1 - compare(day_, other)) for other in (month, year)]
    assert odds[0] > 10 * odds[1]


@pytest.mark.parametrize(("month", "agrees"), [("2019-08", True), ("2019-09", False)])
def test_a_week_belongs_to_the_month_that_has_most_of_its_days(month: str, agrees: bool) -> None:
    assert (dates_agree(telling("2019-W35"), telling(month, article="b")) > 0) == agrees
