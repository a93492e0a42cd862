"""Pre-proceedings by family, applications to court, reviews of agreements and family meetings."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count
from random import Random

from throughline.synthetic.dataset.borough import Borough, Care, Child, Rows
from throughline.synthetic.dataset.dates import days
from throughline.synthetic.dataset.drift import known, share
from throughline.synthetic.dataset.protecting import OnPlan, on_plans, working_day

PRE_PROCEEDINGS = 0.37
"""Of the families with a long plan."""
LONG = timedelta(days=120)
ISSUED, DOWN = "Decision to Issue Care Proceedings", "Decision to step down"
COURT, SUPERVISION, EMERGENCY = 0.62, 0.05, 0.04
EXCEPTED = 0.12


def rows(borough: Borough) -> Rows:
    random = borough.chance("court")
    for family_id, plans in _families(on_plans(borough)).items():
        yield from _pre_proceedings(random, borough, family_id, plans)
    for family_id, entries in _into_care(borough).items():
        yield from _court(random, borough, family_id, entries)


def _families(plans: Iterator[OnPlan]) -> dict[str, list[OnPlan]]:
    families: dict[str, list[OnPlan]] = defaultdict(list)
    for each in plans:
        families[each.child.family_id].append(each)
    return families


def _pre_proceedings(random: Random, borough: Borough, family_id: str, plans: list[OnPlan]) -> Rows:
    """Once for a family, under the first long plan; brothers and sisters on a plan are in them too."""
    long = [each for each in plans if each.until - each.started > LONG]
    if not long or random.random() > PRE_PROCEEDINGS:
        return
    decided = working_day(long[0].started + days(random, 80, 230))
    if decided > borough.last:
        return
    letter = working_day(decided + timedelta(days=round(random.lognormvariate(2.2, 0.7))))
    took = share(borough, decided, 118, 98) * random.lognormvariate(0, 0.4)
    ended = working_day(letter + timedelta(days=max(14, round(took))))
    issued = random.random() < 0.40
    yield from _stages(random, borough, family_id, decided, letter, ended)
    for each in {each.child.person_id: each for each in plans}.values():
        if each is long[0] or each.until > decided or random.random() < 0.3:
            joined = decided if random.random() < 0.9 else working_day(decided + days(random, 10, 60))
            if joined < min(ended, borough.last):
                yield (
                    "ssd_pre_proceedings",
                    _child_in_them(random, borough, each.child, joined, letter, ended, issued),
                )
                yield from _exception(random, borough, each, joined)


def _stages(
    random: Random, borough: Borough, family_id: str, decided: date, letter: date, ended: date
) -> Rows:
    reached = {
        "DECIDED": decided,
        "LETTER": letter,
        "FIRST_MEETING": working_day(letter + days(random, 6, 20)),
    }
    if ended - letter > timedelta(days=100) and random.random() < 0.6:
        reached["EXTENDED"] = working_day(letter + days(random, 80, 100))
    reached["ENDED"] = ended
    for stage, day in reached.items():
        if day <= min(ended, borough.last):
            yield "sup_pre_proceedings_stage", {
                "pre_proceedings_stage_id": f"{family_id}z{stage[0]}{stage[1]}", "family_id": family_id,
                "stage": stage, "reached_on": day,
            }  # fmt: skip


def _child_in_them(
    random: Random, borough: Borough, child: Child, joined: date, letter: date, ended: date, issued: bool
) -> dict[str, object]:
    over = known(borough, ended)
    return {
        "prep_table_id": f"{child.person_id}z", "prep_person_id": child.person_id,
        "prep_plo_family_id": child.family_id, "prep_pre_pro_decision_date": joined,
        "prep_pre_pro_letter_date": known(borough, letter) if random.random() > 0.02 else None,
        "prep_pre_pro_outcome": (ISSUED if issued else DOWN) if over and random.random() > 0.01 else None,
        "prep_agree_stepdown_issue_date": over, "prep_legal_gateway_outcome": "B",
        "prep_cp_plans_referral_period": len(child.plans), "prep_prev_pre_proc_child": 0,
        "prep_pre_pro_meetings_num": (min(ended, borough.last) - joined).days // 42,
        "prep_pre_pro_parents_legal_rep": "Y" if random.random() < 0.85 else "N",
    }  # fmt: skip


def _exception(random: Random, borough: Borough, each: OnPlan, joined: date) -> Rows:
    """A plan that ends during pre-proceedings should leave a reason; not all do."""
    if each.until <= borough.last and random.random() < share(borough, joined, 0.3, 0.7):
        yield "sup_plan_exception", {
            "plan_exception_id": f"{each.plan.plan_id}x", "person_id": each.child.person_id,
            "started": max(joined, each.until), "ended": None,
        }  # fmt: skip


def _agreement(random: Random, borough: Borough, case_id: str, together: list[tuple[Child, Care]]) -> Rows:
    """Children in care by agreement; a review of it may decide that the court should see them after all."""
    day = working_day(together[-1][1].entered + days(random, 60, 110))
    still_in = [(child, care) for child, care in together if not care.left or care.left > day]
    if day > borough.last or not still_in:
        return
    decision = random.choices(("CONTINUE", "PROCEEDINGS", "HOME", None), (68, 16, 14, 2))[0]
    for child, care in still_in:
        yield "sup_agreement_review", {
            "agreement_review_id": f"{care.period_id}a", "person_id": child.person_id,
            "arrangement": "S20" if random.random() < 0.85 else "FAMILY", "reviewed_on": day, "decision": decision,
        }  # fmt: skip
    issued = working_day(day + days(random, 14, 80))
    if decision == "PROCEEDINGS" and issued <= borough.last:
        yield from _family_meeting(random, borough, case_id, still_in, issued)
        yield from _applications(random, borough, case_id, still_in, issued)


def _into_care(borough: Borough) -> dict[str, list[tuple[Child, Care]]]:
    """The first child of a family who came into care, and those who followed soon."""
    families: dict[str, list[tuple[Child, Care]]] = defaultdict(list)
    for child in borough.children:
        for care in child.care:
            if care.entered <= borough.last and not child.is_uasc:
                families[child.family_id].append((child, care))
    return {family_id: sorted(each, key=lambda one: one[1].entered) for family_id, each in families.items()}


def _court(random: Random, borough: Borough, family_id: str, entries: list[tuple[Child, Care]]) -> Rows:
    numbers = count(1)
    while entries:
        together = [one for one in entries if one[1].entered - entries[0][1].entered < timedelta(days=90)]
        entries = entries[len(together) :]
        issued = working_day(together[0][1].entered + days(random, -10, 45))
        case_id = f"{family_id}l{next(numbers)}"
        if random.random() > COURT:
            yield from _agreement(random, borough, case_id, together)
        elif issued <= borough.last:
            yield from _family_meeting(random, borough, case_id, together, issued)
            yield from _applications(random, borough, case_id, together, issued)


def _applications(
    random: Random, borough: Borough, case_id: str, together: list[tuple[Child, Care]], issued: date
) -> Rows:
    kind = "SUPERVISION" if random.random() < SUPERVISION else "CARE"
    final = issued + timedelta(days=round(share(borough, issued, 238, 226) * random.lognormvariate(0, 0.38)))
    for child, _ in together:
        own = working_day(final if random.random() < 0.85 else final + days(random, 7, 60))
        row = {
            "court_application_id": f"{case_id}-{child.person_id}", "person_id": child.person_id,
            "court_case_id": case_id, "kind": kind, "issued_on": issued, "final_order_on": known(borough, own),
        }  # fmt: skip
        yield "sup_court_application", row
        if random.random() < EMERGENCY:
            first = {"court_application_id": f"{case_id}-{child.person_id}e", "court_case_id": f"{case_id}e"}
            yield "sup_court_application", {**row, **first, "kind": "EPO", "final_order_on": issued}


def _family_meeting(
    random: Random, borough: Borough, case_id: str, together: list[tuple[Child, Care]], issued: date
) -> Rows:
    """Offered before an application more often than it was; sometimes not, with the reason."""
    offered = working_day(issued - days(random, 20, 150))
    if random.random() > share(borough, issued, 0.35, 0.82):
        return
    excepted, held = random.random() < EXCEPTED, working_day(offered + days(random, 10, 40))
    kind = "FGC" if random.random() < 0.55 else "FGDM"
    is_held = not excepted and held < issued and random.random() < 0.6
    for child, _ in together:
        yield "sup_family_meeting", {
            "family_meeting_child_id": f"{case_id}-{child.person_id}m", "person_id": child.person_id,
            "family_meeting_id": f"{case_id}m", "kind": kind, "offered_on": None if excepted else offered,
            "excepted_on": offered if excepted else None, "held_on": held if is_held else None,
        }  # fmt: skip
