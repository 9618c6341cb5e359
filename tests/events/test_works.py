"""Words of the title of a book."""

from __future__ import annotations

from tests.events.parsing import titles


def test_a_title_of_a_book_tells_no_event() -> None:
    text = "She is the author of Harbour Lies: The Legacy of the Aurora Oil [Spill] (Northwind Press, 2008)."
    assert titles(text) == []


def test_what_stands_behind_another_colon_does() -> None:
    text = "Ministers agreed on one thing: the [talks] between Chile and Peru in 2008."
    assert titles(text) == ["Talks between Chile and Peru"]
