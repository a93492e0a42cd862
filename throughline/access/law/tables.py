"""One table's law: its grants, its policies, its memory."""

from django.db import connections, models

from throughline.access.law import partitions
from throughline.access.law.declaration import Law


def columns(model: type[models.Model]) -> list[str]:
    """Quoted: a column may be called `limit`."""
    return [f'"{field.column}"' for field in model._meta.concrete_fields]


def of(model: type[models.Model]) -> str:
    """What the owner declares about one table. `keeping` is the keeper's share."""
    law: Law = model.law
    table = model._meta.db_table
    if law.role:
        return apart(table, law.role)
    parts = [partitions.made(model)] if law.by_month else []
    parts += [grants(table, law), policies(table, law)]
    if law.history:
        parts += [known(table), old_rows(model), keeps(model), as_known(model)]
    if law.append_only:
        parts.append(only_grows(f"public.{table}", table))
    return "\n".join(parts)


def apart(table: str, role: str) -> str:
    """A table that neither the program's login nor the keeper's may touch."""
    return f"""
revoke all on public.{table} from app, keeper, public;
grant select, insert on public.{table} to {role};
alter table public.{table} enable row level security;
alter table public.{table} force row level security;
create policy {table}_owner on public.{table} to owner using (true) with check (true);
create policy {table}_{role} on public.{table} to {role} using (true) with check (true);"""


def grants(table: str, law: Law) -> str:
    keeper = "select, insert" if law.append_only else "select, insert, update, delete"
    verbs = [_verb(verb, law) for verb in law.grants.split()]
    app = f"grant {', '.join(verbs)} on public.{table} to app;" if law.grants else ""
    return f"""
revoke all on public.{table} from app, keeper, public;
{app}
grant {keeper} on public.{table} to keeper;"""


def _verb(verb: str, law: Law) -> str:
    return f"update ({', '.join(law.mutable.split())})" if verb == "update" and law.mutable else verb


def policies(table: str, law: Law) -> str:
    reads = law.reads.replace("{row}", f"public.{table}")
    adds = (law.adds or law.reads).replace("{row}", f"public.{table}")
    changes = (law.changes or law.reads).replace("{row}", f"public.{table}")
    clauses = {
        "select": f"using ({reads})",
        "insert": f"with check ({adds})",
        "update": f"using ({changes}) with check ({changes})",
        "delete": f"using ({changes})",
    }
    made = [
        f"create policy {table}_{verb} on public.{table} for {verb} to app {clause};"
        for verb, clause in clauses.items()
        if verb in law.grants.split()
    ]
    return "\n".join([guard(f"public.{table}", table), *made])


def guard(qualified: str, table: str) -> str:
    """FORCE binds the owner too, so the owner has a policy of its own: else a data migration changes 0 rows."""
    return f"""
alter table {qualified} enable row level security;
alter table {qualified} force row level security;
create policy {table}_owner on {qualified} to owner using (true) with check (true);
create policy {table}_keeper on {qualified} to keeper using (true) with check (true);"""


def known(table: str) -> str:
    """When this row's version was written and by whom. The program has no grant to set either."""
    return f"""
alter table public.{table} add column if not exists known_at timestamptz not null default law.moment();
alter table public.{table} add column if not exists known_by bigint default law.known_by();"""


def old_rows(model: type[models.Model]) -> str:
    table, law = model._meta.db_table, model.law
    reads = (law.past or law.reads).replace("{row}", f"history.{table}")
    added = "\n".join(
        f'alter table history.{table} add column if not exists "{field.column}" {plain_type(field)};'
        for field in model._meta.concrete_fields
    )
    return f"""
create table if not exists history.{table} (
  known_at timestamptz not null, known_by bigint, superseded_at timestamptz not null, superseded_by bigint);
{added}
create index if not exists {table}_old on history.{table} ({model._meta.pk.column}, superseded_at);
revoke all on history.{table} from app, keeper, public;
grant select on history.{table} to app;
grant select, insert on history.{table} to keeper;
{guard(f"history.{table}", table)}
create policy {table}_select on history.{table} for select to app using ({reads});
{only_grows(f"history.{table}", f"history_{table}")}"""


def keeps(model: type[models.Model]) -> str:
    table = model._meta.db_table
    return f"""
create or replace trigger {table}_keeps before update or delete on public.{table}
  for each row execute function law.keep_{table}();"""


def keeping(model: type[models.Model]) -> str:
    """The old row is kept on update and delete; inserts cost nothing. A version never committed is not kept."""
    table = model._meta.db_table
    kept = ", ".join(columns(model))
    old = ", ".join(f"old.{column}" for column in columns(model))
    return f"""
create or replace function law.keep_{table}() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if old.known_at < law.moment() then
    insert into history.{table} ({kept}, known_at, known_by, superseded_at, superseded_by)
    values ({old}, old.known_at, old.known_by, law.moment(), law.known_by());
  end if;
  if tg_op = 'DELETE' then return old; end if;
  new.known_at := law.moment();
  new.known_by := law.known_by();
  return new;
end $$;"""


def as_known(model: type[models.Model]) -> str:
    """The row as it stood at `app.as_known`: today's if it was known by then, else the old one of that moment."""
    table = model._meta.db_table
    kept = ", ".join([*columns(model), "known_at", "known_by"])
    return f"""
drop view if exists as_known.{table};
create view as_known.{table} with (security_invoker = true) as
  select {kept} from public.{table} where known_at <= law.as_known()
  union all
  select {kept} from history.{table} where known_at <= law.as_known() and superseded_at > law.as_known();
grant select on as_known.{table} to app, keeper;"""


def only_grows(qualified: str, name: str) -> str:
    return f"""
create or replace trigger {name}_only_grows before update or delete on {qualified}
  for each row execute function law.refuse_change();
create or replace trigger {name}_never_emptied before truncate on {qualified}
  for each statement execute function law.refuse_change();"""


def plain_type(field: models.Field) -> str:
    """The column's type without what belongs to the living row only. The collation stays: a prepared statement
    that meets the past through another search path must find the very same columns there."""
    owner = connections["owner"]
    kind = (field.rel_db_type(owner) if field.primary_key else field.db_type(owner)) or ""
    collation = getattr(getattr(field, "output_field", field), "db_collation", None)
    return f'{kind} collate "{collation}"' if collation else kind
