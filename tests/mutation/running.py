"""Runs tests in child processes, where one module's text may be another than on the disk. Nothing on it changes."""

import functools
import json
import os
import resource
import signal
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import suppress
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any, NamedTuple

import pytest

PROJECT = Path(__file__).resolve().parents[2]
PASSED, FAILED, TOO_LONG = 0, 1, 2
_QUIET = ["-q", "-x", "--tb=no", "--no-header", "--assert=plain", "-p", "no:cacheprovider"]
_MOST_MEMORY = 4 << 30
_PAUSE = 0.005


class Touched(NamedTuple):
    """What a test runs: its id, the seconds it takes, and the lines ("path:line") it comes by."""

    test: str
    seconds: float
    lines: frozenset[str]


def touched_by(tests: Iterable[str], folder: str) -> tuple[Touched, ...]:
    """Give each test with the lines of the folder that it runs, from one run in a child process.

    Raises:
        RuntimeError: when a test fails although nothing is changed.
    """
    receiving, sending = os.pipe()
    child = os.fork()
    if not child:
        os.close(receiving)
        _end_after(lambda: _watched_run([*tests], folder, sending))
    os.close(sending)
    with os.fdopen(receiving, "rb") as answer:
        text = answer.read()
    if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != PASSED:
        raise RuntimeError("the tests fail although nothing is changed; run them with pytest first")
    return tuple(Touched(test, seconds, frozenset(lines)) for test, seconds, lines in json.loads(text))


def run_changed(path: str, source: str, seconds: Mapping[str, float], at_most: float) -> int:
    """Give PASSED, FAILED or TOO_LONG for tests (id: its seconds; the quickest first) with another text of a module."""
    child = os.fork()
    if not child:
        _end_after(lambda: _changed_run(path, source, seconds))
    ends = time.monotonic() + at_most
    while time.monotonic() < ends:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return PASSED if status == 0 else FAILED
        time.sleep(_PAUSE)
    with suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return TOO_LONG


def _end_after(run: Callable[[], int]) -> None:
    """End this child process with what a run says, whatever happens in it."""
    status = FAILED
    try:
        quiet = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(quiet, stream)
        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
        status = run()
    finally:
        os._exit(status)


def _watched_run(tests: list[str], folder: str, sending: int) -> int:
    watch = _Watch(str(PROJECT / folder))
    status = pytest.main([*_QUIET, *tests], plugins=[watch])
    found = [(test, watch.seconds[test], sorted(lines)) for test, lines in watch.lines.items()]
    with os.fdopen(sending, "w") as answer:
        json.dump(found, answer)
    return int(status)


def _changed_run(path: str, source: str, seconds: Mapping[str, float]) -> int:
    sys.meta_path.insert(0, _Changed(path, source))
    files = sorted({test.partition("::")[0] for test in seconds})
    status = pytest.main([*_QUIET, *files], plugins=[_Chosen(seconds)])
    return PASSED if status == pytest.ExitCode.NO_TESTS_COLLECTED else int(status)


class _Watch:
    """Notes which lines of a folder each test runs; what earlier tests left in caches is forgotten before each."""

    def __init__(self, folder: str) -> None:
        self.lines: dict[str, set[str]] = defaultdict(set)
        self.seconds: dict[str, float] = {}
        self._folder, self._now = folder, ""
        events = sys.monitoring
        events.use_tool_id(events.COVERAGE_ID, "mutation")
        events.register_callback(events.COVERAGE_ID, events.events.LINE, self._line)
        events.set_events(events.COVERAGE_ID, events.events.LINE)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        for cache in _caches():
            cache.cache_clear()
        sys.monitoring.restart_events()
        self._now, begun = item.nodeid, time.monotonic()
        answer = yield
        self.seconds[item.nodeid] = time.monotonic() - begun
        self._now = ""
        return answer

    def _line(self, code: CodeType, line: int) -> object:
        if self._now and code.co_filename.startswith(self._folder):
            self.lines[self._now].add(f"{Path(code.co_filename).relative_to(PROJECT)}:{line}")
        return sys.monitoring.DISABLE


class _Chosen:
    """Keeps the chosen tests, the quickest first."""

    def __init__(self, seconds: Mapping[str, float]) -> None:
        self._seconds = seconds

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = sorted((item for item in items if item.nodeid in self._seconds), key=self._time)

    def _time(self, item: pytest.Item) -> float:
        return self._seconds[item.nodeid]


class _Changed(MetaPathFinder):
    """Gives one module with another text than its file's."""

    def __init__(self, path: str, source: str) -> None:
        self._name = path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        self._source = source

    def find_spec(self, fullname: str, path: Any, target: ModuleType | None = None) -> ModuleSpec | None:
        if fullname != self._name:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and spec.origin is not None:
            spec.loader = _ChangedLoader(fullname, spec.origin, self._source)
        return spec


class _ChangedLoader(SourceFileLoader):
    def __init__(self, name: str, path: str, source: str) -> None:
        super().__init__(name, path)
        self._source = source

    def get_code(self, fullname: str) -> CodeType:
        return compile(self._source, self.path, "exec")


def _caches() -> "list[functools._lru_cache_wrapper[Any]]":
    modules = [module for name, module in sys.modules.items() if name.startswith("avklart")]
    kind = type(functools.cache(len))
    return [found for module in modules for found in vars(module).values() if isinstance(found, kind)]
