"""A strike is a blow, a disaster or a protest, after who strikes."""

from __future__ import annotations

import pytest

from tests.events.parsing import needed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An earthquake [struck] southern Chile on Tuesday.", "disaster"),
        ("A storm [battered] the island on Monday.", "disaster"),
        ("The army [struck] the port on Monday.", "attack"),
        ("Rail workers will [strike] on Friday.", "protest"),
        ("Nurses and doctors in Ireland went on [strike] on Tuesday.", "protest"),
        ("Teachers are on [strike] in Peru.", "protest"),
        ("A nurses’ [strike] began on Monday.", "protest"),
        ("Miners ended their [strike] on Monday.", "protest"),
        ("The [strike] by pilots ended on Monday.", "protest"),
        ("An air [strike] killed five people.", "attack"),
    ],
)
def test_a_strike_is_what_its_doer_makes_it(text: str, expected: str) -> None:
    assert needed(text).type == expected


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("A powerful [flood] struck the valley on Monday.", "2025-05-12"),
        ("A [fire] broke out in Lyon on Monday.", "2025-05-12"),
        ("The [protest] took place on Friday in Minsk.", "2025-05-09"),
        ("The [election] is scheduled for 4 June.", "2025-06-04"),
        ("The [trial] is due on June 3.", "2025-06-03"),
        ("The [launch] is set for June 3.", "2025-06-03"),
    ],
)
def test_an_event_noun_has_the_day_of_the_verb_that_says_it_happened(text: str, date: str) -> None:
    found = needed(text).date
    assert found
    assert found.edtf == date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister [spoke] of great progress on Monday.", "statement"),
        ("She [talked] about her plans on Monday.", "statement"),
        ("The minister [spoke] with his guest about the harvest on Monday.", "call"),
        ("The two ministers [talked] about the harvest on Monday.", "call"),
        ("Anna Berg and Pia Lund [spoke] of the harvest on Monday.", "call"),
        ("The minister [spoke] to the king on Monday.", "call"),
    ],
)
def test_who_speaks_of_something_to_nobody_in_particular_makes_a_statement(text: str, expected: str) -> None:
    assert needed(text).type == expected
