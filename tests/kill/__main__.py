"""Kills a real server at random under people who edit and accept, and lets many edit at once. script/kill starts it."""

import argparse
import ctypes
import json
import os
import random
import signal
import statistics
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from tests.kill.killed import KilledServer
from tests.migrated import put_into
from tests.postgresql import started_postgresql

_PLAYERS = 4
# A server is killed after so many seconds or so many acknowledged writes, whichever comes first: the writes see to it
# that a short game on a fast machine has kills too, the seconds that a server is killed while nothing is written.
_LIVES = (0.1, 5.0)
_WRITES_OF_A_LIFE = (1, 25)
_LOOK_EVERY = 0.002
_MOST_SECONDS = 1800
_PR_SET_PDEATHSIG = 1


def main() -> int:
    """Play what the command line asks for, print one JSON object, and give 1 where anything was lost or halved."""
    asked = _arguments()
    figures: dict[str, Any] = {"database": asked.database}
    if asked.edits or asked.acceptances:
        figures["killed at random"] = _played(asked, _PLAYERS, killed=True)
    if asked.people:
        figures["editing at once"] = _played(asked, asked.people, killed=False)
    print(json.dumps(figures, indent=1, ensure_ascii=False))
    return 1 if any(one["faults"] for one in figures.values() if isinstance(one, dict)) else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="script/kill", description=__doc__)
    parser.add_argument("--edits", type=int, default=500, help="edits acknowledged while the server is being killed")
    parser.add_argument("--acceptances", type=int, default=50, help="acceptances among them")
    parser.add_argument("--people", type=int, default=50, help="how many edit at once, the server left alone; 0: none")
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--seed", type=int, default=2018)
    return parser.parse_args()


def _played(asked: argparse.Namespace, people: int, *, killed: bool) -> dict[str, Any]:
    """Play one game in a process of its own, since Django takes one database to a process."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            os.close(reading)
            end_with_the_parent()
            with installed(asked.database) as folder:
                told = _game(asked, people, folder, killed=killed)
            with os.fdopen(writing, "w") as out:
                json.dump(told, out)
            status = 0
        except Exception:  # noqa: BLE001 - it must not climb on into the copy of the parent that this process is
            traceback.print_exc()
        finally:
            os._exit(status)
    os.close(writing)
    with os.fdopen(reading) as answer:
        text = answer.read()
    if os.waitpid(pid, 0)[1] or not text:
        raise RuntimeError("the game was not played to its end; what is said above tells why")
    found: dict[str, Any] = json.loads(text)
    return found


def end_with_the_parent() -> None:
    """Let this process be killed when its parent ends."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


@contextmanager
def installed(database: str) -> Iterator[Path]:
    """Give the folder of an installation of its own, its settings in the environment, its database with its tables."""
    with ExitStack() as kept:
        folder = Path(kept.enter_context(tempfile.TemporaryDirectory(prefix="avklart-kill-")))
        for name in [name for name in os.environ if name.startswith("AVKLART_")]:
            del os.environ[name]
        os.environ |= {"AVKLART_DATA": str(folder / "data"), "AVKLART_HTTPS": "no"}
        if database == "postgresql":
            os.environ["AVKLART_DATABASE"] = kept.enter_context(started_postgresql(durable=True))
        else:
            put_into(folder / "data")
        os.environ["DJANGO_SETTINGS_MODULE"] = "avklart.config.settings"
        from avklart.cli.start import start

        start("en")
        yield folder


def _game(asked: argparse.Namespace, people: int, folder: Path, *, killed: bool) -> dict[str, Any]:
    from tests.kill.looking import faults, stored_unknown
    from tests.kill.players import Game
    from tests.kill.prepared import prepare

    prepared = prepare(people, asked.acceptances if killed else 0)
    server = KilledServer(folder)
    server.start()
    game = Game(prepared, server.port, server.answers, edits=asked.edits if killed else 4 * people)
    began = time.monotonic()
    players = [game.player(session, asked.seed + number) for number, session in enumerate(prepared.sessions)]
    for player in players:
        player.start()
    if killed:
        _kill_until_over(server, game, random.Random(asked.seed))
    for player in players:
        player.join(_MOST_SECONDS)
    seconds = time.monotonic() - began
    server.stop()
    told = game.told
    if told.strange:
        print(server.said_last(), file=sys.stderr)
    return {
        "edits acknowledged": len(told.edits),
        "acceptances acknowledged": len(told.accepted),
        "kills": server.kills,
        "requests cut off": len(told.unknown) + len(told.unknown_acceptances),
        "of them stored whole": stored_unknown(prepared, told)
        + len(set(told.unknown_acceptances) - set(told.accepted)),
        "edits refused with both versions shown": told.statuses[409],
        "milliseconds to save": _milliseconds(told.seconds),
        "seconds": round(seconds),
        "faults": faults(prepared, told),
    }


def _kill_until_over(server: KilledServer, game: Any, chance: random.Random) -> None:
    ends = time.monotonic() + _MOST_SECONDS
    while not game.is_over and time.monotonic() < ends:
        dies_at = time.monotonic() + chance.uniform(*_LIVES)
        dies_after = game.told.writes + chance.randint(*_WRITES_OF_A_LIFE)
        while time.monotonic() < dies_at and game.told.writes < dies_after and not game.is_over:
            time.sleep(_LOOK_EVERY)
        if game.is_over:
            return
        server.kill()
        server.start()


def _milliseconds(seconds: list[float]) -> dict[str, int]:
    if len(seconds) < 2:
        return {}
    return {
        "median": round(1000 * statistics.median(seconds)),
        "p95": round(1000 * statistics.quantiles(seconds, n=20)[-1]),
        "longest": round(1000 * max(seconds)),
    }


if __name__ == "__main__":
    raise SystemExit(main())
