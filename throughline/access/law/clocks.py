"""Facts and what they make due, written by narrow functions: of the children one reaches, or of those one answers for."""

from throughline.access.law import rows
from throughline.access.law.definer import DEFINER, UID

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

ANSWERED = f"({rows.may('oversee')} or ({{row}}.subject_kind = 'worker' and {rows.own('subject_id')}))"
"""Of a worker: the worker and whoever leads. Of a team, a carer or the authority: whoever leads."""

LOCKS = f"""
create or replace function law.lock_children(persons bigint[]) returns void {DEFINER} as $$
begin
  -- Without the lock 14 of 15 concurrent pairs left a stale clock. In id order, so that none waits in a circle.
  perform pg_advisory_xact_lock(20260, hashint8(person)) from (select unnest(persons) person order by 1) locked;
end $$;
create or replace function law.must_answer_for(kind text, subjects bigint[]) returns void {DEFINER} as $$
begin
  if session_user <> 'keeper' and not {rows.may("oversee")} and not (kind = 'worker' and subjects = array[{UID}])
  then raise exception 'What these promised is not yours to write about.' using errcode = '42501'; end if;
  perform pg_advisory_xact_lock(20263, hashtext(kind || subject)) from (select unnest(subjects) subject order by 1) locked;
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
  kind text, subjects bigint[], of_kind text, of_id bigint, new_rows jsonb) returns setof record_fact {DEFINER} as $$
begin
  perform law.must_answer_for(kind, subjects);{_facts("kind")}
end $$;
create or replace function law.change_duties(
  kind text, subjects bigint[], standards text[], new_rows jsonb) returns void {DEFINER} as $$
begin
  perform law.must_answer_for(kind, subjects);{_obligations("record_duty", "subject_id", " and old.subject_kind = kind", "subject_kind=kind")}
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
