"""Pictures of a built site: `python -m tests.browser.screenshots SITE FOLDER`.

They are for looking at, and the best of them for the README; nothing is compared.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.browser.conftest import CHROMIUM

_OPEN = "document.querySelectorAll('.tl-evidence').forEach((one, at) => { one.open = at < 2 })"


@dataclass(frozen=True)
class Picture:
    """One picture: of which page, in which window, after what."""

    name: str
    page: str = "index.html"
    window: tuple[int, int] = (1280, 900)
    context: Mapping[str, Any] = field(default_factory=dict)
    script: str = ""
    media: str = "screen"


def pictures(event: str) -> tuple[Picture, ...]:
    """What is pictured; `event` is the page of an event with much evidence."""
    phone, dark = (390, 844), {"color_scheme": "dark"}
    return (
        Picture("timeline"),
        Picture("timeline-wide", window=(1920, 1080)),
        Picture("timeline-phone", window=phone),
        Picture("timeline-dark", context=dark),
        Picture("timeline-phone-dark", window=phone, context=dark),
        Picture("timeline-evidence", script=_OPEN),
        Picture("timeline-without-script", context={"java_script_enabled": False}),
        Picture("timeline-contrast", context={"contrast": "more"}),
        Picture("timeline-forced-colours", context={"forced_colors": "active"}),
        Picture("timeline-print", window=(794, 1123), media="print"),
        Picture("event", event, window=(1280, 1400)),
        Picture("event-phone", event, window=phone),
        Picture("event-dark", event, context=dark),
        Picture("event-print", event, window=(794, 1123), media="print"),
        Picture("people", "people/index.html"),
        Picture("places", "places/index.html"),
        Picture("sources", "articles/index.html"),
        Picture("method", "method.html"),
        Picture("for-programs", "for-programs.html"),
    )


def take(browser: Any, site: Path, folder: Path, picture: Picture) -> Path:
    """Make one picture; gives the file."""
    width, height = picture.window
    context = browser.new_context(viewport={"width": width, "height": height}, **picture.context)
    page = context.new_page()
    page.goto((site / picture.page).as_uri())
    page.emulate_media(media=picture.media)
    if picture.context.get("java_script_enabled", True):
        page.evaluate(picture.script or "0")
        page.wait_for_timeout(300)
    target = folder / f"{picture.name}.png"
    page.screenshot(path=str(target))
    if picture.media == "print":
        page.pdf(path=str(folder / f"{picture.name}.pdf"), format="A4", print_background=True)
    context.close()
    return target


def main(site: Path, folder: Path) -> None:
    """All pictures of the site at `site` into `folder`."""
    from playwright.sync_api import sync_playwright

    folder.mkdir(parents=True, exist_ok=True)
    events = sorted((site / "events").glob("*.html"), key=lambda path: (-path.stat().st_size, path.name))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        for picture in pictures(f"events/{events[0].name}"):
            sys.stderr.write(f"{take(browser, site, folder, picture)}\n")
        browser.close()


if __name__ == "__main__":
    main(*(Path(argument).absolute() for argument in sys.argv[1:3]))
