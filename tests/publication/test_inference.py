"""The day of an article that states none: inferred where that is sound, refused where it is not."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.articles import read_articles
from timeline.interval import Interval
from timeline.model import Article, Basis, DateRecord, EventMention
from timeline.publication import Dated, by_every_day, date_articles

FLOOD = (
    "The river Arle broke through the dam above the town of Nettlebridge on {day}, flooding the lower streets, "
    "the fire brigade said.\n\n"
    "Rescue boats brought four hundred inhabitants of Nettlebridge to the school gymnasium on the hill.\n\n"
    "The dam above Nettlebridge had been inspected in spring, and engineers found small cracks in its north wall.\n\n"
    "Mayor Harriet Quill asked the province for pumps, blankets and drinking water for the flooded quarter.\n"
)
RETOLD = (
    "Nettlebridge stood under water after the dam on the river Arle above the town broke on {day}.\n\n"
    "Four hundred inhabitants were brought by rescue boats to the gymnasium of the school on the hill.\n\n"
    "Engineers had inspected the dam above Nettlebridge in spring and found small cracks in the north wall.\n\n"
    "The province was asked for pumps, drinking water and blankets by mayor Harriet Quill.\n"
)
ELSEWHERE = (
    "The parliament in Velmora passed the budget on {day} after a debate of eleven hours about fishing rights.\n\n"
    "Opposition leader Tarn Oswin called the budget a gift to the owners of the largest trawlers.\n\n"
    "Fishing villages along the coast had threatened to block the harbour of Velmora with their boats.\n"
)
ALONE = (
    "Minister Odalys Brandt said on Thursday that the tunnel under the strait would be closed for repairs.\n\n"
    "Workers found water in the eastern tube when Minister Odalys Brandt visited the tunnel control room on Wednesday, "
    "and the trains were stopped.\n\n"
    "Minister Odalys Brandt visited the control room of the tunnel under the strait on March 12, 2025, in yellow.\n"
)
FRIDAY = date(2025, 3, 14)
PIECES = [*ALONE.split(), "1/2/10", "9999", "0000", "May 1,", "“", "”", ".", "\n\n", "yesterday", "31/12/99"]


def article(name: str, text: str, published: date | None = None) -> Article:
    return Article(id=name, text=text, published=published, published_basis="given" if published else "unknown")


def days_of(dated: Dated, name: str) -> tuple[date, ...]:
    """The days that an article may be of; none where it was left undated."""
    found = next((one for one in dated.articles if one.id == name), None)
    if found is None or found.published is None:
        return ()
    return found.published_candidates or (found.published,)


def test_by_another_article() -> None:
    """The same news with the same weekday, told in an article that has a day."""
    known = article("known", FLOOD.format(day="Thursday"), FRIDAY)
    other = article("other", ELSEWHERE.format(day="Monday"), date(2025, 2, 4))
    dated = date_articles([known, other, article("new", RETOLD.format(day="Thursday"))])
    assert days_of(dated, "new") == (date(2025, 3, 13), FRIDAY)
    found = next(one for one in dated.articles if one.id == "new")
    assert (found.published, found.published_basis) == (date(2025, 3, 13), "inferred")
    assert "tells the same as known" in found.published_evidence
    assert "2025-03-13 or 2025-03-14" in found.published_evidence


def test_the_weekday_must_fit() -> None:
    """The same news of another weekday is other news: nothing is inferred."""
    dated = date_articles(
        [article("known", FLOOD.format(day="Thursday"), FRIDAY), article("new", RETOLD.format(day="Sunday"))]
    )
    assert days_of(dated, "new") == ()
    assert [one.article.id for one in dated.undated] == ["new"]


def test_a_thin_margin_refuses() -> None:
    """Two floods a week apart, told alike: which it was, nobody can say."""
    dated = date_articles(
        [
            article("first", FLOOD.format(day="Thursday"), date(2025, 3, 7)),
            article("second", FLOOD.format(day="Thursday"), FRIDAY),
            article("new", RETOLD.format(day="Thursday")),
        ]
    )
    assert days_of(dated, "new") == ()
    assert "nothing decides between them" in dated.undated[0].why or "too little" in dated.undated[0].why


def test_other_news_says_nothing() -> None:
    """An article that nobody else tells has no day."""
    dated = date_articles([article("known", ELSEWHERE.format(day="Monday"), FRIDAY), article("new", ALONE[:120])])
    assert days_of(dated, "new") == ()
    assert dated.undated[0].why == "no dated article tells the same"


def test_full_dates_must_fit() -> None:
    """A text that names a later full date is not of the week of its twin."""
    late = RETOLD.format(day="Thursday") + "\nThe new dam was opened on June 2, 2026.\n"
    dated = date_articles([article("known", FLOOD.format(day="Thursday"), FRIDAY), article("new", late)])
    assert days_of(dated, "new") == ()
    assert "names days that do not fit" in dated.undated[0].why


def test_by_its_own_words() -> None:
    """A full date told by its weekday too, and the weekday of the news: the thirteenth, or the day after."""
    dated = date_articles([article("alone", ALONE)])
    assert days_of(dated, "alone") == (date(2025, 3, 13), FRIDAY)
    assert "“Wednesday” is 2025-03-12 in its own text" in dated.articles[0].published_evidence


@pytest.mark.parametrize(
    "text",
    [
        ALONE.replace("March 12, 2025", "February 24, 2022"),
        ALONE.replace("March 12, 2025", "March 12, 2014") + "Repairs are to last until 2027.\n",
        ALONE.replace("on Wednesday", "on Friday"),
        ALONE.replace("on Thursday", "on Monday"),
        ALONE.replace("Minister Odalys Brandt visited the control room of the tunnel under the strait", "It rained"),
        ALONE.replace(", 2025", ""),
    ],
)
def test_own_words_that_do_not_suffice(text: str) -> None:
    """A date long past, no weekday for it, news long after it, another matter, no year: nothing is inferred."""
    assert days_of(date_articles([article("alone", text)]), "alone") == ()


def test_dates_in_figures_do_no_harm() -> None:
    """A year of two figures, or a date that reads two ways, names no year; nothing breaks on it."""
    text = ALONE.replace("March 12, 2025", "3/12/25")
    assert len(date_articles([article("alone", text)]).articles) <= 1


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60))
def test_any_text(words: list[str]) -> None:
    """Whatever a text holds, it has a day with evidence, or a reason why it has none."""
    dated = date_articles([article("known", ALONE, FRIDAY), article("any", " ".join(words) or "x")])
    assert len(dated.articles) + len(dated.undated) == 2
    assert all(one.published and (one.id == "known" or one.published_evidence) for one in dated.articles)


def test_without_any_day_nothing_is_guessed() -> None:
    """Articles that agree among themselves, and none of which has a day."""
    dated = date_articles([article("a", FLOOD.format(day="Thursday")), article("b", RETOLD.format(day="Thursday"))])
    assert dated.articles == ()
    assert {one.why for one in dated.undated} == {"no article of the story has a day to compare it with"}


def test_what_was_inferred_from_others_is_no_evidence() -> None:
    """The order of the articles does not matter, and no chain is built from one inference to the next."""
    articles = [
        article("a", RETOLD.format(day="Thursday")),
        article("known", FLOOD.format(day="Thursday"), FRIDAY),
        article("b", ELSEWHERE.format(day="Monday")),
    ]
    forwards, backwards = date_articles(articles), date_articles(articles[::-1])
    assert set(forwards.articles) == set(backwards.articles)
    assert days_of(forwards, "b") == ()


def test_days_that_are_given_stay() -> None:
    """The editor's word is never changed."""
    known = article("known", ALONE, date(2024, 1, 1))
    assert date_articles([known]).articles == (known,)


@pytest.mark.parametrize(
    ("url", "text", "expected"),
    [
        ("https://news.example/2025/03/14/dam", FLOOD, "the address"),
        (
            "",
            "Published 3:02 PM EDT, Fri March 14, 2025\n\n" + FLOOD,
            "the line “Published 3:02 PM EDT, Fri March 14, 2025”",
        ),
        ("", "NETTLEBRIDGE, March 14, 2025 (XNA) — " + FLOOD, "dateline “NETTLEBRIDGE, March 14, 2025 (XNA)”"),
    ],
)
def test_what_a_text_states_goes_first(url: str, text: str, expected: str) -> None:
    """Address, labelled line and dateline are the article's own statement."""
    stating = article("stating", text.format(day="Thursday")).model_copy(update={"url": url})
    (found,) = date_articles([stating]).articles
    assert (found.published, found.published_basis, found.published_evidence) == (FRIDAY, "given", expected)


def mention(start: int, day: date | None, target: int | None = None) -> EventMention:
    return EventMention(
        article="a",
        start=start,
        end=start + 4,
        text="fell",
        lemma="fall",
        type="fall",
        sentence=(0, 40),
        paragraph=0,
        date=DateRecord.of(Interval.of_day(day)) if day else None,
        basis=Basis.EXPLICIT,
        target=target,
    )


def test_what_every_candidate_says_is_kept() -> None:
    """ "Tuesday" is the same from the 13th and from the 14th; "yesterday" is not, and what points to it lets go."""
    tuesday = date(2025, 3, 11)

    def find(one: Article) -> tuple[EventMention, ...]:
        return (
            mention(0, one.published),
            mention(10, tuesday),
            mention(20, None, target=0),
            mention(30, None, target=10),
        )

    several = article("a", "text", date(2025, 3, 13)).model_copy(
        update={"published_candidates": (date(2025, 3, 13), FRIDAY)}
    )
    found = by_every_day(several, find)
    assert [(one.start, one.target) for one in found] == [(10, None), (20, None), (30, 10)]
    assert len(by_every_day(article("a", "text", FRIDAY), find)) == 4


@pytest.mark.skipif("TIMELINE_SHARED" not in os.environ, reason="TIMELINE_SHARED names no folder of test data")
def test_the_texts_of_the_sample_without_their_dates(tmp_path: Path) -> None:
    """By a labelled line, by its own weekdays, by each other; and without the two that carry the days, none."""
    raw = Path(os.environ["TIMELINE_SHARED"]) / "articles" / "raw"
    found = {one.id[:3]: one for one in read_articles(raw).articles}
    assert {name: str(one.published) for name, one in found.items()} == {
        "000": "2025-05-19",
        "001": "2025-05-19",
        "002": "2025-03-13",
        "003": "2025-03-13",
        "004": "2025-03-13",
    }
    assert [name for name, one in sorted(found.items()) if one.published_basis == "given"] == ["001"]
    for path in raw.glob("00[024]*"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    rest = read_articles(tmp_path)
    assert (rest.articles, len(rest.problems)) == ((), 3)
