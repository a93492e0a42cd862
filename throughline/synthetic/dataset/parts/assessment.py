"""Assessments and what they found, and the help that follows them."""

from datetime import date, timedelta
from itertools import count
from random import Random

from throughline.synthetic.dataset.borough import Borough, Child, Referral, Rows
from throughline.synthetic.dataset.drift import known, share
from throughline.synthetic.dataset.in_need import ended_on, helped, is_brief
from throughline.synthetic.dataset.working import working_days_after

SINGLE = date(2013, 4, 15)
OUTCOMES = (
    "NFA_FLAG", "NFA_S47_END_FLAG", "STRATEGY_DISCUSSION_FLAG", "CLA_REQUEST_FLAG", "PRIVATE_FOSTERING_FLAG",
    "LEGAL_ACTION_FLAG", "PROV_OF_SERVICES_FLAG", "PROV_OF_SB_CARE_FLAG", "SPECIALIST_ASSESSMENT_FLAG",
    "REFERRAL_TO_OTHER_AGENCY_FLAG", "OTHER_ACTIONS_FLAG", "OTHER_OUTCOMES_EXIST_FLAG",
)  # fmt: skip
FACTORS = (
    "3B", "4B", "17A", "16A", "2B", "1B", "4A", "18C", "3A", "14A", "5A", "6A", "24A", "10A", "15A", "7A", "11A",
    "19C", "19B", "18B", "13A", "2A", "6B", "20", "22A", "23A", "9A", "12A",
)  # fmt: skip
FACTOR_WEIGHTS = (
    30, 28, 18, 17, 15, 13, 14, 12, 8, 6, 6, 4, 4, 4, 5, 4, 3, 3, 2, 3, 2, 3, 4, 5, 0.3, 0.3, 0.6, 0.4,
)  # fmt: skip
# Working days, so that the middle and the share within 45 lie near England's in the year to March 2025.
BANDS, BAND_WEIGHTS = ((0, 10), (11, 20), (21, 30), (31, 40), (41, 45), (46, 95)), (13, 17, 16, 20, 20, 14)
LATER = (130, 150, 170, 180, 200, 260, 330)


def rows(borough: Borough) -> Rows:
    random = borough.chance("assessment")
    for child in borough.children:
        for referral in child.referrals:
            if referral.nfa:
                continue
            if referral.received < SINGLE:
                yield from _former(random, borough, child, referral)
                continue
            finished = None
            for row in _assessments(random, borough, child, referral):
                finished = finished or row[1].get("cina_assessment_auth_date")
                yield row
            if finished:
                yield from helped(random, borough, child, referral, finished)


def _assessments(random: Random, borough: Borough, child: Child, referral: Referral) -> Rows:
    """The one that the referral led to, and others from time to time while the child is open."""
    started = working_days_after(referral.received, random.choice((0, 1, 1, 2, 3)))
    ended = ended_on(borough, referral)
    if referral.closed and is_brief(borough, child, referral):
        yield from _one(random, borough, child, referral, 1, min(started, ended), ended, brief=True)
        return
    for number in count(1):
        if started >= ended:
            return
        authorised = min(working_days_after(started, _length(random, borough, started)), ended)
        yield from _one(random, borough, child, referral, number, started, authorised, brief=False)
        started = authorised + timedelta(days=random.choice(LATER))


def _length(random: Random, borough: Borough, day: date) -> int:
    low, high = random.choices(BANDS, BAND_WEIGHTS)[0]
    late = random.random() < share(borough, day, 0.05, 0)
    return random.randint(low, high) + (20 if late else 0)


def _one(
    random: Random, borough: Borough, child: Child, referral: Referral, number: int, started: date,
    authorised: date, *, brief: bool,
) -> Rows:  # fmt: skip
    assessment_id = f"{referral.referral_id}a{number}"
    over = known(borough, authorised)
    worker = child.worker_on(started)
    nfa = (random.random() < 0.72) if brief else random.random() < 0.02
    seen = "N" if child.age_on(over or started) is None else random.choices(("Y", "N", None), (94, 3, 3))[0]
    yield "ssd_cin_assessments", {
        "cina_assessment_id": assessment_id, "cina_person_id": child.person_id,
        "cina_referral_id": referral.referral_id, "cina_assessment_start_date": started if random.random() < 0.996 else None,
        "cina_assessment_auth_date": over, "cina_assessment_child_seen": seen if over else None,
        "cina_assessment_outcome_json": SAID["NFA_FLAG" if nfa else "PROV_OF_SERVICES_FLAG"] if over else None,
        "cina_assessment_outcome_nfa": ("Y" if nfa else "N") if over and random.random() < 0.98 else None,
        "cina_assessment_team": worker.team.team_id if worker else None,
        "cina_assessment_worker_id": worker.worker_id if worker else None,
    }  # fmt: skip
    if over and random.random() < 0.97:
        yield "ssd_assessment_factors", {
            "cinf_table_id": f"{assessment_id}f", "cinf_assessment_id": assessment_id,
            "cinf_assessment_factors_json": _factors(random, nfa),
        }  # fmt: skip


def _factors(random: Random, nfa: bool) -> str:
    if nfa and random.random() < 0.25:
        return '["21"]'
    codes = dict.fromkeys(random.choices(FACTORS, FACTOR_WEIGHTS, k=random.choice((1, 2, 2, 3, 4))))
    return "[" + ", ".join(f'"{code}"' for code in codes) + "]"


def _outcome(said: str) -> str:
    keys = ", ".join(f'"{key}": "{"Y" if key == said else "N"}"' for key in OUTCOMES)
    return f'{{{keys}, "TOTAL_NO_OF_OUTCOMES": "1", "COMMENTS": ""}}'


SAID = {said: _outcome(said) for said in OUTCOMES}


def _former(random: Random, borough: Borough, child: Child, referral: Referral) -> Rows:
    """Until April 2013 an initial assessment answered the referral, and a core one followed where it was needed."""
    over = working_days_after(referral.received, random.choice((4, 5, 6, 7, 7, 8, 9, 10, 10, 14)))
    yield "sup_former_assessment", {
        "former_assessment_id": f"{referral.referral_id}b", "person_id": child.person_id, "kind": "initial",
        "referred_on": referral.received, "started_on": referral.received, "completed_on": known(borough, over),
    }  # fmt: skip
    if over < ended_on(borough, referral) and not is_brief(borough, child, referral):
        took = random.randint(12, 35) if random.random() < 0.79 else random.randint(36, 60)
        yield "sup_former_assessment", {
            "former_assessment_id": f"{referral.referral_id}d", "person_id": child.person_id, "kind": "core",
            "started_on": known(borough, over), "completed_on": known(borough, working_days_after(over, took)),
        }  # fmt: skip
