"""What each page asks of the database: at most twelve statements, and no more at a thousand rows than at ten."""

from datetime import date, timedelta

import pytest

from throughline.web.tests.scene import statements, the_scene

MOST = 12
TEN, THOUSAND = 10, 1_000


def more(scene, size: int) -> None:
    """So many children of Alice's, each with a plan and an open clock, and so many entries about Tia."""
    from throughline.access.models import AccessEvent
    from throughline.access.principal import as_keeper

    with as_keeper("rows to count statements on"):
        _children(scene, size)
        _entries(scene, size)
        AccessEvent.objects.bulk_create(
            AccessEvent(
                at=_moment(n), account_id=scene.house.cast.bob.id, verb="see", part="C", page="child", rule="reach",
                person_id=scene.house.tia.id, allowed=True,
            )
            for n in range(size)
        )  # fmt: skip


def _moment(n: int):
    from throughline.config.clock import now

    return now() - timedelta(hours=n)


def _children(scene, size: int) -> None:
    from throughline.record.models import Allocation, Obligation, Person, ProtectionPlan

    cast, since = scene.house.cast, date(2026, 9, 1)
    people = Person.objects.bulk_create(
        Person(reference=f"M{size}{n:05}", given_name=f"Many{n}", family_name=f"Manyfold{n}", born=since)
        for n in range(size)
    )
    Allocation.objects.bulk_create(
        Allocation(person=one, worker=cast.alice, team=cast.north, started=since) for one in people
    )
    ProtectionPlan.objects.bulk_create(
        ProtectionPlan(person=one, category="neglect", started=since) for one in people
    )
    Obligation.objects.bulk_create(
        Obligation(
            person_id=one.id, standard="cp_visit_10wd", version=date.min, start=date(2026, 11, 1),
            due=date(2026, 11, 12) + timedelta(days=n % 20),
        )
        for n, one in enumerate(people)
    )  # fmt: skip


def _entries(scene, size: int) -> None:
    from throughline.record.models import Entry, EntryChild, Visit, VisitChild

    first, tia, alice = 10**9, scene.house.tia, scene.house.cast.alice
    kept = {"kind": "visit", "author": alice, "headline": "Visit: Tia seen"}
    Entry.objects.bulk_create(
        Entry(id=first + n, happened_at=_moment(n), recorded_at=_moment(n), **kept) for n in range(size)
    )
    EntryChild.objects.bulk_create(
        EntryChild(entry_id=first + n, person=tia, happened_at=_moment(n)) for n in range(size)
    )
    Visit.objects.bulk_create(
        Visit(entry_id=first + n, began="16:00", place="home", story="Calm.") for n in range(size)
    )
    VisitChild.objects.bulk_create(
        VisitChild(entry_id=first + n, person=tia, seen="seen") for n in range(size)
    )


def asked(size: int) -> dict[str, int]:
    scene = the_scene()
    more(scene, size)
    tia, alice, mariam = scene.house.tia.id, scene.client("alice"), scene.client("mariam")
    return {
        "desk": statements(alice, "/desk"),
        "children": statements(alice, "/children"),
        "find": statements(alice, alice.post("/find", {"q": "many"})["Location"]),
        "child": statements(alice, f"/children/{tia}"),
        "child as known": statements(alice, f"/children/{tia}?as-known=2026-11-20T12:00"),
        "chronology": statements(alice, f"/children/{tia}/chronology"),
        "clocks": statements(alice, f"/children/{tia}/clocks"),
        "documents": statements(alice, f"/children/{tia}/documents"),
        "clocks of a day": statements(
            alice, f"/children/{tia}/clocks?on=2026-11-10&as-known=2026-11-10T23:59"
        ),
        "why": statements(alice, f"/children/{tia}/due/{clock_of(tia)}"),
        "looked": statements(alice, f"/children/{tia}/looked"),
        "team": statements(mariam, "/team"),
        "handbook": statements(mariam, "/standards"),
        "standard": statements(mariam, "/standards/cp_visit_10wd"),
        "holidays": statements(mariam, "/standards/calendar"),
    }


def clock_of(child: int) -> int:
    from throughline.access.principal import as_keeper
    from throughline.record.models import Obligation

    with as_keeper("a clock to count statements on"):
        return Obligation.objects.filter(person_id=child).latest("start").id


@pytest.fixture(scope="module")
def at_ten(template):
    yield from on_a_copy(template, TEN)


@pytest.fixture(scope="module")
def at_a_thousand(template):
    yield from on_a_copy(template, THOUSAND)


def on_a_copy(template: str, size: int):
    from conftest import fresh

    for _ in fresh(template):
        yield asked(size)


def test_a_page_asks_as_much_at_ten_rows_as_at_a_thousand(at_ten, at_a_thousand):
    assert at_ten == at_a_thousand


def test_no_page_asks_more_than_its_budget(at_ten):
    assert {page: count for page, count in at_ten.items() if count > MOST} == {}
