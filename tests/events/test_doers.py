"""Who cannot have done what a verb says, so that no title says so."""

from __future__ import annotations

import pytest

from tests.events.parsing import titles


@pytest.mark.parametrize(
    "text",
    [
        "The guards fired on farmers who walked from Lima to the park on Monday, [killing] two men.",
        "The neighbours said guards fired on farmers who tried to walk from Lima to the park, [killing] two men.",
        "The coast guard and Northwind lit a part of the oil [floating] in the bay on Monday.",
        "But Dahl said the first open match, to be [held] tomorrow in Lima, Peru, should go on as planned.",
        "Anna studies how place and time shaped the song and also [offers] a view of the singer's life in Lima.",
        "The younger Berg [resigned] on Monday.",
        "The court barred Anna Berg from [leaving] Norway on Monday.",
        "Prosecutors accused Anna Berg of [leaving] Norway on Monday.",
        "A forecast on Monday calls for Nora, which has cleared the coast and [headed] into the strait, to turn.",
        "Just Boats [paints] a portrait of the harbour in Lima.",
        "One question on Monday concerned a change in the way Northwind Airlines [counted] its guests.",
        "Northwind's shares traded down 7 percent at 582 pence on Monday, lagging a 1 percent [drop] in the index.",
    ],
)
def test_whom_a_parse_takes_for_the_doer_by_mistake_has_no_title(text: str) -> None:
    """A side clause's object, oil that floats, a deed kept from, a date to come, the other Berg, a work's name."""
    assert titles(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The soldiers fired on the crowd on Monday, [killing] two guards.", "Soldiers kill two guards"),
        (
            "That dispute was settled in 1991, also out of court, with Northwind [paying] $26 million.",
            "Northwind pays $26 million",
        ),
        ("A spokeswoman for Berg [resigned] on Monday.", "Spokeswoman for Berg resigns"),
        ("The police [search] the yard on Monday.", "Police search yard"),
        ("The yard [cut] 300 jobs in Lima on Monday.", "Yard cuts 300 jobs in Lima"),
        ("On Monday Chile [beat] Peru in Lima.", "Chile beats Peru in Lima"),
        ("Anna Berg [left] Lima on Monday.", "Anna Berg leaves Lima"),
    ],
)
def test_a_doer_that_is_sure_stays(text: str, wanted: str) -> None:
    assert titles(text) == [wanted]
