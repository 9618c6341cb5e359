"""From mentions to events: what founds one, what it says, and that nothing depends on the order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from tests.events.building import day, mention, telling
from timeline.events.story import choose_interval, make_events
from timeline.interval import Interval
from timeline.model import Article, Basis, Event, EventMention, Status

TEXT = "Sixty characters of a sentence that tells of nothing much. " * 20


def events(*mentions: EventMention, days: str = "13 14 15 16") -> tuple[Event, ...]:
    """The events of articles a, b, c, d, published in May 2025 on the given days."""
    published = (date(2025, 5, int(number)) for number in days.split())
    articles = [Article(id=id_, text=TEXT, published=when) for id_, when in zip("abcd", published, strict=False)]
    return make_events(articles, mentions)


def test_one_mention_makes_one_event() -> None:
    (event,) = events(mention(where=["Lima"], title="Chile and Peru meet in Lima"))
    assert event.date.edtf == "2025-05-12"
    assert event.type == "meet"
    assert {who.name for who in event.participants} == {"Chile", "Peru"}
    assert [place.name for place in event.places] == ["Lima"]
    assert (event.salience > 0, event.confidence > 0.5, event.edited, event.other_dates) == (True, True, (), ())


@pytest.mark.parametrize(
    "facts",
    [
        {"status": Status.DENIED},
        {"status": Status.PLANNED},
        {"title": "", "who": ""},
        {"when": "", "basis": Basis.PUBLICATION},
        {"when": "2025-05-13", "basis": Basis.PUBLICATION, "definite": True},
        {"when": "2025-05-13", "basis": Basis.PUBLICATION, "claimed_by": "Anna Berg"},
        {"when": "2025-05-13", "basis": Basis.PUBLICATION, "paragraph": 9},
    ],
    ids=[
        "denied",
        "planned for a day that is past",
        "nothing to call it by",
        "no date",
        "a back reference without a date",
        "a claim without a date",
        "a remark far down without a date",
    ],
)
def test_what_founds_no_event(facts: dict[str, object]) -> None:
    assert events(mention(**facts)) == ()  # type: ignore[arg-type]


def test_what_is_planned_for_a_day_to_come_is_an_event() -> None:
    (event,) = events(mention("2025-05-20", status=Status.PLANNED))
    assert event.status == Status.PLANNED


def test_what_happened_to_one_source_was_no_plan() -> None:
    (event,) = events(
        mention("2025-05-14", status=Status.PLANNED), mention("2025-05-14", article="c", status=Status.OCCURRED)
    )
    assert event.status == Status.OCCURRED


def test_what_only_claims_is_claimed() -> None:
    (event,) = events(mention(status=Status.CLAIMED, claimed_by="Anna Berg"))
    assert event.status == Status.CLAIMED


def test_a_disagreement_is_kept() -> None:
    """The day that more sources give is the event's; the other is told with its source."""
    (event,) = events(mention(), mention(article="b"), mention("2025-05-13", article="c"))
    assert event.date.edtf == "2025-05-12"
    assert [(other.date.edtf, other.articles) for other in event.other_dates] == [("2025-05-13", ("c",))]


def test_a_week_that_holds_the_day_is_no_disagreement() -> None:
    (event,) = events(mention(), mention("2025-W20", article="b"))
    assert (event.date.edtf, event.other_dates) == ("2025-05-12", ())


@pytest.mark.parametrize(
    ("told", "chosen"),
    [
        (["2025-W20", "2025-05-16"], "2025-05-16"),
        (["2025-05", "2025-W20"], "2025-W20"),
        (["2025-05-12", "2025-05-13", "2025-05-12"], "2025-05-12"),
        (["2025-05-13", "2025-05-12"], "2025-05-12"),
        (["2025-W20", "2025-05-16", "2025-05-17", "2025-05-17"], "2025-05-17"),
    ],
)
def test_the_finest_of_the_best_supported_dates_is_chosen(told: list[str], chosen: str) -> None:
    group = [telling(when, article=article) for article, when in zip("abcd", told, strict=False)]
    assert choose_interval(group) == day(chosen)


@pytest.mark.parametrize("year", range(2001, 2011))
def test_of_a_year_and_its_parts_the_plain_year_is_chosen_whatever_their_order(year: int) -> None:
    readings = [Interval.of_value(str(year), mod) for mod in ("START", None, "MID", "END")]
    made = [telling(str(year), article=article) for article in "abcd"]
    group = [replace(told, interval=read) for told, read in zip(made, readings, strict=True) if read]
    assert choose_interval(group) == day(str(year))


def test_words_are_believed_before_the_day_of_publication() -> None:
    group = [telling("2025-05-12"), *(telling("2025-05-13", article=id_, basis=Basis.PUBLICATION) for id_ in "bcd")]
    assert choose_interval(group) == day("2025-05-12")


def test_events_are_the_same_whatever_the_order_of_mentions_and_articles() -> None:
    mentions = [
        mention(),
        mention("2025-05-13", article="b"),
        mention("2025-05-13", article="b", start=60, type_="call", lemma="call", title="Chile calls Peru"),
        mention("2025-05-15", article="c", basis=Basis.PUBLICATION),
        mention("2025-W20", article="d", words="border delegation"),
    ]
    wanted = events(*mentions)
    assert wanted
    assert all(events(*order) == wanted for order in list(permutations(mentions))[::11])


def test_an_event_cites_all_its_mentions_in_order_of_publication() -> None:
    (event,) = events(mention(article="b"), mention(article="a"), mention(article="b", start=60))
    assert [(evidence.article, evidence.start) for evidence in event.mentions] == [("a", 0), ("b", 0), ("b", 60)]


def test_one_sentence_does_not_carry_many_events() -> None:
    """A sentence with five verbs tells one thing or two."""
    kinds = ["visit", "resign", "kill", "launch", "award"]
    told = [
        mention(type_=kind, lemma=kind, word=kind, start=number, sentence=(0, 60), title=f"Chile {kind}", words=kind)
        for number, kind in enumerate(kinds)
    ]
    assert 1 <= len(events(*told)) <= 2


def test_no_mentions_no_events() -> None:
    assert events() == ()


def test_participants_say_what_kind_they_are() -> None:
    """A country stays one, whatever the sentence calls it."""
    (event,) = events(mention(article="a"), mention(article="b"))
    assert {participant.name: participant.kind for participant in event.participants} == {
        "Chile": "country",
        "Peru": "country",
    }


def test_an_event_is_summed_up_by_a_sentence_of_its_own() -> None:
    """ "They met in Lima, as Berg said the border stays open. Taxes will fall, said Berg." """
    said = {"who": "*Anna Berg", "word": "said", "lemma": "say", "type_": "statement", "title": "Berg says so"}
    met = mention(title="Chile and Peru meet in Lima")
    beside = mention(start=30, sentence=(0, 60), words="border open", headline_quality=0.9, **said)  # type: ignore[arg-type]
    alone = mention(start=130, sentence=(120, 190), words="tax fall", **said)  # type: ignore[arg-type]
    summaries = {event.type: event.summary for event in events(met, beside, alone)}
    assert summaries == {"meet": TEXT[:60].strip(), "statement": TEXT[120:190].strip()}


def test_a_summary_bears_the_title_out() -> None:
    """The sentence that gives the title comes first, though it is about something else before."""
    said = {"who": "*Anna Berg", "word": "said", "lemma": "say", "type_": "statement"}
    met = mention(title="Chile and Peru meet in Lima")
    beside = mention(start=30, sentence=(0, 60), title="Berg wants border open", headline_quality=0.9, **said)  # type: ignore[arg-type]
    alone = mention(start=130, sentence=(120, 190), title="Berg says so", headline_quality=0.5, **said)  # type: ignore[arg-type]
    titled = next(event for event in events(met, beside, alone) if event.type == "statement")
    assert titled.title == "Berg wants border open"
    assert titled.summary.startswith(TEXT[:60].strip())


def test_a_sentence_carries_no_second_event_without_a_day() -> None:
    facts = {"basis": Basis.PUBLICATION, "headline_quality": 1.0}
    march = mention("2025-05-13", title="Chile marches", **facts)  # type: ignore[arg-type]
    other = {"start": 20, "sentence": (0, 60), "lemma": "sue", "type_": "charge", "words": "court", "who": "*Kenya"}
    again = mention("2025-05-13", title="Kenya sues", **(facts | other))  # type: ignore[arg-type]
    assert len(events(march, again)) == 1


def test_a_day_in_reprints_is_believed_no_more_than_in_one_article() -> None:
    printed = [telling("2025-05-11", article=name, reprint_of="a") for name in "bcd"]
    others = [telling("2025-05-12", article=name) for name in "ef"]
    assert choose_interval([telling("2025-05-11", article="a"), *printed, *others]) == day("2025-05-12")


def test_an_article_that_prints_another_again_adds_no_salience() -> None:
    told = [mention(article=name, title="Chile and Peru meet") for name in "ab"]
    texts = [Article(id=name, text=TEXT, published=date(2025, 5, 13)) for name in "ab"]
    reprint = texts[1].model_copy(update={"reprint_of": "a"})
    (alone,), (twice,), (again,) = (
        make_events(texts[:1], told[:1]),
        make_events(texts, told),
        make_events([texts[0], reprint], told),
    )
    assert alone.salience == again.salience < twice.salience
    assert {held.article for held in again.mentions} == {"a", "b"}


@pytest.mark.parametrize(("who", "found"), [("*Berg, Lund", 1), ("*Berg", 0)])
def test_a_meeting_of_named_people_is_news_wherever_it_stands(who: str, found: int) -> None:
    told = mention("2025-05-13", who=who, basis=Basis.PUBLICATION, paragraph=9, headline_quality=0.8)
    assert len(events(told)) == found
