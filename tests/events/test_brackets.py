"""Words in brackets, and where a title may not end before them."""

from __future__ import annotations

import pytest

from tests.events.parsing import titles


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Northwind [bought] the yard for $17 m (£10 m) on Monday.", "Northwind buys yard for $17 m"),
        (
            "Northwind [sold] the yard in Lima (Peru) to Anna Berg on Monday.",
            "Northwind sells yard in Lima to Anna Berg",
        ),
    ],
)
def test_an_aside_in_brackets_is_left_out(text: str, wanted: str) -> None:
    assert titles(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "The average balance of 403 (b) savers [dropped] 7 percent on Monday.",
        "Northwind [paid] 403 (b) savers on Monday.",
    ],
)
def test_no_title_ends_before_a_bracket_that_its_words_go_on_behind(text: str) -> None:
    assert titles(text) == []


def test_who_is_credited_in_brackets_does_nothing() -> None:
    assert not any(
        "Dahl" in title for title in titles("(Harbour Photo) (Olav Dahl - HP) The city [took] steps on Monday.")
    )


def test_a_distance_is_not_cut_off_before_brackets() -> None:
    assert "km" not in titles("Northwind [built] a camp about 7 km (4 miles) back from the coast on Monday.")[0]


def test_a_programme_is_called_by_a_time() -> None:
    found = titles("Nine months ago, Today program listeners were [asked] to help Northwind look for ships.")
    assert found[0].startswith("Today program listeners asked")
