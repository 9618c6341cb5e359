"""Ids and addresses."""

from __future__ import annotations

import re

import pytest

from tests.site.payloads import PAYLOADS
from tests.site.story import day
from timeline.errors import TimelineError
from timeline.site.address import LONGEST, article_fragment, date_fragment, event_page


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
