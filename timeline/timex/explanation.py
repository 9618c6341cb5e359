"""In words: how an expression got its value."""

from __future__ import annotations

from datetime import date

from timeline.model import AnchorBasis, Timex

_ANCHORS = {
    AnchorBasis.PUBLICATION: "the publication date",
    AnchorBasis.QUOTATION: "the day on which the quotation was spoken",
    AnchorBasis.NARRATIVE: "a date named before it",
}
_MODIFIERS = {
    "START": "its beginning",
    "MID": "its middle",
    "END": "its end",
    "APPROX": "approximately",
    "LESS_THAN": "less than that",
    "MORE_THAN": "more than that",
    "EQUAL_OR_LESS": "that or less",
    "EQUAL_OR_MORE": "that or more",
    "ON_OR_AFTER": "then or later",
}


def explain(timex: Timex) -> tuple[str, ...]:
    """The chain from the words to the value, one step a line."""
    return tuple(filter(None, (_words(timex), _rule(timex), _anchor(timex), _evidence(timex), _days(timex))))


def _words(timex: Timex) -> str:
    modifier = f", {_MODIFIERS.get(timex.mod, timex.mod)} ({timex.mod})" if timex.mod else ""
    return f"“{timex.text}” is a {timex.type} of value {timex.value}{modifier}"


def _rule(timex: Timex) -> str:
    return f"read by the rule “{timex.rule}”"


def _anchor(timex: Timex) -> str:
    if timex.anchor is None:
        return "it needs no other date" if timex.anchor_basis is AnchorBasis.NONE else ""
    return f"counted from {_ANCHORS[timex.anchor_basis]}, {_spelt(timex.anchor)}"


def _evidence(timex: Timex) -> str:
    return f"its direction is told by “{timex.evidence}”" if timex.evidence else ""


def _days(timex: Timex) -> str:
    if timex.interval is None:
        return ""
    first, last = timex.interval.first, timex.interval.last
    return f"so: {_spelt(first)}" if first == last else f"so: {_spelt(first)} to {_spelt(last)}"


_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def _spelt(day: date) -> str:
    """Not strftime, which follows the locale."""
    return f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"
