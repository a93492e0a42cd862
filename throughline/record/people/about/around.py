"""Whom a form about somebody may name: the family, and the children of the home."""

from django.db.models import Q

from throughline.config.clock import today
from throughline.record.people import queries
from throughline.record.people.about.forms import Around
from throughline.record.people.identity_bar import is_child
from throughline.record.people.models import Person, Relationship


def around(person: Person) -> Around:
    on = today()
    ties = Relationship.objects.filter(Q(person=person) | Q(other=person)).values_list(
        "person_id", "other_id"
    )
    at_home = [living.person_id for living in queries.household(person.pk, on)]
    near = {key for tie in ties for key in tie} | set(at_home) - {person.pk}
    people = sorted(
        Person.objects.filter(pk__in=near - {person.pk}), key=lambda one: (one.family_name, one.given_name)
    )
    children = [one for one in people if is_child(one, on)]
    return Around(person=person, family=people, children=[person, *children])
