"""The writers' own notes, in a file of their own process: what was asked, what was answered, when."""

import json
import time
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from tests.proofs.visitor import LOST, Answer


@dataclass
class Request:
    kind: str
    """begin, save or sign."""
    key: str
    """The draft's own key, minted by the writer."""
    said: dict
    began: float
    ended: float = 0.0
    status: int = LOST
    draft: int = 0

    @property
    def acknowledged(self) -> bool:
        return self.status in (200, 303)


@dataclass
class Journal:
    path: Path
    requests: list[Request] = field(default_factory=list)
    turn: Lock = field(default_factory=Lock)
    count: int = 0
    """Of what was acknowledged."""

    def asked(self, kind: str, key: str, said: dict, draft: int = 0) -> Request:
        request = Request(kind, key, said, time.monotonic(), draft=draft)
        with self.turn:
            self.requests.append(request)
            self._note({"asked": kind, "key": key, "said": said})
        return request

    def answered(self, request: Request, answer: Answer) -> None:
        with self.turn:
            request.status, request.ended = answer.status, time.monotonic()
            self.count += request.acknowledged
            self._note({"answered": request.kind, "key": request.key, "status": answer.status})

    def _note(self, line: dict) -> None:
        with self.path.open("a") as file:
            file.write(json.dumps(line) + "\n")

    @property
    def acknowledged(self) -> list[Request]:
        with self.turn:
            return [request for request in self.requests if request.acknowledged]

    def waiting(self) -> list[Request]:
        """In flight at this moment."""
        with self.turn:
            return [request for request in self.requests if not request.ended]

    def in_flight_at(self, moment: float) -> int:
        with self.turn:
            return sum(one.began < moment and (one.ended == 0 or one.ended > moment) for one in self.requests)
