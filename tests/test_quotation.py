"""The right to quote: what is published of a source's text, everywhere alike."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.site.story import Story, Words, article, day, event, make_story, quote, timeline_of
from timeline.cli.configuration import checked
from timeline.errors import SettingsError
from timeline.export import EXPORTERS
from timeline.model import Article, Event, Evidence, Timeline
from timeline.quotation import publishable, published, words
from timeline.site.build import build_site
from timeline.site.plugin import DEFAULTS

LONG = (
    "After a night of rain that had made every road impassable, the two delegations met on Tuesday in a small inn, "
    "and nobody who was there would say afterwards what had been agreed."
)


def long_story(*mentions: str) -> tuple[Article, Timeline]:
    source = article("rain", "2025-03-14", f"It rained. {LONG} It rained again.")
    held = [quote(source, LONG, trigger, Words("Tuesday", "2025-03-11")) for trigger in mentions]
    return source, timeline_of(
        "Rain", (source,), [event("2025-03-11-inn", "Delegations meet", day("2025-03-11"), *held)]
    )


def of(timeline: Timeline) -> Event:
    return timeline.events[0]


def test_whole_sentences_change_nothing() -> None:
    """The default publishes each mention with its sentence."""
    timeline = make_story().timeline
    assert published(timeline, "sentence") is timeline


def test_so_many_words_around_what_names_and_dates_the_event() -> None:
    """Event word and time expression are kept, what is left out has an ellipsis, offsets still point at them."""
    source, timeline = long_story("met")
    (mention,) = of(published(timeline, "words:6")).mentions
    assert mention.sentence == "… delegations met on Tuesday in a …"
    assert mention.expression is not None
    assert _at(mention, mention.start, mention.end) == "met"
    assert _at(mention, mention.expression.start, mention.expression.end) == "Tuesday"
    assert source.text[mention.sentence_start + 2 :].startswith("delegations met")
    assert of(published(timeline, "words:6")).summary == mention.sentence


def _at(mention: Evidence, start: int, end: int) -> str:
    return mention.sentence[start - mention.sentence_start : end - mention.sentence_start]


def test_an_event_word_far_from_its_date_is_kept_alone() -> None:
    """Where both do not fit, what happened goes before when."""
    _, timeline = long_story("agreed")
    (mention,) = of(published(timeline, "words:4")).mentions
    assert mention.sentence == "… what had been agreed."


def test_two_mentions_of_one_sentence_share_their_stretch() -> None:
    """They do not add up to more than is allowed."""
    _, timeline = long_story("met", "agreed")
    mentions = of(published(timeline, "words:5")).mentions
    assert len({(mention.sentence, mention.sentence_start) for mention in mentions}) == 1


def test_a_short_sentence_stays_whole() -> None:
    """Nothing is cut that is within the limit."""
    _, timeline = long_story("met")
    assert of(published(timeline, "words:99")).mentions == of(timeline).mentions


def test_nothing_is_quoted() -> None:
    """Only facts and links remain: the summary says no more than the title."""
    _, timeline = long_story("met")
    shown = of(published(timeline, "none"))
    assert [mention.sentence for mention in shown.mentions] == [""]
    assert (shown.summary, shown.mentions[0].trigger) == ("Delegations meet", "met")
    assert shown.mentions[0].expression == of(timeline).mentions[0].expression


def test_what_an_editor_wrote_stays() -> None:
    """It is no quotation."""
    _, timeline = long_story("met")
    edited = of(timeline).model_copy(update={"summary": "They met at last.", "edited": ("summary",)})
    timeline = timeline.model_copy(update={"events": (edited,)})
    assert of(published(timeline, "none")).summary == "They met at last."


def test_the_line_that_gave_an_articles_day_is_no_way_around() -> None:
    """Where it stood is said, what it says is not quoted."""
    _, timeline = long_story("met")
    record = timeline.articles[0].model_copy(update={"published_evidence": "line 5: Last updated at noon"})
    timeline = timeline.model_copy(update={"articles": (record,)})
    assert published(timeline, "none").articles[0].published_evidence == "line 5"


def test_articles_keep_their_text_only_for_whole_sentences() -> None:
    """Pages cannot show what they are not given."""
    source, _ = long_story("met")
    assert publishable([source], "sentence") == [source]
    assert [one.text for one in publishable([source], "words:3")] == [""]


def test_letters_of_scripts_without_blanks_count_as_words() -> None:
    """A limit that waits for a blank would publish the whole."""
    assert len(words("双方は火曜日に会談した")) == 11
    assert [len(words(text)) for text in ("one two", "it’s 30-day", "a – b", "стороны встретились")] == [2, 3, 3, 2]


@given(
    st.text(alphabet="ab .,–'’\n漢字ก", min_size=1, max_size=60),
    st.integers(1, 8),
    st.data(),
)
def test_no_stretch_is_longer_than_allowed(text: str, most: int, data: st.DataObject) -> None:
    """Whatever the sentence, and wherever in it the event word stands."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    source = article("x", "2025-03-14", text)
    mention = quote(source, text, text[start:end]).model_copy(update={"start": start, "end": end})
    told = timeline_of("T", (source,), [event("2025-03-14-x", "X", day("2025-03-14"), mention)])
    (shown,) = of(published(told, f"words:{most}")).mentions
    assert len(words(shown.sentence.replace("…", " "))) <= most
    kept = shown.sentence.removeprefix("…").removeprefix(" ").removesuffix("…").removesuffix(" ")
    assert kept in text
    assert text[shown.sentence_start + shown.sentence.index(kept) :].startswith(kept)


@pytest.mark.parametrize("value", ["words", "words:0", "words:-1", "all", "words:1.5", ""])
def test_an_unknown_setting_is_told_what_is_known(value: str) -> None:
    """One message, in a person's words."""
    with pytest.raises(SettingsError, match=r"“?quotation.*write sentence, none, or words:N"):
        checked({"quotation": value})


@pytest.mark.parametrize("quotation", ["none", "words:4"])
def test_no_file_of_the_site_quotes_more(story: Story, tmp_path: Path, quotation: str) -> None:
    """Pages, data, feeds and search index hold no sentence of a source, nor a longer piece than allowed."""
    timeline = published(story.timeline, quotation)
    build_site(timeline, publishable(story.articles, quotation), config=None, out=tmp_path / "site")
    texts = [_plain(path.read_text(encoding="utf-8")) for path in _readable(tmp_path / "site")]
    texts += [_plain(exporter.render(timeline, "https://timeline.example.org/")) for exporter in EXPORTERS]
    most = 0 if quotation == "none" else 4
    ours = {_plain(one.title) for one in (*story.timeline.events, *story.timeline.articles)}
    ours |= {_plain(path.read_text(encoding="utf-8")) for path in DEFAULTS.rglob("*.md")}
    for piece in _pieces(story, max(most, 3) + 1):
        if not any(piece in own for own in ours):
            assert not [text for text in texts if piece in text], piece


def _readable(site: Path) -> list[Path]:
    ours = (path for path in site.rglob("*") if path.suffix in (".html", ".json", ".csv", ".md", ".xml", ".ics"))
    return sorted(path for path in ours if "assets" not in path.parts)


def _pieces(story: Story, length: int) -> set[str]:
    """Every run of so many words of the sentences that the story quotes."""
    sentences = [_plain(mention.sentence).split() for one in story.timeline.events for mention in one.mentions]
    return {" ".join(held[at : at + length]) for held in sentences for at in range(len(held) - length + 1)}


def _plain(text: str) -> str:
    """Without markup, escapes and punctuation, so that no disguise hides a quotation."""
    shown = html.unescape(html.unescape(re.sub(r"<[^>]*>", "", text)))
    return " ".join(re.findall(r"\w+|…", re.sub(r"\\[nrt]", " ", shown).casefold()))
