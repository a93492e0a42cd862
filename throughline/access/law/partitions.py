"""A table divided by month, which Django cannot make: the table, its months, and what guards each of them.

The months stand in a schema that the program cannot enter, so that nobody goes round the table's own policies.
"""

from django.db import connections, models

from throughline.access.law.declaration import Law

SCHEMA = "log"
PRACTICE_DAY = "coalesce((select moment from law.practice), now())::date"
OPEN_AHEAD = (
    f"select log.open_months('{{table}}', {PRACTICE_DAY}, ({PRACTICE_DAY} + interval '2 months')::date)"
)
"""This month and the next two: a night that fails has two months to be noticed."""

MONTHS = """
create schema if not exists log;
revoke all on schema log from app, public;
grant usage on schema log to keeper;
create or replace function log.guard(part text) returns void language plpgsql as $$
begin
  execute format('revoke all on log.%I from app, keeper, public', part);
  execute format('alter table log.%I enable row level security', part);
  execute format('alter table log.%I force row level security', part);
  execute format('drop policy if exists by_month_owner on log.%I', part);
  execute format('alter table log.%I enable trigger user', part);
  execute format('create policy by_month_owner on log.%I to owner using (true) with check (true)', part);
  execute format('create or replace trigger by_month_never_emptied before truncate on log.%I for each statement'
    ' execute function law.refuse_change()', part);
end $$;
create or replace function log.open_months(name text, first date, last date) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '2s' as $$
declare month timestamp; part text; column_name text; held boolean; opened integer := 0;
begin
  -- Attached, not made in place: that would keep every writer waiting until the slowest reader is done.
  perform pg_advisory_xact_lock(20262);
  select attname into column_name from pg_attribute, pg_partitioned_table divided
    where divided.partrelid = format('public.%I', name)::regclass and attrelid = divided.partrelid
      and attnum = divided.partattrs[0];
  for month in select generate_series(date_trunc('month', first::timestamp), last, interval '1 month') loop
    part := name || to_char(month, '"_"YYYYMM');
    continue when to_regclass(format('log.%I', part)) is not null;
    -- A month of which rows came before it was opened stays among the others: whole, only slower to search.
    execute format('select exists (select 1 from log.%I where %I >= %L and %I < %L)', name || '_other', column_name,
      month at time zone 'UTC', column_name, (month + interval '1 month') at time zone 'UTC') into held;
    continue when held;
    execute format('create table log.%I (like public.%I including all)', part, name);
    execute format('alter table public.%I attach partition log.%I for values from (%L) to (%L)', name, part,
      month at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
    perform log.guard(part);
    opened := opened + 1;
  end loop;
  return opened;
end $$;
revoke all on function log.guard(text), log.open_months(text, date, date) from public;
grant execute on function log.open_months(text, date, date) to keeper;
"""
DESCRIBED = """
  select distinct 'month|' || concat_ws('|', relrowsecurity, relforcerowsecurity,
    coalesce(relacl, acldefault('r', relowner))::text[],
    array(select concat_ws(' ', regexp_replace(tgname, '_[0-9]{6}$', ''), tgenabled, tgfoid::regproc) from pg_trigger
      where tgrelid = part.oid order by 1),
    array(select concat_ws(' ', polname, polroles::regrole[], pg_get_expr(polqual, polrelid)) from pg_policy
      where polrelid = part.oid order by 1))
  from pg_class part where relnamespace = to_regnamespace('log') and relkind = 'r'
"""
"""Every month reads the same, so one more changes nothing and one that is different shows.

What a table gives by default is written out: a backup leaves it away where nothing else is given.
"""


def divided() -> list[type[models.Model]]:
    from django.apps import apps

    return [model for model in apps.get_models() if hasattr(model, "law") and model.law.by_month]


def made(model: type[models.Model]) -> str:
    """The table as its model says, its indexes, and the part for every month that is not open."""
    law: Law = model.law
    table, fields = model._meta.db_table, model._meta.concrete_fields
    columns = ",\n  ".join(_column(field, table) for field in fields)
    added = "\n".join(
        f"alter table public.{table} add column if not exists {_column(field, table)};" for field in fields
    )
    return f"""
create sequence if not exists public.{table}_id_seq;
create table if not exists public.{table} (
  {columns},
  primary key (id, {law.by_month})) partition by range ({law.by_month});
{added}
alter sequence public.{table}_id_seq owned by public.{table}.id;
{_indexes(model)}
create table if not exists log.{table}_other partition of public.{table} default;
select log.guard(relname) from pg_inherits join pg_class on oid = inhrelid where inhparent = 'public.{table}'::regclass;"""


def _column(field: models.Field, table: str) -> str:
    if field.primary_key:
        return f"id bigint not null default nextval('public.{table}_id_seq')"
    kind, values = connections["owner"].schema_editor(collect_sql=True).column_sql(field.model, field)
    return f"{field.column} {kind % tuple(values) if values else kind}"


def _indexes(model: type[models.Model]) -> str:
    editor = connections["owner"].schema_editor(collect_sql=True)
    made = (str(index.create_sql(model, editor)) for index in model._meta.indexes)
    return "\n".join(f"{one.replace('CREATE INDEX', 'create index if not exists', 1)};" for one in made)


def open_ahead(login: str) -> None:
    """The months that are coming. At the installing by the owner, each night by the keeper."""
    with connections[login].cursor() as cur:
        for model in divided():
            cur.execute(OPEN_AHEAD.format(table=model._meta.db_table))
