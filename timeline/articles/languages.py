"""Which language a text is in."""

from __future__ import annotations

DEFAULT = "en"
ENOUGH = 200
"""Characters below which a guess is worth less than the default."""
SAMPLE = 1000
"""Characters that decide; more change nothing and cost time."""


def detect_language(text: str, otherwise: str | None = None) -> str:
    """The ISO 639-1 code of a text's language; `otherwise`, or English, for texts too short to tell."""
    sample = text.strip()[:SAMPLE]
    if len(sample) < ENOUGH:
        return otherwise or DEFAULT
    # A third of a second to load, which only an article that states no language need pay.
    import py3langid

    return str(py3langid.classify(sample)[0])
