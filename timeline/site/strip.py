"""The density strip as a picture: an inline SVG whose bars lead to their events, with or without a script.

Places along the axis are percentages and heights are pixels, so that a phone squeezes the bars and not the letters.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate

from timeline.interval import Granularity
from timeline.site.density import SHORT_GAP, Slot, drawn_gap
from timeline.site.markup import Html, tag
from timeline.site.strip_axis import Label, labels
from timeline.wording import counted

HEIGHT = 84
"""Pixels, the axis with its labels included."""
_TOP, _BASE = 16, 64
_WIDEST = 6.0
"""Percent of the strip that one bar's place takes at most."""
_SHARE, _THICKEST = 0.78, 2.4
"""Of its place that a bar fills, and percent of the strip that it fills at most."""
_LEAST = 3
"""Pixels of a bar that holds anything."""


def strip(bars: Sequence[Slot], addresses: Mapping[str, str]) -> Html | None:
    """The strip of these bars, or nothing where there are not two dates to tell apart.

    `addresses` says where a group's fragment stands, as a link from the page that holds the strip.
    """
    if len(bars) < 2:
        return None
    wide = min(100 / sum(1 + drawn_gap(bar) for bar in bars), _WIDEST)
    places = [wide * (at - 1) for at in accumulate(1 + drawn_gap(bar) for bar in bars)]
    tallest = max(bar.count for bar in bars)
    drawn = [_bar(bar, place, wide, tallest, addresses) for bar, place in zip(bars, places, strict=True)]
    gaps = [_gap(place, wide) for bar, place in zip(bars, places, strict=True) if bar.empty_before > SHORT_GAP]
    svg = tag(
        "svg",
        *_scale(tallest, places[-1] + wide),
        *_newest(bars, places, wide),
        *gaps,
        *map(_label, labels(bars, places, wide)),
        *drawn,
        width="100%",
        height=str(HEIGHT),
        role="group",
        aria_label=f"Events over time, {bars[0].words} to {bars[-1].words}",
    )
    return tag("figure", svg, _caption(bars), class_="tl-strip")


def unit(bars: Sequence[Slot]) -> Granularity:
    """What most of the bars stand for."""
    return next((bar.date.granularity for bar in bars if not bar.coarse), Granularity.YEAR)


def _bar(bar: Slot, place: float, wide: float, tallest: int, addresses: Mapping[str, str]) -> Html:
    """A bar in a link to its first events; the link is as high as the strip, so that a finger finds it."""
    height = max(round((_BASE - _TOP) * bar.count / tallest), _LEAST)
    thick = min(wide * _SHARE, _THICKEST)
    kinds = ("tl-bar", "tl-bar--about" if bar.coarse else None, "tl-bar--ahead" if bar.ahead else None)
    return tag(
        "a",
        tag("title", bar.words),
        tag("rect", x=_percent(place), y="0", width=_percent(wide), height=str(_BASE)),
        tag(
            "rect",
            x=_percent(place + (wide - thick) / 2),
            y=str(_BASE - height),
            width=_percent(thick),
            height=str(height),
            class_=" ".join(filter(None, kinds)),
        ),
        href=addresses[bar.groups[0].fragment],
        data_from=bar.date.start.isoformat(),
        data_to=bar.date.end.isoformat(),
        data_count=str(bar.count),
        tabindex="-1",
    )


def _gap(place: float, wide: float) -> Html:
    """The mark of a stretch left out: a break in the base line."""
    return tag("text", "⋯", x=_percent(place - wide / 2), y=str(_BASE - 2), class_="tl-break", aria_hidden="true")


def _scale(tallest: int, end: float) -> list[Html]:
    """The base line and the height of the tallest bar."""
    ends = {"x1": "0", "x2": _percent(end)}
    return [
        tag("line", y1=str(_TOP), y2=str(_TOP), class_="tl-grid", **ends),
        tag("text", counted(tallest, "event"), x="0", y=str(_TOP - 4), class_="tl-most", aria_hidden="true"),
        tag("line", y1=str(_BASE), y2=str(_BASE), class_="tl-base", **ends),
    ]


def _newest(bars: Sequence[Slot], places: Sequence[float], wide: float) -> list[Html]:
    """A line between what has happened and what is to come."""
    first = next((at for at, bar in enumerate(bars) if bar.ahead), 0)
    if not first:
        return []
    x = _percent(places[first] - wide * (drawn_gap(bars[first]) + 0.5) / 2)
    return [tag("line", x1=x, x2=x, y1="4", y2=str(_BASE), class_="tl-now")]


def _label(label: Label) -> Html:
    return tag(
        "text",
        label.text,
        x=_percent(label.place),
        y=str(HEIGHT - 5),
        class_=" ".join(
            filter(None, ("tl-tick", "tl-tick--minor" if label.minor else None, f"tl-tick--{label.anchor}"))
        ),
        aria_hidden="true",
    )


def _percent(share: float) -> str:
    return f"{round(share, 2):g}%"


def _caption(bars: Sequence[Slot]) -> Html:
    said = [f"Events by {unit(bars)}"]
    if any(bar.empty_before > SHORT_GAP for bar in bars):
        said.append("⋯ a stretch without events")
    if any(bar.coarse for bar in bars):
        said.append("dashed: a date coarser than that")
    if any(bar.ahead for bar in bars) and not all(bar.ahead for bar in bars):
        said.append("blue: still to come")
    return tag("figcaption", " · ".join(said))
