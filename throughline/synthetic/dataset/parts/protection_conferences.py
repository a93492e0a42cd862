"""Conferences as meetings: reviews of plans, which agencies came, the report, and how the child took part."""

from datetime import date, timedelta
from random import Random

from throughline.synthetic.dataset.borough import Borough, Child, Rows
from throughline.synthetic.dataset.dates import months_on
from throughline.synthetic.dataset.drift import known, share
from throughline.synthetic.dataset.protecting import OnPlan, on_plans, working_day
from throughline.synthetic.dataset.teams import team_name, team_share

# Of the conferences: asked, came, sent a report.
AGENCIES = {"POLICE": (0.95, 0.72, 0.84), "HEALTH": (0.97, 0.90, 0.80), "EDUCATION": (0.80, 0.85, 0.75)}
TOOK_PART = ("PN1", "PN2", "PN3", "PN4", "PN5", "PN6")
TOOK_PART_WEIGHTS = (30, 8, 3, 12, 22, 25)


def rows(borough: Borough) -> Rows:
    random, meetings = borough.chance("conferences"), set[str]()
    for each in on_plans(borough):
        yield from _meeting(random, borough, each.child, each.meeting_id, "INITIAL", each.started, meetings)
        yield "sup_initial_participation", {
            "initial_participation_id": f"{each.conference_id}p", "person_id": each.child.person_id,
            "conference_id": each.conference_id,
            "participation": _participation(random, borough, each.child, each.started),
        }  # fmt: skip
        yield from _reviews(random, borough, each, meetings)


def _reviews(random: Random, borough: Borough, each: OnPlan, meetings: set[str]) -> Rows:
    due, number = months_on(each.started, 3), 0
    while (held := _held(random, borough, each.child, due)) < min(each.until, borough.last):
        number += 1
        meeting_id = f"{each.child.family_id}v{held:%y%m%d}"
        yield "ssd_cp_reviews", {
            "cppr_cp_review_id": f"{each.plan.plan_id}v{number}", "cppr_person_id": each.child.person_id,
            "cppr_cp_plan_id": each.plan.plan_id, "cppr_cp_review_due": due, "cppr_cp_review_date": held,
            "cppr_cp_review_meeting_id": meeting_id, "cppr_cp_review_outcome_continue_cp": "Y",
            "cppr_cp_review_quorate": "N" if random.random() < 0.004 else "Y",
            "cppr_cp_review_participation": _participation(random, borough, each.child, held),
        }  # fmt: skip
        yield from _meeting(random, borough, each.child, meeting_id, "REVIEW", held, meetings)
        due = months_on(held, 6)


def _held(random: Random, borough: Borough, child: Child, due: date) -> date:
    """On a working day up to two weeks early, or now and then late."""
    if random.random() < team_share(borough, child, due, 0.955, 0.965):
        return working_day(due - timedelta(days=random.randint(3, 14)))
    return working_day(due + timedelta(days=random.randint(1, 21)))


def _participation(random: Random, borough: Borough, child: Child, day: date) -> str | None:
    age = child.age_on(day)
    if age is None or age < 4:
        return "PN0"
    if random.random() < 0.03:
        return None
    took_part = random.random() < share(borough, day, 0.40, 0.68) + (0.12 if age > 10 else 0)
    return random.choices(TOOK_PART, TOOK_PART_WEIGHTS)[0] if took_part else "PN7"


def _meeting(
    random: Random, borough: Borough, child: Child, meeting_id: str, kind: str, held: date, meetings: set[str]
) -> Rows:
    """Once for each meeting, however many brothers and sisters it is about."""
    if meeting_id in meetings:
        return
    meetings.add(meeting_id)
    in_time = random.random() < team_share(borough, child, held, 0.62, 0.80)
    before = random.randint(7, 10) if in_time else random.randint(-1, 2)
    shared = working_day(held - timedelta(days=before))
    yield "sup_conference_meeting", {
        "conference_meeting_id": meeting_id, "kind": kind, "held_on": held, "team": team_name(child, held),
        "report_shared_on": known(borough, shared) if random.random() > 0.02 else None,
    }  # fmt: skip
    for agency, (asked, came, reported) in AGENCIES.items():
        yield "sup_conference_agency", {
            "conference_agency_id": f"{meeting_id}{agency[0]}", "conference_meeting_id": meeting_id,
            "agency": agency, "invited": "Y" if random.random() < asked else "N",
            "attended": _said(random, came + share(borough, held, -0.08, 0.06)), "sent_report": _said(random, reported),
        }  # fmt: skip


def _said(random: Random, share_of: float) -> str | None:
    return None if random.random() < 0.015 else "Y" if random.random() < share_of else "N"
