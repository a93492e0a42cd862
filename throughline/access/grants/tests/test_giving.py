"""Letting somebody in for a reason and a time: who gives what to whom, when it ends, and who sees that it was given."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from throughline.access.glass.tests.test_breaking import FRAME, MOST, kept, opens, words
from throughline.access.models import Grant
from throughline.access.principal import as_keeper

WHY = "Audit 2026-118, the autumn sample."


def lets_in(scene, giver: str, kind: str, whom: str, child, **said: str):
    asked = {
        "key": str(uuid4()),
        "to": f"{kind}:{scene.people[whom].pk}",
        "until": "27 Nov 2026",
        "reason": WHY,
    }
    return scene.as_(giver).post(f"/children/{child.pk}/access/give", asked | said)


def restricted(child, level: int = 1) -> None:
    from throughline.record.models import Person

    with as_keeper("restricting"):
        Person.objects.filter(pk=child.pk).update(restriction=level)


GIVES = """
giver  | what             | ordinary | restricted
mariam | sample quinn     | 303      | 422
mariam | inspection ingrid| 303      | 422
mariam | complaint cole   | 303      | 303
mariam | evidence ewan    | 303      | 303
mariam | listed charlie   | 422      | 303
mariam | sample charlie   | 422      | 422
mariam | evidence gwen    | 422      | 422
mariam | records quinn    | 422      | 422
alice  | sample quinn     | 403      | 403
otto   | sample quinn     | 403      | 403
olu    | sample quinn     | 403      | 403
"""


@pytest.mark.parametrize("row", GIVES.strip().splitlines()[1:])
def test_who_gives_what_of_which_record(given, row):
    giver, what, *answers = (cell.strip() for cell in row.split("|"))
    kind, whom = re.split(r"\s+", what)
    restricted_too = [lets_in(given, giver, kind, whom, given.house.tia).status_code]
    restricted(given.house.tia)
    with as_keeper("taking it away again"):
        Grant.objects.all().delete()
    restricted_too.append(lets_in(given, giver, kind, whom, given.house.tia).status_code)
    assert restricted_too == [int(answer) for answer in answers]


def test_only_the_director_ticks_a_restricted_record_for_a_sample(given):
    restricted(given.house.tia)
    assert lets_in(given, "ruth", "inspection", "ingrid", given.house.tia, restricted="on").status_code == 422
    assert not opens(given.as_("ingrid"), given.house.tia)
    assert lets_in(given, "helen", "inspection", "ingrid", given.house.tia).status_code == 422
    assert (
        lets_in(given, "helen", "inspection", "ingrid", given.house.tia, restricted="on").status_code == 303
    )
    assert opens(given.as_("ingrid"), given.house.tia)


def test_a_name_on_a_list_opens_a_restricted_record_until_it_is_taken_off(given):
    tia = given.house.tia
    restricted(tia)
    assert lets_in(given, "mariam", "listed", "charlie", tia, until="").status_code == 303
    assert opens(given.as_("charlie"), tia)
    (grant,) = kept(Grant, kind="listed")
    assert "Charlie Croft Is on this record's list" in words(
        given.as_("mariam").get(f"/children/{tia.pk}/access")
    ).replace("&#x27;", "'")
    assert given.as_("mariam").post(f"/children/{tia.pk}/access/{grant.pk}/end").status_code == 303
    assert not opens(given.as_("charlie"), tia)


UNTIL = """
until        | status
19 Nov 2026  | 422
20 Nov 2026  | 303
20 Feb 2027  | 303
21 Feb 2027  | 422
             | 422
"""


@pytest.mark.parametrize("row", UNTIL.strip().splitlines()[1:])
def test_it_has_an_end_that_is_still_to_come_and_no_further_than_three_months(given, row):
    until, status = (cell.strip() for cell in row.split("|"))
    assert lets_in(given, "mariam", "sample", "quinn", given.house.tia, until=until).status_code == int(
        status
    )


@pytest.mark.parametrize(("seconds", "is_open"), [(-1, True), (0, False)])
def test_it_ends_by_itself_at_the_end_of_its_last_day(given, later, seconds, is_open):
    from throughline.access.accounts.tests.signing import client_of

    lets_in(given, "mariam", "sample", "quinn", given.house.tia)
    later(days=7, hours=12, seconds=seconds)
    assert opens(client_of(given.people["quinn"]), given.house.tia) == is_open


def test_a_second_press_gives_nothing_more(given):
    for _ in range(2):
        assert lets_in(given, "mariam", "sample", "quinn", given.house.tia).status_code == 303
    assert len(kept(Grant)) == 1


def test_whoever_was_let_in_for_a_while_lets_nobody_in(given, breaks):
    """Otto manages another team: with the glass broken he reads, and still gives nothing."""
    breaks("otto", given.house.tia)
    assert opens(given.as_("otto"), given.house.tia)
    answer = lets_in(given, "otto", "sample", "quinn", given.house.tia)
    assert answer.status_code == 422 and "not yours to give" in words(answer)


def test_who_can_open_a_record_is_said_by_why_with_every_grant_live_or_past(given, breaks):
    tia = given.house.tia
    lets_in(given, "mariam", "sample", "quinn", tia)
    breaks("nora", tia)
    page = words(given.as_("alice").get(f"/children/{tia.pk}/access"))
    for said in ("Holds this child 1 Alice Arden Social worker, Safeguarding North. The record and a confidential address, since Mon 13 Jul 2026",
                 "Is in the team that holds this child", "Bob Brook Social worker, Safeguarding North. The record, since",
                 "Is responsible for who holds this child", "Mariam Achebe", "Ruth Calder", "Helen Hart",
                 "Audits this record 1 Quinn Quill Quality auditor. The record, since Fri 20 Nov 2026, until midnight before Sat 28 Nov 2026",
                 "Broke the glass 1 Nora North", f"“{WHY}” Given by Mariam Achebe.", "Until Fri 20 Nov 2026, 20:00"):  # fmt: skip
        assert said in page, said
    assert "Charlie" not in page and "End now" not in page
    given.as_("nora").post(f"/glass/{kept(Grant, kind='break-glass')[0].together}/end")
    page = words(given.as_("alice").get(f"/children/{tia.pk}/access"))
    assert "Broke the glass 1" not in page
    assert "Ended Fri 20 Nov 2026, 12:00 by Nora North" in page


PAGES = """
page                        | alice | bob | mariam | gwen | olu | ada | stella
/children/{}/access         | 200   | 200 | 200    | 403  | 403 | 403 | 403
/children/{}/access/give    | 403   | 403 | 200    | 403  | 403 | 403 | 403
POST /children/{}/access/1/end | 403 | 403 | 422   | 403  | 403 | 403 | 403
/grants                     | 403   | 403 | 200    | 403  | 403 | 403 | 403
"""


def test_who_opens_what(given):
    head, *rows = [[cell.strip() for cell in row.split("|")] for row in PAGES.strip().splitlines()]
    found = []
    for page, *answers in rows:
        method, address = page.split() if " " in page else ("GET", page)
        for name, answer in zip(head[1:], answers, strict=True):
            asked = getattr(given.as_(name), method.lower())
            got = asked(address.format(given.house.tia.pk)).status_code
            if got != int(answer):
                found.append(f"{name} {page}: {got}, not {answer}")
    assert found == []


def test_a_grant_of_another_child_is_not_ended_through_this_one(given):
    from throughline.synthetic.builders import a_child

    other = a_child("Una Elsewhere", worker=given.people["charlie"], team=given.cast.south)
    lets_in(given, "ruth", "sample", "quinn", other)
    (grant,) = kept(Grant)
    answer = given.as_("mariam").post(f"/children/{given.house.tia.pk}/access/{grant.pk}/end")
    assert answer.status_code == 422 and "ended already" in words(answer)
    assert opens(given.as_("quinn"), other)


def many(scene, giver: str, whom: str = "sample:quinn", **said: str):
    kind, name = whom.split(":")
    asked = {
        "key": str(uuid4()),
        "to": f"{kind}:{scene.people[name].pk}",
        "until": "27 Nov 2026",
        "reason": WHY,
    }
    return scene.as_(giver).post("/grants", asked | said)


def test_a_sample_of_many_says_what_was_given_and_why_the_rest_was_not(given):
    from throughline.synthetic.builders import a_child

    house = given.house
    other = a_child("Una Elsewhere", worker=given.people["charlie"], team=given.cast.south)
    sealed = a_child("Cilla Sealed", worker=given.people["alice"], team=given.cast.north, restriction=2)
    restricted(house.kai)
    numbers = [one.reference for one in (house.tia, house.esme, house.kai, other, sealed)]
    page = words(
        many(
            given,
            "mariam",
            references=f"{numbers[0].lower()}, {numbers[1]}\n{' '.join(numbers[2:])} C999999 {numbers[0]}",
        )
    )
    assert "2 records are open to them 4 could not be given" in page
    for said in (f"Tia Marsden, {numbers[0]}", f"Kai Marsden, {numbers[2]} This record is restricted",
                 f"Una Elsewhere, {numbers[3]} This record is not yours to give", f"{numbers[4]} Nobody you can see",
                 "C999999 Nobody you can see has this number."):  # fmt: skip
        assert said in page, said
    assert "Cilla" not in page
    assert {grant.person_id for grant in kept(Grant)} == {house.tia.pk, house.esme.pk}
    assert len({grant.together for grant in kept(Grant)}) == 1


def test_a_sample_at_random_is_of_one_teams_children(given):
    page = words(many(given, "mariam", team=str(given.cast.north.pk), number="2"))
    assert "2 records are open to them All that you asked for." in page
    assert len(kept(Grant)) == 2


def test_never_a_child_that_the_auditor_has_held(given):
    from throughline.synthetic.builders import a_post

    a_post(given.people["ewan"], role="auditor")
    page = words(many(given, "mariam", whom="sample:ewan", references=given.house.tia.reference))
    assert "They hold or held this child themselves." in page and kept(Grant) == []


SAID = """
said                    | sentence
references=             | Paste at least one number, or choose a team.
team=1                  | Write how many children, like 6.
team=1 number=0         | Write how many children, like 6.
team=999 number=3       | Choose a team from the list.
references=C1 until=    | Give a day that is still to come.
references=C1 to=       | Choose to whom.
references=C1 to=sample:1 | Choose to whom.
references=C1 reason=short | Say more: at least 10 letters.
references=C1 key=x     | Load this page again, then give it.
"""


@pytest.mark.parametrize("row", SAID.strip().splitlines()[1:])
def test_what_is_missing_is_said(given, row):
    said, sentence = (cell.strip() for cell in row.split("|"))
    answer = many(given, "mariam", **dict(one.split("=") for one in said.split()))
    assert answer.status_code == 422 and sentence in words(answer)


def test_a_sample_is_ended_as_a_whole_by_whoever_gave_it(given):
    many(given, "mariam", references=f"{given.house.tia.reference} {given.house.kai.reference}")
    together = kept(Grant)[0].together
    assert "Quinn Quill Audit sample, 2 children, Fri 20 Nov 2026" in words(
        given.as_("mariam").get("/grants")
    )
    assert given.as_("ruth").post(f"/grants/{together}/end").status_code == 422
    assert opens(given.as_("quinn"), given.house.tia), "Control: another giver's press ends nothing."
    assert given.as_("mariam").post(f"/grants/{together}/end").status_code == 303
    assert not opens(given.as_("quinn"), given.house.tia)


def test_the_database_refuses_what_the_page_does_not_offer(given):
    """Straight to the table, as the manager: to herself, and a restricted record for an inspection."""
    from django.db import DatabaseError

    from throughline.access.accounts.sessions import principal_of
    from throughline.access.principal import as_person
    from throughline.config.clock import now

    mariam, quinn = given.people["mariam"], given.people["quinn"]
    cases = {(quinn.pk, False): False, (mariam.pk, False): True, (quinn.pk, True): True}
    for (account, ticked), refused in cases.items():
        try:
            with as_person(principal_of(mariam)):
                Grant.objects.create(
                    account_id=account, given_by=mariam, person_id=given.house.tia.pk, kind="sample", reason=WHY,
                    restricted=ticked, started=now(), until=now() + timedelta(days=1),
                )  # fmt: skip
            assert not refused
        except DatabaseError:
            assert refused


def test_what_it_costs(given):
    many(given, "mariam", references=" ".join(child.reference for child in given.house.children))
    for page in (
        f"/children/{given.house.tia.pk}/access",
        f"/children/{given.house.tia.pk}/access/give",
        "/grants",
    ):
        with CaptureQueriesContext(connection) as asked:
            assert given.as_("mariam").get(page).status_code == 200
        found = [one["sql"] for one in asked.captured_queries if not one["sql"].startswith(FRAME)]
        assert len(found) <= MOST, found
