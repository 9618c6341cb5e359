"""The commands. Results go to standard output or the named file, everything else to standard error.

Exit status: 0 all is well, 1 something was left out or found wrong, 2 the command line or a setting is mistaken.
"""

from timeline.cli.app import app, main

__all__ = ["app", "main"]
