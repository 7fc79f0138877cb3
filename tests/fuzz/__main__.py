"""Reads changed files until the time is out: no crash, no hang, no growth. `script/fuzz` starts it."""

import argparse
import logging
import subprocess
import sys
import time
from pathlib import Path

from tests.fuzz.run import FAILED, KEPT, Run, again

PAUSE_FOR_START = 1.0


def main() -> int:
    """Run as told by the command line; 0 when nothing failed."""
    asked = _arguments()
    logging.disable()  # a reader's fault is told once, by the run
    KEPT.mkdir(parents=True, exist_ok=True)
    if asked.again:
        logging.disable(logging.NOTSET)
        return again(asked.again)
    kinds = tuple(asked.kind.split(",")) if asked.kind else ()
    if asked.worker:
        return Run(asked.seed, kinds).work(asked.first, asked.seconds)
    return _supervise(asked.seed, asked.seconds, asked.kind)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="script/fuzz", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60, help="how long (60); hours are welcome")
    parser.add_argument("--seed", type=int, default=1, help="the run to make; the same seed makes the same cases")
    parser.add_argument("--kind", default="", help="only these kinds of file: docx,odt,pdf,xlsx,ods,html,csv,text")
    parser.add_argument("--again", type=Path, metavar="FILE", help="read one kept case once more and show what happens")
    parser.add_argument("--worker", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--first", type=int, default=0, help=argparse.SUPPRESS)
    return parser.parse_args()


def _supervise(seed: int, seconds: float, kind: str) -> int:
    """Let a worker process read, so that even a crash of the interpreter is seen, kept and got over."""
    ends = time.monotonic() + seconds
    first, failed = 0, False
    while True:
        left = max(PAUSE_FOR_START, ends - time.monotonic())
        words = ["--seed", str(seed), "--seconds", str(left), "--first", str(first), "--kind", kind, "--worker"]
        status = subprocess.run([sys.executable, "-m", "tests.fuzz", *words], check=False).returncode
        if status in (0, FAILED):
            return FAILED if failed else status
        failed = True
        first = Run(seed, ()).keep_running_case(status) + 1
        if time.monotonic() >= ends:
            return FAILED


if __name__ == "__main__":
    raise SystemExit(main())
