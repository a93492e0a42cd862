"""Facts and what they make due, written by narrow functions: of the children one reaches, or of those one answers for."""

from throughline.access.law import rows
from throughline.access.law.definer import DEFINER

FACT = {
    "what": "text", "day": "date", "until": "date", "at": "timestamptz", "key": "text", "why": "text", "known": "date",
    "of": "date", "because": "text",
}  # fmt: skip
PROMISED = {
    "standard": "text", "version": "date", "start": "date", "opens": "date", "start_at": "timestamptz", "due": "date",
    "due_at": "timestamptz", "first": "boolean", "set_by_person": "boolean", "too_early": "boolean", "booked": "date[]",
    "attempted": "date[]", "met": "date", "met_at": "timestamptz", "stopped": "date", "ended_by": "text",
    "exempt": "text", "exempt_because": "text", "exempt_day": "date", "exempt_until": "date",
    "waiting_on": "text", "waiting_because": "text", "waiting_day": "date", "waiting_until": "date",
    "not_possible": "jsonb", "total": "jsonb",
}  # fmt: skip
"""The columns of a fact and of a thing due beside whose they are: the record stores these and no others."""

LEADS = (
    "(({row}.subject_kind = 'worker' and exists (select 1 from public.access_post theirs join public.access_post mine"
    f" on mine.id = theirs.reports_to_id where theirs.holder_id = {{row}}.account_id and mine.holder_id = {rows.UID}"
    " and theirs.started <= (select law.today()) and (theirs.ended is null or theirs.ended > (select law.today()))"
    " and mine.started <= (select law.today()) and (mine.ended is null or mine.ended > (select law.today()))))"
    f" or ({{row}}.subject_kind <> 'worker' and {rows.may('oversee')}))"
)
"""Of a matter beside the children: of a worker whoever they report to; of a team, a carer or the authority any manager."""
OF_A_MATTER = "exists (select 1 from public.record_matter matter where matter.id = {row}.subject_id)"
"""Whoever reads the matter."""

LOCKS = f"""
create or replace function law.lock_children(persons bigint[]) returns void {DEFINER} as $$
begin
  -- Without the lock 14 of 15 concurrent pairs left a stale clock. In id order, so that none waits in a circle.
  perform pg_advisory_xact_lock(20260, hashint8(person)) from (select unnest(persons) person order by 1) locked;
end $$;
create or replace function law.must_lead(sort text, matters bigint[]) returns void {DEFINER} as $$
begin
  if session_user <> 'keeper' and exists (
    select 1 from unnest(matters) asked where not exists (
      select 1 from record_matter matter where matter.id = asked and matter.subject_kind = sort and {LEADS.replace("{row}", "matter")}))
  then raise exception 'What this promises is not yours to write about.' using errcode = '42501'; end if;
  perform pg_advisory_xact_lock(20263, hashint8(asked)) from (select unnest(matters) asked order by 1) locked;
end $$;
"""


def _told(columns: dict[str, str], whose: str) -> str:
    named = {whose: "bigint"} | columns
    return f"new({', '.join(f'{_quoted(name)} {kind}' for name, kind in named.items())})"


def _quoted(name: str) -> str:
    return f'"{name}"'


def _same(columns: dict[str, str], whose: str, keys: tuple[str, ...]) -> str:
    """The keys by equality: "not distinct" cannot use an index, and read a million rows for each of three children."""
    return " and ".join(
        f"new.{_quoted(name)} {'=' if name in keys else 'is not distinct from'} old.{_quoted(name)}"
        for name in (whose, *columns)
    )


def _replace(
    table: str, whose: str, columns: dict[str, str], keys: tuple[str, ...], old: str, new: str, also: str
) -> str:
    """Takes away what is no longer said and adds what is new: a line that stays is not written again."""
    told, same = _told(columns, whose), _same(columns, whose, (whose, *keys))
    fixed = {name: value for name, value in (pair.split("=") for pair in also.split(",") if pair)}
    names = ", ".join([*fixed, whose, *map(_quoted, columns)])
    values = ", ".join([*fixed.values(), f"new.{whose}", *(f"new.{_quoted(name)}" for name in columns)])
    return f"""
  delete from {table} old where {old} and not exists (
    select 1 from jsonb_to_recordset(new_rows) as {told} where {same});
  insert into {table} ({names}) select {values} from jsonb_to_recordset(new_rows) as {told}
  where {new} and not exists (select 1 from {table} old where {old} and {same});"""


def _facts(kind: str) -> str:
    old = f"old.source_kind = of_kind and old.source_id = of_id and old.subject_kind = {kind} and old.subject_id = any(subjects)"
    also = f"subject_kind={kind},source_kind=of_kind,source_id=of_id"
    changed = _replace(
        "record_fact", "subject_id", FACT, ("what", "day"), old, "new.subject_id = any(subjects)", also
    )
    return f"""{changed}
  return query select * from record_fact fact where fact.subject_kind = {kind} and fact.subject_id = any(subjects);"""


def _obligations(table: str, whose: str, kind: str, also: str) -> str:
    mine = f"old.{whose} = any(subjects) and old.standard = any(standards){kind}"
    return _replace(
        table, whose, PROMISED, ("standard", "start"), mine,
        f"new.{whose} = any(subjects) and new.standard = any(standards)", also,
    )  # fmt: skip


CLOCKS = f"""{LOCKS}
create or replace function law.change_facts(
  subjects bigint[], of_kind text, of_id bigint, new_rows jsonb) returns setof record_fact {DEFINER} as $$
begin
  perform law.must_reach(subjects);
  perform law.lock_children(subjects);{_facts("'child'")}
end $$;
create or replace function law.facts_about(subjects bigint[]) returns setof record_fact {DEFINER} as $$
begin
  perform law.must_reach(subjects);
  return query select * from record_fact fact where fact.subject_kind = 'child' and fact.subject_id = any(subjects);
end $$;
create or replace function law.change_obligations(
  subjects bigint[], standards text[], new_rows jsonb) returns void {DEFINER} as $$
begin
  perform law.must_reach(subjects);{_obligations("record_obligation", "person_id", "", "")}
end $$;
create or replace function law.change_duty_facts(
  sort text, subjects bigint[], of_kind text, of_id bigint, new_rows jsonb) returns setof record_fact {DEFINER} as $$
begin
  perform law.must_lead(sort, subjects);{_facts("sort")}
end $$;
create or replace function law.change_duties(
  sort text, subjects bigint[], standards text[], new_rows jsonb) returns void {DEFINER} as $$
begin
  perform law.must_lead(sort, subjects);{_obligations("record_duty", "subject_id", " and old.subject_kind = sort", "subject_kind=sort")}
end $$;
"""
FOR_APP = (
    "law.lock_children(bigint[])",
    "law.change_facts(bigint[], text, bigint, jsonb)",
    "law.facts_about(bigint[])",
    "law.change_obligations(bigint[], text[], jsonb)",
    "law.change_duty_facts(text, bigint[], text, bigint, jsonb)",
    "law.change_duties(text, bigint[], text[], jsonb)",
)
