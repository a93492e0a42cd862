"""Whom a family's pages speak of by name: the adults around a child, and who is meant by a name that was written."""

from collections.abc import Collection, Iterable

from django.db.models import Q

from throughline.record.people.models import Person, Relationship, Residence
from throughline.record.people.models.kinship import SIBLINGS


def adults_around(children: Collection[int]) -> list[Person]:
    """Everybody tied to these children or living with them who is no brother or sister."""
    ties = Relationship.objects.filter(Q(other_id__in=children) | Q(person_id__in=children)).exclude(
        kind__in=SIBLINGS
    )
    homes = Residence.objects.filter(person_id__in=children, ended=None).values("home_id")
    living = Residence.objects.filter(home_id__in=homes, ended=None)
    tied = Q(pk__in=ties.values("person_id")) | Q(pk__in=ties.values("other_id"))
    return list(Person.objects.filter(tied | Q(pk__in=living.values("person_id"))).exclude(pk__in=children))


def meant(who: str, people: Iterable[Person]) -> Person | None:
    """By the whole name, or by a first name that only one of them has. Two of a name are nobody: it is asked again."""
    said = _plain(who)
    known = list(people)
    whole = [one for one in known if _plain(str(one)) == said]
    first = [one for one in known if _plain(one.given_name) == said]
    found = whole or first
    return found[0] if len(found) == 1 else None


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
