"""The pages of people, posts and shifts: who opens them, what is found, what they cost."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

MOST = 12
FRAME = ("BEGIN", "SAVEPOINT", "RELEASE", "ROLLBACK", "COMMIT")
GRID = """
page                         | ada | ben | alice | mariam | ruth | olu | stella
/people                      | 200 | 200 | 403   | 403    | 403  | 403 | 403
/people/{bob}                | 200 | 200 | 403   | 403    | 403  | 403 | 403
/people/{bob}/leaving        | 200 | 200 | 403   | 403    | 403  | 403 | 403
/people/{bob}/posts/new      | 200 | 200 | 403   | 403    | 403  | 403 | 403
/people/posts/{post}         | 200 | 200 | 403   | 403    | 403  | 403 | 403
/people/places               | 200 | 200 | 403   | 403    | 403  | 403 | 403
/people/teams/{team}         | 200 | 200 | 403   | 403    | 403  | 403 | 403
/people/999999               | 404 | 404 | 403   | 403    | 403  | 403 | 403
/people/posts/999999         | 404 | 404 | 403   | 403    | 403  | 403 | 403
POST /people/posts/{post}/move | 422 | 422 | 403 | 403    | 403  | 403 | 403
POST /people/proposals/999999  | 404 | 404 | 403 | 403    | 403  | 403 | 403
POST /people/teams/new       | 422 | 422 | 403   | 403    | 403  | 403 | 403
POST /people/organisations/new | 422 | 422 | 403 | 403    | 403  | 403 | 403
/shifts                      | 403 | 403 | 403   | 200    | 200  | 403 | 403
POST /shifts                 | 403 | 403 | 403   | 422    | 422  | 403 | 403
POST /shifts/999999          | 403 | 403 | 403   | 404    | 404  | 403 | 403
"""


def test_who_opens_what(cast, as_, keeping) -> None:
    from throughline.access.models import Post

    with keeping():
        keys = {"bob": cast.bob.id, "post": Post.objects.get(holder=cast.bob).pk, "team": cast.north.pk}
    head, *rows = [[cell.strip() for cell in row.split("|")] for row in GRID.strip().splitlines()]
    wrong = []
    for page, *answers in rows:
        method, address = page.split() if " " in page else ("GET", page)
        for name, answer in zip(head[1:], answers, strict=True):
            got = getattr(as_(name), method.lower())(address.format(**keys)).status_code
            if got != int(answer):
                wrong.append(f"{name} {page}: {got}, not {answer}")
    assert wrong == []


FOUND = [
    ("q=bro", {"Bob Brook"}),
    ("q=NORTHMERE.example&role=privacy", {"Olu Marsh"}),
    ("team={north}", {"Alice Arden", "Bob Brook", "Mariam Achebe"}),
    ("team={north}&role=manager", {"Mariam Achebe"}),
    ("state=none", {"Stella Stone"}),
    ("state=off", {"Charlie Croft"}),
    ("q=nobody", set()),
]
EVERYBODY = {
    "Alice Arden",
    "Bob Brook",
    "Mariam Achebe",
    "Ruth Calder",
    "Olu Marsh",
    "Stella Stone",
    "Charlie Croft",
}


@pytest.mark.parametrize(("asked", "found"), FOUND)
def test_people_are_found_by_name_team_role_and_state(cast, as_, asked, found) -> None:
    as_("ada").post(f"/people/{cast.charlie.id}/leaving", {"on": "today"})
    page = as_("ada").get(f"/people?{asked.format(north=cast.north.pk)}").content.decode()
    assert {name for name in EVERYBODY if f">{name}</a>" in page} == found


def cost(client, address: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return sum(not query["sql"].startswith(FRAME) for query in asked.captured_queries)


@pytest.mark.parametrize("many", [50, 2000])
def test_a_page_asks_no_more_of_many_than_of_few(cast, as_, keeping, many) -> None:
    from throughline.access.models import Account, Post
    from throughline.config.clock import today

    with keeping():
        made = Account.objects.bulk_create(
            Account(name=f"Many {n:04}", email=f"many{n}@northmere.example", joined_at="2026-01-05T09:00Z")
            for n in range(many)
        )
        above = Post.objects.get(holder=cast.mariam)
        Post.objects.bulk_create(
            Post(
                holder=one,
                role="worker",
                title="Social worker",
                team=cast.north,
                reports_to=above,
                started=today(),
            )
            for one in made
        )
    pages = ["/people", "/people?q=many&role=worker", "/people?page=2", f"/people/{cast.mariam.id}", "/people/places",
             f"/people/{cast.mariam.id}/leaving", f"/people/{cast.bob.id}/posts/new", f"/people/posts/{above.pk}"]  # fmt: skip
    assert {page: cost(as_("ada"), page) for page in pages if cost(as_("ada"), page) > MOST} == {}
    assert cost(as_("ruth"), "/shifts") <= MOST


def test_teams_and_organisations_are_added_renamed_and_closed_when_nobody_is_there(
    cast, as_, keeping
) -> None:
    from throughline.access.models import Organisation, Team

    ada = as_("ada")
    assert (
        ada.post("/people/organisations/new", {"name": "Northmere Trust", "kind": "trust"}).status_code == 303
    )
    with keeping():
        trust = Organisation.objects.get()
    assert (
        ada.post("/people/teams/new", {"name": "Leaving Care", "organisation": trust.pk}).status_code == 303
    )
    taken = ada.post("/people/teams/new", {"name": "Leaving Care", "organisation": ""})
    assert taken.status_code == 422 and "one of this name already" in taken.content.decode()
    with keeping():
        team = Team.objects.get(name="Leaving Care")
    assert (
        ada.post(f"/people/teams/{team.pk}", {"name": "Care leavers", "organisation": trust.pk}).status_code
        == 303
    )
    held = ada.post(f"/people/teams/{cast.north.pk}", {"do": "close"})
    assert held.status_code == 422 and "still holds a post" in held.content.decode()
    assert ada.post(f"/people/organisations/{trust.pk}", {"do": "close"}).status_code == 422
    assert ada.post(f"/people/teams/{team.pk}", {"do": "close"}).status_code == 303
    assert ada.post(f"/people/organisations/{trust.pk}", {"do": "close"}).status_code == 303
    assert "Care leavers" not in ada.get(f"/people/{cast.bob.id}/posts/new").content.decode()


def test_a_post_whose_line_has_ended_is_said_first(cast, as_, keeping) -> None:
    from throughline.access.models import Post

    with keeping():
        mariam = Post.objects.get(holder=cast.mariam)
    assert "report to one that has ended" not in as_("ada").get("/people").content.decode()
    as_("ada").post(f"/people/posts/{mariam.pk}/end")
    page = as_("ada").get("/people").content.decode()
    assert "report to one that has ended" in page and "reported to Mariam Achebe" in page
