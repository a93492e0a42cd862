"""Section 47 enquiries, strategy discussions and initial conferences; and child protection plans."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from throughline.synthetic.dataset.borough import Borough, Child, Referral, Rows
from throughline.synthetic.dataset.drift import known
from throughline.synthetic.dataset.protecting import OnPlan, on_plans, working_day
from throughline.synthetic.dataset.teams import held_on, team_name, team_share
from throughline.synthetic.dataset.working import working_days_after

# England has three enquiries for each conference, and about 86 plans for each hundred conferences.
ENQUIRY_WITHOUT_PLAN, CONFERENCE_WITHOUT_PLAN = 0.27, 0.075
TRANSFERRED_IN, ELSEWHERE, RECATEGORISED, UNCATEGORISED = 0.03, 0.01, 0.11, 0.01
EARLIER_HERE, EARLIER_ELSEWHERE = 0.22, 0.04
OUTCOMES = (
    "NFA_FLAG", "LEGAL_ACTION_FLAG", "PROV_OF_SERVICES_FLAG", "PROV_OF_SB_CARE_FLAG", "CP_CONFERENCE_FLAG",
    "NFA_CONTINUE_SINGLE_FLAG", "MONITOR_FLAG", "OTHER_OUTCOMES_EXIST_FLAG",
)  # fmt: skip
CATEGORIES = ("NEG", "EMO", "PHY", "SAB")


def rows(borough: Borough) -> Rows:
    random, discussions = borough.chance("protection"), set[str]()
    families: dict[tuple[str, date], bool] = {}
    for each in on_plans(borough):
        yield from _towards_a_plan(random, borough, each, discussions)
    for child in borough.children:
        for referral in child.referrals:
            together = (child.family_id, referral.received)
            enquired = families.setdefault(together, random.random() < ENQUIRY_WITHOUT_PLAN)
            if enquired and not referral.nfa and not _led_to_a_plan(child, referral):
                yield from _no_plan(random, borough, child, referral, discussions)


def _led_to_a_plan(child: Child, referral: Referral) -> bool:
    return any(plan.referral_id == referral.referral_id for plan in child.plans)


def _towards_a_plan(random: Random, borough: Borough, each: OnPlan, discussions: set[str]) -> Rows:
    child, plan = each.child, each.plan
    transferred, elsewhere = random.random() < TRANSFERRED_IN, random.random() < ELSEWHERE
    enquiry_id = None if transferred or elsewhere else f"{plan.plan_id}s"
    if enquiry_id:
        began = _enquiry_before(random, borough, each)
        ended = min(working_days_after(began, random.randint(4, 14)), each.started)
        yield from _enquiry(
            random, borough, child, enquiry_id, plan.referral_id, began, ended, "CP_CONFERENCE_FLAG"
        )
        yield from _discussion(random, borough, child, enquiry_id, began, discussions)
    yield "ssd_initial_cp_conference", _conference(
        child, each.conference_id, each.meeting_id, enquiry_id, plan.referral_id, each.started,
        plan_id=plan.plan_id, transferred=transferred,
    )  # fmt: skip
    yield "ssd_cp_plans", _plan(random, each, elsewhere)
    yield from _earlier(random, each)


def _enquiry_before(random: Random, borough: Borough, each: OnPlan) -> date:
    """Nearly all enquiries reach their conference in 15 working days; the rest take up to twice that."""
    in_time = random.random() < team_share(borough, each.child, each.started, 0.80, 0.84)
    days = random.randint(6, 15) if in_time else random.randint(16, 32)
    began = working_day(each.started - timedelta(days=days * 7 // 5 + 1))
    return began + timedelta(days=1) if in_time and working_days_after(began, 15) < each.started else began


def _no_plan(
    random: Random, borough: Borough, child: Child, referral: Referral, discussions: set[str]
) -> Rows:
    began = working_day(referral.received + timedelta(days=sum(map(ord, child.family_id)) % 20))
    if began > borough.last:
        return
    enquiry_id = f"{referral.referral_id}s"
    met = working_days_after(began, random.randint(7, 20))
    conferred = random.random() < CONFERENCE_WITHOUT_PLAN
    ended = known(borough, min(working_days_after(began, random.randint(4, 18)), met))
    outcome = (
        "CP_CONFERENCE_FLAG"
        if conferred
        else random.choice(OUTCOMES[:1] * 3 + OUTCOMES[2:3] * 5 + OUTCOMES[5:6])
    )
    yield from _enquiry(random, borough, child, enquiry_id, referral.referral_id, began, ended, outcome)
    yield from _discussion(random, borough, child, enquiry_id, began, discussions)
    if conferred and met <= borough.last:
        yield (
            "ssd_initial_cp_conference",
            _conference(
                child,
                f"{enquiry_id}k",
                f"{child.family_id}k{met:%y%m%d}",
                enquiry_id,
                referral.referral_id,
                met,
            ),
        )


def _enquiry(
    random: Random, borough: Borough, child: Child, enquiry_id: str, referral_id: str, began: date,
    ended: date | None, outcome: str,
) -> Rows:  # fmt: skip
    held, is_known = held_on(child, began), ended is not None and random.random() > 0.01
    yield "ssd_s47_enquiry", {
        "s47e_s47_enquiry_id": enquiry_id, "s47e_referral_id": referral_id, "s47e_person_id": child.person_id,
        "s47e_s47_start_date": began, "s47e_s47_end_date": ended,
        "s47e_s47_nfa": ("Y" if outcome == "NFA_FLAG" else "N") if is_known else None,
        "s47e_s47_outcome_json": _as_json(outcome) if is_known else None,
        "s47e_s47_completed_by_worker_id": held.worker.worker_id if held and held.worker else None,
        "s47e_s47_completed_by_team": held.team.team_id if held else None,
    }  # fmt: skip


def _as_json(outcome: str) -> str:
    flags = ", ".join(f'"{key}": "{"Y" if key == outcome else "N"}"' for key in OUTCOMES)
    return f'{{{flags}, "TOTAL_NO_OF_OUTCOMES": "1", "OUTCOME_COMMENTS": ""}}'


def _discussion(
    random: Random, borough: Borough, child: Child, enquiry_id: str, began: date, discussions: set[str]
) -> Rows:
    """Brothers and sisters whose enquiries begin on one day have one discussion, now and then some days before."""
    early = sum(map(ord, f"{child.family_id}{began}")) % 8 == 0
    held = working_day(began - timedelta(days=4)) if early else began
    discussion_id = f"{child.family_id}d{held:%y%m%d}"
    if discussion_id not in discussions:
        discussions.add(discussion_id)
        yield "sup_strategy_discussion", {
            "strategy_discussion_id": discussion_id, "held_on": held, "team": team_name(child, began),
            "social_care": "Y", "police": _came(random, 0.97),
            "health": _came(random, team_share(borough, child, began, 0.45, 0.86)),
        }  # fmt: skip
    yield "sup_strategy_child", {
        "strategy_child_id": f"{enquiry_id}d", "person_id": child.person_id,
        "strategy_discussion_id": discussion_id, "enquiry_id": enquiry_id,
    }  # fmt: skip


def _came(random: Random, share_of: float) -> str | None:
    return None if random.random() < 0.02 else "Y" if random.random() < share_of else "N"


def _conference(
    child: Child, conference_id: str, meeting_id: str, enquiry_id: str | None, referral_id: str, held: date, *,
    plan_id: str | None = None, transferred: bool = False,
) -> dict[str, str | date | None]:  # fmt: skip
    holder = held_on(child, held)
    return {
        "icpc_icpc_id": conference_id, "icpc_icpc_meeting_id": meeting_id, "icpc_s47_enquiry_id": enquiry_id,
        "icpc_person_id": child.person_id, "icpc_cp_plan_id": plan_id, "icpc_referral_id": referral_id,
        "icpc_icpc_transfer_in": "Y" if transferred else "N", "icpc_icpc_date": held,
        "icpc_icpc_outcome_cp_flag": "Y" if plan_id else "N",
        "icpc_icpc_team": holder.team.team_id if holder else None,
    }  # fmt: skip


def _plan(random: Random, each: OnPlan, elsewhere: bool) -> dict[str, str | date | None]:
    first = None if random.random() < UNCATEGORISED else each.plan.category
    return {
        "cppl_cp_plan_id": each.plan.plan_id, "cppl_referral_id": each.plan.referral_id,
        "cppl_icpc_id": each.conference_id, "cppl_person_id": each.child.person_id,
        "cppl_cp_plan_start_date": each.started, "cppl_cp_plan_end_date": each.plan.ended,
        "cppl_cp_plan_initial_category": first, "cppl_cp_plan_ola": "Y" if elsewhere else "N",
        "cppl_cp_plan_latest_category": random.choice(CATEGORIES) if random.random() < RECATEGORISED else first,
    }  # fmt: skip


def _earlier(random: Random, each: OnPlan) -> Iterator[tuple[str, dict[str, str | date | None]]]:
    """What is older than the dataset, or was another council's; the end of an old one is not always known."""
    began = each.started - timedelta(days=random.randrange(400, 2500))
    first_plan = each.plan is each.child.plans[0]
    chance = random.random()
    if not first_plan or chance > EARLIER_HERE + EARLIER_ELSEWHERE or not each.child.age_on(began):
        return
    ended = min(began + timedelta(days=random.randrange(90, 500)), each.started - timedelta(days=30))
    yield "sup_earlier_plan", {
        "earlier_plan_id": f"{each.plan.plan_id}b", "person_id": each.child.person_id,
        "council": "OWN" if chance < EARLIER_HERE else "OTHER", "started": began,
        "ended": ended if random.random() > 0.05 else None,
    }  # fmt: skip
