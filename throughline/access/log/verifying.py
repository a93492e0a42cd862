"""Works out every root and the chain again, in one pass over the log that holds nothing of it."""

from bisect import bisect_right
from collections import defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from throughline.access.log import seals
from throughline.access.log.anchors import Anchor
from throughline.access.log.seals import BATCH, Root, chain
from throughline.design.dates import clock, short_day

SEALS = "select id, run, seen, last_id, counted, root, chained, at from access_logseal order by id"
ROWS = """
select id, (extract(epoch from run) * 1000000)::bigint, xact, json_strip_nulls(row_to_json(event))::text
from access_accessevent event where id > %s order by id limit %s
"""


@dataclass(frozen=True, slots=True)
class Verdict:
    seals: int
    rows: int
    unsealed: int
    problems: tuple[str, ...]


@dataclass(slots=True)
class Kept:
    """A seal as it was kept, and the root as it is worked out now."""

    id: int
    run: datetime
    seen: str
    last_id: int
    counted: int
    root: str
    chained: str
    at: datetime
    now: Root = field(default_factory=Root)
    upto: int = 0
    open: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        _, upto, running = self.seen.split(":")
        self.upto = int(upto)
        self.open = frozenset(int(one) for one in running.split(",") if one)

    @property
    def name(self) -> str:
        return f"Seal {self.id} of {short_day(self.at)}, {clock(self.at)}"

    def problems(self, before: str) -> Iterator[str]:
        if (self.now.counted, str(self.now)) != (self.counted, self.root):
            yield f"{self.name}: its rows are not as they were sealed ({self.counted} then, {self.now.counted} now)."
        said = {"run": self.run, "seen": self.seen, "last_id": self.last_id, "root": self.root}
        if chain(before, counted=self.counted, **said) != self.chained:
            yield f"{self.name} does not follow the one before it."


class Chain:
    """Which seal each row belongs to: the first of its run that had seen its transaction finished."""

    def __init__(self, kept: list[Kept]) -> None:
        self.waiting, self.before = deque(kept), ""
        self._runs: dict[int, list[Kept]] = defaultdict(list)
        for one in kept:
            self._runs[microseconds(one.run)].append(one)
        self._upto = {run: [one.upto for one in found] for run, found in self._runs.items()}

    def of(self, run: int, xact: int) -> Kept | None:
        found = self._runs.get(run, [])
        place = bisect_right(self._upto.get(run, []), xact)
        while place < len(found) and xact in found[place].open:
            place += 1
        return found[place] if place < len(found) else None

    def finished(self, upto: int | None = None) -> Iterator[str]:
        """What is wrong with the seals of which no row can still come."""
        while self.waiting and (upto is None or self.waiting[0].last_id < upto):
            one = self.waiting.popleft()
            yield from one.problems(self.before)
            self.before, one.now = one.chained, None


def microseconds(moment: datetime) -> int:
    return round(moment.timestamp() * 1_000_000)


def verify(cur, anchors: tuple[Anchor, ...] = ()) -> Verdict:
    """On any cursor that sees the whole log."""
    cur.execute("set time zone 'UTC'")
    cur.execute(SEALS)
    kept = [Kept(*row) for row in cur.fetchall()]
    last = seals.newest(cur)
    found = _Pass(Chain(kept), seals.floor(cur, last))
    for row in _rows(cur):
        found.take(*row)
    problems = found.end() + [sentence for one in anchors if (sentence := missing(one, kept))]
    return Verdict(len(kept), found.sealed, found.unsealed, tuple(problems))


class _Pass:
    def __init__(self, chained: Chain, floor: int) -> None:
        self.chain, self.floor = chained, floor
        self.sealed = self.unsealed = self.slipped = 0
        self.problems: list[str] = []

    def take(self, number: int, run: int, xact: int, line: str) -> None:
        if self.chain.waiting and self.chain.waiting[0].last_id < number:
            self.problems += self.chain.finished(number)
        one = self.chain.of(run, xact)
        if one is None:
            self.unsealed += 1
            self.slipped += number <= self.floor
        elif one.now is None:
            self.slipped += 1
        else:
            one.now.add(line)
            self.sealed += 1

    def end(self) -> list[str]:
        said = [f"{self.slipped} rows stand among those that were sealed, and no seal has them."]
        return [*self.problems, *self.chain.finished(), *(said if self.slipped else [])]


def _rows(cur) -> Iterator[tuple]:
    after = seals.BEFORE_ALL
    while True:
        cur.execute(ROWS, [after, BATCH])
        found = cur.fetchall()
        yield from found
        if len(found) < BATCH:
            return
        after = found[-1][0]


def missing(anchor: Anchor, kept: list[Kept]) -> str:
    """A cut tail and a chain that was made anew are seen from outside only."""
    place = bisect_right(kept, anchor.seal, key=lambda one: one.id) - 1
    there = kept[place] if place >= 0 and kept[place].id == anchor.seal else None
    if there is None:
        return f"Seal {anchor.seal}, anchored {anchor.words}, is gone: the log was cut after it was written down."
    if there.chained != anchor.chained:
        return f"Seal {anchor.seal} is not the one that was anchored {anchor.words}: the chain was made anew."
    return ""
