"""One run of fuzzing: reads case after case, keeps what failed and tells how to repeat it."""

import faulthandler
import itertools
import json
import sys
import time
import traceback
from collections import Counter
from pathlib import Path

from tests.fuzz.cases import Case, case
from tests.fuzz.looking import MOST_SECONDS, TooSlowError, held_mb, outcome, outcome_in_child, peak_mb

PROJECT = Path(__file__).resolve().parents[2]
KEPT = PROJECT / "var" / "fuzz"
RUNNING, RUNNING_CASE = KEPT / "running.json", KEPT / "running.case"
MOST_FAILURES = 20
WARM_AFTER = 200
MOST_GROWTH_MB = 100
EVERY_IN_CHILD = 10
FAILED = 3


class Run:
    """A run with a seed. `kinds` limits it to some kinds of file."""

    def __init__(self, seed: int, kinds: tuple[str, ...]) -> None:
        self.seed = seed
        self.kinds = kinds
        self.failures = 0
        self._outcomes: Counter[tuple[str, str]] = Counter()
        self._slowest = (0.0, 0)
        self._warm_mb = 0

    def work(self, first: int, seconds: float) -> int:
        """Read cases from number `first` on until the time is out; give 0 when nothing failed, else FAILED."""
        started = time.monotonic()
        read = 0
        for number in itertools.count(first):
            if time.monotonic() - started >= seconds or self.failures >= MOST_FAILURES:
                break
            self._read(number)
            read += 1
            if read == WARM_AFTER:
                self._warm_mb = held_mb()
        self._look_for_growth(read)
        self._tell(read, time.monotonic() - started)
        return FAILED if self.failures else 0

    def keep_running_case(self, status: int) -> int:
        """Keep the case at which the worker process ended with a status, and give its number."""
        about = json.loads(RUNNING.read_text(encoding="utf-8"))
        failed = Case(about["kind"], about["name"], RUNNING_CASE.read_bytes())
        self._keep(about["number"], failed, f"the process ended with status {status}")
        return int(about["number"])

    def _read(self, number: int) -> None:
        made = case(self.seed, number, self.kinds)
        RUNNING_CASE.write_bytes(made.raw)
        RUNNING.write_text(json.dumps({"number": number, "kind": made.kind, "name": made.name}), encoding="utf-8")
        # Where even the timer cannot stop a parser written in C, this ends the process, and its parent sees it.
        faulthandler.dump_traceback_later(3 * MOST_SECONDS, exit=True, file=2)
        started = time.process_time()
        try:
            said = outcome(made.raw, made.name)
            if number % EVERY_IN_CHILD == 0:
                in_child = outcome_in_child(made.raw, made.name)
                assert in_child == said, f"{said} in this process, {in_child} in a child"
        except (Exception, TooSlowError):  # noqa: BLE001 - whatever it is, it is a fault and is kept
            said = "failed"
            self._keep(number, made, traceback.format_exc())
        finally:
            faulthandler.cancel_dump_traceback_later()
        self._outcomes[made.kind, said] += 1
        self._slowest = max(self._slowest, (time.process_time() - started, number))

    def _keep(self, number: int, failed: Case, why: str) -> None:
        self.failures += 1
        kept = KEPT / f"{self.seed}-{number}-{failed.name}"
        kept.write_bytes(failed.raw)
        kept.with_name(kept.name + ".why").write_text(why, encoding="utf-8")
        print(
            f"FAILED case {number}: {why.strip().splitlines()[-1]}\n  script/fuzz --again var/fuzz/{kept.name}",
            flush=True,
        )

    def _look_for_growth(self, read: int) -> None:
        grown = held_mb() - self._warm_mb
        if read > WARM_AFTER and grown > MOST_GROWTH_MB:
            self.failures += 1
            print(f"FAILED: memory grew by {grown} MB after the first {WARM_AFTER} cases")

    def _tell(self, read: int, seconds: float) -> None:
        kinds = sorted({kind for kind, _ in self._outcomes})
        for kind in kinds:
            said = {said: count for (of_kind, said), count in self._outcomes.most_common() if of_kind == kind}
            print(f"  {kind}: " + ", ".join(f"{what} {count}" for what, count in said.items()))
        slowest, at = self._slowest
        print(
            f"fuzz: seed {self.seed}, {read} cases in {seconds:.0f} s, {self.failures} failed; "
            f"slowest {slowest:.2f} s (case {at}); memory {self._warm_mb} MB warm, {held_mb()} MB at the end, "
            f"{peak_mb()} MB at most",
            flush=True,
        )


def again(path: Path) -> int:
    """Read a kept case once more and let its fault be seen."""
    parts = path.name.split("-", 2)
    name = parts[2] if len(parts) == 3 and parts[0].isdigit() else path.name
    print(outcome(path.read_bytes(), name))
    sys.stdout.flush()
    print(outcome_in_child(path.read_bytes(), name))
    return 0
