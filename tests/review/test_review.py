"""What is least certain comes first, and its lines can be pasted."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from timeline.articles import read_articles
from timeline.cli import app
from timeline.interval import Interval
from timeline.model import ArticleRecord, Basis, DateRecord, Event, Evidence, OtherDate, Status, Timeline
from timeline.overrides import read_overrides
from timeline.pipeline import build
from timeline.review import doubts_of, listing
from timeline.settings import Settings

SEEDS = Path(__file__).parent.parent.parent / "seeds"
FERRY = "The ferry sank in the northern harbour with forty cars on board."
FERRY_TOO = "With forty cars on board a ferry sank in the harbour of the north."
CHOIR = "A children's choir sang before the queen in the cathedral."
PAID = "The owners paid every passenger two hundred crowns."


def told(sentence: str, trigger: str, article: str = "a", at: int = 0, basis: Basis = Basis.EXPLICIT) -> Evidence:
    start = at + sentence.index(trigger)
    return Evidence(
        article=article,
        sentence=sentence,
        sentence_start=at,
        start=start,
        end=start + len(trigger),
        trigger=trigger,
        basis=basis,
        address=f"{trigger}-{article}-{at}",
    )


def event(name: str, *mentions: Evidence, day: str = "2021-05-03", sure: float = 0.9, other: str = "") -> Event:
    others = (OtherDate(date=on(other), articles=("b",)),) if other else ()
    return Event(
        id=mentions[0].address,
        title=name,
        summary="",
        type="accident",
        status=Status.OCCURRED,
        date=on(day),
        salience=0.5,
        confidence=sure,
        other_dates=others,
        mentions=mentions,
    )


def on(day: str) -> DateRecord:
    return DateRecord.of(Interval.of_day(date.fromisoformat(day)))


def story(*events: Event) -> Timeline:
    articles = (
        ArticleRecord(
            id=id_, title="", source="", url="", published=date(2021, 5, 9), published_basis="given", language="en"
        )
        for id_ in "abc"
    )
    return Timeline(title="S", articles=tuple(articles), events=events)


def reasons(timeline: Timeline) -> list[str]:
    return [doubt.reason.split(":")[0].split(" (")[0].split(";")[0] for doubt in doubts_of(timeline)]


SURE = event("Choir sings", told(CHOIR, "sang", "c"))


def test_nothing_is_said_of_what_is_certain() -> None:
    assert doubts_of(story(SURE)) == []


def test_a_date_for_which_nothing_speaks() -> None:
    guessed = event("Ferry sinks", told(FERRY, "sank", basis=Basis.PUBLICATION), sure=0.45)
    assert reasons(story(guessed)) == ["nothing says when it was"]


def test_a_date_for_which_little_speaks() -> None:
    assert reasons(story(event("Ferry sinks", told(FERRY, "sank"), sure=0.5))) == ["little speaks for the date"]


def test_a_date_on_which_sources_disagree() -> None:
    """The other date is what is proposed."""
    (doubt,) = doubts_of(story(event("Ferry sinks", told(FERRY, "sank"), other="2021-05-02")))
    assert doubt.reason == "sources disagree about the date: Sunday 2 May 2021 in b"
    assert doubt.date == "2021-05-02"


def test_a_date_that_a_person_has_set_is_no_doubt() -> None:
    set_by_hand = event("Ferry sinks", told(FERRY, "sank"), sure=0.3).model_copy(update={"edited": ("date",)})
    assert doubts_of(story(set_by_hand)) == []


def test_the_weakest_link_of_a_merged_event() -> None:
    """Its passage is proposed for an event of its own."""
    mixed = event("Ferry sinks", told(FERRY, "sank"), told(FERRY_TOO, "sank", "b"), told(PAID, "paid", "c"))
    (doubt,) = doubts_of(story(mixed, SURE))
    assert ([one.trigger for one in doubt.evidence], doubt.split) == (["paid"], True)


def test_two_events_that_may_be_one() -> None:
    (doubt,) = doubts_of(
        story(event("Ferry sinks", told(FERRY, "sank")), event("Sinking", told(FERRY_TOO, "sank", "b")), SURE)
    )
    assert doubt.reason.startswith("it may be the same event as “")
    assert doubt.merge_with is not None
    assert [one.sentence for one in doubt.evidence] == [FERRY, FERRY_TOO]


@pytest.mark.parametrize("day", ["2021-05-06", "2021-04-30"])
def test_events_of_other_days_are_not_one(day: str) -> None:
    far = event("Sinking", told(FERRY_TOO, "sank", "b"), day=day)
    assert doubts_of(story(event("Ferry sinks", told(FERRY, "sank")), far)) == []


def test_two_events_of_one_sentence_are_not_one() -> None:
    """They were told apart by their words."""
    both = story(event("Ferry sinks", told(FERRY, "sank")), event("Cars on board", told(FERRY, "board")))
    assert doubts_of(both) == []


def test_the_least_certain_comes_first() -> None:
    unsure = event("Ferry sinks", told(FERRY, "sank"), sure=0.2)
    less = event("Owners pay", told(PAID, "paid", "b"), sure=0.5)
    assert [doubt.event.title for doubt in doubts_of(story(less, unsure))] == ["Ferry sinks", "Owners pay"]


def test_the_order_of_the_events_changes_nothing() -> None:
    events = [event("Ferry sinks", told(FERRY, "sank"), sure=0.5), event("Sinking", told(FERRY_TOO, "sank", "b"))]
    assert listing(doubts_of(story(*events))) == listing(doubts_of(story(*events[::-1])))


DOUBTFUL = [
    story(event("Ferry sinks", told(FERRY, "sank"), sure=0.4), SURE),
    story(event("Ferry sinks", told(FERRY, "sank"), other="2021-05-02"), SURE),
    story(event("Ferry sinks", told(FERRY, "sank"), told(FERRY_TOO, "sank", "b"), told(PAID, "paid", "c")), SURE),
    story(event("Ferry sinks", told(FERRY, "sank")), event("Sinking", told(FERRY_TOO, "sank", "b")), SURE),
]


@pytest.mark.parametrize("timeline", DOUBTFUL)
def test_pasted_lines_decide_what_they_say(timeline: Timeline, tmp_path: Path) -> None:
    """They point at one event, change it, and the doubt is gone."""
    file = tmp_path / "overrides.toml"
    file.write_text(listing(doubts_of(timeline)), "utf-8")
    overrides = read_overrides(file)
    assert len(overrides.entries) == 1
    assert overrides.stale(timeline) == ()
    assert doubts_of(overrides.apply(timeline)) == []


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Results kept for the tests of this file, so that the sample story is read once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TIMELINE_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.mark.usefixtures("cache")
def test_every_line_for_the_sample_story_can_be_pasted(tmp_path: Path) -> None:
    timeline = build(read_articles(SEEDS).articles, Settings())
    doubts = doubts_of(timeline)
    assert doubts
    for number, doubt in enumerate(doubts):
        file = tmp_path / f"{number}.toml"
        file.write_text(listing([doubt]), "utf-8")
        overrides = read_overrides(file)
        assert overrides.stale(timeline) == ()
        assert overrides.apply(timeline) != timeline


@given(st.text(max_size=40), st.text(max_size=40))
def test_whatever_an_article_says_the_list_stays_toml(before: str, after: str) -> None:
    """One table, and no line of it is the article's."""
    sentence = f"{before} sank {after}"
    timeline = story(event(f"{after}\n[[event]]", told(sentence, "sank"), sure=0.1))
    tables = tomllib.loads(listing(doubts_of(timeline))).get("event", [])
    assert [set(table) for table in tables] == [{"article", "quote", "trigger", "date"}]
    assert tables[0]["quote"] in sentence


@pytest.mark.usefixtures("cache")
def test_the_command_lists_as_many_as_asked_for(tmp_path: Path) -> None:
    output = tmp_path / "review.toml"
    arguments = ["review", str(SEEDS), "--limit", "2", "-o", str(output)]
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 0
    assert len(tomllib.loads(output.read_text("utf-8"))["event"]) == 2
    assert "2 listed" in result.stderr
