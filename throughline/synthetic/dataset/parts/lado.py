"""Allegations against people who work with children."""

from datetime import timedelta

from throughline.synthetic.dataset.borough import Borough, Rows
from throughline.synthetic.dataset.drift import known

EMPLOYERS = (
    "school", "early years", "care", "fostering", "transport", "sport", "health", "faith", "social care", "police",
    "other", None,
)  # fmt: skip
EMPLOYER_WEIGHTS = (40, 14, 10, 9, 5, 5, 4, 3, 3, 2, 4, 1)
OUTCOMES = ("substantiated", "unsubstantiated", "unfounded", "false", "malicious", None)
OUTCOME_WEIGHTS = (36, 34, 17, 8, 2, 3)
# Allegations in ten years for each child known.
ALLEGATIONS = 0.035


def rows(borough: Borough) -> Rows:
    random = borough.chance("lado")
    days = (borough.last - borough.first).days
    for number in range(round(ALLEGATIONS * len(borough.children))):
        received = borough.first + timedelta(days=random.randrange(days))
        took = timedelta(days=max(1, round(17 * random.lognormvariate(0, 1.15))))
        concluded = known(borough, received + took)
        yield "sup_allegation", {
            "allegation_id": borough.id("alg", number + 1), "received_on": received,
            "employer": random.choices(EMPLOYERS, EMPLOYER_WEIGHTS)[0], "concluded_on": concluded,
            "outcome": random.choices(OUTCOMES, OUTCOME_WEIGHTS)[0] if concluded else None,
        }  # fmt: skip
