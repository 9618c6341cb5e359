"""Whatever the bytes are: an article or one message, never anything else."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.articles import read_articles

SIGNS = tuple("\"'[]{}#&*!|>?-:%,\n\r\t\0\ufeff\x85\u2028")
WORDS = (
    "---\n",
    "...\n",
    "published: 2025-03-13\n",
    "title: ",
    ": ",
    "&a ",
    "*a",
    "!!x ",
    "%YAML 1.1\n",
    "<<: ",
    "text ",
)
PIECES = st.sampled_from((*SIGNS, *WORDS, *WORDS))
BYTES = st.one_of(
    st.binary(max_size=200),
    st.lists(PIECES, max_size=14).map(lambda pieces: "".join(["---\n", *pieces, "\n---\ntext"]).encode()),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
KEYS = ("id", "title", "text", "published", "source", "url", "language", "other")
LINES = st.dictionaries(st.sampled_from(KEYS), JSON | st.just("2025-03-13"), max_size=8)


@settings(max_examples=300, deadline=None)
@given(BYTES)
def test_any_file(content: bytes) -> None:
    """One article or one message."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.md"
        path.write_bytes(content)
        reading = read_articles(path)
    assert len(reading.articles) + len(reading.problems) == 1
    for message in (*map(str, reading.problems), *reading.warnings):
        assert message.startswith(f"{path}:")
        assert "\n" not in message
    for article in reading.articles:
        assert content.decode("utf-8-sig").endswith(article.text)
        assert article.model_dump_json()


@settings(max_examples=200, deadline=None)
@given(LINES)
def test_any_line(record: dict[str, object]) -> None:
    """The same for a line of JSONL."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.jsonl"
        path.write_text(json.dumps(record) + "\n", encoding="utf-8")
        reading = read_articles(path)
    assert len(reading.articles) + len(reading.problems) == 1
    for article in reading.articles:
        assert article.text == record["text"]
        assert article.model_dump_json()
