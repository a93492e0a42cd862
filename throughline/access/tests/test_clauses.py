"""Each clause of the law is needed: taken out, at least one check on the same scene turns red."""

from collections.abc import Callable, Iterator

import pytest
from django.db import connections

from throughline.access.law import whole
from throughline.access.law.reach import TIES
from throughline.access.log.readers import HOLDS, LATELY
from throughline.access.parts import Part
from throughline.access.roles import ROLES
from throughline.access.tests.checks_of_the_law import CHECKS, Scene, the_scene

pytestmark = pytest.mark.usefixtures("module_database")
STANDING = ", ".join(
    f"'{key}'" for key in sorted(key for key, role in ROLES.items() if role.standing & Part.EXISTENCE)
)


@pytest.fixture(scope="module")
def scene(module_database: str) -> Scene:
    return the_scene()


def red(scene: Scene) -> list[str]:
    return [name for name, check in CHECKS.items() if not check(scene)]


def test_the_whole_law_passes_every_check(scene: Scene) -> None:
    assert red(scene) == []


CLAUSES = {
    "whose reach it is": (" where reach.user_id = ", " where reach.user_id is not null or reach.user_id = "),
    "whom it reaches": ("reach.person_id = public.record_entrychild.person_id and", "true and"),
    "which part is reached": ("reach.parts & 8 > 0", "true"),
    "which area of the record": ("(reach.parts & public.record_entrychild.part > 0", "(true"),
    "whose own words": (
        "public.record_entrychild.author_id = (select nullif(current_setting('app.uid', true), '')::bigint))) and", "true)) and"),
    "that one's own words are read": (" or (reach.parts & 2048 > 0", " or (false and reach.parts & 2048 > 0"),
    "which part of an address": ("reach.parts & 16 > 0", "true"),
    "from when": (" and reach.since <= (select law.instant())", ""),
    "until when": (" and reach.until > (select law.instant())", ""),
    "one's own matter leaves standing": (
        " and public.record_person.id <> all ((select law.conflicts())::bigint[])", ""),
    "a restricted record's header": (" and whose.restriction = 0", ""),
    "a sealed item": ("item.lifted_at is null", "false"),
    "whose name is on the list": (" and reader.account_id = ", " and false and reader.account_id = "),
    "that a desk opens": ("(select law.on_shift())", "false"),
    "when a shift is": (
        "shift.starts_at <= law.instant() and shift.ends_at > law.instant()", "true"),
    "that a shift is published": ("shift.published_at <= law.instant()", "true"),
    "what a desk keeps out": ("on person.id = found.person_id and person.restriction = 0", "on person.id = found.person_id"),
    "a desk and one's own matter": (
        "where person.id <> all ((select law.conflicts())::bigint[])", "where true"),
    "who is open to us": (
        "select held.person_id from record_allocation held",
        "select everybody.id as person_id from record_person everybody union all select held.person_id from record_allocation held"),
    "whom a contact is about": ("and contact.what = 'front_door_contact'", "or contact.what = 'front_door_contact'"),
    "sealed records leave standing": ("(public.record_person.restriction < 2 and ", "(true and "),
    "standing is for roles": (f"held.role::text in ({STANDING})", "true"),
    "a joint entry needs every child where one is guarded": ("public.record_entry.guard = 0", "true"),
    "the past of a spine": (
        "where spine.id = history.record_entry.id)", "where spine.id = history.record_entry.id or true)"),
    "words leave with the entry": ("where spine.id = public.record_visit.entry_id)", "where true)"),
    "withdrawn words are sealed": ("and gone.sealed", "and not gone.sealed"),
    "the privacy officer's key": ("held.role::text in ('privacy')", "false"),
    "only the privacy officer's": ("held.role::text in ('privacy')", "true"),
    "an address is confidential": ("(not public.record_home.confidential or ", "(true or "),
    "an old address": (
        "exists (select 1 from public.record_home now where now.id = history.record_home.id)",
        "true",
    ),
    "an old name": ("whose where whose.id = history.record_person.id", "whose where true"),
    "numbers follow the person": ("whose where whose.id = public.record_identifier.person_id", "whose where true"),
    "and so do plans": ("whose where whose.id = public.record_protectionplan.person_id", "whose where true"),
    "and so do allocations": ("whose where whose.id = public.record_allocation.person_id", "whose where true"),
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
    "who reads the log": (f"({HOLDS} and public.access_accessevent", "(true and public.access_accessevent"),
    "how long the log is in view": (LATELY.replace("{row}", "public.access_accessevent"), "true"),
    "conflicts leave reach": ("and conflict.person_id = tied.person_id and conflict.lifted_at is null", "and false"),
    "a reviewer stands outside": ("and not law.in_line(post.holder_id, tie.person_id)", ""),
    "restricted records leave the team": ("(child.restriction <= 0)", "true"),
    "sealed records leave the line": ("(child.restriction <= 1)", "true"),
    "a tick opens a restricted record": (" or (tie.restricted and child.restriction = 1)", ""),
    "when a grant is over": ("least(tie.until, coalesce(tie.ended_at, tie.until))", "tie.until"),
} | {f"the relationship {name}": (f"from {tie}", f"from {tie} and false") for name, tie in TIES.items()}  # fmt: skip


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
