"""Who mends what is not known of a child, and on which page: one line for each field that is counted."""

from dataclasses import dataclass

from throughline.design.onward import Onward
from throughline.measures.catalogue import by_key
from throughline.measures.indicator import Indicator

OF_CHILDREN, IN_RECORDS, LATE = "unknown_of_children_pct", "unknown_in_records_pct", "recorded_late_pct"
WORKER, DOOR, CHAIR, MANAGER = (
    "The child’s worker", "The front door", "The conference chair", "The team manager",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Field:
    """`told` is what is told of a person to mend it; empty where it is mended in the entry itself."""

    key: str
    owner: str
    told: str = ""
    how: str = "Correct the entry"

    def url(self, go: Onward, child: int) -> str:
        return go("person-tell", child, self.told) if self.told else go("chronology", child)


FIELDS = {
    field.key: field
    for field in (
        Field("ETHNICITY", WORKER, "ethnicity", "Say ethnic group"),
        Field("SEX", WORKER, "gender", "Say sex and gender"),
        Field("DISABILITY", WORKER, "disability", "Say disability, or none"),
        Field("BIRTH", WORKER, "birth-day", "Add a birth day"),
        Field("CONTACT SOURCE", DOOR),
        Field("THRESHOLD", DOOR),
        Field("REFERRAL SOURCE", DOOR),
        Field("SEEN ALONE", WORKER),
        Field("PARTICIPATION", CHAIR),
        Field("CATEGORY", MANAGER),
    )
}


def indicator_of(field: str) -> Indicator:
    of_children = by_key(OF_CHILDREN)
    return of_children if field in dict(of_children.categories) else by_key(IN_RECORDS)


def words_of(field: str) -> str:
    return dict(indicator_of(field).categories)[field]
