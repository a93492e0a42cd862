"""A scene with something to keep from everybody, and one check for each thing that is kept."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

from django.db import connections
from django.db.models import Manager, Q

from throughline.access.accounts.sessions import principal_of
from throughline.access.models import AccessEvent, Account, Conflict, Grant, Post, Reach, Shift
from throughline.access.parts import LIGHT, Part
from throughline.access.principal import as_keeper, as_person
from throughline.access.tests.records import Grid, the_whole_grid
from throughline.config.clock import now, today
from throughline.record.entries import actions, drafts
from throughline.record.models import (
    Allocation,
    Draft,
    Entry,
    EntryChild,
    Fact,
    Home,
    Identifier,
    ItemReader,
    ItemSeal,
    NamedRole,
    Obligation,
    Person,
    ProtectionPlan,
    Step,
    Visit,
    VisitChild,
)
from throughline.record.visits.kinds import visit
from throughline.synthetic.builders import a_visit

FOREVER = datetime(2099, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Scene:
    grid: Grid
    shared: Entry
    """Names Alice's child and one of Charlie's, who was sealed afterwards."""
    together: Entry
    """Names a child of each, both ordinary."""
    gone: Entry
    """Withdrawn: it must not be seen."""
    advice: Entry
    """About Alice's child, kept to a list with Alice and Laura on it."""
    reach: str
    """What everybody reaches under the whole law, which the grids and the oracle have agreed to."""

    def account(self, name: str) -> Account:
        return self.grid.account(name)


def the_scene() -> Scene:
    grid = the_whole_grid()
    mine, theirs, elsewhere = (grid.records[name] for name in ("mine", "theirs", "elsewhere"))
    ruth = grid.account("ruth")
    advice = a_visit(
        by=grid.account("alice"), children={mine: "seen"}, on=date(2026, 11, 6), story="advice words"
    )
    with as_keeper("unsealing for one joint visit"):
        Person.objects.filter(pk=elsewhere.pk).update(restriction=0)
    shared = a_visit(
        by=ruth, children={mine: "seen", elsewhere: "seen"}, on=date(2026, 11, 3), story="shared words"
    )
    together = a_visit(
        by=ruth, children={mine: "seen", theirs: "alone"}, on=date(2026, 11, 4), story="joint words"
    )
    gone = a_visit(
        by=grid.account("alice"), children={mine: "seen"}, on=date(2026, 11, 5), story="gone words"
    )
    with as_keeper("sealing again"):
        Person.objects.filter(pk=elsewhere.pk).update(restriction=2)
        Home.objects.filter(lines="mine secret road").update(confidential=False)
        Identifier.objects.create(person=elsewhere, scheme="nhs", value="4010232137")
        _shifts(grid)
        for days in (1, 91):
            AccessEvent.objects.create(
                at=now() - timedelta(days=days), account_id=grid.account("bob").pk, verb="see", part="C", page="child",
                person_id=mine.pk, rule="reach", allowed=True,
            )  # fmt: skip
        _reviewer_who_came_into_the_line(grid)
        Grant.objects.create(
            account=grid.account("quinn"), person_id=theirs.pk, kind="sample", reason="over", given_by=ruth,
            started=now() - timedelta(days=1), until=now() + timedelta(days=1), ended_at=now() - timedelta(hours=1),
        )  # fmt: skip
        Allocation.objects.create(
            person=theirs,
            worker=grid.account("sunny"),
            team=grid.cast.south,
            role="co-worker",
            started=date(2026, 1, 5),
        )
        NamedRole.objects.create(
            person=mine,
            account=grid.account("mariam"),
            kind="cover",
            started=date(2026, 1, 5),
            ended=date(2027, 1, 5),
        )
        Conflict.objects.create(
            account=grid.account("ned"), person_id=grid.records["deceased"].pk, kind="own", since=now()
        )
        Grant.objects.create(
            account=grid.account("adele"), person_id=grid.records["sealed"].pk, kind="release", reason="for an hour",
            given_by=grid.account("amos"), second=ruth, started=now() - timedelta(minutes=5), until=now() + timedelta(minutes=55),
        )  # fmt: skip
        # A tie that opens only the light parts: no role has one yet, and the policies must not wait for it.
        Reach.objects.create(
            user=grid.account("charlie"),
            person_id=mine.pk,
            parts=LIGHT,
            via="duty",
            source_id=0,
            since=now() - timedelta(days=1),
            until=FOREVER,
        )
        Reach.objects.create(
            user=grid.account("charlie"), person_id=grid.records["held"].pk, parts=Part.CONTENT, via="duty", source_id=0,
            since=now() + timedelta(hours=1), until=FOREVER,
        )  # fmt: skip
        seal = ItemSeal.objects.create(entry_id=advice.pk, kind="legal", by=grid.account("alice"), at=now())
        ItemReader.objects.create(
            seal=seal, account=grid.account("laura"), by=grid.account("alice"), at=now()
        )
    with as_keeper("and she must not be found any more"):
        Home.objects.filter(lines="mine secret road").update(confidential=True)
    with as_person(principal_of(grid.account("alice"))):
        drafts.begin(kind=visit, children=[mine.pk], key=uuid4())
        actions.withdraw(entry=Entry.objects.get(pk=gone.pk), kind="unseen", reason="a refuge address")
    return Scene(grid, shared, together, gone, advice, everybodys_reach())


def _reviewer_who_came_into_the_line(grid: Grid) -> None:
    """Rex reviewed the plan of a child of North, and manages North since."""
    rex, since = grid.account("rex"), {"started": date(2026, 1, 1)}
    Post.objects.create(holder=rex, role="reviewer", title="Reviewing officer", **since)
    NamedRole.objects.create(person=grid.records["sibling"], account=rex, kind="conference chair", **since)
    Post.objects.create(holder=rex, role="manager", title="Team manager", team=grid.cast.north, **since)


def _shifts(grid: Grid) -> None:
    """Nora sat until an hour ago and sits again tonight; Don's turn is now, and nobody has published it."""
    hour = timedelta(hours=1)
    turns = (
        ("nora", "out-of-hours", -9, -1, -99),
        ("nora", "out-of-hours", 7, 15, -99),
        ("don", "front-door", -1, 7, 1),
    )
    for who, desk, start, end, published in turns:
        Shift.objects.create(
            holder=grid.account(who), desk=desk, starts_at=now() + start * hour, ends_at=now() + end * hour,
            published_at=now() + published * hour,
        )  # fmt: skip


EVERYBODYS_REACH = """
select md5(string_agg(concat_ws('|', user_id, person_id, parts, via, source_id, since, until), ','
  order by user_id, person_id, via, source_id, parts))
from law.reach_of(array(select id from record_person))
"""


def everybodys_reach() -> str:
    with connections["keeper"].cursor() as cur:
        cur.execute(EVERYBODYS_REACH)
        return cur.fetchone()[0]


def at(scene: Scene, record: str) -> int:
    return scene.grid.records[record].pk


def about(scene: Scene, record: str) -> Q:
    return Q(person_id=at(scene, record))


def theirs(scene: Scene) -> list[Person]:
    return [scene.grid.records[name] for name in ("theirs", "elsewhere", "family")]


def counted(who: str, scene: Scene, rows: Manager, which: Q | None = None) -> int:
    with as_person(principal_of(scene.account(who))):
        return rows.filter(which or Q()).count()


CHECKS: dict[str, Callable[[Scene], bool]] = {
    "an analyst sees no person": lambda s: counted("ann", s, Person.objects) == 0,
    "a sealed person's plan is not there for a worker": lambda s: counted(
        "alice", s, ProtectionPlan.objects, about(s, "elsewhere")
    ) == 0,
    "nor is whoever holds them": lambda s: counted("alice", s, Allocation.objects, about(s, "elsewhere")) == 0,
    "a light tie opens no fact": lambda s: counted("charlie", s, Fact.objects, Q(subject_id=at(s, "mine"))) == 0,
    "a stranger sees no person": lambda s: counted("stella", s, Person.objects) == 0,
    "an analyst sees no plan": lambda s: counted("ann", s, ProtectionPlan.objects) == 0,
    "an administrator sees no allocation": lambda s: counted("ada", s, Allocation.objects) == 0,
    "a sealed person is not there for a worker": lambda s: counted(
        "alice", s, Person.objects, Q(pk=s.grid.records["elsewhere"].pk)
    ) == 0,
    "a sealed number is not there for a worker": lambda s: counted("alice", s, Identifier.objects) == 0,
    "another team's worker reads only their own children": lambda s: counted(
        "charlie", s, EntryChild.objects, ~Q(person__in=theirs(s))
    ) == 0,
    "and their answers": lambda s: counted("charlie", s, VisitChild.objects, ~Q(person__in=theirs(s))) == 0,
    "and their facts": lambda s: counted("bob", s, Fact.objects, Q(subject_id=s.grid.records["theirs"].pk)) == 0,
    "and what is due": lambda s: counted("bob", s, Obligation.objects, Q(person_id=s.grid.records["theirs"].pk))
    == 0,
    "one area of the record opens no other": lambda s: counted(
        "vera", s, EntryChild.objects, ~Q(part=Part.EDUCATION)
    ) == 0,
    "whoever moved on reads what they wrote": lambda s: counted("alice", s, EntryChild.objects, about(s, "closed")) == 1,
    "and nothing else": lambda s: counted("eve", s, EntryChild.objects) == 0,
    "a colleague's own matter is not there": lambda s: counted("alice", s, Person.objects, Q(pk=at(s, "family"))) == 0,
    "nor from a desk": lambda s: counted("ned", s, EntryChild.objects, about(s, "deceased")) == 0,
    "the home of a restricted child is not for all": lambda s: counted(
        "bob", s, Home.objects, Q(lines="restricted open road")
    ) == 0,
    "a sealed item is for its list": lambda s: counted("bob", s, EntryChild.objects, Q(entry_id=s.advice.pk)) == 0
    and counted("mariam", s, Visit.objects, Q(story="advice words")) == 0,
    "and its list reads it": lambda s: counted("alice", s, Visit.objects, Q(story="advice words")) == 1,
    "a desk opens while it is sat at": lambda s: counted("ned", s, EntryChild.objects, about(s, "theirs")) > 0,
    "and not after, nor before": lambda s: counted("nora", s, EntryChild.objects) == 0,
    "nor before it is published": lambda s: counted("don", s, EntryChild.objects) == 0,
    "nor a record that is restricted": lambda s: counted("ned", s, EntryChild.objects, about(s, "restricted")) == 0,
    "nor whoever is not open to us": lambda s: counted("ned", s, EntryChild.objects, about(s, "closed")) == 0,
    "the front door reads whom a contact is about": lambda s: counted("dee", s, EntryChild.objects, about(s, "held"))
    == 0 and counted("dee", s, EntryChild.objects, about(s, "closed")) > 0,
    "reach is what it was": lambda s: everybodys_reach() == s.reach,
    "an entry that names a sealed child is not there for half its readers": lambda s: counted(
        "alice", s, Entry.objects, Q(pk=s.shared.pk)
    ) == 0,
    "nor are its words": lambda s: counted("alice", s, Visit.objects, Q(story="shared words")) == 0,
    "nor its steps": lambda s: counted("alice", s, Step.objects, Q(entry_id=s.shared.pk)) == 0,
    "nor its old spine": lambda s: history("alice", s, "record_entry", s.shared.pk) == 0,
    "an ordinary joint entry is there for both": lambda s: counted(
        "charlie", s, Entry.objects, Q(pk=s.together.pk)
    ) == 1,
    "withdrawn words are gone": lambda s: counted("alice", s, Visit.objects, Q(story="gone words")) == 0,
    "withdrawn answers are gone": lambda s: counted("alice", s, VisitChild.objects, Q(entry_id=s.gone.pk)) == 0,
    "the withdrawn spine's past is gone": lambda s: history("alice", s, "record_entry", s.gone.pk) == 0,
    "withdrawn words stay for the privacy officer": lambda s: counted(
        "olu", s, Visit.objects, Q(story="gone words")
    ) == 1,
    "the privacy officer reads nothing else": lambda s: counted("olu", s, Visit.objects, ~Q(story="gone words"))
    == 0,
    "the privacy officer reads no other answers": lambda s: counted(
        "olu", s, VisitChild.objects, ~Q(entry_id=s.gone.pk)
    ) == 0,
    "a confidential address is not for the team": lambda s: counted("bob", s, Home.objects, Q(confidential=True))
    == 0,
    "the old address is not for the team": lambda s: history("bob", s, "record_home") == 0,
    "a sealed person's past is not there": lambda s: history("alice", s, "record_person", s.grid.records["elsewhere"].pk)
    == 0,
    "a draft is its author's alone": lambda s: counted("mariam", s, Draft.objects) == 0,
    "reach is one's own": lambda s: counted("stella", s, Reach.objects) == 0,
    "the log is for those who hold the child": lambda s: counted("charlie", s, AccessEvent.objects, about(s, "mine"))
    == 0,
    "for as long as it is in view": lambda s: counted("alice", s, AccessEvent.objects, about(s, "mine")) == 1,
    "reach ends": lambda s: ended_reach_opens_nothing(s),
    "nobody writes in another's name": lambda s: not can_forge(s),
    "nobody names a child they do not reach": lambda s: not can_name_a_strangers_child(s),
    "a worker cannot allocate": lambda s: not can_allocate(s),
    "a worker cannot make posts": lambda s: not can_promote(s),
}  # fmt: skip


def history(who: str, scene: Scene, table: str, key: int | None = None) -> int:
    with as_person(principal_of(scene.account(who))), connections["default"].cursor() as cur:
        cur.execute(f"select count(*) from history.{table} where %s::bigint is null or id = %s", [key, key])
        return cur.fetchone()[0]


def ended_reach_opens_nothing(scene: Scene) -> bool:
    with connections["keeper"].cursor() as cur:
        cur.execute("select set_config('app.uid', '', false)")
        cur.execute(
            "update access_reach set until = law.instant() - interval '1 second' where user_id = %s returning id",
            [scene.account("bob").id],
        )
        kept = cur.fetchall()
        seen = counted("bob", scene, EntryChild.objects) + counted("bob", scene, VisitChild.objects)
        cur.execute(
            "update access_reach set until = law.instant() + interval '1 year' where id = any(%s)",
            [[k for (k,) in kept]],
        )
    return seen == 0


def refused(who: str, scene: Scene, act: Callable[[], object]) -> bool:
    from django.db import Error

    try:
        with as_person(principal_of(scene.account(who))):
            act()
            raise Rollback
    except Error:
        return True
    except Rollback:
        return False


class Rollback(Exception):
    """Leaves the transaction, and the scene as it was."""


def can_forge(scene: Scene) -> bool:
    entry = {"id": 987654, "kind": "visit", "happened_at": now(), "recorded_at": now(), "headline": "forged"}
    return not refused("alice", scene, lambda: Entry.objects.create(author=scene.account("mariam"), **entry))


def can_name_a_strangers_child(scene: Scene) -> bool:
    """Without `returning`, which the reading policy would refuse for a reason of its own."""

    def name() -> None:
        with connections["default"].cursor() as cur:
            cur.execute(
                "insert into record_entrychild (entry_id, person_id, happened_at, part, author_id) values (%s, %s, now(), 8, %s)",
                [scene.together.pk, scene.grid.records["elsewhere"].pk, scene.account("alice").pk],
            )

    return not refused("alice", scene, name)


def can_allocate(scene: Scene) -> bool:
    child = scene.grid.records["nobody's"]
    return not refused(
        "alice", scene,
        lambda: Allocation.objects.create(
            person=child, worker=scene.account("alice"), team=scene.grid.cast.north, started=today()
        ),
    )  # fmt: skip


def can_promote(scene: Scene) -> bool:
    """To a role that one administrator may give: of the others the trigger asks for two, whatever the policy says."""
    alice = scene.account("alice")
    return not refused(
        "alice",
        scene,
        lambda: Post.objects.create(holder=alice, role="finance", title="F", started=date(2026, 1, 1)),
    )
