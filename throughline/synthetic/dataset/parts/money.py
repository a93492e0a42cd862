"""What placements cost, the budget, forecasts of children looked after and the measures of the contract."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from throughline.measures.months import month_after, month_of
from throughline.synthetic.dataset.borough import Borough, Care, Child, Rows
from throughline.synthetic.dataset.drift import share

KINDS = ("own fostering", "agency fostering", "residential", "supported", "other", "secure")
KIND_WEIGHTS = (38, 30, 14, 10, 7, 0.3)
A_WEEK = {
    "own fostering": 480, "agency fostering": 950, "residential": 5300, "supported": 1250, "other": 0, "secure": 8200,
}  # fmt: skip
# Pounds in a year for each child known in ten years.
HEADINGS = {"placements": 1150, "staff": 900, "legal": 110, "care leavers": 130, "support": 170}
MEASURES = 24
RATINGS = ("green", "amber", "red", None)


def rows(borough: Borough) -> Rows:
    random = borough.chance("money")
    months = list(_months(borough))
    for child in borough.children:
        for care in child.care:
            yield from _paid(random, borough, child, care)
    yield from _budget(random, borough, months)
    yield from _forecasts(random, borough, months)
    yield from _measured(random, borough, months)


def _measured(random: Random, borough: Borough, months: list[date]) -> Rows:
    for month in months:
        green = share(borough, month, 0.48, 0.66)
        weights = (green, 0.7 * (1 - green), 0.25 * (1 - green), 0.02)
        for number in range(1, MEASURES + 1):
            yield "sup_contract_measure", {
                "contract_measure_id": f"{borough.prefix}{month:%Y%m}-{number}", "measure": f"M{number:02}",
                "month": month, "rating": random.choices(RATINGS, weights)[0],
            }  # fmt: skip


def _months(borough: Borough) -> Iterator[date]:
    """Whole months that are over."""
    month = month_of(borough.first)
    while month_after(month) <= borough.last:
        yield month
        month = month_after(month)


def _paid(random: Random, borough: Borough, child: Child, care: Care) -> Rows:
    kind = random.choices(KINDS, KIND_WEIGHTS)[0]
    month = max(month_of(care.entered), month_of(borough.first))
    stops = min(care.left or borough.last, borough.last)
    while month_after(month) <= stops:
        if random.random() < 0.03:
            kind = random.choices(KINDS, KIND_WEIGHTS)[0]
        days = (month_after(month) - max(month, care.entered)).days
        price = A_WEEK[kind] * share(borough, month, 0.72, 1.08) * random.uniform(0.85, 1.2)
        yield "sup_placement_cost", {
            "placement_cost_id": f"{care.period_id}{month:%Y%m}", "person_id": child.person_id, "month": month,
            "kind": kind, "weeks": round(days / 7, 2), "cost": float(round(price * days / 7)),
        }  # fmt: skip
        month = month_after(month)


def _budget(random: Random, borough: Borough, months: list[date]) -> Rows:
    for month in months:
        for heading, pounds in HEADINGS.items():
            budget = round(len(borough.children) * pounds / 120 * share(borough, month, 0.75, 1.05))
            over = share(borough, month, 0.02, 0.07) if heading == "placements" else 0
            yield "sup_budget", {
                "budget_id": f"{borough.prefix}{month:%Y%m}-{heading}", "month": month, "heading": heading,
                "budget": float(budget), "spent": float(round(budget * (1 + random.gauss(over, 0.03)))),
            }  # fmt: skip


def _forecasts(random: Random, borough: Borough, months: list[date]) -> Rows:
    """Made each year in April for the twelve months to come; further ahead is further off."""
    spells = [(care.entered, care.left) for child in borough.children for care in child.care]
    for month in months:
        last = month.replace(day=monthrange(month.year, month.month)[1])
        made = date(month.year - (month.month < 4), 4, 1) - timedelta(days=1)
        actual = sum(1 for entered, left in spells if entered <= last and (left is None or left > last))
        ahead = (last - made).days / 365
        yield "sup_forecast", {
            "forecast_id": f"{borough.prefix}{month:%Y%m}", "made_on": made, "for_day": last,
            "children": round(actual * (1 + random.gauss(-0.03, 0.05) * ahead)),
        }  # fmt: skip
