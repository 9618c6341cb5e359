"""All checks of the surroundings, by name: what looks like a time expression in English and is none."""

from __future__ import annotations

from timeline.timex.languages.en.guards_amounts import AMOUNT_GUARDS
from timeline.timex.languages.en.guards_calendar import CALENDAR_GUARDS
from timeline.timex.languages.en.surroundings import untitled
from timeline.timex.view import Guard

GUARDS: dict[str, Guard] = {"untitled": untitled} | CALENDAR_GUARDS | AMOUNT_GUARDS
