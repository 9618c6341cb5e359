"""The sample story, from its articles to its site, with the project's own mkdocs.yml."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.reading import Reading
from tests.site.test_build import check_links
from timeline.model import Basis
from timeline.site.build import build_site
from timeline.site.plugin import build_story, settings_of
from timeline.site.story import Story

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def sample() -> Story:
    """What the plugin builds from `seeds`."""
    return build_story(settings_of({"articles": "seeds", "title": "A sample timeline"}, ROOT))


@pytest.fixture(scope="module")
def site(sample: Story, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its site."""
    out = tmp_path_factory.mktemp("sample") / "site"
    build_site(sample.timeline, sample.articles, config=ROOT / "mkdocs.yml", out=out)
    return out


def test_every_event_has_its_page_with_its_evidence(sample: Story, site: Path) -> None:
    """Each quotation of each event is on its page; where an expression dates it, that is marked."""
    assert len(sample.timeline.events) >= 10
    for event in sample.timeline.events:
        page = Reading.of(site / f"events/{event.id}.html")
        quoted = " ".join(page.texts["blockquote"].split())
        assert all(" ".join(mention.sentence.split()) in quoted for mention in event.mentions), event.id
        explicit = [mention for mention in event.mentions if mention.basis is Basis.EXPLICIT and mention.expression]
        assert not explicit or "mark" in page.texts, event.id


def test_every_link_of_the_sample_resolves(site: Path) -> None:
    """Also those of the hand-written pages."""
    check_links(site)
    assert (site / "about.html").is_file()
