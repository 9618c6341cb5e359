"""The examples of docs/timex.md do what they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[2] / "docs" / "timex.md"
EXAMPLES = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)


@pytest.mark.parametrize("code", EXAMPLES)
def test_an_example_prints_what_its_comment_says(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("spacy")
    if "add_pipe" in code:
        import timeline.timex.component  # noqa: F401 - a stale installation may lack the entry point
    exec(code, {})
    assert capsys.readouterr().out.strip() == code.rsplit("#", 1)[1].strip()


def test_the_page_has_examples() -> None:
    assert len(EXAMPLES) == 2
