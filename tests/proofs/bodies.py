"""Reads whole bodies back past the program, as a superuser, and holds them against the writers' notes."""

from collections.abc import Iterable

from tests.proofs.journal import Request
from tests.proofs.site import Site

ENTRIES = """
select visit.entry_id, visit.story, visit.place, visit.began::text, entry.author_id,
       array_agg(child.person_id || ':' || child.seen || ':' || child.alone || ':' || child.words order by child.person_id),
       (select count(*) from record_entrychild named where named.entry_id = entry.id),
       (select count(*) from record_step step where step.entry_id = entry.id and step.did = 'signed'),
       (select count(distinct fact.subject_id) from record_fact fact
        where fact.source_kind = 'entry' and fact.source_id = entry.id and fact.what = 'cp_visit_child_seen')
from record_visit visit join record_entry entry on entry.id = visit.entry_id
join record_visitchild child on child.entry_id = entry.id
group by visit.entry_id, entry.id
"""
DRAFTS = "select key::text, id, answers, children from record_draft"
LEFT_OUT = {"entry", "version"}


def signed(site: Site) -> dict[str, list[tuple]]:
    """Every signed visit, by the key its story begins with; twice there is twice in the list."""
    found: dict[str, list[tuple]] = {}
    for row in site.sql(ENTRIES):
        found.setdefault(row[1].partition(" ")[0], []).append(row)
    return found


def drafts(site: Site) -> dict[str, tuple]:
    return {row[0]: row for row in site.sql(DRAFTS)}


def expected(request: Request) -> tuple:
    said = request.said
    children = sorted(int(name.split("-")[1]) for name in said if name.endswith("-seen"))
    told = [
        f"{c}:{said[f'child-{c}-seen']}:{said[f'child-{c}-alone']}:{said[f'child-{c}-words']}"
        for c in children
    ]
    return said["story"], said["place"], f"{said['began']}:00", told, len(children), 1, len(children)


def whole(row: tuple, request: Request) -> bool:
    entry, story, place, began, _author, children, named, steps, facts = row
    return entry == request.draft and (story, place, began, children, named, steps, facts) == expected(
        request
    )


def lost(site: Site, acknowledged: Iterable[Request]) -> list[str]:
    """What was acknowledged and is not there, or not whole. A signed visit stands for its draft."""
    entries, open_drafts, found = signed(site), drafts(site), []
    for one in acknowledged:
        rows = entries.get(one.key, [])
        if one.kind == "sign":
            good = len(rows) == 1 and whole(rows[0], one)
        else:
            good = bool(rows) or _kept(open_drafts.get(one.key), one)
        if not good:
            found.append(f"{one.kind} {one.key}")
    return found


def _kept(draft: tuple | None, request: Request) -> bool:
    if draft is None:
        return False
    if request.kind == "begin":
        return draft[3] == sorted(request.said["children"])
    return draft[2] == {name: value for name, value in request.said.items() if name not in LEFT_OUT and value}
