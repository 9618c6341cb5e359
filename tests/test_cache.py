"""The cache: the same value back, or a miss; never an error and never a wrong value."""

from __future__ import annotations

import logging
import sqlite3
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from pydantic import JsonValue, TypeAdapter

from timeline import cache
from timeline.cache import FILE_NAME, ResultCache, cache_folder, code_fingerprint, result_key
from timeline.model import Article
from timeline.settings import Settings

ANY: TypeAdapter[JsonValue] = TypeAdapter(JsonValue)
VALUE: JsonValue = {"mentions": [{"text": "“naïve” \U0001f600", "start": 3, "date": None, "weight": 0.1}]}
ARTICLE = Article(id="a", title="T", text="Text.", published=date(2025, 3, 13), path="a.md")


def test_value_survives_closing(tmp_path: Path) -> None:
    """What was put is there the next time, exactly."""
    with ResultCache(tmp_path / "c") as store:
        assert store.get("k", ANY) is None
        store.put("k", VALUE, ANY)
    with ResultCache(tmp_path / "c") as store:
        assert store.get("k", ANY) == VALUE


def test_later_value_replaces_earlier(tmp_path: Path) -> None:
    """A key has one value."""
    with ResultCache(tmp_path) as store:
        store.put("k", 1, ANY)
        store.put("k", 2, ANY)
        assert store.get("k", ANY) == 2


@pytest.mark.parametrize(
    "spoil",
    [
        "UPDATE results SET value = CAST(replace(value, '3', '4') AS BLOB)",
        "UPDATE results SET checksum = 'x'",
        "UPDATE results SET key = 'k' WHERE key = 'other'",
        "UPDATE results SET value = x'00ff'",
    ],
)
def test_damaged_value_is_a_miss(tmp_path: Path, spoil: str) -> None:
    """A value that is not what was stored under this key is not given out."""
    with ResultCache(tmp_path) as store:
        store.put("other" if "other" in spoil else "k", VALUE, ANY)
    with sqlite3.connect(tmp_path / FILE_NAME) as connection:
        connection.execute(spoil)
    connection.close()
    with ResultCache(tmp_path) as store:
        assert store.get("k", ANY) is None


def test_value_of_another_form_is_a_miss(tmp_path: Path) -> None:
    """What was stored whole, but is not what is looked for, is not given out."""
    with ResultCache(tmp_path) as store:
        store.put("k", VALUE, ANY)
        assert store.get("k", TypeAdapter(tuple[Article, ...])) is None


@pytest.mark.parametrize("content", [b"not a database at all" * 100, b"SQLite format 3\0" + b"\xff" * 5000])
def test_unreadable_file_is_rebuilt(tmp_path: Path, content: bytes) -> None:
    """A broken file costs its results and nothing else."""
    (tmp_path / FILE_NAME).write_bytes(content)
    with ResultCache(tmp_path) as store:
        assert store.get("k", ANY) is None
        store.put("k", VALUE, ANY)
        assert store.get("k", ANY) == VALUE


def test_another_table_is_rebuilt(tmp_path: Path) -> None:
    """So does a file of another make."""
    with sqlite3.connect(tmp_path / FILE_NAME) as connection:
        connection.execute("CREATE TABLE results (something TEXT)")
    connection.close()
    with ResultCache(tmp_path) as store:
        store.put("k", VALUE, ANY)
        assert store.get("k", ANY) == VALUE


def test_impossible_folder_warns_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Where there can be no cache the build goes on with one warning."""
    (tmp_path / "file").write_text("")
    with caplog.at_level(logging.WARNING), ResultCache(tmp_path / "file" / "cache") as store:
        store.put("k", VALUE, ANY)
        assert store.get("k", ANY) is None
    assert len(caplog.records) == 1


def test_busy_file_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another process that holds the file for long does not lose it."""
    monkeypatch.setattr(cache, "WAIT", 0.05)
    with ResultCache(tmp_path) as store:
        store.put("k", VALUE, ANY)
    holder = sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    with ResultCache(tmp_path) as store:
        store.put("k", 0, ANY)
    holder.execute("ROLLBACK")
    holder.close()
    with ResultCache(tmp_path) as store:
        assert store.get("k", ANY) == VALUE


def test_oldest_results_are_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file does not grow for ever."""
    monkeypatch.setattr(cache, "MAX_RESULTS", 3)
    with ResultCache(tmp_path) as store:
        for number in range(5):
            store.put(str(number), number, ANY)
    with ResultCache(tmp_path) as store:
        assert [store.get(str(number), ANY) for number in range(5)] == [None, None, 2, 3, 4]


def test_processes_at_once(tmp_path: Path) -> None:
    """Several processes write one file without losing anything."""
    code = (
        "import sys; from pathlib import Path; from pydantic import JsonValue, TypeAdapter\n"
        "from timeline.cache import ResultCache\n"
        "with ResultCache(Path(sys.argv[1])) as store:\n"
        "    for i in range(50): store.put(f'{sys.argv[2]}-{i}', i, TypeAdapter(JsonValue))\n"
    )
    running = [subprocess.Popen([sys.executable, "-c", code, tmp_path, str(n)]) for n in range(3)]
    assert [process.wait(60) for process in running] == [0, 0, 0]
    with ResultCache(tmp_path) as store:
        assert all(store.get(f"{n}-{i}", ANY) == i for n in range(3) for i in range(50))


@pytest.mark.parametrize(
    "change", [{"text": "Text!"}, {"published": date(2025, 3, 14)}, {"language": "de"}, {"id": "b"}]
)
def test_key_depends_on_what_the_result_depends_on(change: dict[str, object]) -> None:
    """Another text, day, language or id is another key; another file name is not."""
    key = result_key(ARTICLE, fingerprint="f")
    assert result_key(ARTICLE.model_copy(update=change), fingerprint="f") != key
    assert result_key(ARTICLE.model_copy(update={"path": "z.md"}), fingerprint="f") == key
    assert result_key(ARTICLE, fingerprint="g") != key


def test_fingerprint_depends_on_pipeline_and_code(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another pipeline or another stage's code is another fingerprint."""
    usual = code_fingerprint(Settings())
    assert code_fingerprint(Settings()) == usual
    assert code_fingerprint(Settings(pipeline="en_core_web_sm")) != usual
    assert code_fingerprint(Settings(title="Another")) == usual
    assert code_fingerprint(Settings(), ("interval.py",)) != usual
    monkeypatch.setattr(cache, "STAGES", ("interval.py",))
    assert code_fingerprint(Settings()) != usual


def test_folder_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """TIMELINE_CACHE says where."""
    monkeypatch.delenv("TIMELINE_CACHE", raising=False)
    assert cache_folder() == Path(".cache/timeline")
    monkeypatch.setenv("TIMELINE_CACHE", "/elsewhere")
    assert cache_folder() == Path("/elsewhere")
