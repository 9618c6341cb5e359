"""Which sentences tell a day."""

from __future__ import annotations

from datetime import date

import pytest

from tests.digest.telling import told
from timeline.digest.choosing import Sentences

DAY = "2021-05-08"
STRIKE = "Dock workers in the northern harbour began a strike over wages and night shifts."
STRIKE_AGAIN = "Workers of the northern harbour docks began their strike over wages and night shifts."
ODD = "A painter sold three landscapes with cows to an elderly collector from the southern islands."
BAKERS = "The minister offered mediation to harbour owners and dock workers before talks about shifts."


def chosen(number: int, *texts: str, published: str = "2021-05-09") -> tuple[str, ...]:
    passages = [told(published, DAY, source=str(i), text=text) for i, text in enumerate(texts)]
    return Sentences(passages).choose(date.fromisoformat(DAY), number)


def test_the_sentence_closest_to_what_all_say_comes_first() -> None:
    assert chosen(1, ODD, STRIKE, BAKERS, STRIKE_AGAIN)[0] in (STRIKE, STRIKE_AGAIN)


def test_no_two_sentences_say_the_same() -> None:
    assert set(chosen(4, STRIKE, STRIKE_AGAIN, BAKERS)) in ({STRIKE, BAKERS}, {STRIKE_AGAIN, BAKERS})


def test_no_more_than_asked_for() -> None:
    assert len(chosen(1, STRIKE, BAKERS, ODD)) == 1


def test_who_looks_back_from_afar_counts_more() -> None:
    now = [told("2021-05-08", DAY, source="a", text=ODD)]
    later = [told("2021-08-09", DAY, source="b", text=STRIKE)]
    assert Sentences([*now, *later]).choose(date.fromisoformat(DAY), 1) == (STRIKE,)


def test_a_scrap_is_taken_only_where_there_is_nothing_else() -> None:
    assert chosen(2, "It ended.", STRIKE) == (STRIKE,)
    assert chosen(2, "Strikes ended there.", "Owners agreed here.") != ()


@pytest.mark.parametrize(("published", "found"), [(DAY, (STRIKE,)), ("2021-05-09", (STRIKE,)), ("2021-05-10", ())])
def test_an_undated_head_of_an_article_tells_its_day_or_the_day_before(published: str, found: tuple[str, ...]) -> None:
    sentences = Sentences([told(published, text=STRIKE), told("2021-03-01", text=ODD)])
    assert sentences.choose(date.fromisoformat(DAY), 1) == found


def test_a_day_of_which_nothing_is_told_has_no_sentence() -> None:
    assert Sentences([]).choose(date.fromisoformat(DAY), 2) == ()
