"""A new project of one's own: the files that a timeline needs to be built, kept and published."""

from timeline.starter.project import start_project

__all__ = ["start_project"]
