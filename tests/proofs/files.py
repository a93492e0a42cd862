"""Files over a line that drops one request in five: every one comes out as it went in, and none is there twice."""

import hashlib
import json
import time
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPException
from random import Random
from urllib.parse import urlencode

from tests.proofs.proof import Figure, Proof, Run, none, some, told
from tests.proofs.scenes import scene
from tests.proofs.site import Site, remove
from tests.proofs.visitor import Visitor, number

DROPPED = 0.2
TRIES = 60
SHORT = 200
ONE_SOUND = b"#!AMR\n"
NAMED = "select sha256, size from record_attachment"


class BadLine:
    """A browser whose requests get lost on the way, or whose answers do on the way back."""

    def __init__(self, who: Visitor, dice: Random, *, drops: float = DROPPED) -> None:
        self.who, self.dice, self.drops, self.dropped = who, dice, drops, 0

    def ask(
        self, path: str, body: bytes | dict = b"", *, method: str = "POST", **headers: str
    ) -> bytes | None:
        """None: nothing came back, and nobody knows whether it arrived."""
        lost_there, lost_back = (self.dice.random() < self.drops / 2 for _ in range(2))
        self.dropped += lost_there or lost_back
        if lost_there:
            return None
        answer = self._answered(method, path, body, headers)
        return None if lost_back else answer

    def until_answered(self, path: str, body: bytes | dict = b"", **headers: str) -> dict:
        for _ in range(TRIES):
            answer = self.ask(path, body, **headers)
            if answer is not None:
                return json.loads(answer)
        raise RuntimeError(f"{path} was never answered.")

    def _answered(self, method: str, path: str, body: bytes | dict, headers: dict[str, str]) -> bytes | None:
        cookies = "; ".join(f"{name}={value}" for name, value in self.who.cookies.items())
        own = {"Cookie": cookies, "X-CSRFToken": self.who.cookies.get("csrftoken", ""), **headers}
        if isinstance(body, dict):
            body, own["Content-Type"] = urlencode(body).encode(), "application/x-www-form-urlencoded"
        line = HTTPConnection("127.0.0.1", self.who.port, timeout=60)
        try:
            line.request(method, path, body, own)
            return line.getresponse().read()
        except (OSError, HTTPException):
            return None
        finally:
            line.close()


def send(line: BadLine, draft: int, name: str, data: bytes, *, again: bool = True) -> int:
    """The key of what was kept. `again`: what got no answer is sent once more, as the page's script does."""
    ask = line.until_answered if again else lambda *a, **h: json.loads(line.ask(*a, **h) or b"{}")
    begun = ask(f"/drafts/{draft}/uploads", {"name": name, "size": len(data)})
    place = begun.get("received", len(data))
    while place < len(data):
        piece = data[place : place + begun["most"]]
        heads = {"X-Piece": hashlib.sha256(piece).hexdigest(), "Content-Type": "application/octet-stream"}
        said = ask(f"{begun['piece']}?at={place}", piece, **heads)
        if said.get("received") is None:
            return 0
        place = said["received"]
    return ask(begun["finish"]).get("id", 0) if "finish" in begun else 0


def made(dice: Random, files: int, largest: int) -> Iterator[tuple[str, bytes]]:
    """From one byte on, evenly over the sizes' digits; the last is the largest."""
    for one in range(files):
        size = largest if one == files - 1 else int(largest ** dice.random())
        if size < SHORT:
            yield f"{one}.txt", (f"{one:04d} " * size)[:size].encode()
        else:
            yield f"{one}.amr", ONE_SOUND + dice.randbytes(size - len(ONE_SOUND))


def prove(run: Run) -> list[Figure]:
    site, who = scene("house", run.folder, to=run.folder / "files")
    with site:
        alice = Visitor(site.port).sign_in(who["people"]["alice"])
        draft = number(alice.begin(who["children"]).there)
        figures = whole(run, site, alice, draft) + [control(run, site, alice, draft)]
    remove(site.home)
    return figures


def whole(run: Run, site: Site, alice: Visitor, draft: int) -> list[Figure]:
    line, good = BadLine(alice, run.dice("line")), BadLine(alice, run.dice(), drops=0)
    sent, lost, differ, bytes_sent, began = set(), 0, 0, 0, time.monotonic()
    for name, data in made(run.dice("files"), run.size.files, run.size.largest):
        key = send(line, draft, name, data)
        got = good.ask(f"/drafts/{draft}/files/{key}", method="GET")
        lost += not key
        differ += hashlib.sha256(got or b"").digest() != hashlib.sha256(data).digest()
        sent.add((hashlib.sha256(data).hexdigest(), len(data)))
        bytes_sent += len(data)
    spent = time.monotonic() - began
    rows = site.sql(NAMED)
    return [
        Figure(key="files", value=run.size.files, unit="files sent", least=run.size.files),
        Figure(key="dropped", value=line.dropped, unit="requests or answers dropped on the way", least=1),
        none("lost", lost, "of them not kept"),
        none("differ", differ, "of them not the same when taken out again"),
        none("rows", abs(len(rows) - len(sent)) + len(set(rows) - sent), "rows too many or too few"),
        told("megabytes", round(bytes_sent / 1e6, 1), "MB sent and taken out again"),
        told("seconds", round(spent, 1), "seconds, looking into every file and both ways"),
    ]


def control(run: Run, site: Site, alice: Visitor, draft: int) -> Figure:
    """Nothing is sent again: files do not arrive."""
    line = BadLine(alice, run.dice("control"), drops=0.5)
    found = [
        send(line, draft, f"c{name}", b"c" + data, again=False)
        for name, data in made(run.dice("other files"), 12, 100)
    ]
    return some("control_lost", found.count(0), "files lost when nothing is sent again")


PROOF = Proof(
    name="files",
    claims="Files sent over a line that drops one request in five are kept whole, once, and come out as they went in.",
    oracle="The hash that the sender worked out, and the rows as a superuser counts them.",
    control="A browser that sends nothing again loses files on the same line.",
    run=prove,
    short={"files": 12, "largest": 2_500_000},
    full={"files": 1000, "largest": 20_000_000},
)
