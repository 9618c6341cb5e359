"""The title and the summary of an event, chosen from what its mentions and articles offer."""

from __future__ import annotations

import pytest

from tests.events.building import actors, reported, telling
from tests.events.parsing import article, mentions
from timeline.events.likeness import Likeness, Telling
from timeline.events.people import StoryNames
from timeline.events.story import make_events
from timeline.events.titles import best_title, headline_of, summary_of, without_day
from timeline.model import Article, Event


def named(*group: Telling) -> StoryNames:
    return StoryNames.of([telling.mention for telling in group])


def titled(*group: Telling, titles: dict[str, str] | None = None) -> tuple[str, float]:
    given = {telling.mention.article: "" for telling in group} | (titles or {})
    found = best_title(group, group, named(*group), given)
    return found.text, found.quality


def events(*texts: str, title: str = "") -> tuple[Event, ...]:
    """The events of one article for each text, all of one day."""
    articles = [article(text, id_=f"a{number}", title=title) for number, text in enumerate(texts)]
    found = [
        mention.model_copy(update={"article": made.id})
        for made, text in zip(articles, texts, strict=True)
        for mention in mentions(text)
    ]
    return make_events(articles, found)


def test_the_mentions_own_title_serves() -> None:
    assert titled(telling(title="Chile and Peru meet", who=""))[0] == "Chile and Peru meet"


def test_a_better_title_of_another_mention_is_taken() -> None:
    weak = telling(title="Meeting held", headline_quality=0.2, who="")
    strong = telling(title="Chile and Peru meet in Lima", headline_quality=0.9, article="b", who="")
    assert titled(weak, strong)[0] == "Chile and Peru meet in Lima"


def test_what_was_done_is_told_before_what_was_said_of_it() -> None:
    signed = telling(title="Chile and Peru sign pact", type_="agree", lemma="sign", headline_quality=0.7, who="")
    said = telling(
        title="Berg says the pact is good", type_="statement", lemma="say", headline_quality=0.8, article="b"
    )
    assert titled(signed, said)[0] == "Chile and Peru sign pact"


def test_talks_of_two_countries_are_called_by_both_and_the_place() -> None:
    group = [telling(title="", headline=(), headline_quality=0, where=["Lima"])]
    assert titled(*group)[0] in ("Chile–Peru talks in Lima", "Peru–Chile talks in Lima")


def test_a_call_of_two_people_is_called_by_their_surnames() -> None:
    call = {"title": "", "who": "*Anna Berg, *Olav Dahl", "type_": "call", "lemma": "call", "word": "call"}
    assert titled(telling(**call), telling(**call, article="b"))[0] == "Berg–Dahl call"
    assert titled(telling(**call))[0] == "Anna Berg–Olav Dahl call"


def test_people_who_speak_to_each_other_need_not_do_so_by_phone() -> None:
    spoke = {"type_": "call", "lemma": "speak", "title": "", "who": "*Anna Berg, *Olav Dahl"}
    assert titled(telling(**spoke, words="speak market")) == ("", 0.0)
    assert titled(telling(**spoke, words="speak phone"))[0] == "Anna Berg–Olav Dahl call"


def test_no_title_at_all_is_none() -> None:
    assert titled(telling(title="", who="", type_="resign", lemma="resign")) == ("", 0.0)


def test_an_articles_own_headline_that_tells_its_lead_is_taken() -> None:
    """What editors write is better than what a clause gives."""
    (event,) = events(
        "The chemist Ingrid Falk won the medal for her work on batteries in Vienna on Wednesday.",
        title="Ingrid Falk wins medal for batteries",
    )
    assert event.title == "Ingrid Falk wins medal for batteries"


def test_an_articles_headline_about_something_else_is_not_taken() -> None:
    found = events("Ingrid Falk won the medal in Vienna on Wednesday.", title="What the weather means for farmers")
    assert [event.title for event in found] == ["Ingrid Falk wins medal in Vienna"] or "weather" not in found[0].title


def test_the_name_of_the_site_is_no_part_of_a_headline() -> None:
    found = events(
        "Ingrid Falk won the medal for batteries in Vienna on Wednesday.",
        title="Ingrid Falk wins medal for batteries | The Daily Sample",
    )
    assert all("Sample" not in event.title for event in found)


SENTENCES = {
    "a": "Delegations of Chile and Peru met at the border on Monday and spoke for nine hours.",
    "b": "The meeting was the first of its kind since the two closed their embassies.",
    "c": "Is the meeting the first of its kind since the two closed their embassies?",
}


def summary(group: list[Telling]) -> str:
    articles = {key: Article(id=key, text=text) for key, text in SENTENCES.items()}
    return summary_of(group, articles, Likeness(group))


def test_a_summary_is_made_of_whole_sentences_of_the_sources() -> None:
    group = [
        telling(article="a", sentence=(0, len(SENTENCES["a"]))),
        reported("2025-05-13", article="b", sentence=(0, len(SENTENCES["b"])), words="embassy first"),
    ]
    assert summary(group) == f"{SENTENCES['a']} {SENTENCES['b']}"


def test_a_summary_gives_the_day_that_its_title_lacks() -> None:
    """The second sentence may then be of the same article."""
    dated = telling(article="a", sentence=(0, len(SENTENCES["a"])))
    told = telling(article="a", sentence=(90, 150), start=100, words="border embassy", expression=None)
    articles = {"a": Article(id="a", text=f"{SENTENCES['a']} {'They spoke of the border and of nothing else.':>60}")}
    found = summary_of([dated, told], articles, Likeness([dated, told]), told)
    assert found == f"They spoke of the border and of nothing else. {SENTENCES['a']}"


def test_a_summary_asks_nothing() -> None:
    """A question of another source adds nothing to what the first one tells."""
    group = [
        telling(article="a", sentence=(0, len(SENTENCES["a"]))),
        reported("2025-05-13", article="c", sentence=(0, len(SENTENCES["c"])), words="embassy first"),
    ]
    assert summary(group) == SENTENCES["a"]


def test_a_summary_does_not_say_the_same_twice() -> None:
    group = [
        telling(article="a", sentence=(0, len(SENTENCES["a"]))),
        telling(article="b", sentence=(0, len(SENTENCES["b"]))),
        telling(article="b", sentence=(0, 10), start=5, words="other words entirely", title=""),
    ]
    assert summary(group[:2]) in SENTENCES.values()


@pytest.mark.parametrize("names", ["*Chile, *Peru, *Norway", "*Chile, *Anna Berg", "*Chile"])
def test_more_or_fewer_than_two_sides_give_no_pair(names: str) -> None:
    group = telling(title="", who=names)
    assert "–" not in titled(group)[0]
    assert len(actors(names)) != 2 or "Berg" in names


@pytest.mark.parametrize(
    ("title", "source", "wanted"),
    [
        ("Bridge reopens - Harbour Gazette", "Harbour Gazette", "Bridge reopens"),
        ("Bridge reopens | harbour gazette", "Harbour Gazette", "Bridge reopens"),
        ("Bridge reopens – but for whom?", "Harbour Gazette", "Bridge reopens – but for whom?"),
        ("Harbour Gazette", "Harbour Gazette", "Harbour Gazette"),
        ("Bridge\n   reopens", "", "Bridge reopens"),
    ],
)
def test_the_source_behind_a_headline_is_no_part_of_it(title: str, source: str, wanted: str) -> None:
    assert headline_of(Article(id="a", text="", title=title, source=source)) == wanted


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("Berg addresses parliament last night", "Berg addresses parliament"),
        ("Berg to sail, today", "Berg to sail"),
        ("Berg sings on Northwind Today show", "Berg sings on Northwind Today show"),
    ],
)
def test_the_day_of_an_article_is_left_out_of_its_title(title: str, wanted: str) -> None:
    assert without_day(title) == wanted
