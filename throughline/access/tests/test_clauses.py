"""Each clause of the law is needed: taken out, at least one check on the same scene turns red."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from django.db import connections
from django.db.models import Manager, Q

from throughline.access.accounts.sessions import principal_of
from throughline.access.law import whole
from throughline.access.models import AccessEvent, Account, Post, Reach
from throughline.access.parts import LIGHT
from throughline.access.principal import as_keeper, as_person
from throughline.access.tests.records import Grid, the_grid
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
    Obligation,
    Person,
    ProtectionPlan,
    Release,
    Step,
    Visit,
    VisitChild,
)
from throughline.record.visits.kinds import visit
from throughline.synthetic.builders import a_visit

pytestmark = pytest.mark.usefixtures("module_database")


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

    def account(self, name: str) -> Account:
        return self.grid.account(name)


@pytest.fixture(scope="module")
def scene(module_database: str) -> Scene:
    grid = the_grid()
    mine, theirs, elsewhere = (grid.records[name] for name in ("mine", "theirs", "elsewhere"))
    ruth = grid.account("ruth")
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
        # A tie that opens only the light parts: no role has one yet, and the policies must not wait for it.
        Reach.objects.create(
            user=grid.account("charlie"),
            person_id=mine.pk,
            parts=LIGHT,
            via="duty",
            source_id=0,
            until=FOREVER,
        )
        Post.objects.filter(holder=grid.account("bob")).update(ended=today() + timedelta(days=1))
    with as_keeper("and she must not be found any more"):
        Home.objects.filter(lines="mine secret road").update(confidential=True)
    with as_person(principal_of(grid.account("alice"))):
        drafts.begin(kind=visit, children=[mine.pk], key=uuid4())
        actions.withdraw(entry=Entry.objects.get(pk=gone.pk), kind="unseen", reason="a refuge address")
        Release.objects.create(
            entry_id=together.pk, passage="story", person=mine, recipient=mine, by=grid.account("alice"), at=now(), reason="r"
        )  # fmt: skip
    return Scene(grid, shared, together, gone)


def counted(who: str, scene: Scene, rows: Manager, which: Q | None = None) -> int:
    with as_person(principal_of(scene.account(who))):
        return rows.filter(which or Q()).count()


CHECKS: dict[str, Callable[[Scene], bool]] = {
    "a stranger sees no person": lambda s: counted("stella", s, Person.objects) == 0,
    "an analyst sees no plan": lambda s: counted("ann", s, ProtectionPlan.objects) == 0,
    "an administrator sees no allocation": lambda s: counted("ada", s, Allocation.objects) == 0,
    "a sealed person is not there for a worker": lambda s: counted(
        "alice", s, Person.objects, Q(pk=s.grid.records["elsewhere"].pk)
    ) == 0,
    "a sealed number is not there for a worker": lambda s: counted("alice", s, Identifier.objects) == 0,
    "another team's worker reads only their own children": lambda s: counted(
        "charlie", s, EntryChild.objects, ~Q(person__in=[s.grid.records["theirs"], s.grid.records["elsewhere"]])
    ) == 0,
    "and their answers": lambda s: counted(
        "charlie", s, VisitChild.objects, ~Q(person__in=[s.grid.records["theirs"], s.grid.records["elsewhere"]])
    ) == 0,
    "and their facts": lambda s: counted("bob", s, Fact.objects, Q(subject_id=s.grid.records["theirs"].pk)) == 0,
    "and what is due": lambda s: counted("bob", s, Obligation.objects, Q(person_id=s.grid.records["theirs"].pk))
    == 0,
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
    "the log is for those who hold the child": lambda s: counted(
        "charlie", s, AccessEvent.objects, Q(verb="system")
    ) == 0,
    "reach ends": lambda s: ended_reach_opens_nothing(s),
    "nobody writes in another's name": lambda s: not can_forge(s),
    "nobody names a child they do not reach": lambda s: not can_name_a_strangers_child(s),
    "a worker cannot allocate": lambda s: not can_allocate(s),
    "a worker cannot make posts": lambda s: not can_promote(s),
    "a release is read with its entry": lambda s: counted("bob", s, Release.objects, Q(entry_id=s.shared.pk)) == 0
    and counted("stella", s, Release.objects) == 0,
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
                "insert into record_entrychild (entry_id, person_id, happened_at) values (%s, %s, now())",
                [scene.together.pk, scene.grid.records["elsewhere"].pk],
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
    alice = scene.account("alice")
    return not refused(
        "alice",
        scene,
        lambda: Post.objects.create(holder=alice, role="manager", title="TM", started=date(2026, 1, 1)),
    )


def red(scene: Scene) -> list[str]:
    return [name for name, check in CHECKS.items() if not check(scene)]


def test_the_whole_law_passes_every_check(scene: Scene) -> None:
    assert red(scene) == []


CLAUSES = {
    "whose reach it is": (" where reach.user_id = ", " where reach.user_id is not null or reach.user_id = "),
    "which part is reached": ("reach.parts & 8 > 0", "true"),
    "which part of an address": ("reach.parts & 16 > 0", "true"),
    "until when": (" and reach.until > (select law.instant())", ""),
    "sealed records leave standing": ("(public.record_person.restriction < 2 and ", "(true and "),
    "standing is for roles": ("held.role::text in ('manager', 'worker')", "true"),
    "a joint entry needs every child where one is guarded": ("public.record_entry.guard = 0", "true"),
    "the past of a spine": (
        "where spine.id = history.record_entry.id)", "where spine.id = history.record_entry.id or true)"),
    "words leave with the entry": ("where spine.id = public.record_visit.entry_id)", "where true)"),
    "withdrawn words are sealed": ("and gone.sealed", "and not gone.sealed"),
    "the privacy officer's key": ("held.role::text in ('privacy')", "false"),
    "only the privacy officer's": ("held.role::text in ('privacy')", "true"),
    "an address is confidential": ("not public.record_home.confidential and ", ""),
    "an old address": (
        "exists (select 1 from public.record_home now where now.id = history.record_home.id)",
        "true",
    ),
    "an old name": ("whose where whose.id = history.record_person.id", "whose where true"),
    "light parts follow the person": ("whose where whose.id = public.record_identifier.person_id", "whose where true"),
    "and so do plans": (
        "(exists (select 1 from public.record_person whose where whose.id = public.record_protectionplan.person_id))",
        "(true)"),
    "and so do allocations": (
        "(exists (select 1 from public.record_person whose where whose.id = public.record_allocation.person_id))",
        "(true)"),
    "drafts are one's own": ("public.record_draft.author_id = ", "true or public.record_draft.author_id = "),
    "reach is one's own": ("public.access_reach.user_id = ", "true or public.access_reach.user_id = "),
    "who wrote": (
        "for insert to app with check (public.record_entry.author_id = ",
        "for insert to app with check (true or public.record_entry.author_id = "),
    "whom an entry names": (
        "create policy record_entrychild_insert on public.record_entrychild for insert to app with check (",
        "create policy record_entrychild_insert on public.record_entrychild for insert to app with check (true or "),
    "who allocates": (
        "create policy record_allocation_insert on public.record_allocation for insert to app with check (",
        "create policy record_allocation_insert on public.record_allocation for insert to app with check (true or "),
    "who gives posts": (
        "create policy access_post_insert on public.access_post for insert to app with check (",
        "create policy access_post_insert on public.access_post for insert to app with check (true or "),
    "who reads the log": (
        "(select 1 from public.record_entrychild named where named.entry_id = public.access_accessevent.entry_id)",
        "(select 1)"),
}  # fmt: skip


@pytest.fixture
def install_without(scene: Scene) -> Iterator[Callable[[str, str], None]]:
    """Installs the law with one clause changed, as the owner would by mistake; afterwards the whole law again."""

    def install(clause: str, instead: str) -> None:
        law = whole.whole()
        changed = [(login, text.replace(clause, instead)) for login, text in law.turns]
        assert changed != list(law.turns), f"No clause reads {clause!r} any more."
        for login, text in changed:
            with connections[login].cursor() as cur:
                cur.execute(text)

    yield install
    whole.install()


@pytest.mark.parametrize("clause", CLAUSES)
def test_without_this_clause_a_check_is_red(clause: str, scene: Scene, install_without) -> None:
    install_without(*CLAUSES[clause])
    assert red(scene) != []


def test_a_table_without_its_policies_is_noticed_at_start(as_module_owner: Callable[[str], None]) -> None:
    assert whole.problems() == []
    for table in (model._meta.db_table for model in whole.guarded_models()):
        as_module_owner(f"alter table {table} no force row level security")
        assert len(whole.problems()) == 1, table
        as_module_owner(f"alter table {table} force row level security")
    assert whole.problems() == []
