"""Which days matter: who speaks of them, and how long after."""

from __future__ import annotations

from datetime import date, timedelta

from tests.digest.telling import told
from timeline.digest.days import LONGEST_LAG, Told, looking_back, rank_days, span_of

MAY = (date(2021, 5, 1), date(2021, 5, 31))


def ranked(*passages: Told) -> list[str]:
    return [day.isoformat() for day in rank_days(passages, {}, MAY)]


def test_a_day_is_worth_more_the_longer_it_is_spoken_of() -> None:
    days = [looking_back(date(2021, 5, 1), date(2021, 5, day)) for day in (1, 2, 5, 20)]
    assert days == sorted(days)
    assert len(set(days)) == len(days)


def test_looking_back_from_afar_adds_no_more() -> None:
    """Anniversaries do not outweigh the story."""
    day = date(2021, 1, 1)
    assert looking_back(day, date(2030, 1, 1)) == looking_back(day, day + timedelta(days=LONGEST_LAG))


def test_what_is_only_announced_has_no_day() -> None:
    """It may not happen."""
    assert ranked(told("2021-05-03", "2021-05-20"), told("2021-05-04", "2021-05-20", source="b")) == []


def test_articles_count_and_not_their_sentences() -> None:
    by_the_minute = [told("2021-05-09", "2021-05-08", source="a") for _ in range(40)]
    two = [told("2021-05-06", "2021-05-05", source=source) for source in "bc"]
    assert ranked(*by_the_minute, *two) == ["2021-05-05", "2021-05-08"]


def test_one_text_on_one_day_is_one_voice() -> None:
    """Two papers of one agency count less than two who write themselves."""
    reprinted = [told("2021-05-09", "2021-05-08", source="agency") for _ in range(2)]
    written = [told("2021-05-09", "2021-05-07", source=source) for source in "bc"]
    assert ranked(*reprinted, *written)[0] == "2021-05-07"


def test_a_date_of_the_calendar_counts_more_than_a_weekday() -> None:
    assert ranked(told("2021-05-09", "2021-05-07"), told("2021-05-10", "2021-05-08", source="b", explicit=True)) == [
        "2021-05-08",
        "2021-05-07",
    ]


def test_publications_decide_where_nobody_looks_back() -> None:
    found = rank_days([], {date(2021, 5, 4): 5, date(2021, 5, 3): 1}, MAY)
    assert found == [date(2021, 5, 4), date(2021, 5, 3)]


def test_a_quiet_month_shows_beside_a_crowded_one() -> None:
    """The same voices weigh more where little else is published."""
    crowd = {date(2021, 1, day): 20 for day in range(1, 12)}
    told_of = ("2021-01-12", "2021-06-12")
    voices = [told(day.replace("-12", "-30"), day, source=source) for day in told_of for source in "ab"]
    found = rank_days(voices, crowd, (date(2021, 1, 12), date(2021, 12, 31)))
    assert [day.isoformat() for day in found] == ["2021-06-12", "2021-01-12"]


def test_days_outside_the_span_do_not_count() -> None:
    assert ranked(told("2021-06-09", "2021-04-30"), told("2021-06-09", "2021-05-31", source="b")) == ["2021-05-31"]


def test_a_story_begins_at_most_a_month_before_its_first_article() -> None:
    assert span_of({date(2021, 5, 10): 1, date(2021, 5, 2): 2}) == (date(2021, 4, 1), date(2021, 5, 10))
