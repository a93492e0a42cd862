"""Orders and limits on contact: on the record of each child they protect and on the page of whoever they bind."""

from datetime import date

import pytest

from throughline.record.people.models import AddressKnown, ContactRestriction, Person

ORDER = {
    "kind": "non-molestation", "says": "Not to come within 100 metres.", "if_breached": "Ring 999, then duty",
    "started": "Wed 4 Mar 2026", "ended": "Wed 3 Mar 2027", "source": "Sealed order, seen Mon 9 Mar 2026",
}  # fmt: skip
BAR = "Non-molestation order against Craig Dunn, until Wed 3 Mar 2027. If broken: Ring 999, then duty"


@pytest.fixture
def ordered(house, tell):
    protects = [str(house.tia.pk), str(house.kai.pk)]
    answer = tell(house.tia, "contact", protects=protects, bound=str(house.craig.pk), **ORDER)
    assert answer.status_code == 303


@pytest.fixture
def bar(as_):
    def words(person, by="charlie", **query):
        return as_(by).get(f"/children/{person.pk}", query).content.decode()

    return words


@pytest.fixture
def craig_is_family(house):
    """Whoever is bound is chosen from those at hand: Craig is Esme's father, and Esme lives with Tia."""
    from throughline.synthetic.builders import related

    related(house.craig, "aunt or uncle", house.tia)


@pytest.mark.usefixtures("craig_is_family")
def test_each_protected_child_and_no_other_has_it_at_the_head_and_the_bound_one_has_it_once(
    house, ordered, bar
) -> None:
    assert BAR in bar(house.tia) and BAR in bar(house.kai) and "Non-molestation" not in bar(house.esme)
    bound = bar(house.craig)
    assert bound.count("Bound by this: non-molestation order, which protects Tia Marsden, Kai Marsden") == 1


@pytest.mark.usefixtures("craig_is_family")
def test_it_stands_on_the_page_of_whoever_is_bound(house, ordered, as_) -> None:
    page = as_("alice").get(f"/children/{house.craig.pk}/about").content.decode()
    assert page.count("Protects Tia Marsden") == 1 and page.count("Protects Kai Marsden") == 1


@pytest.mark.usefixtures("craig_is_family")
def test_a_sealed_child_is_not_told_of_on_the_page_of_whoever_is_bound(house, ordered, bar) -> None:
    from throughline.access.principal import as_keeper

    with as_keeper("a test"):
        Person.objects.filter(pk=house.kai.pk).update(restriction=Person.SEALED)
    words = bar(house.craig)
    assert "which protects Tia Marsden, until" in words and "Kai" not in words


@pytest.mark.usefixtures("craig_is_family")
@pytest.mark.parametrize(
    ("ended", "says"),
    [
        ("Fri 20 Nov 2026", "Lapsed Fri 20 Nov 2026: Non-molestation"),
        ("Sat 21 Nov 2026", "until Sat 21 Nov 2026. If"),
    ],
)
def test_one_that_lapsed_says_so_until_somebody_says_what_follows(
    ended, says, house, tell, bar, rows, as_
) -> None:
    tell(
        house.tia,
        "contact",
        protects=[str(house.tia.pk)],
        bound=str(house.craig.pk),
        **ORDER | {"ended": ended},
    )
    assert says in bar(house.tia)
    row = rows(ContactRestriction, person=house.tia)[0]
    end = {"ended": "Fri 20 Nov 2026", "ended_why": "Not renewed: the court was asked."}
    assert as_("alice").post(f"/children/{house.tia.pk}/about/contact/{row.pk}/end", end).status_code == 303
    assert "Non-molestation" not in bar(house.tia)
    assert (
        "Not renewed: the court was asked"
        in as_("alice").get(f"/children/{house.tia.pk}/about").content.decode()
    )


@pytest.mark.usefixtures("craig_is_family")
def test_ended_for_one_child_it_is_ended_for_all_of_its_order(house, ordered, rows, as_) -> None:
    row = rows(ContactRestriction, person=house.tia)[0]
    end = {"ended": "Thu 19 Nov 2026", "ended_why": "Discharged."}
    as_("alice").post(f"/children/{house.tia.pk}/about/contact/{row.pk}/end", end)
    assert {row.ended for row in rows(ContactRestriction)} == {date(2026, 11, 19)}


def test_nobody_bound_or_nobody_protected_is_refused(house, tell, rows) -> None:
    nobody = tell(house.tia, "contact", protects=[str(house.tia.pk)], **ORDER)
    assert nobody.status_code == 422 and "Say who is bound" in nobody.content.decode()
    unprotected = tell(house.tia, "contact", bound_words="Lee Rook", **ORDER)
    assert unprotected.status_code == 422 and "Tick at least one child" in unprotected.content.decode()
    assert rows(ContactRestriction) == []


def test_that_somebody_may_know_the_address_is_shown_without_the_address(house, tell, as_, rows) -> None:
    said = {"known_to": str(house.jon.pk), "known_words": "", "how": "He drove them there"}
    assert tell(house.tia, "address-known", **said).status_code == 303
    assert rows(AddressKnown, person=house.tia)[0].known_to_id == house.jon.pk
    for who in ("alice", "charlie"):
        page = as_(who).get(f"/children/{house.tia.pk}/about").content.decode()
        assert "May be known to Jon Pell" in page and "Larch" not in page
