"""Ids and addresses."""

from __future__ import annotations

import re

import pytest

from tests.site.payloads import PAYLOADS
from tests.site.story import day
from timeline.errors import TimelineError
from timeline.model import Place
from timeline.site.address import (
    LONGEST,
    article_fragment,
    article_page,
    date_fragment,
    event_page,
    name_slug,
    place_page,
)


@pytest.mark.parametrize(
    "key",
    ["", "..", "../x", "a/b", "a\\b", "A", "é", "a.b", "-a", "a\n", "a\0", "x" * (LONGEST + 1), "con:", *PAYLOADS[:40]],
)
def test_an_unfit_event_id_is_no_address(key: str) -> None:
    """No path leaves the folder: ids that are not slugs are refused."""
    with pytest.raises(TimelineError, match="cannot be an address"):
        event_page(key)


def test_a_fit_id_is_its_address() -> None:
    """A slug is the file's name as it stands."""
    assert event_page("2025-05-12-talks--in-x2") == "events/2025-05-12-talks--in-x2.html"


def test_any_article_id_has_a_fragment_of_its_own() -> None:
    """Fragments are made of plain letters, bounded, and differ where ids do."""
    keys = [*PAYLOADS, "A B", "a b", "a-b", "ä", "漢", "字", "x" * 500, "x" * 501]
    fragments = [article_fragment(key) for key in keys]
    assert len({*fragments}) == len({*keys})
    assert all(re.fullmatch("[a-z0-9-]{3,130}", fragment) for fragment in fragments)
    assert article_fragment("000") == "a-000"


def test_dates_have_fragments_of_their_own() -> None:
    """A month, its first day and its rough form are three headings."""
    values = [("2024-08", None), ("2024-08-01", None), ("2024-08", "APPROX"), ("2024-08", "MID"), ("2025-W20", None)]
    assert [date_fragment(day(*value)) for value in values] == [
        "2024-08",
        "2024-08-01",
        "2024-08-about",
        "2024-08-mid",
        "2025-w20",
    ]


@pytest.mark.parametrize(
    ("name", "slug"),
    [("Ana Maria Silva", "ana-maria-silva"), ("José  PÉREZ", "jose-perez"), ("Anne-Marie O’Neil", "anne-marie-oneil")],
)
def test_a_name_is_its_address(name: str, slug: str) -> None:
    """Case, accents, hyphens and apostrophes make no other actor."""
    assert name_slug(name) == slug


def test_names_that_lose_letters_stay_apart() -> None:
    """Other scripts, letters without an ASCII form and very long names get a fingerprint."""
    names = ["Łódź", "Øst", "漢", "字", "कि", "का", "Иван", "x" * 100, "x" * 101, "index", "Con", "", "!"]
    slugs = [name_slug(name) for name in names]
    assert len({*slugs}) == len(names)
    assert all(re.fullmatch("[a-z0-9-]{3,60}", slug) for slug in slugs)


def test_a_place_is_told_from_its_namesakes_by_its_country() -> None:
    """A country's own page needs no country."""
    assert place_page(Place(name="Georgia", country="United States")) == "places/georgia-united-states.html"
    assert place_page(Place(name="Georgia", country="Georgia")) == "places/georgia.html"
    assert place_page(Place(name="Georgia")) == "places/georgia.html"


def test_an_article_called_index_does_not_take_the_folders_page() -> None:
    """Any id has a file's name of its own."""
    keys = [*PAYLOADS, "index", "000", "a-b", "A b"]
    assert len({article_page(key) for key in keys} | {"articles/index.html"}) == len({*keys}) + 1
    assert article_page("000") == "articles/000.html"
