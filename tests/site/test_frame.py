"""What a frame fills in is what the theme's templates would have written."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import DictLoader, Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from timeline.site.frame import Frame, Frames, squeezed

PLAIN = """<title>{{ page.meta.title }} - {{ site }}</title>
    <meta content="{{ page.meta.description }}">
    {% if page.canonical_url %}<link href="{{ page.canonical_url }}">{% endif %}
  <main>
    {{ page.content }}
  </main>"""
NAMES = [f"events/{at}.md" for at in range(6)]
Make = Callable[[int], str]


def pages(template: str, site_url: str = "https://example.org/") -> tuple[Make, Make, list[str]]:
    """How frames make page N, how the template alone makes it, and of which pages the template was asked."""
    asked: list[str] = []
    env = Environment(loader=DictLoader({"main.html": "{{ page | noted }}" + template}), autoescape=False)

    def noted(page: Page) -> str:
        asked.append(page.file.src_uri)
        return ""

    env.filters["noted"] = noted
    alone = env.overlay(cache_size=0).get_template("main.html")
    Frames(NAMES).enter(env)
    config = MkDocsConfig()
    config.load_dict({"site_name": "x", "site_url": site_url})
    config.validate()

    def context(at: int) -> dict[str, Any]:
        page = Page(None, File(NAMES[at], "docs", "site", use_directory_urls=False), config)
        page.meta = {"title": f"No&#58; {at}", "description": f"Of &#60;{at}&#62;", "hide": ["toc"]}
        page.content = f"<h1>{at}</h1>\n\n<p>Words of {at}</p>\n"
        return {"page": page, "site": "A site"}

    framed = env.get_template("main.html")
    return lambda at: framed.render(context(at)), lambda at: squeezed(alone.render(context(at))), asked


@pytest.mark.parametrize("site_url", ["", "https://example.org/"])
def test_the_templates_make_the_first_pages_and_the_frame_the_others(site_url: str) -> None:
    make, alone, asked = pages(PLAIN, site_url)
    made = [make(at) for at in range(6)]
    assert asked == [NAMES[0], NAMES[1], NAMES[1]]
    assert made == [alone(at) for at in range(6)]
    assert "Words of 5" in made[5]


@pytest.mark.parametrize(
    "more",
    ["{{ page.file.name }}", "{{ page.meta.title | striptags }}", "{{ page.content | length }}", "{{ page.url }}"],
)
def test_templates_that_say_more_of_a_page_make_each(more: str) -> None:
    """A theme of the project's own may use what a frame knows nothing of."""
    make, alone, _ = pages(PLAIN + more)
    assert [make(at) for at in range(6)] == [alone(at) for at in range(6)]


def test_pages_that_others_wrote_are_left_to_the_templates() -> None:
    """Also what is no page at all, as the page for wrong addresses."""
    frames, context = Frames(["a.md"]), {"page": SimpleNamespace(title="x")}
    assert frames.rendered("main.html", context, lambda _: "a\n  b") == "a\n  b"
    assert frames.rendered("404.html", {}, lambda _: "a\n  b") == "a\n  b"


def test_a_mark_that_a_template_has_changed_makes_no_frame() -> None:
    assert Frame.of("<title>\ue000title:\ue000</title>") is None
    frame = Frame.of("<title>\ue000title&#58;\ue000</title>")
    assert frame is not None
    assert frame.filled({"title": "x"}) == "<title>x</title>"
