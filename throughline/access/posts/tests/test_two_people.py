"""A role that opens records is given by two administrators, neither of them its holder, whatever way is tried."""

from datetime import date, timedelta

import pytest

TODAY = date(2026, 11, 20)
WORKER = {"role": "worker", "title": "", "team": "", "organisation": "", "reports_to": "", "level": "", "started": "today",
          "ended": ""}  # fmt: skip
ALONE = {"analyst", "commissioner", "member", "finance", "service"}


def test_the_roles_that_one_administrator_gives_alone_open_nothing() -> None:
    from throughline.access.posts.two_people import TAKES_TWO
    from throughline.access.roles import ROLES

    assert set(ROLES) - TAKES_TWO == ALONE


def the_proposal(keeping):
    from throughline.access.models import ProposedPost

    with keeping():
        return ProposedPost.objects.select_related("holder").order_by("-id").first()


def roles_of(account, keeping) -> list[str]:
    from throughline.access.models import Post

    with keeping():
        return sorted(Post.objects.filter(holder=account).values_list("role", flat=True))


@pytest.mark.parametrize(("answer", "left"), [("confirm", ["worker"]), ("refuse", [])])
def test_one_asks_and_another_answers(cast, as_, keeping, answer, left) -> None:
    assert as_("ada").post(f"/people/{cast.stella.id}/posts/new", WORKER).status_code == 303
    assert roles_of(cast.stella, keeping) == []
    assert "Stella Stone as Social worker" in as_("ben").get("/people").content.decode()
    there = f"/people/proposals/{the_proposal(keeping).pk}"
    assert as_("ben").post(there, {"answer": answer}).status_code == 303
    assert roles_of(cast.stella, keeping) == left
    assert as_("ben").post(there, {"answer": answer}).status_code == 422


def test_whoever_asked_takes_it_back_and_does_not_confirm(cast, as_, keeping) -> None:
    as_("ada").post(f"/people/{cast.stella.id}/posts/new", WORKER)
    there = f"/people/proposals/{the_proposal(keeping).pk}"
    answer = as_("ada").post(there, {"answer": "confirm"})
    assert answer.status_code == 422 and "another administrator confirms" in answer.content.decode()
    assert as_("ada").post(there, {"answer": "refuse"}).status_code == 303
    assert as_("ben").post(there, {"answer": "confirm"}).status_code == 422
    assert roles_of(cast.stella, keeping) == []


def test_nobody_asks_or_confirms_for_themselves(cast, ben, as_, keeping) -> None:
    assert as_("ada").post(f"/people/{cast.ada.id}/posts/new", WORKER).status_code == 422
    as_("ada").post(f"/people/{ben.id}/posts/new", WORKER)
    answer = as_("ben").post(f"/people/proposals/{the_proposal(keeping).pk}", {"answer": "confirm"})
    assert answer.status_code == 422 and roles_of(ben, keeping) == ["administrator"]


@pytest.mark.parametrize("role", sorted(ALONE))
def test_a_role_that_opens_nothing_takes_one(cast, as_, keeping, role) -> None:
    assert as_("ada").post(f"/people/{cast.stella.id}/posts/new", WORKER | {"role": role}).status_code == 303
    assert roles_of(cast.stella, keeping) == [role]


def test_an_invitation_opens_the_door_and_the_post_waits(as_, keeping) -> None:
    new = {"name": "Nia New", "email": "nia@northmere.example", "role": "worker"}
    assert "/invitations/" in as_("ada").post("/people", new).content.decode()
    asked = the_proposal(keeping)
    assert (asked.holder.email, asked.role, roles_of(asked.holder, keeping)) == (new["email"], "worker", [])


def test_a_line_above_takes_two_whatever_the_role(cast, as_, acting, keeping) -> None:
    """Else one administrator opens a worker's children to a manager by a second post that opens nothing."""
    from django.db import DatabaseError

    from throughline.access.models import Post

    with keeping():
        above = Post.objects.get(holder=cast.ruth)
    said = {"role": "analyst", "title": "x", "started": TODAY, "team": cast.north, "reports_to": above}
    with pytest.raises(DatabaseError, match="Two administrators"), acting("ada"):
        Post.objects.create(holder=cast.bob, **said)
    as_("ada").post(f"/people/{cast.bob.id}/posts/new", WORKER | {"role": "analyst", "reports_to": above.pk})
    assert roles_of(cast.bob, keeping) == ["worker"] and the_proposal(keeping).role == "analyst"


@pytest.mark.parametrize("said", [
    {"role": "worker"}, {"role": "administrator"}, {"role": "privacy"}, {"role": "manager"}, {"role": "checker"},
])  # fmt: skip
def test_the_database_refuses_one_administrator_alone(cast, acting, said) -> None:
    from django.db import DatabaseError

    from throughline.access.models import Post

    with pytest.raises(DatabaseError, match="Two administrators"), acting("ada"):
        Post.objects.create(holder=cast.stella, title="x", started=TODAY, **said)
    with acting("ada"):
        Post.objects.create(holder=cast.stella, title="x", started=TODAY, role="analyst")


def ask(cast, **said):
    from throughline.access.models import ProposedPost
    from throughline.config.clock import now

    told = {
        "holder": cast.stella,
        "role": "worker",
        "title": "Social worker",
        "started": TODAY,
        "proposed_by": cast.ada,
    }
    return ProposedPost.objects.create(proposed_at=now(), **(told | said))


def confirm(proposal, by, **said):
    from throughline.access.models import ProposedPost
    from throughline.config.clock import now

    settled = {"settled_by": by, "settled_at": now(), "confirmed": True} | said
    return ProposedPost.objects.filter(pk=proposal.pk).update(**settled)


def make(proposal, **said):
    from throughline.access.models import Post

    names = (
        "holder_id",
        "role",
        "title",
        "team_id",
        "organisation_id",
        "reports_to_id",
        "acting",
        "level",
        "started",
        "ended",
    )
    return Post.objects.create(
        **({name: getattr(proposal, name) for name in names} | {"proposal": proposal} | said)
    )


@pytest.mark.parametrize("said", [
    {}, {"role": "manager"}, {"title": "Other"}, {"started": date(2026, 11, 19)}, {"ended": date(2027, 1, 1)}, {"level": 5},
])  # fmt: skip
def test_the_database_takes_what_two_agreed_and_nothing_else(cast, ben, acting, said) -> None:
    from django.db import DatabaseError

    with acting("ada"):
        asked = ask(cast)
    if not said:
        with acting("ben"):
            confirm(asked, ben)
            assert make(asked).pk
        return
    with pytest.raises(DatabaseError, match="Two administrators"), acting("ben"):
        confirm(asked, ben)
        make(asked, **said)


def test_what_was_agreed_once_is_not_used_again(cast, ben, acting) -> None:
    from django.db import DatabaseError

    with acting("ada"):
        asked = ask(cast)
    with acting("ben"):
        confirm(asked, ben)
    with pytest.raises(DatabaseError, match="Two administrators"), acting("ben"):
        make(asked)
    with pytest.raises(DatabaseError, match="settled once"), acting("ben"):
        confirm(asked, ben)


def test_the_database_lets_nobody_settle_in_anothers_name_or_their_own_request(cast, ben, acting) -> None:
    from django.db import DatabaseError

    with acting("ada"):
        asked = ask(cast)
    for by in (ben, cast.ada):
        with pytest.raises(DatabaseError), acting("ada"):
            confirm(asked, by)
    with pytest.raises(DatabaseError), acting("ada"):
        ask(cast, proposed_by=ben)
    with pytest.raises(DatabaseError), acting("ada"):
        ask(cast, holder=cast.ada)
    for name in ("alice", "mariam", "olu"):
        with acting(name):
            assert confirm(asked, getattr(cast, name)) == 0


def test_a_post_ends_sooner_and_never_later_by_one(cast, acting, keeping) -> None:
    from django.db import DatabaseError

    from throughline.access.models import Post

    def ends(on):
        with acting("ada"):
            return Post.objects.filter(holder=cast.alice).update(ended=on)

    week = TODAY + timedelta(days=7)
    assert ends(week) == 1
    for later in (week + timedelta(days=1), None, TODAY - timedelta(days=1)):
        with pytest.raises(DatabaseError, match="sooner"):
            ends(later)
    assert ends(TODAY) == 1
    with pytest.raises(DatabaseError, match="sooner"):
        ends(week)


@pytest.mark.parametrize("column", ["holder_id", "role", "team_id", "acting", "started", "proposal_id"])
def test_nothing_else_of_a_post_is_ever_rewritten(cast, acting, column) -> None:
    from django.db import DatabaseError, connection

    with pytest.raises(DatabaseError, match="permission denied"), acting("ada"):
        connection.cursor().execute(f"update access_post set {column} = {column}")


def test_another_line_takes_two(cast, as_, acting, keeping) -> None:
    from django.db import DatabaseError

    from throughline.access.models import Post

    with keeping():
        mine, ruth = Post.objects.get(holder=cast.alice), Post.objects.get(holder=cast.ruth)
    with pytest.raises(DatabaseError, match="Two administrators"), acting("ada"):
        Post.objects.filter(pk=mine.pk).update(reports_to=ruth)
    assert as_("ada").post(f"/people/posts/{mine.pk}/line", {"reports_to": ruth.pk}).status_code == 303
    as_("ben").post(f"/people/proposals/{the_proposal(keeping).pk}", {"answer": "confirm"})
    with keeping():
        assert Post.objects.get(pk=mine.pk).reports_to_id == ruth.pk


def test_a_line_that_leads_back_to_itself_is_refused_by_the_page_and_by_the_database(
    cast, as_, keeping
) -> None:
    from django.db import DatabaseError

    from throughline.access.models import Post

    with keeping():
        mariam, ruth = Post.objects.get(holder=cast.mariam), Post.objects.get(holder=cast.ruth)
    answer = as_("ada").post(f"/people/posts/{ruth.pk}/line", {"reports_to": mariam.pk})
    assert answer.status_code == 422 and "cannot report to itself" in answer.content.decode()
    with pytest.raises(DatabaseError, match="lead back"), keeping():
        Post.objects.filter(pk=ruth.pk).update(reports_to=mariam)


def test_a_move_ends_one_post_as_the_other_begins_and_the_team_keeps_its_line(cast, as_, keeping) -> None:
    from throughline.access.models import Post

    with keeping():
        old, above = Post.objects.get(holder=cast.mariam), Post.objects.get(holder=cast.ruth)
    said = WORKER | {
        "role": "manager",
        "title": "Senior team manager",
        "team": cast.north.pk,
        "reports_to": above.pk,
    }
    assert as_("ada").post(f"/people/posts/{old.pk}/move", said).status_code == 303
    as_("ben").post(f"/people/proposals/{the_proposal(keeping).pk}", {"answer": "confirm"})
    with keeping():
        new = Post.objects.get(holder=cast.mariam, title="Senior team manager")
        old.refresh_from_db()
        assert (old.ended, new.started) == (TODAY, TODAY)
        assert Post.objects.get(holder=cast.alice).reports_to_id == new.pk


MISTAKES = [
    ({"started": "Thu 19 Nov 2026"}, "today or later"),
    ({"started": "today", "ended": "today"}, "last day comes before"),
    ({"acting": "on"}, "Acting up needs both days"),
    ({"role": ""}, "Role"),
    ({"started": "soon"}, "day"),
]


@pytest.mark.parametrize(("said", "sentence"), MISTAKES)
def test_a_mistake_is_said_in_a_sentence_and_the_answers_stay(cast, as_, said, sentence) -> None:
    page = as_("ada").post(f"/people/{cast.stella.id}/posts/new", WORKER | {"title": "Kept title"} | said)
    assert (
        page.status_code == 422
        and sentence in page.content.decode()
        and "Kept title" in page.content.decode()
    )


def test_the_first_two_administrators_come_from_the_command_line(cast, keeping) -> None:
    from throughline.access.models import Account
    from throughline.access.posts.inviting import invite

    with keeping() as keeper:
        invite(email="first@northmere.example", name="First", role="administrator", by=keeper)
        assert Account.objects.get(name="First").posts.get().role == "administrator"
