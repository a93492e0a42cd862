"""Written once for the family: one visit, each child seen, alone or heard in their own way, and one signature."""

from datetime import date
from functools import cache

import pytest

FRIDAY = date(2026, 11, 20)
KEY = "7d3c8f0e-27a1-4b0e-9d51-5a4b0b1f3c10"
TIA, ESME = "I rang Nan because Nan picks up.", "Esmecanary held my finger."


def text(response) -> str:
    return response.content.decode()


@pytest.fixture
def house(database):
    from throughline.synthetic.cast import the_house

    return the_house()


@pytest.fixture
def as_(house):
    from throughline.access.accounts.tests.signing import client_of

    return cache(lambda name: client_of(getattr(house.cast, name)))


@pytest.fixture
def kept(database):
    from throughline.access.principal import as_keeper

    def ask(question):
        with as_keeper("a question in a test"):
            return question()

    return ask


@pytest.fixture
def esme_is_restricted(house):
    """By Mariam: a colleague of the office is family of hers."""
    from throughline.access.accounts.sessions import principal_of
    from throughline.access.principal import as_keeper, as_person
    from throughline.record.restricting.restrictions import restrict

    def restricts() -> None:
        mariam = house.cast.mariam
        with as_keeper("who this is"):
            who = principal_of(mariam)
        with as_person(who):
            restrict(children=[house.esme.pk], reason="Family of a colleague.", ring=mariam.pk)

    return restricts


def visit_of(as_, house) -> int:
    """Alice writes it once, from one form, and signs once."""
    alice, ids = as_("alice"), [child.id for child in house.children]
    begun = alice.post("/write/visit", {"key": KEY, "children": ids, "child": ids})
    assert begun.status_code == 303, text(begun)
    number = int(begun["Location"].rpartition("/")[2])
    tia, kai, esme = ids
    said = {
        "version": 0, "kind": "visit", "entry": number, "save": "sign", "day": "Fri 20 Nov 2026", "began": "09:45",
        "place": "home", "announced": "yes", "story": "Warm, food in the fridge.", "agreed": "Nan stays tonight.",
        f"child-{tia}-seen": "seen", f"child-{tia}-alone": "alone", f"child-{tia}-words": TIA,
        f"child-{kai}-seen": "not seen", f"child-{kai}-not_seen_why": "At football until noon.",
        f"child-{esme}-seen": "seen", f"child-{esme}-alone": "watched", f"child-{esme}-observed": ESME,
    }  # fmt: skip
    signed = alice.post(f"/drafts/{number}/sign", said)
    assert signed.status_code == 303, text(signed)
    return number


@pytest.mark.capability("B007")
def test_one_visit_to_three_children_one_restricted_is_written_once_and_signed_once(
    house, as_, kept, esme_is_restricted
) -> None:
    """Each child keeps their own answers; the whole is guarded as the most guarded of them; Mariam reads all of it."""
    from throughline.record.clocks.models import Fact
    from throughline.record.entries.models import Entry, EntryChild, Step
    from throughline.record.visits.models import VisitChild

    esme_is_restricted()
    number = visit_of(as_, house)
    entry = kept(lambda: Entry.objects.get(pk=number))
    assert (entry.named, entry.guard) == (3, 1)
    assert kept(lambda: EntryChild.objects.filter(entry_id=number).count()) == 3
    rows = kept(lambda: dict(VisitChild.objects.filter(entry_id=number).values_list("person_id", "seen")))
    assert rows == {house.tia.id: "seen", house.kai.id: "not seen", house.esme.id: "seen"}
    assert kept(lambda: Step.objects.filter(entry_id=number).count()) == 1, "one signature"
    alone = {"what": "seen_alone", "source_kind": "entry", "source_id": number}
    assert kept(lambda: list(Fact.objects.filter(**alone).values_list("subject_id", flat=True))) == [
        house.tia.id
    ]
    page = text(as_("mariam").get(f"/entries/{number}"))
    for words in (TIA, ESME, "At football until noon.", "Warm, food in the fridge."):
        assert words in page, words


def test_whoever_opens_two_of_three_reads_a_visit_only_while_the_third_is_not_restricted(
    house, as_, kept, esme_is_restricted
) -> None:
    """The control: the same reader, the same visit, before and after Esme’s record is restricted."""
    from throughline.access.models import Conflict
    from throughline.config.clock import now

    number = visit_of(as_, house)
    bob = house.cast.bob
    kept(lambda: Conflict.objects.create(account=bob, person_id=house.esme.id, kind="interest", since=now()))
    before = as_("bob").get(f"/entries/{number}")
    assert before.status_code == 200 and TIA in text(before) and ESME not in text(before)
    esme_is_restricted()
    after = as_("bob").get(f"/entries/{number}")
    assert after.status_code in (403, 404) and TIA not in text(after)
