"""Checks around months, days, years, weekdays, seasons and decades: what looks like one in English and is none."""

from __future__ import annotations

from timeline.timex.languages.en.surroundings import after_preposition, noun_follows, words
from timeline.timex.view import Guard, View


def month_day(view: View) -> bool:
    """Not the score in "a May 3-2 win", not the share in "March 5 percent"."""
    scored = view.word(1) in ("-", ":", "/") and view.glued(1) and view.word(2)[:1].isdigit()
    return not scored and view.word(1) not in ("%", "percent")


def day_month(view: View) -> bool:
    """Not a count before the verb: "at least 20 May ..."."""
    return view.word(-1) not in words("counting") | words("currency")


def bare_month(view: View) -> bool:
    """Not a name ("Theresa May", "April Jones"), a verb ("may", "march") or a walk ("the March on")."""
    before = view.word(-1)
    if before in words("event_days"):
        return False
    if before == "-" and view.word(-2) in ("mid", "end"):
        return True
    if view.words[0] in ("may", "march"):
        return _ambiguous_month(view)
    return after_preposition(view) or before in words("determiners") or not view.is_name(1)


def _ambiguous_month(view: View) -> bool:
    before = view.word(-1)
    if after_preposition(view):
        modal = view.words[0] == "may" and before in ("and", "or", "as", "than") and view.is_lower(1)
        return not modal and not view.starts_sentence
    return before in words("determiners") and not view.is_name(1) and view.word(1) not in ("on", "for", "of", "to")


def month_list(view: View) -> bool:
    """Not the count in "on May 3 and 20 people"."""
    return not noun_follows(view)


def the_nth(view: View) -> bool:
    """Not an ordinal of something else: "the 15th time", "the 3rd floor"."""
    return after_preposition(view) and not view.is_name(1) and not noun_follows(view) and view.word(1) != "-"


def bare_year(view: View) -> bool:
    """Not a price, a count, a model or a part of a longer number."""
    before = view.word(-1)
    if before == "than" and view.word(-2) in ("earlier", "later"):
        return True
    if before in words("currency") | words("numbered") | words("counting") or _part_of_number(view):
        return False
    if view.word(1) in words("counted"):
        return False
    many = noun_follows(view) and view.word(1).endswith("s")
    if after_preposition(view) or before in words("determiners") or before in ("(", ",", "-", "–"):
        return not (many and before in ("of", "to", "for", "by", "about"))
    return not view.is_name(-1) and not many


def _part_of_number(view: View) -> bool:
    before, after = view.word(-1), view.word(1)
    if view.glued(-1) and before in (".", ":", "/", ","):
        return True
    if view.glued(-1) and before in ("-", "–") and view.word(-2).isdigit() and len(view.word(-2)) != 4:
        return True
    if before == "." and view.raw(-2) == "No":
        return True
    return view.glued(1) and after in (":", "%", "/", ".") and view.word(2)[:1].isdigit()


def spoken_year(view: View) -> bool:
    """Not the count in "two thousand people"; nobody counts "nineteen ninety-seven" of anything."""
    return view.words[0] != "two" or (after_preposition(view) and not noun_follows(view))


def bare_weekday(view: View) -> bool:
    """Not the paper in "the Sunday Times", not "Black Friday", "Saturday Night Live" or "a Friday's child"."""
    before = view.word(-1)
    if before in words("event_days") or (view.raw(1) in ("Night", "Morning") and view.is_name(2)):
        return False
    if before == "a" and view.word(1) == "'s":
        return False
    return before != "the" or not (view.is_name(1) or view.words[-1] == ".")


def newspaper(view: View) -> bool:
    """Not USA Today."""
    return view.word(-1) != "usa"


def overnight(view: View) -> bool:
    """Not the adjective: "an overnight success"."""
    return not noun_follows(view) and view.word(-1) not in ("an", "the")


def quarter_year(view: View) -> bool:
    """Not a quarter-final."""
    return view.word(1) != "-" or view.word(2) not in ("final", "finals", "finalist")


def the_quarter(view: View) -> bool:
    """Not the quarter of a mile, a town or a century."""
    return view.word(1) not in ("mile", "-", "final", "century", "pounder", "of")


def bare_season(view: View) -> bool:
    """Not the Summer Palace, a winter coat or the Winter Olympics."""
    if view.is_name(1):
        return False
    return after_preposition(view) or (view.words[0] == "the" and not noun_follows(view))


def in_season(view: View) -> bool:
    """Not the fall of a city or the spring of a clock."""
    return after_preposition(view) and view.word(1) != "of" and not view.is_name(1)


def the_eighties(view: View) -> bool:
    """Not degrees or ages: "temperatures in the 80s"."""
    return not {view.word(offset) for offset in range(-6, 0)} & words("heat")


def part_of_decade(view: View) -> bool:
    """Only after "early", "mid" or "late": "his sixties" are an age."""
    return view.word(-1) in ("early", "mid", "late", "-")


def century(view: View) -> bool:
    """Not 20th Century Fox."""
    return not view.is_name(1)


def easter(view: View) -> bool:
    """Not Easter Island, not Easter eggs."""
    return not (view.is_name(1) or noun_follows(view))


def attacks_day(view: View) -> bool:
    """The attacks of 2001, not a fraction and not a part of a longer number."""
    return not view.glued(-1) and view.word(1) not in ("/", "of", "-") and view.raw(-1) not in ("ratio", "score")


def attacks_follow(view: View) -> bool:
    """Only with a word for the attacks of 2001 right after the day."""
    offset = 2 if view.word(1) == "," else 1
    return view.word(offset) in words("attacks")


def new_years(view: View) -> bool:
    """Not a plain new year, and not that of another calendar: "Chinese New Year"."""
    if view.word(-1) in words("calendars") or view.word(1) in ("day", "eve"):
        return False
    return any(token.strip() == "New" for token in view.tokens[view.first : view.last])


def untitled_day(view: View) -> bool:
    """Written as a name: "Election Day"."""
    return view.raw_last[:1].isupper() or view.raw_last.isdigit()


def era(view: View) -> bool:
    """Not an advertisement and not the currency: written in capitals."""
    return any(token.strip() in ("AD", "CE", "A") for token in view.tokens[view.first : view.last])


def at_dawn(view: View) -> bool:
    """Only after a word that a time of day follows."""
    at = view.word(-1) in ("at", "by", "before", "until", "till", "since", "after", "around", "from", "towards")
    return at and view.word(1) != "of" and not view.raw_first[:1].isupper()


CALENDAR_GUARDS: dict[str, Guard] = {
    "month_day": month_day,
    "day_month": day_month,
    "bare_month": bare_month,
    "month_list": month_list,
    "the_nth": the_nth,
    "bare_year": bare_year,
    "spoken_year": spoken_year,
    "bare_weekday": bare_weekday,
    "newspaper": newspaper,
    "overnight": overnight,
    "quarter_year": quarter_year,
    "the_quarter": the_quarter,
    "bare_season": bare_season,
    "in_season": in_season,
    "the_eighties": the_eighties,
    "part_of_decade": part_of_decade,
    "century": century,
    "easter": easter,
    "attacks_day": attacks_day,
    "attacks_follow": attacks_follow,
    "era": era,
    "new_years": new_years,
    "untitled_day": untitled_day,
    "at_dawn": at_dawn,
}
