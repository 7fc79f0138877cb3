"""Prints one JSON object with the figures of reading, of papers and of the pages. `script/bench` starts it."""

import argparse
import json
import os
import platform
import subprocess
import sys
import time
from pathlib import Path

from tests.bench.databases import pages_on_both
from tests.bench.documents import KINDS, NEED_OFFICE, PLAN, document, office_is_there
from tests.bench.followup import followup_on_both
from tests.bench.measuring import Figures, aim, child_ms, command, figures, peak_mb, understanding
from tests.bench.papers import KINDS as PAPERS
from tests.bench.papers import MOST_KB_AN_ACTIVITY, beside, peak_mb_of, written
from tests.bench.plans import SIZES

PAGES = (3, 30, 150)


def main() -> int:
    """Measure what the command line asks for, each file in a fresh process, and print the figures."""
    asked = _arguments()
    one = _of_one(asked)
    if one is not None:
        print(json.dumps(one))
        return 0
    started = time.monotonic()
    told: dict[str, object] = {
        "machine": {"cores": os.cpu_count(), "python": platform.python_version(), "system": platform.system()}
    }
    if "documents" in asked.what:
        told |= _of_documents(asked)
    if "papers" in asked.what:
        told["papers"] = {kind: _of_paper(kind, [int(size) for size in asked.sizes.split(",")]) for kind in PAPERS}
    if "pages" in asked.what:
        told["pages"] = pages_on_both(asked.sizes)
    if "followup" in asked.what:
        told["followup"] = followup_on_both()
    print(json.dumps({**told, "seconds": round(time.monotonic() - started)}, indent=1))
    return 0


def _of_documents(asked: argparse.Namespace) -> dict[str, object]:
    kinds = [kind for kind in asked.kinds.split(",") if kind not in NEED_OFFICE or office_is_there()]
    reading = {kind: _of_kind(kind, [int(pages) for pages in asked.pages.split(",")]) for kind in kinds}
    return {"avklart read": command(PLAN), **_fresh("--child"), "reading": reading}


def _of_one(asked: argparse.Namespace) -> Figures | None:
    """Give the figures this process was started for by another, or None where it is the one that starts them."""
    if asked.measure:
        return figures(asked.measure[0], Path(asked.measure[1]), Path(asked.measure[2]))
    if asked.understand:
        return understanding(Path(asked.understand[0]), float(asked.understand[1]))
    if asked.child:
        return {"child_process_ms": child_ms()}
    if asked.paper:
        kind, size = asked.paper[0], int(asked.paper[1])
        return {**written(kind, size), **beside(kind, size)}
    if asked.paper_peak:
        return {"peak_memory_mb": peak_mb_of(asked.paper_peak[0], int(asked.paper_peak[1]))}
    return {"peak_memory_mb": peak_mb(asked.peak)} if asked.peak else None


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="script/bench", description=__doc__)
    parser.add_argument("--kinds", default=",".join(KINDS), help=f"which of {', '.join(KINDS)}")
    parser.add_argument("--pages", default=",".join(map(str, PAGES)), help="documents of how many pages (3,30,150)")
    parser.add_argument(
        "--what", default="documents,papers,pages,followup", help="documents, papers, pages, followup or several"
    )
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)), help="plans of how many activities")
    parser.add_argument("--measure", nargs=3, help=argparse.SUPPRESS)
    parser.add_argument("--understand", nargs=2, help=argparse.SUPPRESS)
    parser.add_argument("--paper", nargs=2, help=argparse.SUPPRESS)
    parser.add_argument("--paper-peak", nargs=2, help=argparse.SUPPRESS)
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--peak", type=Path, help=argparse.SUPPRESS)
    return parser.parse_args()


def _of_kind(kind: str, sizes: list[int]) -> dict[str, object]:
    by_pages: dict[str, object] = {}
    per_row: list[float] = []
    per_activity: list[float] = []
    for pages in sorted(sizes):
        document("docx", pages)  # python-docx walks over this one for .odt
        path, warm = document(kind, pages), document(kind, min(PAGES))
        document("docx", min(PAGES))
        found = {**_fresh("--measure", kind, str(path), str(warm)), **_fresh("--peak", str(path))}
        understood = _fresh("--understand", str(path), str(found["ms"]))
        by_pages[f"{pages} pages"] = {**found, **aim(kind, found), "understanding": understood}
        per_row.append(float(found["ms_per_ten_rows"]))
        per_activity.append(float(understood["ms_per_ten_activities"]))
    if len(per_row) > 1:
        # 1 is linear: a row of the largest document costs what a row of the next smaller one does.
        by_pages["growth"] = round(per_row[-1] / per_row[-2], 2)
        by_pages["growth of understanding"] = round(per_activity[-1] / per_activity[-2], 2)
    return by_pages


def _of_paper(kind: str, sizes: list[int]) -> dict[str, object]:
    """Give the figures of a plan in one format; memory by what the largest takes more than the smallest."""
    found: dict[str, Figures] = {}
    for size in sorted(sizes):
        found[str(size)] = {
            **_fresh("--paper", kind, str(size)),
            **_fresh("--paper-peak", kind, str(size)),
        }
    told: dict[str, object] = {f"{size} activities": figures for size, figures in found.items()}
    first, last = min(sizes), max(sizes)
    if first < last:
        more = float(found[str(last)]["peak_memory_mb"]) - float(found[str(first)]["peak_memory_mb"])
        kb = round(1024 * more / (last - first), 1)
        told["memory"] = {"kb_an_activity": kb, "aim": f"under {MOST_KB_AN_ACTIVITY}", "met": kb < MOST_KB_AN_ACTIVITY}
    return told


def _fresh(*words: str) -> Figures:
    done = subprocess.run([sys.executable, "-m", "tests.bench", *words], check=True, stdout=subprocess.PIPE)
    measured: Figures = json.loads(done.stdout)
    return measured


if __name__ == "__main__":
    raise SystemExit(main())
