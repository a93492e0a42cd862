"""A student's words wait for a social worker or a manager of the child; a worker in the assessed year signs."""

from datetime import date

import pytest

TODAY = date(2026, 11, 20)


@pytest.fixture
def students(house):
    """Sunny learns in Alice's team; Asa is in the assessed year there; Vic learns there and works elsewhere in a post that signs."""
    from throughline.synthetic.staff import a_person, a_post

    north = {"team": house.cast.north, "reports_to": house.cast.mariam}
    vic = a_person(name="Vic Vale", role="student", **north)
    a_post(vic, role="family-help")
    return {
        "sunny": a_person(name="Sunny Shaw", role="student", **north),
        "asa": a_person(name="Asa Amin", role="worker", title="Social worker in the assessed year", **north),
        "vic": vic,
    }


@pytest.fixture
def visit(house, students):
    return lambda name: _visit(house, students[name])


def _visit(house, by):
    from throughline.synthetic.builders import a_visit

    return a_visit(
        by=by, children={child: "alone" for child in house.children}, on=TODAY, story="Warm.", announced="yes"
    )


def facts_of(entry) -> int:
    from throughline.access.principal import as_keeper
    from throughline.record.clocks.models import Fact

    with as_keeper("counting facts"):
        return Fact.objects.filter(source_kind="entry", source_id=entry.pk).count()


@pytest.mark.parametrize(("name", "status"), [("sunny", "waiting"), ("asa", "signed"), ("vic", "signed")])
def test_whose_words_wait(visit, name, status) -> None:
    entry = visit(name)
    assert (entry.status, facts_of(entry) > 0) == (status, status == "signed")


def test_it_says_so_until_somebody_qualified_answers_for_it(house, visit, as_) -> None:
    entry = visit("sunny")
    page, child = f"/entries/{entry.pk}", f"/children/{house.tia.id}"
    assert "Not yet countersigned" in as_("alice").get(page).content.decode()
    assert "Not yet countersigned" in as_("alice").get(child).content.decode()
    assert as_("alice").post(f"{page}/countersign").status_code == 303
    assert "Not yet countersigned" not in as_("alice").get(page).content.decode()
    assert "Not yet countersigned" not in as_("alice").get(child).content.decode()
    assert facts_of(entry) > 0, "It counts from the day on which it happened."
    assert as_("mariam").post(f"{page}/countersign").status_code == 422


GRID = [
    ("alice", 303),
    ("bob", 303),
    ("mariam", 303),
    ("ruth", 303),
    ("charlie", 404),
    ("ada", 403),
    ("olu", 403),
]


@pytest.mark.parametrize(("name", "status"), GRID)
def test_who_countersigns(visit, as_, name, status) -> None:
    assert as_(name).post(f"/entries/{visit('sunny').pk}/countersign").status_code in (
        {status, 403} if status == 404 else {status}
    )


def test_not_the_student_and_nobody_approves_or_corrects_it_first(house, students, visit, as_) -> None:
    from throughline.access.accounts.tests.signing import client_of

    entry = visit("sunny")
    assert client_of(students["sunny"]).post(f"/entries/{entry.pk}/countersign").status_code == 403
    answer = as_("mariam").post(f"/entries/{entry.pk}/approve")
    assert answer.status_code == 422 and "not yet countersigned" in answer.content.decode()


def test_the_database_lets_no_student_sign_for_themselves(students, visit) -> None:
    from django.db import DatabaseError

    from throughline.access.accounts.sessions import principal_of
    from throughline.access.principal import as_person
    from throughline.record.entries.models import Entry

    entry = visit("sunny")
    with pytest.raises(DatabaseError, match="row-level security"), as_person(principal_of(students["sunny"])):
        Entry.objects.filter(pk=entry.pk).update(status="signed")
    with as_person(principal_of(students["asa"])):
        assert Entry.objects.filter(pk=entry.pk).update(status="signed") == 1


def test_facts_told_again_from_the_entries_leave_out_what_waits(house, visit) -> None:
    """The control of the nightly check: both ways of telling agree about a waiting entry."""
    from throughline.access.principal import as_keeper
    from throughline.record.entries.facts import told

    waiting, signed = visit("sunny"), visit("asa")
    with as_keeper("telling facts again"):
        sources = {entry for entry, _ in told([house.tia.id])}
    assert signed.pk in sources and waiting.pk not in sources
