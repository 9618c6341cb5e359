"""The recipe of the map's outlines."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from training import outlines

SQUARE = {
    "type": "Topology",
    "transform": {"scale": [0.01, 0.01], "translate": [10.0, 20.0]},
    # Two countries side by side: the border between them, then the coast of each.
    "arcs": [
        [[500, 0], [0, 500], [0, 500]],
        [[500, 1000], [-500, 0], [0, -1000], [500, 0]],
        [[500, 0], [500, 0], [0, 498], [-2, 2], [2, 2], [0, 498], [-500, 0]],
    ],
    "objects": {
        "countries": {
            "type": "GeometryCollection",
            "geometries": [
                {"type": "Polygon", "arcs": [[0, 1]]},
                {"type": "Polygon", "arcs": [[2, -1]]},
                {"type": None},
            ],
        },
        "land": {"type": "GeometryCollection", "geometries": [{"type": "MultiPolygon", "arcs": [[[1, 2]]]}]},
    },
}


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """The outlines of the two countries, as the program reads them."""
    source = tmp_path / "countries.json"
    source.write_text(json.dumps(SQUARE), encoding="utf-8")
    monkeypatch.setattr(outlines, "TARGET", tmp_path / "data" / "outlines.json.gz")
    outlines.main(source)
    first = outlines.TARGET.read_bytes()
    outlines.main(source)
    assert outlines.TARGET.read_bytes() == first
    found: dict[str, object] = json.loads(gzip.decompress(first))
    return found


def test_a_border_is_what_two_countries_share(made: dict[str, object]) -> None:
    """A coast belongs to one of them; land is what the coasts go around."""
    assert (made["borders"], made["land"]) == ([0], [[1, 2]])


def test_corners_matter_and_crumbs_do_not(made: dict[str, object]) -> None:
    """A point on a straight line and a dent of two kilometres are left out, ends and corners are kept."""
    arcs = made["arcs"]
    assert isinstance(arcs, list)
    assert arcs[0] == [1500, 2000, 30, 0, 1000, 30]
    corners = [arcs[2][at : at + 2] for at in range(0, len(arcs[2]), 3)]
    assert corners == [[1500, 2000], [500, 0], [0, 1000], [-500, 0]]
    assert all(level > 10 for level in arcs[2][2::3])
