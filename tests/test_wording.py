"""Dates and reasons in words."""

from __future__ import annotations

from datetime import date

import pytest

from tests.site.story import Story
from timeline.interval import Granularity, Interval, Part
from timeline.model import AnchorBasis, ArticleRecord, Basis, DateRecord, Evidence, Expression
from timeline.wording import confidence_words, counted, date_words, passages, reasoning, short_date_words, support_words

ARTICLE = ArticleRecord(
    id="a", title="T", source="S", url="", published=date(2025, 3, 14), published_basis="given", language="en"
)


def words(value: str, mod: str | None = None) -> str:
    interval = Interval.of_value(value, mod)
    assert interval is not None
    return date_words(DateRecord.of(interval))


@pytest.mark.parametrize(
    ("value", "mod", "expected"),
    [
        ("2025-03-11", None, "Tuesday 11 March 2025"),
        ("2025-03-11", "APPROX", "about Tuesday 11 March 2025"),
        ("2025-W20", None, "week of 12 May 2025"),
        ("2025-W20", "START", "early in the week of 12 May 2025"),
        ("2025-W20-WE", None, "weekend of 17–18 May 2025"),
        ("2025-W22-WE", None, "weekend of 31 May – 1 June 2025"),
        ("2024-08", None, "August 2024"),
        ("2024-08", "START", "early August 2024"),
        ("2024-08", "MID", "about mid-August 2024"),
        ("2024", None, "2024"),
        ("2024", "MID", "about mid-2024"),
        ("2024", "END", "late 2024"),
        ("2024", "APPROX", "about 2024"),
        ("2024-SU", None, "summer 2024"),
        ("2024-WI", None, "winter 2024–25"),
        ("2024-Q2", None, "second quarter of 2024"),
        ("2024-Q4", "END", "late in the fourth quarter of 2024"),
        ("2024-H2", None, "second half of 2024"),
        ("199", None, "the 1990s"),
        ("199", "START", "the early 1990s"),
        ("20", None, "the 21st century"),
        ("10", None, "the 11th century"),
    ],
)
def test_a_date_is_said_as_finely_as_it_is_known(value: str, mod: str | None, expected: str) -> None:
    """Each granularity has words of its own, and what is approximate says so."""
    assert words(value, mod) == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2025, 5, 3), date(2025, 5, 5), "3–5 May 2025"),
        (date(2025, 4, 28), date(2025, 5, 2), "28 April – 2 May 2025"),
        (date(2024, 12, 30), date(2025, 1, 2), "30 December 2024 – 2 January 2025"),
        (date(2025, 5, 3), date(2025, 5, 3), "Saturday 3 May 2025"),
    ],
)
def test_a_span_says_month_and_year_once(first: date, last: date, expected: str) -> None:
    """Two ends share what they have in common."""
    assert date_words(DateRecord.of(Interval(first, last, Granularity.SPAN))) == expected


def test_what_goes_on_has_no_end() -> None:
    """An open interval says when it began only."""
    interval = Interval(date(2022, 2, 24), date(2025, 5, 19), Granularity.SPAN, open=True)
    assert date_words(DateRecord.of(interval)) == "since 24 February 2022"


def test_an_open_part_is_no_error() -> None:
    """A part without the approximate mark still names the part."""
    interval = Interval(date(2024, 1, 1), date(2024, 12, 31), Granularity.YEAR, part=Part.LATE)
    assert date_words(DateRecord.of(interval)) == "late 2024"


def test_a_short_date_has_no_weekday() -> None:
    """Nothing but a day's weekday goes; a year stays a year."""
    records = [
        DateRecord.of(found) for value in ("2025-03-11", "2022", "2025-W20") if (found := Interval.of_value(value))
    ]
    assert [short_date_words(record) for record in records] == ["11 March 2025", "2022", "week of 12 May 2025"]


def evidence(text: str | None, value: str = "", *, anchor: date | None = None, **given: object) -> Evidence:
    sentence = f"They met {text}." if text else "They met."
    kind = given.get("anchor_basis", AnchorBasis.PUBLICATION)
    start = int(str(given.get("start", 109)))
    expression = text and Expression(
        text=text,
        start=start,
        end=start + len(text),
        value=value,
        anchor=anchor,
        anchor_basis=AnchorBasis(str(kind)),
        rule="r",
    )
    return Evidence(
        article="a",
        sentence=sentence,
        sentence_start=100,
        start=105,
        end=108,
        trigger="met",
        basis=Basis(str(given.get("basis", Basis.EXPLICIT))),
        expression=expression or None,
    )


FRIDAY, SUNDAY, TUESDAY = date(2025, 3, 14), date(2025, 5, 18), date(2025, 3, 11)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            evidence("Tuesday", "2025-03-11", anchor=FRIDAY),
            "“Tuesday”, in an article of Friday 14 March 2025 → Tuesday 11 March 2025",
        ),
        (
            evidence("Tomorrow", "2025-05-19", anchor=SUNDAY, anchor_basis="quotation"),
            "“Tomorrow”, in words spoken on Sunday 18 May 2025 → Monday 19 May 2025",
        ),
        (
            evidence("two\ndays later", "2025-03-13", anchor=TUESDAY, anchor_basis="narrative"),
            "“two days later”, counted from Tuesday 11 March 2025 → Thursday 13 March 2025",
        ),
        (
            evidence("12 May 2025", "2025-05-12", anchor_basis="none"),
            "“12 May 2025” says the day itself → Monday 12 May 2025",
        ),
        (
            evidence("May 2025", "2025-05", anchor_basis="none"),
            "“May 2025” says the month itself → May 2025",
        ),
        (
            evidence("Tuesday", "2025-03-11", anchor=FRIDAY, basis="narrative", start=20),
            "“Tuesday”, elsewhere in the article of Friday 14 March 2025 → Tuesday 11 March 2025",
        ),
        (
            evidence(None, basis="publication"),
            "no date in the sentence; the article was published on Friday 14 March 2025",
        ),
        (
            evidence(None, basis="narrative"),
            "no date in the sentence; it takes the date told elsewhere in the article",
        ),
        (
            evidence("recently", "PAST_REF", anchor=FRIDAY, basis="publication"),
            "“recently” names no day; the article was published on Friday 14 March 2025",
        ),
    ],
)
def test_the_reason_names_the_anchor(given: Evidence, expected: str) -> None:
    """Every way to a date has its own words, from the expression over its anchor to the day."""
    assert reasoning(given, ARTICLE) == expected


def test_an_inferred_publication_date_says_so() -> None:
    """A date that nobody gave is not passed off as given."""
    inferred = ARTICLE.model_copy(update={"published_basis": "inferred"})
    assert "(inferred)" in reasoning(evidence(None, basis="publication"), inferred)
    assert "a date inferred" in reasoning(evidence("Tuesday", "2025-03-11", anchor=FRIDAY), inferred)


def test_an_undated_article_says_so() -> None:
    """Without a publication date the reason names none."""
    undated = ARTICLE.model_copy(update={"published": None, "published_basis": "unknown"})
    assert "no known date" in reasoning(evidence(None, basis="publication"), undated)


def test_numbers_and_certainty_have_words() -> None:
    """Plurals and the three steps of certainty."""
    assert [counted(1, "event"), counted(1200, "event")] == ["1 event", "1,200 events"]
    assert [confidence_words(value) for value in (0.9, 0.6, 0.2)] == [
        "well supported",
        "fairly well supported",
        "uncertain",
    ]


def test_a_sentence_is_one_passage_led_by_its_best_dated_mention() -> None:
    """Two events' words in one sentence are shown once; the date in words tells how it was read."""
    weak, strong = evidence(None, basis="publication"), evidence("Tuesday", "2025-03-11", anchor=FRIDAY)
    other = strong.model_copy(update={"sentence_start": 500})
    assert passages([weak, other, strong]) == ((strong, weak), (other,))


def test_support_counts_passages_and_grounds(story: Story) -> None:
    """What a date rests on is told by its grounds, strongest first."""
    said = {event.title: support_words(event) for event in story.timeline.events}
    assert said["Talks in Jeddah"] == "1 passage in 1 article, with the date in words"
    assert said["Deliveries are halted"] == "2 passages in 2 articles, all with the date in words"
    assert said["Call between the presidents"] == (
        "2 passages in 1 article: 1 with the date in words, 1 dated only by the day of publication"
    )
