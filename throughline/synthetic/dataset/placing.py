"""Where each child in care lived: placement after placement, from entering care to leaving it."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from throughline.synthetic.dataset.borough import Borough, Care, Child

# Supported accommodation was registered, and K3 took the place of H5, on this day.
REGISTERED = date(2023, 10, 28)
# How often each kind is the first placement, by age on the day.
FIRST_KINDS = (
    (5, {"U6": 63, "U3": 19, "P1": 9, "U5": 5, "R3": 4}),
    (11, {"U6": 61, "U3": 19, "P1": 8, "K2": 12}),
    (16, {"U6": 54, "U3": 13, "P1": 7, "K2": 24, "S1": 2}),
    (99, {"K3": 45, "U6": 31, "K2": 17, "P1": 5, "Z1": 2}),
)
UNACCOMPANIED = {"K3": 62, "U6": 38}
LASTING = {"U6": "U4", "U3": "U1"}
AWAY = {"T1": (2, 30), "T3": (5, 20), "T4": (2, 7)}
WHY_MOVED = {
    "CARPL": 55,
    "CREQB": 14,
    "CREQO": 9,
    "CHILD": 7,
    "LAREQ": 7,
    "STAND": 3,
    "ALLEG": 2,
    "CLOSE": 2,
    "OTHER": 1,
}
AGENCIES = tuple(f"SC4{number:05}" for number in range(12))
HOMES = tuple(f"SC0{number:05}" for number in range(40))
OWN_AGENCY = "SC100001"


@dataclass(slots=True)
class Placement:
    """`ended` is the day on which the child was no longer in it; `carers` the same for the same people."""

    placement_id: str
    kind: str
    provider: str | None
    urn: str | None
    carers: str
    distance: float | None
    started: date
    ended: date | None = None
    same_carers: bool = False
    moved_because: str | None = None

    def covers(self, day: date) -> bool:
        return self.started <= day and (self.ended is None or self.ended > day)


def placements(borough: Borough, child: Child, care: Care) -> list[Placement]:
    """The same each time it is asked, so that every part tells of the same homes."""
    random = Random(f"{care.period_id}placed")
    stop = care.left or borough.last + timedelta(days=1)
    adopted_from = _adopted_from(random, child, care)
    made: list[Placement] = []
    day = care.entered
    while day < stop:
        made.append(_next(random, child, care, made, day, adopted_from))
        day = min(stop, day + timedelta(days=_length(random, made, adopted_from, day)))
        made[-1].ended = day
        if made[-1].kind[0] != "T" and day < stop:
            made[-1].moved_because = pick(random, WHY_MOVED)
    made[-1].ended = care.left
    return made


def pick(random: Random, chances: dict[str, int]) -> str:
    return random.choices(list(chances), list(chances.values()))[0]


def _adopted_from(random: Random, child: Child, care: Care) -> date | None:
    """A child who was adopted lived with the adopters for months before; some young ones now do."""
    if care.left is None and (child.age_on(care.entered) or 0) < 5 and random.random() < 0.25:
        return care.entered + timedelta(days=random.randrange(350, 800))
    if care.reason not in ("E11", "E12") or care.left is None:
        return None
    day = care.left - timedelta(days=random.randrange(150, 330))
    return day if day > care.entered else None


def _length(random: Random, made: list[Placement], adopted_from: date | None, day: date) -> int:
    now = made[-1]
    if now.kind in AWAY:
        return random.randint(*AWAY[now.kind])
    if adopted_from and day >= adopted_from:
        return 10_000
    settles = random.random() < (0.47 if now.kind not in ("K2", "K3") else 0.38)
    days = max(3, round((1150 if settles else 65) * random.lognormvariate(0, 0.8)))
    return min(days, (adopted_from - day).days) if adopted_from else days


def _next(
    random: Random, child: Child, care: Care, made: list[Placement], day: date, adopted_from: date | None
) -> Placement:
    placement_id = f"{care.period_id}p{len(made) + 1}"
    before = made[-1] if made else None
    if adopted_from and day >= adopted_from:
        return Placement(placement_id, "A6", "PR1", None, f"{placement_id}h", None, day)
    if before and before.kind in AWAY:
        home = made[-2]
        return Placement(placement_id, home.kind, home.provider, home.urn, home.carers, home.distance, day)
    if before and before.kind in LASTING and random.random() < 0.35:
        before.moved_because = "PLACE"
        return Placement(
            placement_id,
            LASTING[before.kind],
            before.provider,
            before.urn,
            before.carers,
            before.distance,
            day,
            same_carers=True,
        )
    if before and before.kind in ("U4", "U6") and random.random() < 0.12:
        return Placement(
            placement_id, pick(random, {"T1": 2, "T3": 3, "T4": 5}), None, None, before.carers, None, day
        )
    return _elsewhere(random, child, placement_id, day, before)


def _elsewhere(
    random: Random, child: Child, placement_id: str, day: date, before: Placement | None
) -> Placement:
    age = child.age_on(day) or 0
    chances = UNACCOMPANIED if child.is_uasc else next(kinds for below, kinds in FIRST_KINDS if age < below)
    kind = pick(random, {kind: often for kind, often in chances.items() if not before or kind != "P1"})
    provider, urn = _run_by(random, kind)
    kind = "H5" if kind == "K3" and day < REGISTERED else kind
    return Placement(
        placement_id, kind, provider, urn, f"{placement_id}h", _distance(random, child, kind), day
    )


def _run_by(random: Random, kind: str) -> tuple[str, str | None]:
    if kind == "P1":
        return "PR0", None
    if kind in ("U3", "U5") or (kind == "U6" and random.random() < 0.6):
        return "PR1", OWN_AGENCY
    if kind == "U6":
        return "PR4", random.choice(AGENCIES)
    if kind in ("K2", "R3", "S1"):
        return random.choices(("PR1", "PR4", "PR5"), (12, 78, 10))[0], random.choice(HOMES)
    return "PR4", None


def _distance(random: Random, child: Child, kind: str) -> float | None:
    """From home: children who came alone have none here, and a few are not measured."""
    if child.is_uasc or random.random() < 0.05:
        return None
    middle = {"P1": 1.0, "K2": 16.0, "S1": 28.0, "R3": 20.0, "U3": 4.0}.get(kind, 7.0)
    return round(middle * random.lognormvariate(0, 1.0), 1)
