"""Measures one file in a fresh process: reading with its checks and its child process, beside the bare library.

Understanding is measured by itself, on the document that was read. The whole command is measured from its start.
"""

import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from avklart.documents.document import tables_in
from avklart.documents.reading import read_document
from avklart.intake.reading import read_plan
from tests.bench.bare import BARE

MOST_TIMES = 9
MOST_SECONDS = 3.0
Figures = dict[str, float | int | str | bool]

# The most that reading may take: so many times the bare library's time, or so many milliseconds for ten rows.
MOST_RATIO = {"docx": 1.5, "odt": 1.5, "pdf": 1.3}
MOST_MS_PER_TEN_ROWS = 1.0
MOST_PEAK_MB = 400
MOST_COMMAND_MS = 500
COMMAND_TIMES = 9


def figures(kind: str, path: Path, warm: Path) -> Figures:
    """Give the figures of one file. `warm` is a small file of the same kind, read first: imports are not measured.

    Times are medians over runs that take turns; small files are read more often than large ones.
    """
    library, bare = BARE[kind]
    ours: list[float] = []
    theirs: list[float] = []
    rows = _read(warm)
    bare(warm)
    ends = time.perf_counter() + MOST_SECONDS
    while not ours or (len(ours) < MOST_TIMES and time.perf_counter() < ends):
        rows, took = _timed(lambda: _read(path))
        ours.append(took)
        theirs.append(_timed(lambda: bare(path))[1])
    ms, bare_ms = median(ours), median(theirs)
    found: Figures = {
        "ms": round(ms, 2),
        "bare_library": library,
        "bare_ms": round(bare_ms, 2),
        "ratio": round(ms / bare_ms, 2),
        "rows": rows,
        "ms_per_ten_rows": round(10 * ms / max(rows, 1), 3),
        "bytes": path.stat().st_size,
        "times": len(ours),
    }
    return found


def understanding(path: Path, reading_ms: float) -> Figures:
    """Give the figures of understanding the document of a file: read_plan alone, and its share of the whole.

    `first_ms` is the first time in a process, in which the words of the language are parsed and their expressions
    compiled.
    """
    document = read_document(path.read_bytes(), path.name)
    draft, first_ms = _timed(lambda: read_plan(document))
    took: list[float] = []
    ends = time.perf_counter() + MOST_SECONDS
    while not took or (len(took) < MOST_TIMES and time.perf_counter() < ends):
        took.append(_timed(lambda: read_plan(document))[1])
    ms, activities = median(took), len(draft.activities)
    return {
        "ms": round(ms, 2),
        "first_ms": round(first_ms, 2),
        "share": round(ms / (ms + reading_ms), 2),
        "activities": activities,
        "ms_per_ten_activities": round(10 * ms / max(activities, 1), 3),
        "times": len(took),
    }


def command(path: Path) -> dict[str, float | int | str | bool]:
    """Give what `avklart read` of a file takes, from the start of its process to its end; the median of several."""
    words = [sys.executable, "-m", "avklart.cli.main", "read", str(path)]
    took = [_timed(lambda: subprocess.run(words, check=True, capture_output=True))[1] for _ in range(COMMAND_TIMES)]
    ms = median(took)
    return {
        "file": path.name,
        "ms": round(ms),
        "fastest_ms": round(min(took)),
        "times": COMMAND_TIMES,
        "aim": f"under {MOST_COMMAND_MS} ms",
        "met": ms < MOST_COMMAND_MS,
    }


def peak_mb(path: Path) -> int:
    """Read the file once and give the most memory that this process or its child had, in megabytes."""
    read_document(path.read_bytes(), path.name)
    # Not ru_maxrss of this process itself: that begins with what its parent had when it started this one.
    status = Path("/proc/self/status").read_text(encoding="ascii")
    own = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM:"))
    return max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) // 1024


def child_ms() -> float:
    """Give what the child process alone costs, in milliseconds: a text of one word, read."""
    read_document(b"plan", "plan.txt")
    return round(median(_timed(lambda: read_document(b"plan", "plan.txt"))[1] for _ in range(20)), 2)


def aim(kind: str, found: Figures) -> Figures:
    """Give the aim for a kind of file and whether the figures meet it."""
    most = MOST_RATIO.get(kind.partition("-")[0])
    if most is not None:
        return {"aim": f"at most {most} times the bare library", "met": float(found["ratio"]) <= most}
    met = float(found["ms_per_ten_rows"]) < MOST_MS_PER_TEN_ROWS
    return {"aim": f"under {MOST_MS_PER_TEN_ROWS:g} ms for ten rows", "met": met}


def _read(path: Path) -> int:
    document = read_document(path.read_bytes(), path.name)
    return sum(len(table.rows) for table in tables_in(document.blocks))


def _timed[Given](work: Callable[[], Given]) -> tuple[Given, float]:
    started = time.perf_counter()
    given = work()
    return given, 1000 * (time.perf_counter() - started)
