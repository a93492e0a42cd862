"""What a visit's form opens with: who is in the home, and what we said we would look for."""

from django.db.models import Q

from throughline.record.people.models import Person, Relationship, Residence
from throughline.record.people.models.kinship import PARENTS
from throughline.record.visits.models import Visit


def people_of_the_home(children: list[int]) -> list[dict]:
    """The adults who live with these children first, then their parents who live elsewhere."""
    homes = Residence.objects.filter(person_id__in=children, ended=None).values("home_id")
    living = set(Residence.objects.filter(home_id__in=homes, ended=None).values_list("person_id", flat=True))
    parents = Relationship.objects.filter(other_id__in=children, kind__in=PARENTS).values("person_id")
    adults = Person.objects.filter(Q(id__in=living) | Q(id__in=parents)).exclude(id__in=children)
    found = sorted(adults.order_by("family_name", "given_name"), key=lambda adult: adult.id not in living)
    return [{"who": str(adult)} for adult in found]


def what_to_look_for(children: list[int]) -> list[str]:
    """What the last visit agreed would happen next."""
    last = (
        Visit.objects.filter(
            entry__children__person_id__in=children, entry__status__in=("signed", "approved", "returned")
        )
        .exclude(agreed="")
        .order_by("-entry__happened_at")
        .values_list("agreed", flat=True)
        .first()
    )
    return [line for line in (last or "").replace(". ", ".\n").split("\n") if line]
