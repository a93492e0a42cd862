"""Children in care: episodes, legal statuses, placements and their detail, care plans, earlier homes."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from throughline.synthetic.dataset.borough import Borough, Care, Child, Rows
from throughline.synthetic.dataset.placing import AGENCIES, HOMES, OWN_AGENCY, Placement, pick, placements

PLAN_KEYS = (
    "REMAINSUP",
    "RETURN1M",
    "RETURN6M",
    "RETURNEV",
    "LTRELFR",
    "LTFOST18",
    "RESPLMT",
    "SUPPLIV",
    "ADOPTION",
    "OTHERPLN",
)
PLANS = {
    "RETURN6M": 22,
    "RETURNEV": 10,
    "LTRELFR": 16,
    "LTFOST18": 33,
    "RESPLMT": 6,
    "SUPPLIV": 5,
    "REMAINSUP": 4,
    "OTHERPLN": 4,
}
GROWN_UP = {"E17": 42, "E5": 33, "E6": 15, "E7": 6, "E8": 4}
OTHERWISE = {"E8": 50, "E4B": 28, "E41": 22}
FIRST_STATUS = {"V2": 48, "C1": 38, "L2": 5, "L1": 4, "C2": 3, "J1": 2}
EARLIER = {"Z1": 92, "P2": 4, "P1": 1, "P3": 2, "P4": 1}

Spells = list[tuple[str, date]]


def rows(borough: Borough) -> Rows:
    yield from _inspections(borough)
    random = borough.chance("care")
    for child in borough.children:
        for care in child.care:
            yield from _period(borough, random, child, care)
        if child.care:
            yield from _about(borough, random, child)
        elif child.disabled and child.referrals and random.random() < 0.08:
            yield from _short_breaks(borough, random, child)


def _period(borough: Borough, random: Random, child: Child, care: Care) -> Rows:
    lived = placements(borough, child, care)
    statuses = _statuses(borough, random, child, care, lived)
    for number, (code, started) in enumerate(statuses):
        after = statuses[number + 1][1] if number + 1 < len(statuses) else care.left
        yield (
            "ssd_legal_status",
            {
                "lega_legal_status_id": f"{care.period_id}s{number}",
                "lega_person_id": child.person_id,
                "lega_legal_status": code,
                "lega_legal_status_start_date": started,
                "lega_legal_status_end_date": after,
            },
        )
    yield from _episodes(borough, random, child, care, lived, statuses)
    for placement in lived:
        yield from _placement(borough, random, child, care, placement)
    yield from _plan(borough, random, child, care)


def _statuses(borough: Borough, random: Random, child: Child, care: Care, lived: list[Placement]) -> Spells:
    """By agreement or by an order, which mostly becomes a care order; before adoption a placement order."""
    code, day = _first_status(random, child, care, lived[0]), care.entered
    found = [(code, day)]
    if code in ("L1", "L2") or (code == "V2" and not child.is_uasc and random.random() < 0.5):
        day += timedelta(days=random.randint(2, 8) if code != "V2" else random.randint(40, 300))
        found.append(("C1", day))
    if found[-1][0] == "C1":
        day += timedelta(days=random.randint(140, 300))
        found.append(("C2", day))
    adopted_from = next((placement.started for placement in lived if placement.kind[0] == "A"), None)
    if adopted_from:
        ordered = max(care.entered, adopted_from - timedelta(days=random.randint(60, 200)))
        found = [*(spell for spell in found if spell[1] < ordered), ("E1", ordered)]
    stop = care.left or borough.last + timedelta(days=1)
    return [spell for spell in found if spell[1] < stop]


def _first_status(random: Random, child: Child, care: Care, first: Placement) -> str:
    """With parents only under an order; unaccompanied by agreement; remanded from twelve."""
    if first.kind == "P1":
        return random.choice(("C1", "C1", "C2"))
    code = "V2" if child.is_uasc else pick(random, FIRST_STATUS)
    return "V2" if code == "J1" and (child.age_on(care.entered) or 0) < 12 else code


def _episodes(
    borough: Borough, random: Random, child: Child, care: Care, lived: list[Placement], statuses: Spells
) -> Rows:
    orders = {started for _, started in statuses}
    moves = {placement.started: placement for placement in lived}
    starts = sorted({*orders, *moves})
    reason = _left(random, child, care) if care.left else None
    for number, started in enumerate(starts):
        ended = starts[number + 1] if number + 1 < len(starts) else care.left
        placement = next(each for each in lived if each.covers(started))
        yield (
            "ssd_cla_episodes",
            {
                "clae_cla_episode_id": f"{care.period_id}e{number}",
                "clae_person_id": child.person_id,
                "clae_cla_episode_start_date": started,
                "clae_cla_episode_start_reason": _began(number, started, orders, moves),
                "clae_cla_primary_need_code": _need(child, care),
                "clae_cla_episode_ceased_date": ended,
                "clae_cla_episode_ceased_reason": reason if started == starts[-1] else "X1",
                "clae_cla_id": care.period_id,
                "clae_referral_id": care.referral_id,
                "clae_cla_placement_id": placement.placement_id,
                "clae_entered_care_date": care.entered,
            },
        )


def _began(number: int, started: date, orders: set[date], moves: dict[date, Placement]) -> str:
    if not number:
        return "S"
    if started not in moves:
        return "L"
    if moves[started].same_carers:
        return "U" if started in orders else "T"
    return "B" if started in orders else "P"


def _need(child: Child, care: Care) -> str:
    if child.is_uasc:
        return "N8"
    return next((each.need for each in child.referrals if each.referral_id == care.referral_id), "N0")


def _left(random: Random, child: Child, care: Care) -> str:
    """Turning 18 is no reason in itself: somebody goes on to live somewhere."""
    assert care.left
    if care.reason != "E8":
        return care.reason
    return pick(random, GROWN_UP if (child.age_on(care.left) or 0) >= 17 else OTHERWISE)


def _placement(borough: Borough, random: Random, child: Child, care: Care, placement: Placement) -> Rows:
    yield (
        "ssd_cla_placement",
        {
            "clap_cla_placement_id": placement.placement_id,
            "clap_person_id": child.person_id,
            "clap_cla_placement_start_date": placement.started,
            "clap_cla_placement_end_date": placement.ended,
            "clap_cla_placement_type": placement.kind,
            "clap_cla_placement_urn": placement.urn,
            "clap_cla_placement_distance": placement.distance,
            "clap_cla_id": care.period_id,
            "clap_cla_placement_provider": placement.provider,
            "clap_cla_placement_change_reason": placement.moved_because,
        },
    )
    approved = _by(borough, placement, random.randint(60, 120)) if random.random() < 0.93 else None
    extended = _by(borough, placement, 110) if random.random() < 0.2 else None
    temporary = placement.kind == "U3" and not placement.same_carers
    yield "sup_placement_detail", {
        "placement_detail_id": f"{placement.placement_id}d", "person_id": child.person_id,
        "placement_id": placement.placement_id, "carers_id": placement.carers,
        "in_area": _in_area(random, placement),
        "lasts_to_18_from": placement.started if placement.kind in ("U1", "U4") else None,
        "planned_end": _planned_end(random, placement),
        "reg24_from": placement.started if temporary else None,
        "reg24_approved_on": approved if temporary else None,
        "reg24_extended_on": extended if temporary else None,
    }  # fmt: skip


def _by(borough: Borough, placement: Placement, days: int) -> date | None:
    """So many days into a placement, if it lasted that long."""
    day = placement.started + timedelta(days=days)
    return day if placement.covers(day) and day <= borough.last else None


def _planned_end(random: Random, placement: Placement) -> str | None:
    if placement.moved_because is None or random.random() < 0.3:
        return None
    return "Y" if placement.moved_because in ("CARPL", "PLACE") else "N"


def _in_area(random: Random, placement: Placement) -> str | None:
    if random.random() < 0.03:
        return None
    near = 12 if placement.distance is None else placement.distance
    return "Y" if near < random.uniform(3, 20) else "N"


def _plan(borough: Borough, random: Random, child: Child, care: Care) -> Rows:
    """A care plan within weeks; a plan for permanence mostly by the second review."""
    chosen = "ADOPTION" if care.reason in ("E11", "E12") else pick(random, PLANS)
    started = care.entered + timedelta(
        days=random.choices((random.randint(10, 105), random.randint(106, 300)), (82, 18))[0]
    )
    if started <= borough.last and (care.left is None or started < care.left):
        pairs = ",".join(f'"{key}":"{"Y" if key == chosen else "N"}"' for key in PLAN_KEYS)
        yield "ssd_cla_care_plan", {
            "lacp_table_id": f"{care.period_id}c", "lacp_person_id": child.person_id,
            "lacp_cla_care_plan_start_date": started, "lacp_cla_care_plan_end_date": care.left,
            "lacp_cla_care_plan_json": f"{{{pairs}}}",
        }  # fmt: skip


def _about(borough: Borough, random: Random, child: Child) -> Rows:
    entered = child.care[0].entered
    yield (
        "ssd_address",
        {
            "addr_table_id": f"{child.person_id}a",
            "addr_person_id": child.person_id,
            "addr_address_type": "Home",
            "addr_address_start_date": min([entered, *(each.received for each in child.referrals)]),
            "addr_address_end_date": entered,
        },
    )
    option = pick(random, EARLIER)
    yield (
        "ssd_cla_previous_permanence",
        {
            "lapp_table_id": f"{child.person_id}v",
            "lapp_person_id": child.person_id,
            "lapp_previous_permanence_option": option,
            "lapp_previous_permanence_order_date": f"zz/zz/{entered.year - 2}"
            if option in ("P1", "P2", "P3")
            else None,
        },
    )
    if child.is_uasc:
        grown_up = _eighteen(child)
        yield "ssd_immigration_status", {
            "immi_person_id": child.person_id, "immi_immigration_status_id": f"{child.person_id}u",
            "immi_immigration_status": "UASC", "immi_immigration_status_start_date": entered,
            "immi_immigration_status_end_date": grown_up if grown_up <= borough.last else None,
        }  # fmt: skip


def _eighteen(child: Child) -> date:
    assert child.born
    return child.born.replace(year=child.born.year + 18, day=min(child.born.day, 28))


def _short_breaks(borough: Borough, random: Random, child: Child) -> Rows:
    """A disabled child with a series of short breaks, who is in none of the figures of children in care."""
    started = child.referrals[0].received + timedelta(days=random.randint(60, 200))
    ended = started + timedelta(days=random.randint(200, 900))
    if started > borough.last or child.born is None or ended >= _eighteen(child):
        return
    until = ended if ended <= borough.last else None
    period, placement = f"{child.person_id}b1", f"{child.person_id}b1p1"
    yield "ssd_legal_status", {
        "lega_legal_status_id": f"{period}s", "lega_person_id": child.person_id, "lega_legal_status": "V4",
        "lega_legal_status_start_date": started, "lega_legal_status_end_date": until,
    }  # fmt: skip
    yield (
        "ssd_cla_placement",
        {
            "clap_cla_placement_id": placement,
            "clap_person_id": child.person_id,
            "clap_cla_id": period,
            "clap_cla_placement_start_date": started,
            "clap_cla_placement_end_date": until,
            "clap_cla_placement_type": "K2",
            "clap_cla_placement_provider": "PR1",
            "clap_cla_placement_urn": HOMES[0],
        },
    )
    yield (
        "ssd_cla_episodes",
        {
            "clae_cla_episode_id": f"{period}e",
            "clae_person_id": child.person_id,
            "clae_cla_id": period,
            "clae_cla_episode_start_date": started,
            "clae_cla_episode_start_reason": "S",
            "clae_cla_primary_need_code": "N2",
            "clae_cla_episode_ceased_date": until,
            "clae_cla_episode_ceased_reason": "E8" if until else None,
            "clae_cla_placement_id": placement,
            "clae_entered_care_date": started,
            "clae_referral_id": child.referrals[0].referral_id,
        },
    )


def _inspections(borough: Borough) -> Rows:
    """Homes every year or so, agencies every three: most good, some not, a few never; our own became good."""
    random = borough.chance("inspections")
    urns = [(OWN_AGENCY, 1000), *((urn, 1000) for urn in AGENCIES), *((urn, 400) for urn in HOMES[:-3])]
    for urn, apart in urns:
        for number, day in enumerate(_days(random, borough, apart)):
            yield (
                "sup_provider_inspection",
                {
                    "inspection_id": f"{borough.prefix}{urn}n{number}",
                    "urn": urn,
                    "published_on": day,
                    "grade": ("3" if number == 0 else "2")
                    if urn == OWN_AGENCY
                    else random.choices("1234", (14, 66, 17, 3))[0],
                },
            )


def _days(random: Random, borough: Borough, apart: int) -> Iterator[date]:
    day = borough.first - timedelta(days=random.randint(0, apart))
    while day <= borough.last:
        yield day
        day += timedelta(days=random.randint(apart // 2, apart * 3 // 2))
