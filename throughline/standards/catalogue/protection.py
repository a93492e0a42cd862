"""Children with a child protection plan."""

from ..calendar import Unit
from ..standard import ALWAYS, Confidence, Kind, Layer, Limit, Standard, Words

cp_visit = Standard(
    key="cp_visit_10wd",
    title="Child protection visit",
    kind=Kind.CADENCE,
    starts="cp_plan",
    met_by="cp_visit_child_seen",
    while_="cp_plan",
    within={ALWAYS: Limit(10, Unit.WORKING_DAYS)},
    layer=Layer.LOCAL,
    source="Local standard: no number in law or in Working Together to Safeguard Children",
    confidence=Confidence.HIGH,
    applies="Every child with a plan, also while in hospital, missing or away from home",
    words=Words(
        started="The child protection plan started",
        again="The child was last seen on a visit",
        met="A visit at which this child was seen",
        stops="The plan ends",
    ),
)
