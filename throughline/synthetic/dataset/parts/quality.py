"""Audits and their actions, challenges, escalations, serious reviews, children who take part, help asked for."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count
from random import Random

from throughline.synthetic.dataset.borough import Borough, Child, Referral, Rows
from throughline.synthetic.dataset.drift import known, share

GRADES = ("outstanding", "good", "requires improvement", "inadequate")
AT_FIRST, AT_LAST = (2, 28, 49, 21), (6, 49, 38, 7)
AGENCIES = ("police", "health", "education", "housing", "probation", "voluntary", "other")
ACTIVITIES = ("council", "interview panel", "consultation", "training", "inspection")
SERVICES = ("domestic abuse", "parenting", "substance misuse", "mental health")
LONG = timedelta(days=90)
# In ten years, for each child known.
CHALLENGES, ESCALATIONS, REVIEWS, PARTS = 0.004, 0.012, 0.0011, 0.03


def rows(borough: Borough) -> Rows:
    random, numbers = borough.chance("quality"), count(1)
    for child in borough.children:
        for referral in child.referrals:
            if not referral.nfa:
                yield from _audited(random, borough, child, referral)
                yield from _asked(random, borough, child, referral)
    yield from _partnership(random, borough, numbers)
    yield from _took_part(random, borough, numbers)


def _audited(random: Random, borough: Borough, child: Child, referral: Referral) -> Rows:
    ends = referral.closed or borough.last
    begins = max(referral.received, borough.first)
    if ends - begins < LONG or random.random() > 0.22:
        return
    day = begins + timedelta(days=random.randrange(30, (ends - begins).days))
    planned = random.random() < 0.92
    done = known(borough, day) if random.random() < share(borough, day, 0.74, 0.93) or not planned else None
    grade = _grade(random, borough, day) if done and random.random() < 0.97 else None
    looked_at = done is not None and random.random() < 0.3
    moderated = known(borough, day + timedelta(days=random.randrange(5, 25))) if looked_at else None
    audit_id = f"{referral.referral_id}q"
    yield "sup_audit", {
        "audit_id": audit_id, "person_id": child.person_id, "due_on": _month_end(day) if planned else None,
        "completed_on": done, "grade": grade, "moderated_on": moderated,
        "moderated_grade": _moderated(random, grade) if moderated and grade else None,
    }  # fmt: skip
    for number in range(random.choice((0, 1, 1, 2, 3)) if done else 0):
        yield "sup_audit_action", _action(random, borough, child, audit_id, number, day)


def _action(
    random: Random, borough: Borough, child: Child, audit_id: str, number: int, day: date
) -> dict[str, str | date | None]:
    due = day + timedelta(days=random.choice((14, 28, 28, 42)))
    late = random.random() > share(borough, day, 0.55, 0.76)
    closed = due + timedelta(days=random.randrange(1, 50) if late else -random.randrange(0, 13))
    return {
        "action_id": f"{audit_id}{number}", "audit_id": audit_id, "person_id": child.person_id, "due_on": due,
        "closed_on": known(borough, closed) if random.random() < 0.95 else None,
    }  # fmt: skip


def _grade(random: Random, borough: Borough, day: date) -> str:
    weights = [share(borough, day, first, last) for first, last in zip(AT_FIRST, AT_LAST, strict=True)]
    return random.choices(GRADES, weights)[0]


def _moderated(random: Random, grade: str) -> str:
    """A moderator mostly agrees, and is otherwise more often the stricter."""
    step = random.choices((0, 1, -1), (81, 14, 5))[0]
    return GRADES[max(0, min(len(GRADES) - 1, GRADES.index(grade) + step))]


def _asked(random: Random, borough: Borough, child: Child, referral: Referral) -> Rows:
    made_on = referral.received + timedelta(days=random.randrange(10, 50))
    if random.random() < share(borough, made_on, 0.06, 0.09) and borough.first <= made_on <= borough.last:
        yield "sup_service_referral", {
            "service_referral_id": f"{referral.referral_id}o", "person_id": child.person_id, "made_on": made_on,
            "service": random.choices(SERVICES, (45, 25, 16, 14))[0],
        }  # fmt: skip


def _partnership(random: Random, borough: Borough, numbers: Iterator[int]) -> Rows:
    for raised in _days(random, borough, CHALLENGES):
        closed = raised + timedelta(days=round(110 * random.lognormvariate(0, 0.8)))
        yield "sup_challenge", {
            "challenge_id": borough.id("chl", next(numbers)), "agency": random.choice(AGENCIES), "raised_on": raised,
            "closed_on": known(borough, closed),
        }  # fmt: skip
    for raised in _days(random, borough, ESCALATIONS):
        if random.random() < share(borough, raised, 1, 0.5):
            yield "sup_escalation", {
                "escalation_id": borough.id("esc", next(numbers)), "raised_on": raised,
                "agency": random.choice(AGENCIES), "team_id": random.choice(borough.teams).team_id,
            }  # fmt: skip
    for decided in _days(random, borough, REVIEWS):
        kind = random.choices(("rapid review", "local review"), (3, 1))[0]
        yield "sup_serious_review", {
            "review_id": borough.id("rev", next(numbers)), "kind": kind, "decided_on": decided,
        }  # fmt: skip


def _took_part(random: Random, borough: Borough, numbers: Iterator[int]) -> Rows:
    for day in _days(random, borough, PARTS):
        child = random.choice(borough.children)
        if (child.age_on(day) or 0) >= 7:
            yield "sup_participation", {
                "participation_id": borough.id("par", next(numbers)), "person_id": child.person_id,
                "took_part_on": day, "activity": random.choice(ACTIVITIES),
            }  # fmt: skip


def _days(random: Random, borough: Borough, each: float) -> Iterator[date]:
    for _ in range(round(each * len(borough.children))):
        yield borough.first + timedelta(days=random.randrange((borough.last - borough.first).days))


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])
