"""Where a title may not end."""

from __future__ import annotations

import pytest

from tests.events.parsing import titles


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Olav Dahl [met] Anna Berg on Monday to discuss, among other things, the fate of Chile's miners.", "things"),
        ("Anna Berg [implicated] Olav Dahl on Monday in a way that nobody foresaw.", "way"),
        ("Anna Berg [said] on Monday the port of Lima could be hit as early as Tuesday morning.", "early"),
        ("Norway’s miners [went] on with the strike on Monday in the hope that a deal can be reached.", "hope"),
        (
            "Norway's crude [surged] above $90 a barrel on Tuesday as supply rows and potential for more unrest "
            "in the Middle East and North Africa kept buyers edgy.",
            "unrest",
        ),
        ("Olav Dahl [voiced] the hope of the miners that the yard can be saved.", "miners"),
        ("Olav Dahl [spoke] on Monday to workers familiar with the fire.", "familiar"),
        ("Olav Dahl [praised] Chile’s response to the envi...", "envi"),
        ("Two captains [sailed] their ships to Malta on Monday to avoid, they said, shooting at farmers.", "avoid"),
        ("Olav Dahl [said] on Monday about 200 miners have been driven or put on trains out of Chile.", "driven"),
        (
            "Norway’s weather service [said] on Monday heavy snow, hard frost and gales could close the port.",
            "winds",
        ),
        (
            "Norway [urged] the leaders of the eleven neighbouring countries at the summit in Lima on Monday "
            "to reopen the border posts that they had closed.",
            "countries",
        ),
        (
            "Norway and Chile [moved] on Monday to save the bank from ruin after a night of talks in the port of Lima "
            "and in Oslo.",
            "move",
        ),
        ("Olav Dahl [blamed] the fire on Monday on “old cables”, a week after it.", "fire"),
        (
            "Olav Dahl [promised] on Monday to supply Chile with 300,000 barrels that nobody else had wanted "
            "to buy of him at any price.",
            "Chile",
        ),
        ("Olav Dahl [described] the fire in Lima, the third this year, as his worst day, on Monday.", "Lima"),
    ],
)
def test_no_title_ends_before_what_its_last_words_need(text: str, end: str) -> None:
    assert not any(title.endswith(end) for title in titles(text))


def test_what_has_a_name_may_be_followed_by_where() -> None:
    text = "Olav Dahl [spoke] on Monday at the Lima meeting where he hoped to see Anna Berg."
    assert "Olav Dahl speaks at Lima meeting" in titles(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Northwind [hired] the engineers of the old yard in Lima on Monday to build its "
            "fourteen large new hospital ferries.",
            "Northwind hires engineers of old yard in Lima",
        ),
    ],
)
def test_what_is_whole_may_end_before_what_it_was_for(text: str, wanted: str) -> None:
    assert any(title.startswith(wanted) for title in titles(text)), titles(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Anna Berg [said] goodbye to the crew on Monday.", "Anna Berg says goodbye to crew"),
        (
            "A choir [broadcast] its show from Lima on Monday with songs from, among others, Chile.",
            "Choir broadcasts its show",
        ),
        ("Anna Berg [met] with the Chilean mayor Olav Dahl on Monday.", "Anna Berg meets with Olav Dahl"),
    ],
)
def test_a_thing_may_be_said_and_a_preposition_stands_before_its_noun(text: str, wanted: str) -> None:
    assert any(title.startswith(wanted) for title in titles(text)), titles(text)
    assert not any("among" in title for title in titles(text))


@pytest.mark.parametrize(
    "text",
    [
        "Norway [sent] out the first that will be sold to a miner on Monday.",
        "Norway’s harbour office is [probing] two over Chilean soil on Monday.",
        "Olav Dahl [joins] the dots between old electronic pop and a younger audience on Monday.",
    ],
)
def test_what_counts_or_joins_what_is_gone_is_no_title(text: str) -> None:
    assert not any(title.endswith(("first", "two", "pop", "soil")) for title in titles(text)), titles(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Olav Dahl will [cancel] all flights beginning tomorrow.", "Olav Dahl to cancel all flights"),
        (
            "Norway’s guards [patrol] the harbours of Chile in search of areas that nobody owned on Monday.",
            "Norway’s guards patrol harbours of Chile",
        ),
        ("Anna Berg [took] six months off in January.", "Anna Berg takes six months off"),
    ],
)
def test_a_title_ends_before_what_it_could_only_begin(text: str, wanted: str) -> None:
    assert wanted in titles(text)
