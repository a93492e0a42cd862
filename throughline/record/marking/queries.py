"""Who is near the children of an entry, which addresses nobody may learn, and what was said of its passages."""

import re
from collections.abc import Collection, Iterable

from django.db.models import Q

from throughline.record.marking.models import PassageMark
from throughline.record.marking.rules import Near, Place
from throughline.record.people.models import Home, Person, Relationship, Residence

Marks = dict[str, PassageMark]


def marks_of(entry_id: int) -> Marks:
    """What stands of each passage, by its key: the name that its question has in the form."""
    return marks_of_all([entry_id]).get(entry_id, {})


def marks_of_all(entries: Iterable[int]) -> dict[int, Marks]:
    """As letters and copies ask, for everything they are made from, in one statement."""
    rows = PassageMark.objects.filter(entry_id__in=list(entries)).select_related("about", "by")
    found: dict[int, Marks] = {}
    for row in rows.order_by("entry_id", "passage", "-id").distinct("entry_id", "passage"):
        if row.why != PassageMark.NONE:
            found.setdefault(row.entry_id, {})[row.passage] = row
    return found


def near(children: Collection[int]) -> list[Near]:
    """Family and household of these children, as far as the writer may know of them."""
    people = list(children)
    kin = Q(pk__in=Relationship.objects.filter(other_id__in=people).values("person_id"))
    kin |= Q(pk__in=Relationship.objects.filter(person_id__in=people).values("other_id"))
    homes = Residence.objects.filter(person_id__in=people).values("home_id")
    kin |= Q(pk__in=Residence.objects.filter(home_id__in=homes).values("person_id"))
    found = Person.objects.filter(kin).exclude(pk__in=people).order_by("given_name", "id")
    return [Near(id=one.id, given=one.given_name, family=one.family_name) for one in found]


def confidential(children: Collection[int]) -> list[Place]:
    """Those that this writer may open: what they cannot open they cannot have written from the record."""
    lived = Residence.objects.filter(person_id__in=list(children))
    secret = Q(pk__in=lived.filter(confidential=True).values("home_id"))
    secret |= Q(pk__in=lived.values("home_id"), confidential=True)
    return [
        Place(street=street_of(home.lines), postcode=home.postcode) for home in Home.objects.filter(secret)
    ]


def street_of(lines: str) -> str:
    """ "Flat 2, 14 Larch Road, Northmere" gives itself away by "Larch Road"."""
    without = re.sub(r"^\W*(flat|apartment|unit)\W+\w+\W+", "", lines, flags=re.IGNORECASE)
    return re.sub(r"^\W*\d+\w?\W+", "", re.split(r"[,\n]", without)[0]).strip()
