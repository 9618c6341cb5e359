"""The forms of verbs in titles: number, plans, and what others said then."""

from __future__ import annotations

import pytest

from tests.events.parsing import needed
from timeline.events.drafts import words_of


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The crews were [firing] at the ship on Monday.", "Crews fire at ship"),
        ("Olav Dahl, who goes on [trial] in June 2026, sold the yard.", "Olav Dahl to go on trial"),
        ("Pia Lund [warned] that oil could reach the bay.", "Pia Lund warns oil could reach the bay"),
        ("Northwind Ltd have [signed] the lease on Monday.", "Northwind Ltd signs lease"),
        ("Pia Lund said on Monday the port would [close].", "Port to close, Pia Lund says"),
        ("Pia Lund said the port would [close] but would open again if the ice broke.", "Port to close, Pia Lund says"),
        ("Pia Lund [said] on Monday the port would close.", "Pia Lund says the port will close"),
        ("Pia Lund [said] on Monday the port was empty.", "Pia Lund says the port is empty"),
        ("Pia Lund [said] on Monday the port was closed by the army.", "Pia Lund says the port was closed by the army"),
        ("Pia Lund [said] on Monday the port would close on Friday.", "Pia Lund says the port will close"),
        ("Pia Lund [said] on Monday she planned to sail to Lima.", "Pia Lund says she plans to sail to Lima"),
        (
            "Pia Lund [testified] that the mayor told her he had given Lima the yard.",
            "Pia Lund testifies the mayor told her he had given Lima the yard",
        ),
        ("Pia Lund [said] she did not intend to sail.", "Pia Lund says she does not intend to sail"),
        ("Pia Lund [said] the yard had fired 300 nurses in March.", "Pia Lund says the yard fired 300 nurses"),
        ("Pia Lund [said] the yard had given Lima its ships.", "Pia Lund says the yard has given Lima its ships"),
        ("Pia Lund [said] costs were running at $6m a day.", "Pia Lund says costs are running at $6m a day"),
        (
            "Pia Lund [said] that the pilot had been shot before the crash.",
            "Pia Lund says the pilot was shot before the crash",
        ),
        (
            "Pia Lund [testified] on Monday that she helped the mayor sell the yard.",
            "Pia Lund testifies she helped the mayor sell the yard",
        ),
        ("The army left Lima on Monday, with Norway [saying] the war was over.", "Norway says the war is over"),
        ("Pia Lund said on Monday she would [sell] the yard if it rained.", "Pia Lund would sell yard if it rained"),
        ("The yard’s shares [traded] down 6 percent at 1516 GMT.", "Yard’s shares trade down 6 percent"),
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
