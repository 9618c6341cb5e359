"""Checks of the surroundings: what looks like a time expression in English and is none."""

from __future__ import annotations

from timeline.timex.view import Guard, View

PREPOSITIONS = frozenset(
    """in since by until till of from through during for before after late early mid to between and or each on at
    around about beyond within throughout into upon as than despite over end beginning start middle this last next
    every past late-""".split()
)
NOT_NOUNS = frozenset(
    """a an the he she it they we you i his her its their our my this that these those there who which what when
    where while and or but nor so yet if as at by for from in into of on onto to with without about after before
    between during since until through over under against among is are was were be been has have had do does did
    will would can could may might must shall should said says than because although though not also still just
    only even then now when amid following including however later earlier""".split()
)
"""Words after which a noun has not been named: "in 1998 he" is a year, "1998 people" a count."""
EVENT_DAYS = frozenset("black bloody good ash palm super cyber holy maundy fat freaky ruby shrove easter".split())
AMBIGUOUS_MONTHS = frozenset({"may", "march"})
DETERMINERS = frozenset("the a an its their his her our this that last next each every 's early late mid".split())
COUNTING = frozenset("than some about least nearly almost over under most approximately roughly only".split())
CLOCK_PREPOSITIONS = frozenset("at by until till from since before after around about between to and".split())
COUNTED = frozenset(
    "people troops men women children miles percent feet staff personnel kg km tons tonnes pounds meters metres".split()
)
CURRENCY = frozenset("$ € £ ¥ #".split())
LASTING = frozenset(
    """for in within after of lasted last took take takes over during by spent spend through until many about more
    before than wait waited waiting every since only just follows followed following""".split()
)
QUANTIFIED = frozenset("times time twice once thrice % percent cents dollars million billion".split())


def noun_follows(view: View) -> bool:
    """Whether the next word could be a noun that the match qualifies."""
    return view.is_lower(1) and view.word(1) not in NOT_NOUNS


def untitled(view: View) -> bool:
    """Not a title: "This Week" in the middle of a sentence is a programme or a paper."""
    if len(view.words) == 2 and view.raw_first[:1].isupper() and view.raw_last.istitle() and view.is_name(1):
        return False
    if view.starts_sentence and not view.is_name(1):
        return True
    return not (view.raw_first[:1].isupper() and view.raw_last[:1].isupper()) or view.raw_last.isupper()


def month_day(view: View) -> bool:
    return not (view.word(1) in ("-", ":", "/") and view.glued(1) and view.word(2)[:1].isdigit()) and (
        view.word(1) not in ("%", "percent")
    )


def day_month(view: View) -> bool:
    return view.word(-1) not in COUNTING and not (view.word(-1) in CURRENCY)


def bare_month(view: View) -> bool:
    before, ambiguous = view.word(-1), view.words[0] in AMBIGUOUS_MONTHS
    if before in EVENT_DAYS:
        return False
    if before in PREPOSITIONS and not (view.words[0] == "may" and before in ("and", "or", "as", "than") and view.is_lower(1)):
        return not (ambiguous and view.starts_sentence)
    if ambiguous:
        return before in DETERMINERS and not view.is_name(1) and view.word(1) not in ("on", "for", "of", "to")
    return not view.is_name(1) or before in DETERMINERS


def month_list(view: View) -> bool:
    return not noun_follows(view)


def the_nth(view: View) -> bool:
    return view.word(-1) in PREPOSITIONS and not view.is_name(1) and not noun_follows(view) and view.word(1) != "-"


def bare_year(view: View) -> bool:
    before = view.word(-1)
    if before in CURRENCY or before in ("no", "number", "room", "route", "flight", "boeing", "airbus") or view.glued(-1) and before in (".", ":", "/", ","):
        return False
    if before in ("-", "–") and view.glued(-1) and view.word(-2).isdigit() and len(view.word(-2)) != 4:
        return False
    if view.glued(1) and view.word(1) in (":", "%", "/", ".") and view.word(2)[:1].isdigit():
        return False
    if before in COUNTING or before == "." and view.raw(-2) == "No":
        return False
    if before in PREPOSITIONS or before in DETERMINERS or before in ("(", ",", "-", "–"):
        return view.word(1) not in ("people", "troops", "soldiers", "dollars", "miles", "percent", "years") and not (before in ("of", "to", "for", "by", "about") and noun_follows(view) and view.word(1).endswith("s"))
    if view.is_name(-1):
        return False
    return not noun_follows(view) or not view.word(1).endswith("s") and view.word(1) not in COUNTED


def spoken_year(view: View) -> bool:
    if view.words[0] != "two":
        return True
    return view.word(-1) in PREPOSITIONS and not noun_follows(view)


def bare_weekday(view: View) -> bool:
    if view.word(-1) in EVENT_DAYS:
        return False
    if view.raw(1) in ("Night", "Morning") and view.is_name(2):
        return False
    if view.word(1) == "'s" and view.word(-1) == "a":
        return False
    return not (view.word(-1) == "the" and view.is_name(1))


def newspaper(view: View) -> bool:
    return view.word(-1) != "usa"


def overnight(view: View) -> bool:
    return not noun_follows(view) and view.word(-1) not in ("an", "the")


def earlier(view: View) -> bool:
    if view.words[-1] == "before":
        return not view.is_lower(1) and not view.is_name(1) and not view.word(1)[:1].isdigit()
    return view.word(1) != "than"


def after(view: View) -> bool:
    return view.words[-1] != "after" or not (view.is_lower(1) or view.is_name(1))


def the_next_day(view: View) -> bool:
    return view.words[1] != "next" or view.words[-1] == "day"


def the_quarter(view: View) -> bool:
    return view.word(1) not in ("mile", "-", "final", "century", "pounder", "of")


def bare_season(view: View) -> bool:
    return not view.is_name(1) and (view.words[0] == "the" or view.word(-1) in PREPOSITIONS) and (
        view.word(-1) in PREPOSITIONS or view.words[0] == "the" and not noun_follows(view)
    )


def in_season(view: View) -> bool:
    return view.word(-1) in PREPOSITIONS and view.word(1) != "of" and not view.is_name(1)


def the_eighties(view: View) -> bool:
    around = {view.word(offset) for offset in range(-6, 0)}
    return not around & {"temperature", "temperatures", "low", "high", "mid-", "highs", "lows", "percent", "aged"}


def part_of_decade(view: View) -> bool:
    return view.word(-1) in ("early", "mid", "late", "-")


def century(view: View) -> bool:
    return not view.is_name(1)


def length(view: View) -> bool:
    words = view.words
    if view.word(1) == "old" or (view.word(1) == "-" and view.word(2) == "old"):
        return False
    if view.glued(-1) and view.word(-1) in ("-", ":", ".", "/", ",", "$") or view.word(-1) in CURRENCY:
        return False
    if words[-1] == "second" and words[0] not in ("1", "one") and "-" not in words:
        return False
    if words[-1] == "second" and noun_follows(view) and "-" not in words:
        return False
    return not (words[-1] in ("quarters", "quarter") and view.word(1) == "of" and words[0] not in ("several", "few", "many"))


def a_unit(view: View) -> bool:
    """Not a rate: "$5 a day" has an amount before it, "twice a day" a number of times."""
    if view.word(1) == "-":
        return False
    before = {view.word(-1), view.word(-2), view.word(-3)}
    return not (before & QUANTIFIED or any(word[:1].isdigit() for word in before) and view.word(-1) not in LASTING)


def some_day(view: View) -> bool:
    return view.word(-1) in ("will", "would", "may", "might", "could", "can", "must", "shall", "'ll")


def rate(view: View) -> bool:
    return view.word(-1) in ("times", "time", "twice", "once", "thrice")


def quarter_year(view: View) -> bool:
    return view.word(1) != "-" or view.word(2) not in ("final", "finals", "finalist")


def half_unit(view: View) -> bool:
    return view.word(-1) not in ("first", "second", "last", "latter", "other")


def bare_units(view: View) -> bool:
    return view.word(-1) in LASTING and view.word(1) not in ("old", "later", "before", "after")


def year_ended(view: View) -> bool:
    return view.word(1) in ("ended", "ending")


def the_year(view: View) -> bool:
    return view.word(-1) in ("for", "throughout", "of", "during", "in", "over", "so") and view.word(1) != "-"


def for_the_week(view: View) -> bool:
    return view.word(-1) in ("for", "of", "during") or view.word(1) == "'s"


def the_lengths(view: View) -> bool:
    return view.words[-1] != "second"


def a_while(view: View) -> bool:
    return view.word(-1) in ("for", "after", "in", "took", "take", "over")


def every(view: View) -> bool:
    return view.words[-1] != "second" and view.words[0] != "per"


def frequency(view: View) -> bool:
    if view.raw_first[:1].isupper() and not view.starts_sentence:
        return False
    return not noun_follows(view) or view.words[0] in ("hourly", "daily", "nightly", "weekly", "monthly")


def clock_half(view: View) -> bool:
    return not (view.glued(-1) and view.word(-1) in ("-", ":", ".", "$"))


def plain_clock(view: View) -> bool:
    return view.word(-1) in CLOCK_PREPOSITIONS or len(view.words) > 1 or view.word(1) == "on"


def noon(view: View) -> bool:
    return not view.raw_first[:1].isupper() or (view.starts_sentence and not view.is_name(1))


def soon(view: View) -> bool:
    return view.word(1) not in ("as", "after", "enough") and view.word(-1) not in ("too", "how", "so")


def adjective_now(view: View) -> bool:
    return (noun_follows(view) or view.is_name(1)) and view.word(-1) not in ("most", "then")


def the_past(view: View) -> bool:
    return not noun_follows(view) or view.word(-1) == "in"


def at_the_time(view: View) -> bool:
    return view.word(1) != "of"


def easter(view: View) -> bool:
    return not (view.is_name(1) or noun_follows(view))


GUARDS: dict[str, Guard] = {
    guard.__name__: guard
    for guard in (
        untitled, month_day, day_month, bare_month, month_list, the_nth, bare_year, spoken_year, bare_weekday,
        newspaper, overnight, earlier, after, the_next_day, the_quarter, bare_season, in_season, the_eighties,
        part_of_decade, century, length, a_unit, some_day, rate, half_unit, quarter_year, bare_units, year_ended, the_year, for_the_week, the_lengths, a_while, every, frequency,
        clock_half, plain_clock, noon, soon, adjective_now, the_past, at_the_time, easter,
    )
}
