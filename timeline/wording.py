"""Dates and reasons in the words of a reader: "week of 12 May 2025", "“Tuesday”, in an article of …".

Pages, `timeline explain` and exports take their words from here, so that they agree.
Names of days and months are spelled out below because `strftime` follows the machine's locale.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from timeline.interval import Granularity, Interval, Part
from timeline.model import AnchorBasis, ArticleRecord, Basis, DateRecord, Event, Evidence, Expression, Status

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
_ORDINALS = ("first", "second", "third", "fourth")
_PARTS = {Part.EARLY: "early in", Part.MID: "in the middle of", Part.LATE: "late in"}

STATUS_WORDS = {
    Status.OCCURRED: "happened",
    Status.PLANNED: "planned",
    Status.CLAIMED: "claimed",
    Status.DENIED: "denied",
}
BASIS_WORDS = {
    Basis.EXPLICIT: "with the date in words",
    Basis.NARRATIVE: "dated by words elsewhere in the article",
    Basis.PUBLICATION: "dated only by the day of publication",
}


def date_words(date_record: DateRecord) -> str:
    """The date as a reader would say it: "Tuesday 11 March 2025", "August 2024", "3–5 May 2025"."""
    interval = date_record.interval
    if interval.open:
        return f"since {_day(interval.first)}"
    words = _WORDS[_effective(interval)](interval)
    sharp = not interval.approximate or interval.part in (Part.EARLY, Part.LATE)
    return words if sharp else f"about {words}"


def short_date_words(date_record: DateRecord) -> str:
    """The date without a weekday: "11 March 2025", "2022", "week of 12 May 2025"."""
    words = date_words(date_record)
    return words.split(" ", 1)[1] if words.startswith(DAYS) else words


def day_words(day: date) -> str:
    """One day with its weekday: "Tuesday 11 March 2025"."""
    return f"{DAYS[day.weekday()]} {_day(day)}"


def _effective(interval: Interval) -> Granularity:
    several = interval.granularity is Granularity.DAY and interval.first != interval.last
    return Granularity.SPAN if several else interval.granularity


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _span(interval: Interval) -> str:
    """The two ends, saying month and year once where they share them."""
    first, last = interval.first, interval.last
    if first == last:
        return day_words(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_day(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} – {_day(last)}"
    return f"{_day(first)} – {_day(last)}"


def _within(interval: Interval, unit: str) -> str:
    """`unit` in full, or the part of it that the words name: "late in the second quarter of 2024"."""
    return f"{_PARTS[interval.part]} the {unit}" if interval.part else unit


def _hyphened(interval: Interval, unit: str) -> str:
    """`unit` with its part as English writes it before a name: "early August 2024", "mid-2024"."""
    if interval.part is Part.MID:
        return f"mid-{unit}"
    return f"{interval.part} {unit}" if interval.part else unit


def _week(interval: Interval) -> str:
    return _within(interval, f"week of {_day(interval.first)}")


def _weekend(interval: Interval) -> str:
    return f"weekend of {_span(interval)}"


def _month(interval: Interval) -> str:
    return _hyphened(interval, f"{MONTHS[interval.first.month - 1]} {interval.first.year}")


def _quarter(interval: Interval) -> str:
    return _within(interval, f"{_ORDINALS[(interval.first.month - 1) // 3]} quarter of {interval.first.year}")


def _half(interval: Interval) -> str:
    return _within(interval, f"{_ORDINALS[(interval.first.month - 1) // 6]} half of {interval.first.year}")


def _season(interval: Interval) -> str:
    first, last = interval.first, interval.last
    years = f"{first.year}" if first.year == last.year else f"{first.year}–{last.year % 100:02}"
    return _hyphened(interval, f"{_SEASONS.get(first.month, 'season of')} {years}")


def _year(interval: Interval) -> str:
    return _hyphened(interval, f"{interval.first.year}")


def _decade(interval: Interval) -> str:
    return f"the {_hyphened(interval, f'{interval.first.year}s')}"


def _century(interval: Interval) -> str:
    number = interval.first.year // 100 + 1
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"the {_hyphened(interval, f'{number}{ending} century')}"


_WORDS = {
    Granularity.DAY: lambda interval: day_words(interval.first),
    Granularity.WEEKEND: _weekend,
    Granularity.WEEK: _week,
    Granularity.MONTH: _month,
    Granularity.QUARTER: _quarter,
    Granularity.SEASON: _season,
    Granularity.HALF: _half,
    Granularity.YEAR: _year,
    Granularity.DECADE: _decade,
    Granularity.CENTURY: _century,
    Granularity.SPAN: _span,
}


def reasoning(evidence: Evidence, article: ArticleRecord) -> str:
    """How one mention got its date, in one line: the words, what they were counted from, the day they name."""
    expression = evidence.expression
    if expression is None:
        return f"no date in the sentence; {_without_expression(evidence.basis, article)}"
    interval = Interval.of_value(expression.value)
    if interval is None:
        return f"{_quoted(expression)} names no day; {_without_expression(evidence.basis, article)}"
    return f"{_quoted(expression)}{_anchored(evidence, expression, article)} → {date_words(DateRecord.of(interval))}"


def _quoted(expression: Expression) -> str:
    return f"“{' '.join(expression.text.split())}”"


def _without_expression(basis: Basis, article: ArticleRecord) -> str:
    if basis is Basis.NARRATIVE:
        return "it takes the date told elsewhere in the article"
    if basis is Basis.EXPLICIT:
        return "the sentence itself settles it"
    return f"the article {_publication(article)}"


def _publication(article: ArticleRecord) -> str:
    if article.published is None:
        return "has no known date of publication"
    sure = "" if article.published_basis == "given" else " (inferred)"
    return f"was published on {day_words(article.published)}{sure}"


def _anchored(evidence: Evidence, expression: Expression, article: ArticleRecord) -> str:
    """What the words were counted from, between them and the day; begins with its own comma or blank."""
    where = "" if _inside(evidence, expression) else ", elsewhere in the article"
    anchor = expression.anchor or article.published
    if expression.anchor_basis is AnchorBasis.NONE or anchor is None:
        return f"{where} says {_itself(expression)} itself"
    day = day_words(anchor)
    match expression.anchor_basis:
        case AnchorBasis.QUOTATION:
            return f"{where}, in words spoken on {day}"
        case AnchorBasis.NARRATIVE:
            return f"{where}, counted from {day}"
    sure = "" if article.published_basis == "given" else ", a date inferred"
    return f", elsewhere in the article of {day}{sure}" if where else f", in an article of {day}{sure}"


def _inside(evidence: Evidence, expression: Expression) -> bool:
    end = evidence.sentence_start + len(evidence.sentence)
    return not evidence.sentence or (evidence.sentence_start <= expression.start and expression.end <= end)


def _itself(expression: Expression) -> str:
    interval = Interval.of_value(expression.value)
    return "the date" if interval is None else f"the {interval.granularity}"


def confidence_words(confidence: float) -> str:
    """How sure the date is, from 0–1, in words that promise no more than the number does."""
    if confidence >= 0.75:
        return "well supported"
    return "fairly well supported" if confidence >= 0.5 else "uncertain"


def support_words(event: Event) -> str:
    """What the date rests on: "3 passages in 2 articles: 2 with the date in words, 1 dated only by …"."""
    articles = counted(len(unique(mention.article for mention in event.mentions)), "article")
    bases = [passage[0].basis for passage in passages(event.mentions)]
    found = f"{counted(len(bases), 'passage')} in {articles}"
    if len(set(bases)) == 1:
        return f"{found}, {'all ' if len(bases) > 1 else ''}{BASIS_WORDS[bases[0]]}"
    parts = [f"{bases.count(basis)} {BASIS_WORDS[basis]}" for basis in Basis if basis in bases]
    return f"{found}: {', '.join(parts)}"


def passages(mentions: Iterable[Evidence]) -> tuple[tuple[Evidence, ...], ...]:
    """The mentions by sentence, in their order; the best dated one leads its sentence."""
    grouped: dict[tuple[str, int], list[Evidence]] = {}
    for mention in mentions:
        grouped.setdefault((mention.article, mention.sentence_start), []).append(mention)
    return tuple(tuple(sorted(held, key=directness)) for held in grouped.values())


def directness(mention: Evidence) -> tuple[int, bool]:
    """Sort key of mentions: dated by its own words, by words elsewhere, by the day of publication."""
    return list(Basis).index(mention.basis), mention.expression is None


def counted(number: int, noun: str) -> str:
    """`number` and the noun in its plural where due: "1 article", "3 articles"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def unique(items: Iterable[str]) -> tuple[str, ...]:
    """`items` once each, in the order in which they first came."""
    return tuple(dict.fromkeys(items))


def listed(words: Sequence[str]) -> str:
    """The words as a list in a sentence: "a", "a and b", "a, b and c"."""
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def listing_words(date_record: DateRecord) -> str | None:
    """Where a list of days puts a date without a known one; None for a day, and where the words name an end."""
    if date_record.open or (date_record.granularity in (Granularity.DAY, Granularity.SPAN) and not date_record.part):
        return None
    return {Part.MID: "listed by its middle", Part.LATE: "listed towards its end"}.get(
        date_record.part or Part.EARLY, "listed before its first day"
    )
