"""Private fostering: a few children a year, and the visits to each."""

from datetime import date, timedelta
from random import Random

from throughline.synthetic.dataset.borough import Borough, Child, Rows

SIXTEEN = 16 * 365


def rows(borough: Borough) -> Rows:
    random = borough.chance("private_fostering")
    for child in borough.children:
        taken = [referral for referral in child.referrals if not referral.nfa]
        if taken and child.born and not child.care and random.random() < 0.02:
            yield from _arrangement(borough, random, child, taken[0].received)


def _arrangement(borough: Borough, random: Random, child: Child, told: date) -> Rows:
    assert child.born
    ended = min(told + timedelta(days=random.randint(20, 900)), child.born + timedelta(days=SIXTEEN))
    if ended <= told + timedelta(days=10):
        return
    arrangement_id = f"{child.person_id}n"
    yield "sup_private_fostering", {
        "arrangement_id": arrangement_id, "person_id": child.person_id, "notified_on": told, "aware_on": told,
        "ended_on": ended if ended <= borough.last else None,
    }  # fmt: skip
    number, day = (
        0,
        told + timedelta(days=random.randint(2, 9) if random.random() < 0.9 else random.randint(11, 30)),
    )
    while day < min(ended, borough.last + timedelta(days=1)):
        number += 1
        seen = random.random() < 0.99
        yield (
            "sup_private_fostering_visit",
            {
                "visit_id": f"{arrangement_id}{number}",
                "person_id": child.person_id,
                "arrangement_id": arrangement_id,
                "visited_on": day,
                "child_seen": "Y" if seen else "N",
                "seen_alone": ("Y" if random.random() < 0.8 else "N") if seen else None,
            },
        )
        day += timedelta(days=_apart(random, day >= told + timedelta(days=366)))


def _apart(random: Random, second_year: bool) -> int:
    if random.random() < 0.03:
        return random.randint(86, 120) if second_year else random.randint(43, 60)
    return random.randint(60, 83) if second_year else random.randint(28, 41)
