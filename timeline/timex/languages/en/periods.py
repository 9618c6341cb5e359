"""Readings of English quarters, halves, seasons, decades and centuries."""

from __future__ import annotations

from timeline.timex.numbers import ordinal_of, spoken_year
from timeline.timex.readings import Fixed, OfYear, Period, PeriodOf, Quarter, Reading, Season, Weekend
from timeline.timex.rules import Groups, Read


def shift_of(groups: Groups) -> int | None:
    """−1, 0 or 1 from "last", "this", "next", or what the rule says."""
    if "shift" in groups:
        return int(groups.look_up("shift"))
    shift = groups.args.get("shift")
    return None if shift is None else int(shift)


def year_of(groups: Groups) -> int:
    """The year in digits: four of them, or two after an apostrophe or FY (1950–2049)."""
    year = int("".join(character for character in groups.word("year") if character.isdigit()))
    return year if year > 99 else year + (1900 if year >= 50 else 2000)


def quarter(groups: Groups) -> Reading:
    """ "the third quarter", with or without its year."""
    number = int(groups.look_up("quarter_ordinal")) if "quarter_ordinal" in groups else None
    if number and "year" in groups:
        return Fixed(f"{year_of(groups):04}-Q{number}")
    shift = shift_of(groups)
    if number and shift is not None:
        return OfYear(f"-Q{number}", shift)
    return Quarter(number, shift)


def quarter_code(groups: Groups) -> Reading:
    """ "Q3 2024", "3Q", "Q3"."""
    number = int(groups.word("quarter_code").strip("q"))
    return Fixed(f"{year_of(groups):04}-Q{number}") if "year" in groups else Quarter(number)


def quarter_year(groups: Groups) -> Reading:
    """ "Q32024", "3Q24"."""
    text = groups.word("quarter_year")
    number, year = (text[1], text[2:]) if text.startswith("q") else (text[0], text[2:])
    return Fixed(f"{year if len(year) == 4 else '20' + year}-Q{number}")


def last_quarter(groups: Groups) -> Reading:
    """ "the final quarter of 2023", "the opening quarter of last year"."""
    number = 1 if groups.word("which") == "opening" else 4
    if "year" in groups:
        return Fixed(f"{year_of(groups):04}-Q{number}")
    return OfYear(f"-Q{number}", shift_of(groups) or 0)


def half_year(groups: Groups) -> Reading:
    """ "the first half of 2024", "H1 2024"."""
    number = int(groups.word("half_code").strip("h")) if "half_code" in groups else _half(groups)
    if "year" in groups:
        return Fixed(f"{year_of(groups):04}-H{number}")
    return OfYear(f"-H{number}", shift_of(groups) or 0)


def _half(groups: Groups) -> int:
    word = groups.word("which")
    return 1 if word in ("first", "1st") else 2


def period(groups: Groups) -> Reading:
    """ "the quarter", "the year-earlier period": whatever period the text reports on."""
    return Period(int(groups.args.get("years", 0)), bool(groups.args.get("latest", False)))


def year_period(groups: Groups) -> Reading:
    """ "the 2022 quarter": the quarter under discussion, in another year."""
    return PeriodOf(year_of(groups), "quarter" in groups.word("what"))


def fiscal_year(groups: Groups) -> Reading:
    """ "fiscal 2024", "FY24", "the current fiscal year"."""
    if "fiscal_code" in groups:
        digits = groups.word("fiscal_code")[2:]
        return Fixed(digits if len(digits) == 4 else f"20{digits}")
    if "year" in groups:
        return Fixed(f"{year_of(groups):04}")
    return OfYear("", shift_of(groups) or 0)


def season(groups: Groups) -> Reading:
    """ "last summer", "the winter of 2021"."""
    code = str(groups.look_up("season"))
    if "year" in groups:
        return Fixed(f"{year_of(groups):04}-{code}")
    if "spoken" in groups:
        return Fixed(f"{spoken_year(groups.tokens['spoken'], groups.lexicon):04}-{code}")
    if groups.args.get("of_year"):
        return OfYear(f"-{code}", shift_of(groups) or 0, bool(groups.args.get("narrative")))
    return Season(code, shift_of(groups), bool(groups.args.get("recent")))


def decade(groups: Groups) -> Reading:
    """ "the 1980s", "the '90s", "the nineties"; "the 1800s" are a century, "the 2000s" hardly ever."""
    if "decade_year" in groups:
        year = groups.word("decade_year")[:4]
        return Fixed(year[:2] if year.endswith("00") and year != "2000" else year[:3])
    tens = groups.look_up("decade_name") if "decade_name" in groups else int(groups.word("decade_two")[0])
    century = 20 if tens < 2 else 19
    if "century" in groups:
        century = int(groups.find("century", "teens", "tens"))
    return Fixed(f"{century}{tens}")


def century(groups: Groups) -> Reading | None:
    """ "the 19th century"."""
    number = ordinal_of(groups.tokens["nth"], groups.lexicon)
    return Fixed(f"{number - 1:02}") if 1 <= number <= 30 else None


def weekend(groups: Groups) -> Reading:
    """ "the weekend", "next weekend"."""
    return Weekend(shift_of(groups))


PERIOD_READERS: dict[str, Read] = {
    reader.__name__: reader
    for reader in (
        quarter,
        quarter_code,
        quarter_year,
        last_quarter,
        half_year,
        period,
        year_period,
        fiscal_year,
        season,
        decade,
        century,
        weekend,
    )
}
