"""What a title names without saying which one, another what, or what about."""

from __future__ import annotations

import pytest

from tests.events.parsing import needed, titles

POOR = 0.3


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg [met] the company's executives on Monday.",
        "Company officials [briefed] Olav Dahl on Monday.",
        "Anna Berg [refused] on Monday to comment on the proposal.",
        "Anna Berg [said] on Monday the bloc had promised to help Chile.",
        "A storm [flooded] the town on Monday.",
        "The senate will [vote] on two other measures on Friday.",
        "Another boat was [heard] on Monday.",
        "Anna Berg [investigated] two over Chilean soil on Monday.",
        "Anna Berg [cited] newspaper reports on Monday.",
        "Anna Berg [referred] to the tax inquiry on Monday.",
        "Anna Berg [closed] with a plea for members on Monday.",
        "Diplomats [met] in Lima on Monday to discuss the debts of the West African nation.",
        "Anna Berg [said] on Monday such a plan was dead.",
        "Anna Berg will [announce] the full plan on Monday.",
        "Police [obtained] a court order on Monday.",
        "Norwegian guards were [sent] to Lima on Monday to assist with the situation.",
        "The center was [closed] by Norway on Monday.",
        "Northwind will begin [production] on Monday.",
    ],
)
def test_which_one_and_what_about_must_be_told(text: str) -> None:
    assert needed(text).headline_quality < POOR


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Anna Berg [met] the executives of Northwind Airlines on Monday.",
            "Anna Berg meets executives of Northwind Airlines",
        ),
        ("Chile will begin [production] of boats on Monday.", "Chile to begin production of boats"),
        (
            "Norway filed a federal [lawsuit] against Northwind on Monday.",
            "Norway files federal lawsuit against Northwind",
        ),
        ("Two nurses filed a [lawsuit] in Lima on Monday.", "Two nurses file lawsuit in Lima"),
        ("Northwind [announced] 35 new orders on Monday.", "Northwind announces 35 new orders"),
        ("Anna Berg [rejected] the proposal of Olav Dahl on Monday.", "Anna Berg rejects proposal of Olav Dahl"),
        ("Anna Berg [praised] the rescue team on Monday.", "Anna Berg praises rescue team"),
        ("Anna Berg [visited] the town on Monday.", "Anna Berg visits town"),
        ("Another storm [killed] five in Chile on Monday.", "Another storm kills five in Chile"),
        ("Guards [killed] two in Lima on Monday.", "Guards kill two in Lima"),
        ("Anna Berg [cited] Chile as an example on Monday.", "Anna Berg cites Chile as example"),
        ("Northwind Airlines [opened] with a loss on Monday.", "Northwind Airlines opens with loss"),
        ("Anna Berg [crossed] the border into Chile on Monday.", "Anna Berg crosses border into Chile"),
    ],
)
def test_what_is_explained_or_one_of_its_kind_is_told(text: str, wanted: str) -> None:
    assert titles(text) == [wanted]
    assert needed(text).headline_quality > POOR


@pytest.mark.parametrize(
    "text",
    [
        "Olav Dahl will travel at the president's [request] with Anna Berg on Friday.",
        "Olav Dahl spoke on Monday of a tax [bill] for Chile.",
        "Olav Dahl played at a lavish Lima [celebration] on Monday.",
        "He met Olav Dahl during an August [meeting] in Lima.",
        "The album was a 1970 [release] on Heron Records.",
    ],
)
def test_what_was_said_drawn_up_or_wanted_is_no_happening(text: str) -> None:
    assert titles(text) == []
