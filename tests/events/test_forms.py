"""The forms of verbs in titles: number, plans, and what others said then."""

from __future__ import annotations

import pytest

from tests.events.parsing import needed
from timeline.events.drafts import words_of


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The crews were [firing] at the ship on Monday.", "Crews fire at ship"),
        ("Northwind Ltd have [signed] the lease on Monday.", "Northwind Ltd signs lease"),
        ("Pia Lund said on Monday the port would [close].", "Port to close, Pia Lund says"),
        ("Pia Lund [said] on Monday the port would close.", "Pia Lund says the port will close"),
        ("Pia Lund [said] on Monday the port was empty.", "Pia Lund says the port is empty"),
        ("Pia Lund [said] on Monday the port was closed by the army.", "Pia Lund says the port was closed by the army"),
        ("Andrew Berg [took] six months off on Monday.", "Andrew Berg takes six months off"),
        ("Over the century Norwegians [grew] rich on herring.", "Norwegians grow rich on herring"),
        ("On Monday Senate Liberals [declined] to back the bridge.", "Senate Liberals decline to back the bridge"),
        ("On Monday General Motors [sold] its ships.", "General Motors sells its ships"),
        ("Battles [raged] in Libya on Monday.", "Battles rage in Libya"),
        (
            "The yard only became known next Sunday, when the weekly Norwegian paper [cited] letters from Olav Dahl.",
            "Weekly Norwegian paper cites letters from Olav Dahl",
        ),
        (
            "The old bridge, to be [opened] tomorrow in Lima, is the longest.",
            "Old bridge to be opened in Lima",
        ),
        ("Andrew Berg [sat] in for Pia Lund on Monday.", "Andrew Berg sits in for Pia Lund"),
    ],
)
def test_a_verb_has_the_form_that_its_title_asks_for(text: str, wanted: str) -> None:
    assert words_of(needed(text).headline) == wanted
