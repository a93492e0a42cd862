"""Two records of one child: each with a worker, a plan, a home, a number, visits; and one visit that names both."""

from dataclasses import dataclass
from datetime import date

from django.apps import apps

from throughline.access.accounts.sessions import principal_of
from throughline.access.models import Account
from throughline.access.principal import as_keeper, as_person
from throughline.record.entries.models import Entry
from throughline.record.merging import actions
from throughline.record.merging.models import Merge, MergedRow
from throughline.record.merging.plan import plan
from throughline.record.people.finding.models import NameChange
from throughline.record.people.models import Identifier, Person
from throughline.synthetic.builders import a_child, a_flag, a_home, a_parent, a_visit, lives_at, siblings
from throughline.synthetic.cast import CONFERENCE, House, the_house

REASON = "Same mother, same birth, same NHS number: her aunt spelt the name."
DERIVED = {"KeepingDate", "AccessEvent", "AccessNotice", "SealedHour", "Session"}
"""Worked out again each night, or what tells of the asking."""
OURS = {Merge.__name__, MergedRow.__name__, NameChange.__name__}


@dataclass(frozen=True, slots=True)
class Two:
    house: House
    kept: Person
    gone: Person

    @property
    def cast(self):
        return self.house.cast


def two_records() -> Two:
    house = the_house()
    cast, tia = house.cast, house.tia
    gone = a_child(
        "Tya Marsdon", born=tia.born, worker=cast.bob, team=cast.north, plan_since=date(2026, 8, 3),
        since=date(2026, 6, 1), told=CONFERENCE,
    )  # fmt: skip
    a_parent("Kelly Marsdon", of=[gone], born=date(1991, 2, 8))
    siblings(gone, house.kai)
    lives_at(a_home("2 Weir Lane", postcode="NM1 1AA"), gone, since=date(2026, 1, 1))
    a_flag(
        gone, "Allergic to nuts", kind="health", source="Her mother", since=date(2026, 6, 1), told=CONFERENCE
    )
    with as_keeper("a number to move"):
        Identifier.objects.create(person=gone, scheme="nhs", value="9434765919")
    visited(cast.bob, date(2026, 11, 3), gone)
    visited(cast.bob, date(2026, 11, 10), tia, gone)
    visited(cast.alice, date(2026, 11, 12), tia)
    return Two(house, tia, gone)


def visited(by: Account, on: date, *children: Person) -> Entry:
    shared = {
        "announced": "yes",
        "story": "Tea was on.",
        "analysis": "Calmer.",
        "agreed": "Nan rings on Friday.",
    }
    return a_visit(
        by=by,
        children=dict.fromkeys(children, "alone"),
        on=on,
        words=dict.fromkeys(children, "I like tea."),
        **shared,
    )


def proposed(two: Two, by: Account | None = None) -> Merge:
    with as_person(principal_of(by or two.cast.alice)):
        return actions.propose(kept=two.kept.pk, gone=two.gone.pk, reason=REASON)


def all_of(two: Two, way: str = "kept") -> dict[str, str]:
    """The same answer to everything that cannot stand twice."""
    with as_keeper("what cannot stand twice"):
        return {one.key: way for one in plan(two.kept.pk, two.gone.pk).clashes}


def merged(two: Two, way: str = "kept") -> Merge:
    merge = proposed(two)
    with as_person(principal_of(two.cast.mariam)):
        return actions.decide(merge_id=merge.pk, choices=all_of(two, way))


def taken_back(two: Two, merge: Merge, theirs: tuple[str, ...] = ()) -> Merge:
    with as_person(principal_of(two.cast.mariam)):
        return actions.take_back(merge_id=merge.pk, reason="A second birth certificate came.", theirs=theirs)


def everything() -> dict[str, list[tuple]]:
    """Every row of every table that the law guards, but for keys that a worked-out row gets anew."""
    with as_keeper("compare every table"):
        return {model.__name__: rows(model) for model in apps.get_models() if compared(model)}


def compared(model) -> bool:
    law = getattr(model, "law", None)
    return law is not None and not law.role and model.__name__ not in OURS | DERIVED


def rows(model) -> list[tuple]:
    anew = {"Fact", "Obligation", "Reach"}
    if model.__name__ == "EntryWords":  # the places of its words follow the order in which rows lie
        return sorted(map(repr, model.objects.values_list("entry_id", "person_id")))
    columns = [
        field.attname for field in model._meta.concrete_fields
        if not (field.primary_key and model.__name__ in anew)
    ]  # fmt: skip
    return sorted(map(repr, model._default_manager.values_list(*columns)))
