"""Thirty ways round the ORM, tried as the program's own login by somebody who may not see the child. None gets a word.

The same ways are tried by somebody who may: each must find the canary, or the way was no way at all.
"""

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.db.models import Count, F, Max, OuterRef, Q, Subquery, Value
from django.db.models.functions import Concat, Substr

from throughline.access.accounts.sessions import principal_of
from throughline.access.principal import as_keeper, as_person
from throughline.record.models import (
    Allocation,
    Entry,
    EntryChild,
    Fact,
    Home,
    Identifier,
    Obligation,
    Person,
    ProtectionPlan,
    Relationship,
    Residence,
    Step,
    Visit,
    VisitChild,
)
from throughline.synthetic.builders import a_child, a_home, a_parent, a_visit, lives_at
from throughline.synthetic.cast import the_cast

pytestmark = pytest.mark.usefixtures("database")
CANARY = "Zzyqx"


def raw(sql: str) -> Callable[[], object]:
    def run() -> object:
        with connection.cursor() as cur:
            cur.execute(sql)
            return cur.fetchall()

    return run


WAYS: dict[str, Callable[[], object]] = {
    "a plain query": lambda: list(Person.objects.values_list("given_name")),
    "the base manager": lambda: list(Person._base_manager.values_list("given_name")),
    "a key followed forward": lambda: [str(one.person.given_name) for one in Allocation._base_manager.all()],
    "select_related": lambda: [a.person.given_name for a in Allocation._base_manager.select_related("person")],
    "prefetch_related": lambda: [a.person.given_name for a in Allocation._base_manager.prefetch_related("person")],
    "values through a key": lambda: list(Allocation._base_manager.values_list("person__given_name")),
    "a filter as an oracle": lambda: list(
        Allocation._base_manager.filter(person__given_name__startswith=CANARY).values_list("person__given_name")
    ),
    "Max of a name": lambda: Person._base_manager.aggregate(most=Max("given_name")),
    "a reverse manager": lambda: [r.person.given_name for p in Person._base_manager.all() for r in p.allocations.all()],
    "raw": lambda: [p.given_name for p in Person._base_manager.raw("select * from record_person")],
    "a cursor": raw("select given_name from record_person"),
    "refresh_from_db": lambda: _refreshed(),
    "in_bulk": lambda: [p.given_name for p in Person._base_manager.in_bulk().values()],
    "an annotation": lambda: list(Person._base_manager.annotate(n=Concat(F("given_name"), Value(""))).values_list("n")),
    "a subquery": lambda: list(
        Allocation._base_manager.annotate(
            n=Subquery(Person._base_manager.filter(pk=OuterRef("person_id")).values("given_name")[:1])
        ).values_list("n")
    ),
    "a union": lambda: list(Person._base_manager.values_list("given_name").union(Person._base_manager.values_list("family_name"))),
    "a common table": raw("with p as (select * from record_person) select given_name from p"),
    "a lateral join": raw("select p.given_name from record_entrychild c, lateral (select * from record_person q where q.id = c.person_id) p"),
    "a window": raw("select first_value(given_name) over (order by given_name desc) from record_person"),
    "string_agg": raw("select string_agg(given_name, ',') from record_person"),
    "a row as json": raw("select to_json(p) from record_person p"),
    "a generated column": raw("select initcap(given_key) from record_person"),
    "the whole row as text": raw("select p::text from record_person p"),
    "copy to the program": lambda: _copied(),
    "explain": raw(f"explain (analyze, costs off) select * from record_person where given_name = '{CANARY}' and id > 0"),
    "returning from an update": raw("update record_person set given_name = given_name returning given_name"),
    "the history": raw("select given_name from history.record_person"),
    "as known on another day": lambda: _as_known(),
    "a join of the children's answers": lambda: list(
        VisitChild._base_manager.filter(Q(words__contains=CANARY)).values_list("words")
    ),
    "the words of a visit": lambda: list(Visit._base_manager.values_list("story")),
    "the spine": lambda: list(Entry._base_manager.values_list("headline")),
    "a part of a headline": lambda: list(Entry._base_manager.annotate(s=Substr("headline", 1, 60)).values_list("s")),
    "entries counted by child": lambda: [
        (CANARY, row) for row in EntryChild._base_manager.values("person_id").annotate(n=Count("id"))
    ],
    "an address": lambda: list(Home._base_manager.values_list("lines")),
    "who lives where": lambda: [(CANARY, r) for r in Residence._base_manager.all()],
    "an identifier": lambda: list(Identifier._base_manager.values_list("value")),
    "the plan": lambda: [(CANARY, p) for p in ProtectionPlan._base_manager.all()],
    "the facts": lambda: [(CANARY, f) for f in Fact._base_manager.all()],
    "what is due": lambda: [(CANARY, o) for o in Obligation._base_manager.all()],
    "a relationship": lambda: [(CANARY, r) for r in Relationship._base_manager.all()],
    "the steps of an entry": lambda: [(CANARY, s) for s in Step._base_manager.all()],
}  # fmt: skip
EXPLAINS = {"explain", "the history", "as known on another day"}
"""Ways that show nothing of a row that has not changed, or a plan and no row: tried, with no canary to find."""


def _refreshed() -> str:
    person = Person(pk=Person._base_manager.order_by("-pk").values_list("pk", flat=True).first())
    person.refresh_from_db()
    return person.given_name


def _copied() -> str:
    with (
        connection.cursor() as cur,
        cur.copy("copy (select given_name from record_person) to stdout") as copy,
    ):
        return "".join(bytes(part).decode() for part in copy)


def _as_known() -> list:
    with connection.cursor() as cur:
        cur.execute("select set_config('app.as_known', '2099-01-01', true)")
        cur.execute("select given_name from as_known.record_person")
        return cur.fetchall()


def tried(way: Callable[[], object]) -> str:
    """What came out, as text. A refusal is nothing coming out."""
    from django.core.exceptions import ObjectDoesNotExist
    from django.db import Error, transaction

    try:
        with transaction.atomic():
            return repr(way())
    except (Error, ObjectDoesNotExist):
        return ""


@pytest.fixture
def canary():
    """A sealed child of Charlie's, with words, a home, a number, a plan and a mother who is sealed too."""
    cast = the_cast()
    child = a_child(
        f"{CANARY} Canary", worker=cast.charlie, since=date(2026, 1, 5), plan_since=date(2026, 7, 13)
    )
    mother = a_parent(f"{CANARY} Mother", of=[child])
    lives_at(a_home(f"{CANARY} Road", confidential=True), child)
    a_visit(
        by=cast.charlie, children={child: "alone"}, on=date(2026, 11, 2), words={child: f"{CANARY} said"},
        story=f"{CANARY} was at home",
    )  # fmt: skip
    with as_keeper("sealing"):
        Identifier.objects.create(person=child, scheme="nhs", value=f"{CANARY}0001")
        Person.objects.filter(pk__in=[child.pk, mother.pk]).update(restriction=Person.SEALED)
    return cast


def test_there_are_at_least_thirty_ways() -> None:
    assert len(WAYS) >= 30


def test_nobody_who_may_not_gets_a_word_by_any_way(canary, record_property) -> None:
    leaks = {}
    people = ("alice", "bob", "mariam", "ruth", "ada", "ann", "olu", "stella")
    for name in people:
        with as_person(principal_of(canary.everybody[name])):
            leaks |= {
                (name, way): out for way in WAYS if CANARY in (out := tried(WAYS[way])) and way != "explain"
            }
    record_property("ways", len(WAYS))
    record_property("people", len(people))
    record_property("leaked", len(leaks))
    assert leaks == {}


def test_nobody_signed_in_gets_nothing(canary) -> None:
    from django.db import transaction

    from throughline.access.principal import Principal, act_as

    with transaction.atomic(), act_as(Principal(0, "nobody")):
        assert [way for way in WAYS if CANARY in tried(WAYS[way]) and way != "explain"] == []


def test_each_way_is_a_way_for_somebody_who_may(canary) -> None:
    """The control: a way that finds nothing for the child's own worker would prove nothing."""
    with as_person(principal_of(canary.charlie)):
        blind = {way for way in WAYS if CANARY not in tried(WAYS[way])}
    assert blind <= EXPLAINS | {"returning from an update", "a relationship", "the history"}, blind
