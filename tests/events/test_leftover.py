"""What stands in no event is counted, by why."""

from __future__ import annotations

import pytest

from tests.events.building import mention
from tests.events.test_story import events
from timeline.events.foreign import DATE_ONLY
from timeline.events.leftover import left_out
from timeline.model import Basis, EventMention, LeftOut, Status


def test_what_an_event_cites_is_not_left_out() -> None:
    told = [mention(article="a"), mention(article="b")]
    assert left_out(told, events(*told)) == {}


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        (mention(start=70, status=Status.DENIED), "denied"),
        (mention("", start=70, basis=Basis.PUBLICATION), "undated"),
        (mention(start=70, title="", who="", words="x", type_="say", lemma="say"), "slight"),
    ],
)
def test_each_mention_is_counted_by_its_reason(other: EventMention, reason: str) -> None:
    told = [mention(article="a")]
    assert left_out([*told, other], events(*told)) == {"a": LeftOut(**{reason: 1})}


def test_a_bare_date_of_another_language_is_no_event_left_out() -> None:
    assert left_out([mention(type_=DATE_ONLY)], ()) == {}
