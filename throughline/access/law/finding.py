"""The version of the list that people are found by: it moves in the order in which transactions end."""

from throughline.access.law.definer import DEFINER

FINDING = f"""
create or replace function law.name_written() returns trigger {DEFINER} as $$
declare told jsonb;
begin
  if tg_op = 'DELETE' then told := to_jsonb(old); else told := to_jsonb(new); end if;
  -- Held until the end of the transaction, and taken only then: whoever sees a version sees all before it.
  perform pg_advisory_xact_lock(20264, 0);
  insert into record_namechange (person_id) select (told ->> tg_argv[0])::bigint
  union select (told ->> 'now_id')::bigint where told ? 'now_id'
  on conflict (person_id) do update set id = nextval(pg_get_serial_sequence('record_namechange', 'id'));
  return null;
end $$;
create or replace function law.names_version() returns bigint {DEFINER} as $$
begin
  return coalesce((select max(change.id) from record_namechange change), 0);
end $$;
"""
FOR_APP = ("law.names_version()",)

NAMED_BY = {"record_person": "id", "record_personname": "person_id", "record_oldidentity": "person_id"}
"""Tables that hold a name, and the column that says whose."""


def triggers(tables: set[str]) -> str:
    return "".join(
        f"drop trigger if exists name_written on {table};\n"
        f"create constraint trigger name_written after insert or update or delete on {table}"
        f" deferrable initially deferred for each row execute function law.name_written('{column}');\n"
        for table, column in NAMED_BY.items()
        if table in tables
    )
