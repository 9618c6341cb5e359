"""How much of a clause a title takes: what completes it, whole or shorter, and nothing torn off."""

from __future__ import annotations

import pytest

from tests.events.parsing import titles


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "A judge in Lima on Monday [ordered] the owner of the yard to stand trial over a fire at the port of Lima.",
            "Judge in Lima orders owner of yard to stand trial over a fire at the port of Lima",
        ),
        (
            "On Friday a judge in Lima [refused] to grant an urgent order blocking the closure of the yard.",
            "Judge in Lima refuses to grant an urgent order blocking the closure of the yard",
        ),
        (
            "Anna Berg [said] on Monday she would go on with her bid to save yards of Lima with loans from Chile.",
            "Anna Berg says she will go on with her bid to save yards of Lima with loans from Chile",
        ),
        (
            "The Norwegian government gave up a [plan] on Monday to set fire to the oil.",
            "Norwegian government gives up plan to set fire to the oil",
        ),
        (
            "On Monday Norway [stepped] up its efforts to regain control of the yard.",
            "Norway steps up its efforts to regain control of the yard",
        ),
        (
            "Anna Berg [told] the court on Monday she will file a request for the transfer of power "
            "with the aim of holding a vote in 2030.",
            "Anna Berg says she will file request for transfer of power with aim of holding vote",
        ),
        ("Norway’s oil [rose] to a three-year high in February.", "Norway’s oil rises to three-year high"),
        (
            "Norway’s oil [fell] by the largest amount in two years on Monday.",
            "Norway’s oil falls by largest amount in two years",
        ),
        (
            "Anna Berg [said] on Monday that the firm of Olav Dahl has promised to end the talks by the end of 2030.",
            "Anna Berg says the firm of Olav Dahl has promised to end the talks by the end of 2030",
        ),
        (
            "Diplomats from the United States, Norway, Peru, Chile, Kenya and Brazil [met] with engineers "
            "from Lima on Monday.",
            "Diplomats from US, Norway, Peru, Chile, Kenya and Brazil meet with engineers from Lima",
        ),
        (
            "Olav Dahl and Anna Berg [spoke] by phone for about two hours on Monday without settling on a price.",
            "Olav Dahl and Anna Berg speak by phone for about two hours",
        ),
        (
            "Norway [seized] some 300 square kilometres on Monday, among them the small port of Lima.",
            "Norway seizes some 300 square kilometres",
        ),
        ("Norway [started] work on the 2032 budget on Monday.", "Norway starts work on 2032 budget"),
        ("Lorry 4 was [introduced] by Norway on Monday.", "Lorry 4 introduced by Norway"),
        (
            "Norway and Chile held “working level” [talks] in Lima on Monday.",
            "Norway and Chile hold working level talks in Lima",
        ),
        (
            "Olav Dahl on Friday [called] the case against Anna Berg at the court in Bergen, Norway, “very odd”.",
            "Olav Dahl calls case against Anna Berg at court in Bergen “very odd”",
        ),
        ("Olav Dahl [called] the offer of Chile “very odd” on Monday.", "Olav Dahl calls offer of Chile “very odd”"),
    ],
)
def test_a_title_goes_on_as_far_as_it_may(text: str, wanted: str) -> None:
    """With what the verb makes somebody do, what a noun is for, and what was said of it in quotation marks."""
    assert titles(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("The Norwegian party [issued] a statement on Monday insisting, “I am no adviser of Chile.”", "insisting"),
        ("Chile's voters [grew] younger in the election on Monday compared with 2017.", "compared"),
        ("Anna Berg [offered] Olav Dahl her ship on Monday.", "Dahl"),
    ],
)
def test_a_title_does_not_end_within_what_goes_on(text: str, end: str) -> None:
    """Neither on a participle without what it governs nor before the second of two objects."""
    assert not any(title.endswith(end) for title in titles(text))


def test_what_somebody_else_does_is_left_out() -> None:
    """Whoever passed the law ends the strike."""
    assert titles("The law of Chile was [passed] on Monday ending the strike.") == ["Law of Chile passed"]


def test_whose_it_is_may_go_where_there_is_no_room_for_it() -> None:
    text = "Police [obtained] a court order on Monday in their"
    text += " criminal investigation of the thefts of eleven old church organs."
    found = titles(text)
    assert found == ["Police obtain court order in criminal investigation of thefts of eleven old church organs"]
    short = "Anna Berg [fired] a shot on Monday in her garden."
    assert titles(short) == ["Anna Berg fires shot in her garden"]
