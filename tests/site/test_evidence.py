"""What is said beside the quotations."""

from __future__ import annotations

from tests.site.reading import Reading
from tests.site.story import Story, article, day, event, quote, timeline_of
from timeline.model import Timeline
from timeline.site.edition import Edition
from timeline.site.evidence import by_hand, notes, sides
from timeline.site.labels import source_count
from timeline.wording import date_words, listed


def edition(timeline: Timeline) -> Edition:
    return Edition.of(timeline, ())


def test_both_sides_of_a_disagreement_are_named(story: Story) -> None:
    """The event's own date with the articles that give it, then the other with its own."""
    told = next(event for event in story.timeline.events if event.other_dates)
    found = sides(told, edition(story.timeline).sources)
    assert [(date_words(when), [one.record.id for one in held]) for when, held in found] == [
        ("Monday 3 March 2025", ["talks"]),
        ("Tuesday 4 March 2025", ["notes"]),
    ]


def test_agreement_needs_no_words(story: Story) -> None:
    """One note, on how sure the date is."""
    told = next(event for event in story.timeline.events if event.id.endswith("kursk"))
    assert [Reading(note).texts["p"] for note in notes(told, edition(story.timeline).sources)] == [
        "How sure: well supported – 1 passage in 1 article, with the date in words."
    ]


def test_what_a_person_changed_is_listed(story: Story) -> None:
    """Every field, in words."""
    told = story.timeline.events[0].model_copy(update={"edited": ("title", "date", "other_dates")})
    assert by_hand(told) == "the title, the date and the other dates"
    assert by_hand(story.timeline.events[0]) is None
    assert [listed(words) for words in ([], ["a"], ["a", "b"])] == ["", "a", "a and b"]


def test_a_reprint_is_no_second_source() -> None:
    """It is said which article repeats which, and it is not counted as another voice."""
    first = article("first", "2025-03-14", "They met.")
    second = article("second", "2025-03-15", "They met.").model_copy(update={"reprint_of": "first"})
    told = event("e", "They meet", day("2025-03-11"), *(quote(one, "They met.", "met") for one in (first, second)))
    held = edition(timeline_of("Reprinted", (first, second), [told]))
    assert source_count(told, held.sources) == "1 source and a reprint"
    assert "“Article second” reprints The Sample, “Article first”" in Reading(notes(told, held.sources)[-1]).texts["p"]
