"""Whether a build would bring anything new, and what to say where it would not."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.builds import BuildRecord, build_inputs, keep_record, last_build

if TYPE_CHECKING:
    from timeline.cli.configuration import Project

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Job:
    """A build as it is asked for: its inputs, as far as they can be told beforehand, and where it writes."""

    out: Path
    inputs: str | None
    outputs: tuple[Path, ...]

    def done_before(self) -> BuildRecord | None:
        """The record of the last build, where it had the same inputs and its files are still as it left them."""
        record = last_build(self.out) if self.inputs else None
        same = record is not None and record.inputs == self.inputs and record.stands(self.outputs)
        return record if same else None

    def remember(self, said: list[str], *, failed: bool) -> None:
        """Keep what the next build needs to know that nothing is new."""
        if self.inputs:
            keep_record(self.out, BuildRecord.of(self.inputs, self.outputs, said, failed=failed))


def job_of(project: Project, out: Path, *, strict: bool) -> Job:
    """What the build of a project reads and writes; taken before anything is read."""
    from timeline.cli.configuration import site_files
    from timeline.overrides import find_overrides
    from timeline.site.build import generated, hand_written

    settings = project.settings
    pages = site_files(project.config) if project.config else ((), None)
    if pages is None or STDIN in map(str, settings.sources) or not settings.cache:
        return Job(out, None, ())
    files, docs = pages
    decisions = find_overrides(settings)
    read = (*settings.sources, *([decisions] if decisions else []), *files, *(hand_written(docs) if docs else []))
    inputs = build_inputs(settings, read, f"strict={strict}", f"config={project.config}")
    return Job(out, inputs, (out, *(generated(docs) if docs else [])))
