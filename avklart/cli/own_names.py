"""A council's own words for reading: a small TOML file of roles and bodies, projects and abbreviations."""

import tomllib
from pathlib import Path
from types import MappingProxyType

from avklart.intake.found import Names

_MOST_BYTES = 1_000_000
# What the file may hold: lists of names, and one table of short forms.
LISTS = ("bodies", "projects")
TABLE = "abbreviations"


class OwnNamesRefusedError(Exception):
    """The file of own names is not there, or not of the right shape; its text names the part that is wrong."""


def own_names(file: str) -> Names:
    """Give the names of a TOML file with `bodies = [...]`, `projects = [...]` and a table `[abbreviations]`.

    Raises:
        OwnNamesRefusedError: when it cannot be read, or holds something else.
    """
    path = Path(file)
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise OwnNamesRefusedError(file)
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as fault:
        raise OwnNamesRefusedError(file) from fault
    for key in found:
        if key not in (*LISTS, TABLE):
            raise OwnNamesRefusedError(key)
    abbreviations = found.get(TABLE, {})
    if not isinstance(abbreviations, dict) or not all(isinstance(long, str) for long in abbreviations.values()):
        raise OwnNamesRefusedError(TABLE)
    return Names(
        bodies=_texts(found, "bodies"),
        projects=_texts(found, "projects"),
        abbreviations=MappingProxyType({str(short): str(long) for short, long in abbreviations.items()}),
    )


def _texts(found: dict[str, object], key: str) -> tuple[str, ...]:
    texts = found.get(key, [])
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise OwnNamesRefusedError(key)
    return tuple(str(text) for text in texts)
