"""events.json → `Timeline`, also one that another version of the program wrote."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from timeline.errors import SettingsError
from timeline.model import Timeline

MAX_BYTES = 512 * 1024 * 1024


def read_timeline(path: Path) -> Timeline:
    """The timeline that `path` holds; fields that this version does not know are passed over.

    Raises SettingsError for a file that cannot be read or holds something else, naming the place in it.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise SettingsError(f"{path}: larger than {MAX_BYTES // 1024**2} MB; is it an events.json?")
        return Timeline.model_validate_json(path.read_bytes(), extra="ignore")
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {error.strerror or error}") from None
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(map(str, first["loc"])) or "the file"
        raise SettingsError(f"{path}: not an events.json of version 1 ({place}: {first['msg']})") from None
