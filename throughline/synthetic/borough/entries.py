"""Visits into the record: the spine, the typed rows, the facts and the obligations, each by one statement."""

from collections.abc import Iterable, Iterator, Sequence
from random import Random

from throughline.access.law.clocks import PROMISED
from throughline.record.clocks.stored import promised_row
from throughline.record.entries.kind import Answers
from throughline.record.visits.kinds import ALONE_TELLS, SEEN_TELLS, VISIT_CLOCKS, headline
from throughline.synthetic.borough.clocks import Known
from throughline.synthetic.borough.notes import UNSEEN, note, said
from throughline.synthetic.borough.staging import Row, run, stage
from throughline.synthetic.borough.story import Child, Family, Visit

VISIT = (
    "id bigint, happened timestamptz, recorded timestamptz, author bigint, post text, headline text, named smallint,"
    " guard smallint, story text, analysis text, agreed text, adult bigint, adult_name text, adult_seen text,"
    " manager bigint, approved timestamptz"
)
CHILD = (
    "entry bigint, person bigint, happened timestamptz, recorded timestamptz,"
    " seen text, alone text, why text, words text"
)
DUE = ", ".join(
    (
        "person_id bigint",
        *(f'"{name}" {kind}' for name, kind in PROMISED.items()),
        "since timestamptz",
        "closed timestamptz",
    )
)
LETTER = {"a": ("seen", "alone"), "s": ("seen", ""), "n": ("not seen", "")}
ADULT_SEEN = ("seen",) * 8 + ("not seen", "not known")


def tell_visits(visits: Sequence[Visit], families: Sequence[Family], first_entry: int, dice: Random) -> None:
    """`visits` in the order they were recorded: that is the order of their numbers."""
    numbered = [(number, visit, families[visit.family]) for number, visit in enumerate(visits, first_entry)]
    stage("told_visit", VISIT, (_visit(*one, dice) for one in numbered))
    stage("told_child", CHILD, (row for one in numbered for row in _children(*one, dice)))
    run(*ENTRIES, clocks=list(VISIT_CLOCKS), seen=list(SEEN_TELLS), alone=[*SEEN_TELLS, *ALONE_TELLS])
    run("drop table told_visit", "drop table told_child")


def tell_obligations(known: Iterable[Known]) -> None:
    stage("told_due", DUE, map(_due, known))
    run(*OBLIGATIONS)


def _visit(number: int, visit: Visit, family: Family, dice: Random) -> Row:
    written, worker = note(visit.worker.style, dice), visit.worker
    adult, adult_name, _ = family.adults[0]
    return (
        number, visit.happened, visit.recorded, worker.account, worker.post, _headline(visit, family),
        sum(letter != "-" for letter in visit.seen), family.restriction,
        written.story, written.analysis, written.agreed,
        adult, f"{adult_name} {family.name}", dice.choice(ADULT_SEEN), visit.manager, visit.approved,
    )  # fmt: skip


def _headline(visit: Visit, family: Family) -> str:
    born = _born(visit, family)
    rows = {child.person: {"seen": LETTER[letter][0]} for child, letter in born}
    return headline(
        Answers(shared={}, children=rows, rows={}), {child.person: child.given for child, _ in born}
    )[:200]


def _born(visit: Visit, family: Family) -> list[tuple[Child, str]]:
    return [
        (child, letter) for child, letter in zip(family.children, visit.seen, strict=True) if letter != "-"
    ]


def _children(number: int, visit: Visit, family: Family, dice: Random) -> Iterator[Row]:
    for child, letter in _born(visit, family):
        seen, alone = LETTER[letter]
        why = dice.choice(UNSEEN) if letter == "n" else ""
        words = said(visit.worker.style, dice) if letter != "n" and _talks(child, visit) else ""
        yield number, child.person, visit.happened, visit.recorded, seen, alone, why, words


def _talks(child: Child, visit: Visit) -> bool:
    return (visit.happened.date() - child.born).days > 4 * 365


def _due(known: Known) -> Row:
    row = promised_row(known.obligation) | {"not_possible": "[]"}
    return known.person, *row.values(), known.since, known.closed


DAY = "(happened at time zone 'Europe/London')"
A_FACT = "insert into record_fact (subject_kind, subject_id, what, day, at, key, why, source_kind, source_id, known_at)"
SPINE = (
    "id, kind, happened_at, recorded_at, author_id, author_post, decided_post, headline, significant, version, named,"
    " guard, status"
)
SPINE_TOLD = "id, 'visit', happened, recorded, author, post, '', headline, false, 1, named, guard, {}"
ENTRIES = (
    f"""insert into record_entry ({SPINE}, known_at, known_by)
    select {SPINE_TOLD.format("case when approved is null then 'signed' else 'approved' end")},
        coalesce(approved, recorded), coalesce(manager, author) from told_visit order by id""",
    f"""insert into history.record_entry ({SPINE}, known_at, known_by, superseded_at, superseded_by)
    select {SPINE_TOLD.format("'signed'")}, recorded, author, approved, manager
    from told_visit where approved is not null order by id""",
    f"""insert into record_visit (entry_id, began, place, story, analysis, agreed, known_at, known_by)
    select id, {DAY}::time, 'home', story, analysis, agreed, recorded, author from told_visit order by id""",
    """insert into record_visitpresence (entry_id, position, person_id, who, seen, note, known_at, known_by)
    select id, 0, adult, adult_name, adult_seen, '', recorded, author from told_visit order by id""",
    """insert into record_entrychild (entry_id, person_id, happened_at, part, author_id, known_at)
    select told.entry, told.person, told.happened, 8, visit.author, told.recorded
    from told_child told join told_visit visit on visit.id = told.entry order by told.entry""",
    """insert into record_visitchild (entry_id, person_id, seen, not_seen_why, alone, tools, words, observed, known_at)
    select entry, person, seen, why, alone, '', words, '', recorded from told_child order by entry""",
    """insert into record_step (entry_id, did, by_id, at, reason, version, body_hash)
    select id, 'signed', author, recorded, '', 1, '' from told_visit order by id""",
    """insert into record_step (entry_id, did, by_id, at, reason, version, body_hash)
    select id, 'approved', manager, approved, 'Read and agreed', 1, '' from told_visit
    where approved is not null order by approved""",
    f"""{A_FACT} select 'child', person, what, {DAY}::date, happened, '', '', 'entry', entry, recorded
    from told_child, unnest(case when alone = 'alone' then %(alone)s::text[] else %(seen)s::text[] end) what
    where seen = 'seen' order by entry""",
    f"""{A_FACT} select 'child', person, 'attempted', {DAY}::date, null, key, '', 'entry', entry, recorded
    from told_child, unnest(%(clocks)s::text[]) key where seen = 'not seen' order by entry""",
)
SAME = ", ".join(["person_id", *(f'"{name}"' for name in PROMISED)])
STILL_OPEN = ", ".join(
    [
        "person_id",
        *(
            f"null::{kind}" if name in ("met", "met_at", "stopped") else f'"{name}"'
            for name, kind in PROMISED.items()
        ),
    ]
).replace('"ended_by"', "''")
OBLIGATIONS = (
    f"""insert into record_obligation ({SAME}, known_at)
    select {SAME}, coalesce(closed, since) from told_due order by since""",
    f"""insert into history.record_obligation (id, {SAME}, known_at, superseded_at)
    select nextval(pg_get_serial_sequence('record_obligation', 'id')), {STILL_OPEN}, since, closed
    from told_due where closed > since order by since""",
)
"""Living rows, and each as it stood before it was met or stopped, so that a past day can be read as it was known."""
