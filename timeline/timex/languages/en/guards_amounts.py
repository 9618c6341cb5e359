"""Checks around lengths, sets, times of day and vague references."""

from __future__ import annotations

from timeline.timex.languages.en.surroundings import noun_follows, words
from timeline.timex.view import Guard, View


def earlier(view: View) -> bool:
    """Not a length before an event: "two days before the vote", "a year earlier than planned"."""
    if view.words[-1] == "before":
        return not view.is_lower(1) and not view.is_name(1) and not view.word(1)[:1].isdigit()
    return view.word(1) != "than"


def after(view: View) -> bool:
    """Not a length after an event: "the day after the vote"."""
    return view.words[-1] != "after" or not (view.is_lower(1) or view.is_name(1))


def the_next_day(view: View) -> bool:
    """ "the next year" has a rule of its own."""
    return view.words[1] != "next" or view.words[-1] == "day"


def length(view: View) -> bool:
    """Not an age, a score, a price or a second thought."""
    if view.word(1) == "old" or (view.word(1) == "-" and view.word(2) == "old"):
        return False
    if view.word(-1) in words("currency") or (view.glued(-1) and view.word(-1) in ("-", ":", ".", "/", ",")):
        return False
    return _length_of_seconds(view) and not _fraction(view)


def _length_of_seconds(view: View) -> bool:
    parts = view.words
    if parts[0] == "some" and parts[-1] == "day":
        return False
    if parts[-1] != "second" or "-" in parts:
        return True
    return parts[0] in ("1", "one") and not noun_follows(view)


def _fraction(view: View) -> bool:
    """ "three quarters of them"."""
    vague = view.words[0] in ("several", "few", "many")
    return view.words[-1] in ("quarter", "quarters") and view.word(1) == "of" and not vague


def a_unit(view: View) -> bool:
    """Not a rate: "$5 a day" has an amount before it, "twice a day" a number of times."""
    if view.word(1) == "-" or view.word(1) in words("of_a_day"):
        return False
    before = {view.word(-1), view.word(-2), view.word(-3)}
    if before & words("quantified"):
        return False
    return view.word(-1) in words("lasting") or not any(word[:1].isdigit() for word in before)


def some_day(view: View) -> bool:
    """Only after a modal verb is "one day" a day to come."""
    return view.word(-1) in words("modals")


def rate(view: View) -> bool:
    """Only after a number of times."""
    return view.word(-1) in ("times", "time", "twice", "once", "thrice")


def half_unit(view: View) -> bool:
    """Not a half of a match or a year that has been numbered."""
    return view.word(-1) not in ("first", "second", "last", "latter", "other")


def bare_units(view: View) -> bool:
    """Only where something lasts: "for years", "took weeks"."""
    return view.word(-1) in words("lasting") and view.word(1) not in ("old", "later", "before", "after", "trading")


def year_ended(view: View) -> bool:
    """Only with the day on which the year ends."""
    return view.word(1) in ("ended", "ending")


def the_year(view: View) -> bool:
    """Only as a stretch of time: "for the year", not "the year he came"."""
    return view.word(-1) in ("for", "throughout", "of", "during", "in", "over", "so") and view.word(1) != "-"


def for_the_week(view: View) -> bool:
    """Only as a stretch of time or an owner: "for the week", "the week's"."""
    return view.word(-1) in ("for", "of", "during") or view.word(1) == "'s"


def the_lengths(view: View) -> bool:
    """Not "the last one second", and not the quarters of a year that is named: "the first two quarters of 2024"."""
    return view.words[-1] != "second" and not (view.words[-1] == "quarters" and view.word(1) == "of")


def a_while(view: View) -> bool:
    """Only after a word of lasting: not a "while" loop, not "some time" as luck has it."""
    return view.word(-1) in ("for", "after", "in", "took", "take", "over")


def every(view: View) -> bool:
    """Not "every second house", not "per" an hour."""
    return view.words[-1] != "second" and view.words[0] != "per"


def frequency(view: View) -> bool:
    """Not a newspaper, and of adjectives only those that say how often: not a "quarterly" report."""
    if view.raw_first[:1].isupper() and (not view.starts_sentence or view.is_name(1)):
        return False
    if view.word(-1) in ("a", "the") and not noun_follows(view):
        return False
    return not noun_follows(view) or view.words[0] in ("hourly", "daily", "nightly", "weekly", "monthly")


def clock_half(view: View) -> bool:
    """Not the end of a score or a price."""
    return not (view.glued(-1) and view.word(-1) in ("-", ":", ".", "$"))


def plain_clock(view: View) -> bool:
    """Not a score, a length or a verse: a bare 9:30 needs a word that a time follows."""
    dated = len(view.word(-1)) >= 8 and view.word(-1)[:1].isdigit()
    return view.word(-1) in words("clock_prepositions") or len(view.words) > 1 or view.word(1) == "on" or dated


def of_a_date(view: View) -> bool:
    """Only with the date right after it: not "the night of the long knives"."""
    return view.word(1)[:1].isdigit() or view.word(1) in words("days")


def before_a_date(view: View) -> bool:
    """A short weekday without its dot is one only with a date right after it."""
    offset = 2 if view.word(1) == "," else 1
    return view.word(offset)[:1].isdigit() or view.word(offset) in words("days")


def noon(view: View) -> bool:
    """Not a film."""
    return not view.raw_first[:1].isupper() or (view.starts_sentence and not view.is_name(1))


def soon(view: View) -> bool:
    """Not a conjunction or a measure: "as soon as he came", "too soon"."""
    return view.word(1) not in ("as", "after", "enough") and view.word(-1) not in ("too", "how", "so")


def adjective_now(view: View) -> bool:
    """Only before a noun: not the current of a river."""
    return (noun_follows(view) or view.is_name(1)) and view.word(-1) not in ("most", "then")


def the_past(view: View) -> bool:
    """Not an adjective: "the past tense", "the future king"."""
    return not noun_follows(view) or view.word(-1) == "in"


def at_the_time(view: View) -> bool:
    """Not "at the time of the vote", which says when itself."""
    return view.word(1) != "of"


def set_off(view: View) -> bool:
    """Only as a phrase of its own: "Three years on, …"."""
    return view.word(1) == ","


AMOUNT_GUARDS: dict[str, Guard] = {
    "earlier": earlier,
    "after": after,
    "the_next_day": the_next_day,
    "length": length,
    "a_unit": a_unit,
    "some_day": some_day,
    "rate": rate,
    "half_unit": half_unit,
    "bare_units": bare_units,
    "year_ended": year_ended,
    "the_year": the_year,
    "for_the_week": for_the_week,
    "the_lengths": the_lengths,
    "a_while": a_while,
    "every": every,
    "frequency": frequency,
    "clock_half": clock_half,
    "plain_clock": plain_clock,
    "of_a_date": of_a_date,
    "before_a_date": before_a_date,
    "noon": noon,
    "soon": soon,
    "adjective_now": adjective_now,
    "the_past": the_past,
    "at_the_time": at_the_time,
    "set_off": set_off,
}
