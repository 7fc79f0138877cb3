"""People who edit and accept through the pages, and what each was told of it."""

import random
import threading
import time
from collections import Counter
from dataclasses import dataclass, field

from tests.kill.prepared import Prepared
from tests.kill.visitor import CUT_OFF, Answer, Visitor

DONE, OTHER_FIRST = 302, 409


@dataclass(frozen=True)
class Edit:
    """A text that was sent for an activity, and the version that its writer had seen."""

    activity: str
    text: str
    version: int


@dataclass
class Told:
    """What the server told the players, all together."""

    edits: list[Edit] = field(default_factory=list)
    unknown: list[Edit] = field(default_factory=list)
    accepted: list[int] = field(default_factory=list)
    unknown_acceptances: list[int] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)
    seconds: list[float] = field(default_factory=list)
    strange: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def writes(self) -> int:
        """How many edits and acceptances have been acknowledged."""
        return len(self.edits) + len(self.accepted)


@dataclass
class Game:
    """What is to be done: so many edits, and acceptances of these readings; `answers` is set while the server does."""

    prepared: Prepared
    port: int
    answers: threading.Event
    edits: int
    told: Told = field(default_factory=Told)
    _sent: int = 0
    _waiting: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._waiting = list(self.prepared.readings)

    @property
    def is_over(self) -> bool:
        """Whether all edits and acceptances have been acknowledged, or the server has said what it must not."""
        return bool(self.told.strange) or (len(self.told.edits) >= self.edits and not self._waiting)

    def player(self, session: str, seed: int) -> threading.Thread:
        """Give a thread in which one person edits and accepts until the game is over."""
        return threading.Thread(target=self._play, args=(Visitor(self.port, session), random.Random(seed)), daemon=True)

    def _play(self, visitor: Visitor, chance: random.Random) -> None:
        while not self.is_over:
            self.answers.wait()
            # Acceptances are strewn among the edits, so that both are under way when the server is killed.
            accepts = self._waiting and (len(self.told.edits) >= self.edits or chance.random() < self._share())
            try:
                if accepts:
                    self._accept(visitor)
                else:
                    self._edit(visitor, chance.choice(self.prepared.activities))
            except CUT_OFF:
                visitor.leave()
                time.sleep(0.05)
            except LookupError as fault:
                self.told.strange.append(str(fault))

    def _share(self) -> float:
        return len(self._waiting) / max(1, self.edits - len(self.told.edits))

    def _edit(self, visitor: Visitor, activity: str) -> None:
        page = f"/arbeid/{self.prepared.council}/plan/{self.prepared.plan}/tiltak/{activity}/"
        fields = visitor.open(f"{page}?rediger=tekst").form(f"{page}tekst/")
        with self.told.lock:
            self._sent += 1
            edit = Edit(activity, f"Endring {self._sent} av tiltak {activity}", int(fields["version"]))
        answer = self._sent_and_known(visitor, f"{page}tekst/", {**fields, "text": edit.text}, self.told.unknown, edit)
        if answer.status == DONE:
            self.told.edits.append(edit)

    def _accept(self, visitor: Visitor) -> None:
        with self.told.lock:
            if not self._waiting:
                return
            reading = self._waiting.pop()
        page = f"/arbeid/{self.prepared.council}/lesing/{reading}/godkjenn/"
        try:
            opened = visitor.open(page)
            if opened.status == DONE:
                # It was stored when the server was killed under it; whoever opens the page is led to the plan.
                return
            fields = {**opened.form(page), "unsettled": "on"}
            answer = self._sent_and_known(visitor, page, fields, self.told.unknown_acceptances, reading)
            if answer.status == DONE:
                self.told.accepted.append(reading)
            else:
                self.told.strange.append(f"{page}: {answer.status}")
        except CUT_OFF:
            self._waiting.append(reading)
            raise

    def _sent_and_known[Sent](
        self, visitor: Visitor, path: str, fields: dict[str, str], unknown: list[Sent], what: Sent
    ) -> Answer:
        began = time.monotonic()
        try:
            answer = visitor.send(path, fields)
        except CUT_OFF:
            unknown.append(what)
            raise
        with self.told.lock:
            self.told.statuses[answer.status] += 1
            self.told.seconds.append(time.monotonic() - began)
            if answer.status not in (DONE, OTHER_FIRST) or "locked" in answer.text:
                self.told.strange.append(f"{path}: {answer.status} {answer.text[:300]}")
        return answer
