"""Two drafts that tell of one event are known by what their titles say, on which days and of whom."""

from __future__ import annotations

import pytest

from tests.events.building import day, reported, telling
from timeline.events.doubles import Draft, is_double, periods
from timeline.events.likeness import Telling

SAID = {"type_": "statement", "lemma": "say", "word": "said"}


def draft(title: str, *founders: Telling, when: str = "2025-05-12") -> Draft:
    return Draft.of(founders, title, day(when))


HELD = draft("Chile and Peru hold talks in Lima", telling(words="hold talk lima border delegation"))


def test_a_title_that_the_other_sentences_tell_is_a_double() -> None:
    met = telling(article="b", words="delegation meet lima", lemma="meet")
    assert is_double(HELD, draft("Delegations meet in Lima", met))


@pytest.mark.parametrize(
    ("title", "facts", "when"),
    [
        ("Delegations meet in Lima", {}, "2025-05-14"),
        ("Volcano closes airport", {"words": "volcano airport close"}, "2025-05-12"),
        ("Delegations meet in Lima", {"who": "*Norway, *Kenya"}, "2025-05-12"),
    ],
    ids=["another day", "other words", "other sides"],
)
def test_what_differs_in_day_words_or_sides_is_none(title: str, facts: dict[str, str], when: str) -> None:
    assert not is_double(HELD, draft(title, telling(when, article="b", **facts), when=when))


def test_what_two_say_in_the_same_words_is_said_twice() -> None:
    first, second = (
        telling(who=who, article=who, words="border stay open", **SAID) for who in ("*Anna Berg", "*Pia Lund")
    )
    assert not is_double(draft("Berg: the border stays open", first), draft("Lund: the border stays open", second))


def test_one_sentence_that_tells_two_things_tells_two_things() -> None:
    """ "They met in Lima and signed the border treaty": each sentence has the words of both."""
    met, signed = (telling(words="meet lima sign border treaty", lemma=lemma) for lemma in ("meet", "inspect"))
    assert not is_double(draft("Chile and Peru meet in Lima", met), draft("Chile and Peru inspect border", signed))


def test_a_day_within_a_week_may_be_the_same_but_not_one_within_a_year() -> None:
    again = telling("2025", article="b", words="hold talk lima")
    week = draft("Talks in Lima", telling("2025-W20", article="b", words="hold talk lima"), when="2025-W20")
    assert is_double(HELD, week)
    assert not is_double(HELD, draft("Talks in Lima", again, when="2025"))


def test_a_report_that_gives_no_day_may_tell_what_was_dated_a_day_before() -> None:
    late = reported("2025-05-13", article="b", words="talk lima")
    assert is_double(HELD, draft("Talks in Lima", late, when="2025-05-13"))
    assert not is_double(HELD, draft("Talks in Lima", late, when="2025-05-16"))


def test_what_is_backed_and_what_is_said_to_be_backed_is_one_thing_of_one_speaker() -> None:
    said = draft("Berg says she backs the border plan", telling(who="*Anna Berg", words="back border plan", **SAID))
    backed = telling(article="b", who="*Anna Berg", words="back border plan", lemma="back", type_="agree")
    assert is_double(said, draft("Berg backs border plan", backed))


def test_what_one_says_in_one_article_on_one_day_is_one_event_whatever_the_topics() -> None:
    border = draft("Berg: the border stays open", telling(who="*Anna Berg", words="border stay open", **SAID))
    taxes = telling(who="*Anna Berg", words="tax fall", start=200, **SAID)
    assert is_double(border, draft("Berg says taxes will fall", taxes))
    elsewhere = telling(who="*Anna Berg", words="tax fall", article="b", **SAID)
    assert not is_double(border, draft("Berg says taxes will fall", elsewhere))
    other = telling(who="*Pia Lund", words="tax fall", start=200, **SAID)
    assert not is_double(border, draft("Lund says taxes will fall", other))


def test_what_has_no_day_and_is_just_what_somebody_says_belongs_to_the_saying() -> None:
    said = draft("Berg says ministers break rules", telling(who="*Anna Berg", words="minister break rule", **SAID))
    facts = {"article": "b", "who": "*Carl Holm", "words": "minister break rule", "lemma": "break", "type_": "breach"}
    told, dated = reported("2025-05-12", **facts), telling(**facts)
    assert is_double(said, draft("Ministers break rules", told))
    assert not is_double(said, draft("Ministers break rules", dated))


def test_what_has_no_sides_is_one_event_where_the_words_are_much_the_same() -> None:
    storm = {"who": "", "type_": "disaster", "lemma": "hit"}
    first = draft("Storm hits coral islands", telling(words="storm hit coral islands", **storm))
    again = telling(article="b", words="storm coral islands reach", **storm)
    other = telling(article="b", words="storm capital reach", **storm)
    assert is_double(first, draft("Storm reaches coral islands", again))
    assert not is_double(first, draft("Storm reaches capital", other))


SPANS = ("2025-05-12", "2025-W20", "2025-05", "2025-W18", "2024-12-31", "2025-01-02", "2025")


@pytest.mark.parametrize("value", SPANS)
@pytest.mark.parametrize("when", ["2025-05-12", "2025-05-14", "2025-04-30", "2025-01-01", "2025-01-03"])
def test_drafts_that_may_be_one_are_looked_up_together(value: str, when: str) -> None:
    """Whatever shares days, or is reported up to two days later, has a period in common."""
    first = draft("Delegations meet in Lima", telling(value, words="delegation meet lima"), when=value)
    second = draft("Delegations meet in Lima", reported(when, words="delegation meet lima"), when=when)
    if is_double(first, second) or is_double(second, first):
        assert set(periods(first.interval)) & set(periods(second.interval))


def test_one_long_date_is_looked_up_as_a_whole() -> None:
    """A year has nothing in common with its days, and everything with itself."""
    assert periods(day("2025")) == ["2025"]
    assert periods(day("2025-12-31")) == ["2025-12", "2026-01"]


@pytest.mark.parametrize(("type_", "lemma", "same"), [("meet", "meet", True), ("halt", "stop", False)])
def test_within_a_week_the_words_must_be_of_one_kind_or_nearly_all_the_same(type_: str, lemma: str, same: bool) -> None:
    week = telling("2025-W20", article="b", words="lima delegation border", lemma=lemma, type_=type_)
    assert is_double(HELD, draft("Delegations in Lima close border to lorries", week, when="2025-W20")) == same


@pytest.mark.parametrize(("who", "expected"), [("*Senate Democrats", True), ("*Senate Republicans", False)])
def test_a_party_s_members_of_one_house_are_of_the_party(who: str, expected: bool) -> None:
    first = draft("Democrats block the border bill", telling(who="*Democrats", words="block border bill", places=()))
    second = telling(who=who, article="b", words="block border bill filibuster", places=())
    assert is_double(first, draft("Senators block border bill", second)) is expected


def test_a_verb_of_no_type_does_not_make_a_month_and_a_day_of_one_kind() -> None:
    """ "Berg joked after the motion was defeated on Monday" and "Berg lost a series of votes this month"."""
    facts = {"who": "*Anna Berg", "lemma": "joke"}
    lost = telling("2025-05", article="b", who="*Anna Berg", words="berg lose series vote", type_="win", lemma="lose")
    typed, untyped = (
        draft("Harbour motion defeated", telling(words="berg motion defeat vote", type_=type_, **facts))
        for type_ in ("elect", "other")
    )
    month = draft("Berg loses series of votes", lost, when="2025-05")
    assert is_double(typed, month)
    assert not is_double(untyped, month)
