"""The monitoring of Buckinghamshire of December 2018: just over 100 children held by managers, by duty or by nobody."""

from datetime import date

from tests.spec.seeds.telling import Document, Published, Tables, children, empty, shift
from throughline.measures.months import month

NOVEMBER, LAST = date(2018, 11, 1), date(2018, 11, 30)
OPENED = date(2018, 6, 1)
# 103 is "just over 100": the split is ours.
NOBODY, BY_A_MANAGER, ON_DUTY, HELD = 40, 33, 30, 97
JOBS = {"worker": "Social worker", "manager": "Team manager"}


def tables() -> Tables:
    made = empty()
    made["ssd_department"].append({"dept_team_id": "t", "dept_team_name": "North"})
    made["ssd_professionals"] += [
        {"prof_professional_id": key, "prof_professional_job_title": title} for key, title in JOBS.items()
    ]
    everyone = children(made, NOBODY + BY_A_MANAGER + ON_DUTY + HELD, born=date(2010, 6, 1), letter="open")
    for number, child in enumerate(everyone):
        made["ssd_cin_episodes"].append({
            "cine_referral_id": f"{child}-r", "cine_person_id": child, "cine_referral_date": OPENED, "cine_referral_nfa": "N",
        })  # fmt: skip
        made["ssd_involvements"].append({
            "invo_involvements_id": f"{child}-i", "invo_person_id": child, "invo_professional_role_id": "CW",
            "invo_professional_team": "t", **_holder(number),
        })  # fmt: skip
    return made


def _holder(number: int) -> dict:
    """Those whom nobody holds on 30 November are given a worker the day after."""
    if number < NOBODY:
        return {"invo_professional_id": "worker", "invo_involvement_start_date": date(2018, 12, 1)}
    if number < NOBODY + BY_A_MANAGER:
        return {"invo_professional_id": "manager", "invo_involvement_start_date": OPENED}
    worker = None if number < NOBODY + BY_A_MANAGER + ON_DUTY else "worker"
    return {"invo_professional_id": worker, "invo_involvement_start_date": OPENED}


def _waiting(made: Tables) -> tuple[float, float]:
    waiting = [
        row for row in made["ssd_involvements"]
        if row["invo_involvement_start_date"] > LAST or row["invo_professional_id"] != "worker"
    ]  # fmt: skip
    return len(waiting), len(waiting)


DOCUMENT = Document(
    "Buckinghamshire, monitoring of December 2018",
    date(2018, 12, 12),
    tables,
    (
        Published(
            key="unallocated_or_manager_held", said="just over 100 children without a worker of their own", n=103, total=103,
            shown="103", span=month(NOVEMBER), count=_waiting,
            move=lambda made: shift(made["ssd_involvements"], "invo_involvement_start_date", -1),
        ),
    ),
)  # fmt: skip
