"""What readers write below an article."""

from __future__ import annotations

import pytest

from tests.events.parsing import titles


@pytest.mark.parametrize(
    "text",
    [
        "as i wrote two guards were [killed] in Lima on Monday.",
        "This is the destruction of Lima | Reply The guards [shelled] the port on Monday.",
    ],
)
def test_it_is_no_news(text: str) -> None:
    assert titles(text) == []


def test_a_bar_alone_makes_no_reader() -> None:
    assert titles("Harbour news | Anna Berg [sold] the yard on Monday.") != []
