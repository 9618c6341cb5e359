"""The title and the summary of an event, chosen from what its mentions and articles offer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.events.building import actors, mention, reported, telling
from tests.events.parsing import article, mentions
from timeline.events.likeness import Likeness, Telling
from timeline.events.people import StoryNames, standing_alone, surnames
from timeline.events.story import make_events
from timeline.events.titles import best_title, headline_of, summary_of, title_of
from timeline.model import Article, Event, HeadlinePiece


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


def test_talks_of_two_countries_are_called_by_both_and_the_place() -> None:
    group = [telling(title="", headline=(), headline_quality=0, where=["Lima"])]
    assert titled(*group)[0] in ("Chile–Peru talks in Lima", "Peru–Chile talks in Lima")


def test_a_call_of_two_people_is_called_by_their_surnames() -> None:
    group = [telling(title="", who="*Anna Berg, *Olav Dahl", type_="call", lemma="call", word="call")]
    assert titled(*group)[0] == "Berg–Dahl call"


def test_people_who_speak_to_each_other_need_not_do_so_by_phone() -> None:
    spoke = {"type_": "call", "lemma": "speak", "title": "", "who": "*Anna Berg, *Olav Dahl"}
    assert titled(telling(**spoke, words="speak market")) == ("", 0.0)
    assert titled(telling(**spoke, words="speak phone"))[0] == "Berg–Dahl call"


def test_two_people_of_one_surname_keep_their_given_names() -> None:
    assert surnames({"Anna Berg": 2, "Olav Berg": 2, "Pia Lund": 1}) == {
        "Anna Berg": "Anna Berg",
        "Olav Berg": "Olav Berg",
        "Pia Lund": "Lund",
    }


def test_the_surname_is_that_of_whoever_the_story_is_about() -> None:
    shown = surnames({"Anna Berg": 40, "Olav Berg": 1})
    assert shown == {"Anna Berg": "Berg", "Olav Berg": "Olav Berg"}


def test_a_name_in_a_title_is_as_headlines_have_it() -> None:
    pieces = (HeadlinePiece(text="Anna Berg", name=True), HeadlinePiece(text="resigns"))
    made = telling(headline=pieces, who="*Anna Berg")
    assert title_of(made, replace(named(made), short={"Anna Berg": "Berg"})) == "Berg resigns"


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


def test_a_name_stands_alone_where_no_other_part_of_it_is_beside_it() -> None:
    text = "Anna Berg spoke. The drilling rig Northern Aurora sank, Mr Dahl said; “Berg’s firm” owns it."
    alone = standing_alone([text])
    assert alone is not None
    assert {"Dahl", "Berg"} <= alone
    assert not {"Anna", "Northern", "Aurora"} & alone


def test_who_never_goes_by_one_word_keeps_the_whole_name() -> None:
    people = [mention(who="*Anna Berg, *Northern Aurora")]
    shown = StoryNames.of(people, ["Anna Berg boarded the Northern Aurora. Berg was rescued."]).short
    assert (shown["Anna Berg"], shown["Northern Aurora"]) == ("Berg", "Northern Aurora")


def test_a_name_in_capitals_is_written_as_a_name() -> None:
    assert StoryNames.of([mention(who="*ANNA BERG")]).short["ANNA BERG"] == "Berg"
