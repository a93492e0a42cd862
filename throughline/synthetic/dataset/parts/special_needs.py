"""Education, health and care plans: the request, the assessment, the plan and the needs."""

from datetime import date, timedelta
from random import Random

from throughline.synthetic.dataset.borough import Borough, Child, Rows
from throughline.synthetic.dataset.dates import birthday, days, known

NEEDS = ("SEMH", "ASD", "SLCN", "MLD", "SPLD", "SLD", "PD", "HI")
NEED_WEIGHTS = (34, 24, 17, 9, 6, 4, 4, 2)


def rows(borough: Borough) -> Rows:
    random = borough.chance("special needs")
    for child in borough.children:
        if child.born and random.random() < _chance(child):
            yield from _asked(random, borough, child)


def _chance(child: Child) -> float:
    """A third of children in care, more of disabled children, few of the others whom we know."""
    return 0.42 if child.care else 0.4 if child.disabled else 0.03


def _asked(random: Random, borough: Borough, child: Child) -> Rows:
    assert child.born
    asked = birthday(child.born, 3) + days(random, 0, 2900)
    if asked > borough.last:
        return
    own = child.person_id
    decided, assessed = asked + days(random, 28, 50), asked + days(random, 90, 200)
    proceeds, issues = random.random() < 0.8, random.random() < 0.93
    yield "ssd_send", {"send_table_id": f"{own}s", "send_person_id": own}
    yield "ssd_ehcp_requests", {
        "ehcr_ehcp_request_id": f"{own}sr", "ehcr_send_table_id": f"{own}s", "ehcr_ehcp_req_date": asked,
        "ehcr_ehcp_req_outcome_date": known(decided, borough.last),
        "ehcr_ehcp_req_outcome": _when(decided, borough.last, proceeds),
    }  # fmt: skip
    if not proceeds or decided > borough.last:
        return
    yield "ssd_ehcp_assessment", {
        "ehca_ehcp_assessment_id": f"{own}sa", "ehca_ehcp_request_id": f"{own}sr",
        "ehca_ehcp_assessment_outcome_date": known(assessed, borough.last),
        "ehca_ehcp_assessment_outcome": _when(assessed, borough.last, issues),
    }  # fmt: skip
    if issues and assessed <= borough.last:
        yield from _plan(random, borough, child, assessed + timedelta(days=14))


def _plan(random: Random, borough: Borough, child: Child, started: date) -> Rows:
    assert child.born
    own = child.person_id
    ceased = birthday(child.born, random.choice((16, 18, 19, 19, 21, 25)))
    if started > borough.last or started >= ceased:
        return
    yield "ssd_ehcp_named_plan", {
        "ehcn_named_plan_id": f"{own}sp", "ehcn_ehcp_asmt_id": f"{own}sa", "ehcn_named_plan_start_date": started,
        "ehcn_named_plan_ceased_date": known(ceased, borough.last),
        "ehcn_named_plan_ceased_reason": "1" if ceased <= borough.last else None,
    }  # fmt: skip
    if ceased > borough.last:
        reviewed = borough.last - days(random, 5, 400)
        yield "ssd_ehcp_active_plans", {
            "ehcp_active_ehcp_id": f"{own}sc", "ehcp_ehcp_request_id": f"{own}sr",
            "ehcp_active_ehcp_last_review_date": reviewed if reviewed > started else None,
        }  # fmt: skip
        yield "ssd_sen_need", {
            "senn_table_id": f"{own}sn", "senn_active_ehcp_id": f"{own}sc", "senn_active_ehcp_need_rank": "1",
            "senn_active_ehcp_need_type": random.choices(NEEDS, NEED_WEIGHTS)[0],
        }  # fmt: skip


def _when(day: date, last: date, answer: bool) -> str | None:
    return ("Y" if answer else "N") if day <= last else None
