"""The page for programs lists what is there."""

from __future__ import annotations

import re
from pathlib import Path

from tests.site.story import Story
from timeline.export import export_files
from timeline.site.build import build_site
from timeline.site.data_list import MARK, with_data_list


def files(text: str) -> list[str]:
    return re.findall(r'href="data/([^"]+)"', text)


def test_every_file_is_listed_and_no_other(story: Story) -> None:
    """Feeds only where they are written."""
    for site_url in ("", "https://example.org/"):
        listed = files(with_data_list(f"# Data\n\n{MARK}\n", site_url))
        assert {*listed} == {*export_files(story.timeline, site_url), "events.schema.json"}
        assert listed[:2] == ["events.json", "events.schema.json"]


def test_a_page_without_the_line_stays_as_it_is() -> None:
    """Hand-written pages are their author's."""
    assert with_data_list("# Data\n", "") == "# Data\n"


def test_the_sites_own_page_has_the_list(story: Story, tmp_path: Path) -> None:
    """And every link in it leads to a file."""
    build_site(story.timeline, story.articles, config=None, out=tmp_path / "site")
    listed = files((tmp_path / "site" / "for-programs.html").read_text(encoding="utf-8"))
    assert len(listed) > 5
    assert all((tmp_path / "site" / "data" / name).is_file() for name in listed)
