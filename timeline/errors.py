"""What can go wrong, as one tree; the command line turns each into one line and an exit status.

TimelineError
├── ArticleError      an article cannot be read or dated; it is left out and the rest goes on
├── SettingsError     mkdocs.yml or an option asks for something that does not exist
├── OverrideError     overrides.toml is not well-formed, or points at nothing
├── PipelineError     the language pipeline is missing or lacks a component
└── DateError         a publication date that is none; in `timeline.timex`, and a ValueError too
"""

from __future__ import annotations


class TimelineError(Exception):
    """Base of every error meant for a person: its text says what is wrong, where, and what to do."""


class ArticleError(TimelineError):
    """One article cannot be used."""

    def __init__(self, message: str, *, path: str, line: int | None = None) -> None:
        self.message, self.path, self.line = message, path, line
        super().__init__(f"{path}:{line}: {message}" if line else f"{path}: {message}")

    def __reduce__(self) -> tuple[object, ...]:
        return _article_error, (self.message, self.path, self.line)


class SettingsError(TimelineError):
    """A setting cannot be used."""


class OverrideError(TimelineError):
    """A human decision cannot be read or applied."""


class PipelineError(TimelineError):
    """The language pipeline cannot be loaded."""


def _article_error(message: str, path: str, line: int | None) -> ArticleError:
    """Rebuilds an error that comes back from another process."""
    return ArticleError(message, path=path, line=line)
