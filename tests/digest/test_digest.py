"""From articles to a digest, by function and by command."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.digest.telling import article
from timeline.articles import read_articles
from timeline.cli import app
from timeline.digest import Wanted, digest
from timeline.model import Article
from timeline.settings import Settings

SEEDS = Path(__file__).parent.parent.parent / "seeds"
QUIET = Settings(cache=False)
FLOOD = "The river broke through the eastern dyke on Monday and flooded two villages below the mill."
FLOOD_LATER = "On 10 May 2021 the river broke through the eastern dyke and flooded two villages."
DYKE = "Engineers closed the gap in the eastern dyke on Thursday with sand and old railway waggons."
STORY = [
    article("a", "2021-05-11", FLOOD),
    article("b", "2021-05-14", DYKE),
    article("c", "2021-06-20", FLOOD_LATER, "Villagers still wait for the money that was promised."),
]


def days(found: tuple[object, ...]) -> list[date]:
    return [one.day for one in found]  # type: ignore[attr-defined]


def test_days_come_in_their_order_with_sentences_of_the_articles() -> None:
    found = digest(STORY, Wanted(2, 1, between=(date(2021, 5, 1), date(2021, 5, 13))), QUIET)
    assert [(one.day.isoformat(), one.sentences) for one in found] == [
        ("2021-05-10", (FLOOD_LATER,)),
        ("2021-05-13", (DYKE,)),
    ]


def test_the_most_important_day_is_the_one_looked_back_on() -> None:
    assert days(digest(STORY, Wanted(days=1), QUIET)) == [date(2021, 5, 10)]


def test_only_days_between_the_two_given() -> None:
    assert days(digest(STORY, Wanted(between=(date(2021, 5, 13), date(2021, 5, 13))), QUIET)) == [date(2021, 5, 13)]


def test_a_query_leaves_out_articles_without_its_words() -> None:
    """In any of their forms."""
    assert days(digest(STORY, Wanted(query=("engineer",), days=3), QUIET)) == [date(2021, 5, 13)]
    assert digest(STORY, Wanted(query=("volcano",)), QUIET) == ()


def test_articles_without_a_publication_date_do_not_count() -> None:
    assert digest([article("a", None, FLOOD_LATER)], Wanted(), QUIET) == ()


def test_every_sentence_stands_in_an_article_exactly() -> None:
    articles = read_articles(SEEDS).articles
    found = digest(articles, Wanted(), QUIET)
    assert found
    assert all(any(text in one.text for one in articles) for day in found for text in day.sentences)


def test_the_order_of_the_articles_changes_nothing() -> None:
    assert digest(STORY[::-1], Wanted(), QUIET) == digest(STORY, Wanted(), QUIET)


def test_kept_results_give_the_same_digest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIMELINE_CACHE", str(tmp_path))
    fresh = digest(STORY, Wanted(), Settings())
    assert digest(STORY, Wanted(), Settings()) == fresh == digest(STORY, Wanted(), QUIET)


@pytest.mark.parametrize("known", [1, 7, 40, 400])
def test_a_longer_story_shows_more_of_its_days_but_not_in_proportion(known: int) -> None:
    wanted = Wanted()
    assert wanted.number_of_days(4 * known) == pytest.approx(2 * wanted.number_of_days(known), abs=1)
    assert Wanted(days=5).number_of_days(known) == 5


@pytest.fixture
def jsonl(tmp_path: Path) -> str:
    def line(one: Article) -> str:
        return json.dumps({"id": one.id, "published": str(one.published), "title": None, "text": one.text})

    file = tmp_path / "articles.jsonl"
    file.write_text("\n".join(map(line, STORY)), "utf-8")
    return str(file)


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["digest", *arguments, "--no-cache"])
    return result.exit_code, result.stdout, result.stderr


def test_the_command_prints_one_timeline_as_json(jsonl: str) -> None:
    status, out, _ = run(jsonl, "--days", "1", "--sentences", "1")
    assert (status, json.loads(out)) == (0, [["2021-05-10", [FLOOD_LATER]]])


def test_an_empty_digest_is_an_empty_list(jsonl: str) -> None:
    status, out, _ = run(jsonl, "--query", "volcano")
    assert (status, json.loads(out)) == (0, [])


def test_all_options_of_the_command_together(jsonl: str) -> None:
    _, out, _ = run(jsonl, "--query", "dyke waggons", "--between", "2021-05-12", "2021-05-13")
    assert [day for day, _ in json.loads(out)] == ["2021-05-13"]
