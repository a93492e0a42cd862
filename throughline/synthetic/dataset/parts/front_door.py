"""Contacts, those that became referrals and those that did not, and how each was decided."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count
from random import Random

from throughline.synthetic.dataset.borough import Borough, Child, Referral, Rows
from throughline.synthetic.dataset.drift import known, share
from throughline.synthetic.dataset.working import working_days_after

OUTCOMES = (
    "NEW_REFERRAL_FLAG", "EXISTING_REFERRAL_FLAG", "CP_ENQUIRY_FLAG", "NFA_FLAG", "NON_AGENCY_ADOPTION_FLAG",
    "PRIVATE_FOSTERING_FLAG", "ADVICE_FLAG", "MISSING_FLAG", "OLA_CP_FLAG", "OTHER_OUTCOMES_EXIST_FLAG",
)  # fmt: skip
SOURCES, SOURCE_WEIGHTS = ("6", "2A", "1A", "3E", "3A", "8", "5A", "9"), (46, 18, 10, 8, 6, 5, 4, 3)
AGENCIES = ("social care", "police", "health", "education")
LEANS = {"social care": 0, "police": 1, "health": -1, "education": 0}
CLOSED_WITH = ("NFA_FLAG", "NFA_FLAG", "NFA_FLAG", "ADVICE_FLAG", "ADVICE_FLAG", "")
# Contacts about a child beside each that became a referral.
BESIDE = (0, 1, 2, 3, 3, 4, 6)


def rows(borough: Borough) -> Rows:
    random, numbers = borough.chance("front_door"), count(1)
    grades = count(1)
    for child in borough.children:
        for referral in child.referrals:
            contact_id = borough.id("con", next(numbers))
            yield from _referred(random, borough, child, referral, contact_id)
            if random.random() < 0.3:
                yield from _graded(random, borough, child, referral, contact_id, grades)
            yield from _beside(random, borough, child, referral, numbers)


def _outcome(said: str) -> str:
    keys = ", ".join(f'"{key}": "{"Y" if key == said else "N"}"' for key in OUTCOMES)
    return f"{{{keys}}}"


SAID = {said: _outcome(said) for said in (*OUTCOMES, "")}


def _referred(random: Random, borough: Borough, child: Child, referral: Referral, contact_id: str) -> Rows:
    yield "ssd_contacts", _contact(contact_id, child, referral.received, referral.source, "NEW_REFERRAL_FLAG")
    yield "sup_contact", {
        "contact_id": contact_id, "person_id": child.person_id, "referral_id": referral.referral_id,
        "threshold": "met" if random.random() < 0.98 else None,
        **_notified(random, borough, referral.source, referral.received),
    }  # fmt: skip
    decided = _decided(random, borough, child, referral.received)
    is_told = random.random() < share(borough, referral.received, 0.62, 0.81)
    told = timedelta(days=random.choice((0, 1, 2, 3, 7, 14)))
    yield "sup_referral", {
        "referral_id": referral.referral_id, "person_id": child.person_id, "decided_on": decided,
        "referrer_told_on": known(borough, decided + told) if decided and is_told else None,
    }  # fmt: skip


def _decided(random: Random, borough: Borough, child: Child, received: date) -> date | None:
    """One team is slower than the others, and all have become a little quicker."""
    slow = any(held.team.name.endswith("North") for held in child.held[:1])
    in_time = random.random() < share(borough, received, 0.84, 0.93) - (0.13 if slow else 0)
    days = random.choice((0, 0, 1) if in_time else (2, 2, 3, 4, 7))
    return known(borough, working_days_after(received, days))


def _beside(
    random: Random, borough: Borough, child: Child, referral: Referral, numbers: Iterator[int]
) -> Rows:
    """What else was said about the child in the months around: most of it below the threshold."""
    for _ in range(random.choice(BESIDE)):
        made_on = referral.received + timedelta(days=random.randrange(-300, 300))
        if made_on > borough.last or (child.born and made_on < child.born):
            continue
        is_open = made_on >= referral.received and (referral.closed is None or made_on < referral.closed)
        source, contact_id = random.choices(SOURCES, SOURCE_WEIGHTS)[0], borough.id("con", next(numbers))
        said = "EXISTING_REFERRAL_FLAG" if is_open else random.choice(CLOSED_WITH)
        below = random.random() < share(borough, made_on, 0.90, 0.78)
        yield "ssd_contacts", _contact(contact_id, child, made_on, source, said)
        yield "sup_contact", {
            "contact_id": contact_id, "person_id": child.person_id,
            "threshold": None if not said else "below" if below and not is_open else "met",
            **_notified(random, borough, source, made_on),
        }  # fmt: skip


def _contact(
    contact_id: str, child: Child, made_on: date, source: str, said: str
) -> dict[str, str | date | None]:
    return {
        "cont_contact_id": contact_id, "cont_person_id": child.person_id, "cont_contact_date": made_on,
        "cont_contact_source_code": source, "cont_contact_outcome_json": SAID[said] if said else None,
    }  # fmt: skip


def _notified(random: Random, borough: Borough, source: str, made_on: date) -> dict[str, str | date | None]:
    if source != "6":
        return {}
    back = random.random() < share(borough, made_on, 0.09, 0.05)
    return {
        "notification": "domestic abuse" if random.random() < 0.57 else "other",
        "returned_on": known(borough, made_on + timedelta(days=random.randrange(1, 4))) if back else None,
    }


def _graded(
    random: Random, borough: Borough, child: Child, referral: Referral, contact_id: str, numbers: Iterator[int]
) -> Rows:  # fmt: skip
    concern = random.choice((1, 2, 2, 3, 3, 4))
    for agency in random.sample(AGENCIES, 3):
        grade = max(0, min(5, concern + LEANS[agency] + random.choice((-1, 0, 0, 1))))
        yield "sup_agency_grade", {
            "grade_id": borough.id("agr", next(numbers)), "person_id": child.person_id, "contact_id": contact_id,
            "agency": agency, "graded_on": referral.received, "grade": grade if random.random() < 0.96 else None,
        }  # fmt: skip
