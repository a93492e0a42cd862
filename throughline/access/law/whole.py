"""The whole law, in the order it is installed, and the fingerprint that finds it changed."""

import hashlib
from dataclasses import dataclass

from django.apps import apps
from django.conf import settings
from django.db import connections, models

from throughline.access.law import covering, finding, functions, partitions, posts, searching, tables
from throughline.access.law.grants import LINK

TRIGGER = """create or replace trigger {table}_{verb} after {verb} on {table}
  referencing {which} table as written for each statement execute function law.{function}();
"""
WATCHED = {
    "record_allocation": "holding_written", "record_protectionplan": "holding_written",
    "record_namedrole": "holding_written", "access_grant": "holding_written", "access_conflict": "holding_written",
    "access_post": "posts_written", "record_relationship": "ties_written", "record_residence": "ties_written",
    "access_staffperson": "staff_written", "record_oldidentity": "holding_written",
}  # fmt: skip
"""Tables from which reach and conflicts are worked out again when they are written."""


def watchers() -> str:
    verbs = {"insert": "new", "update": "new", "delete": "old"}
    return "".join(
        TRIGGER.format(table=table, verb=verb, which=which, function=function)
        for table, function in WATCHED.items()
        for verb, which in verbs.items()
        if verb != "delete" or function == "holding_written"
    )


SCHEMAS = """
revoke create on schema public from public;
create schema if not exists law;
create schema if not exists history;
create schema if not exists as_known;
create table if not exists law.practice (moment timestamptz not null);
grant usage on schema public, law, history, as_known to app, keeper;
grant create on schema law to keeper;
grant select on law.practice to app, keeper;
"""
AFTER = f"""
grant usage, select on all sequences in schema public to app, keeper;
create or replace trigger entries_named after insert on record_entrychild
  referencing new table as written for each statement execute function law.count_named();
create or replace trigger restriction_written after insert or update on record_restriction
  for each row execute function law.restriction_written();
create or replace trigger record_sealed after insert on record_restriction
  for each row execute function law.sealed();
create or replace trigger item_sealed after insert on record_itemseal
  for each row execute function law.item_sealed();
create or replace trigger release_agreed after update on access_sealedrelease
  for each row execute function law.release_agreed();
create or replace trigger glass_broken after insert on access_grant
  referencing new table as written for each statement execute function law.glass_broken();
create or replace trigger reviewer_named after insert or update on record_namedrole
  for each row execute function law.reviewer_is_outside();
create or replace trigger reviewer_outside after insert or update on record_allocation
  for each row execute function law.reviewer_is_outside();
create or replace trigger person_restricted after update of restriction on record_person
  for each row when (old.restriction is distinct from new.restriction) execute function law.guard_again();
{posts.TRIGGERS}{covering.TRIGGER}{searching.TRIGGER}{watchers()}create table if not exists law.installed (sha text primary key, at timestamptz not null default now(), standing text[]);
grant select on law.installed to app, keeper;
"""
DROP_POLICIES = """
do $$ declare found record; begin
  for found in select schemaname, tablename, policyname from pg_policies where schemaname in ('public', 'history', 'log') loop
    execute format('drop policy %I on %I.%I', found.policyname, found.schemaname, found.tablename);
  end loop;
end $$;
"""
STANDING = f"""
select array_agg(line order by line) from (
  select concat_ws('|', 'policy', schemaname, tablename, policyname, roles, cmd, qual, with_check) from pg_policies
    where schemaname in ('public', 'history')
  union all select concat_ws('|', 'table', relnamespace::regnamespace, relname, relrowsecurity, relforcerowsecurity,
    array(select privilege::text from unnest(relacl) privilege order by 1)) from pg_class where relkind in ('r', 'p', 'v')
    and relnamespace::regnamespace::text in ('public', 'history', 'as_known')
  union all select concat_ws('|', 'column', attrelid::regclass, attname,
    array(select privilege::text from unnest(attacl) privilege order by 1)) from pg_attribute where attacl is not null
    and attrelid::regclass::text !~ '^pg_'
  union all select concat_ws('|', 'function', proname, prosecdef, md5(prosrc)) from pg_proc
    where pronamespace in ('law'::regnamespace, to_regnamespace('log'))
  union all select concat_ws('|', 'trigger', tgrelid::regclass, tgname, tgenabled) from pg_trigger
    where not tgisinternal and tgrelid not in (select oid from pg_class where relnamespace = to_regnamespace('log'))
  union all ({partitions.DESCRIBED})) described(line)
"""
"""What stands in the database, one line for each policy, table, column, function and trigger."""


@dataclass(frozen=True, slots=True)
class Law:
    """SQL in turns: the owner declares tables and policies; the keeper owns the functions that see every row."""

    turns: tuple[tuple[str, str], ...]

    @property
    def sha(self) -> str:
        return hashlib.sha256(self.sql.encode()).hexdigest()

    @property
    def sql(self) -> str:
        return "\n".join(f"-- as {login}\n{text.strip()}\n" for login, text in self.turns)


def guarded_models() -> list[type[models.Model]]:
    return [model for model in apps.get_models() if hasattr(model, "law")]


def whole() -> Law:
    guarded = guarded_models()
    owners = "\n".join(tables.of(model) for model in guarded)
    keepers = "\n".join(tables.keeping(model) for model in guarded if model.law.history)
    grants = "".join(
        f"revoke all on function {name} from public; grant execute on function {name} to app, keeper;\n"
        for name in functions.FOR_APP
    )
    closed = "revoke all on all functions in schema law from public; grant execute on all functions in schema law to owner;\n"
    return Law(
        (
            ("owner", SCHEMAS + partitions.MONTHS),
            (
                "keeper",
                "set check_function_bodies = off;\n" + functions.functions() + keepers + closed + grants,
            ),
            (
                "owner",
                DROP_POLICIES
                + owners
                + AFTER
                + finding.triggers({model._meta.db_table for model in guarded})
                + LINK,
            ),
        )
    )


def install() -> Law:
    law = whole()
    for login, text in law.turns:
        with connections[login].cursor() as cur:
            cur.execute(text)
    with connections["owner"].cursor() as cur:
        cur.execute(STANDING)
        (standing,) = cur.fetchone()
        cur.execute("delete from law.practice; delete from law.installed")
        if settings.THROUGHLINE_NOW:
            cur.execute("insert into law.practice values (%s)", [settings.THROUGHLINE_NOW])
        cur.execute("insert into law.installed (sha, standing) values (%s, %s)", [law.sha, standing])
    partitions.open_ahead("owner")
    return law


def problems() -> list[str]:
    """One sentence for each way in which the database is not under this program's law."""
    with connections["default"].cursor() as cur:
        cur.execute("select to_regclass('law.installed')")
        if cur.fetchone()[0] is None:
            return ["The database has no law yet: run `throughline migrate`."]
        cur.execute("select sha, standing from law.installed")
        sha, installed = cur.fetchone() or ("", [])
        cur.execute(STANDING)
        (standing,) = cur.fetchone()
        cur.execute("select max(moment) from law.practice")
        (practice,) = cur.fetchone()
    wrong = []
    if sha != whole().sha:
        wrong.append("The law in the database is of another version: run `throughline migrate`.")
    if practice != settings.THROUGHLINE_NOW:
        wrong.append("The database's practice day is not this program's: run `throughline migrate`.")
    if changed := changed_by_hand(installed, standing):
        wrong.append(
            f"Policies, grants or triggers were changed by hand ({changed}): run `throughline migrate` and find out who did."
        )
    return wrong


def changed_by_hand(installed: list[str], standing: list[str]) -> str:
    """The first of what differs, as `policy public record_person record_person_select`, and how many more."""
    first, *more = sorted(set(installed) ^ set(standing)) or [""]
    return " ".join(first.split("|")[:4])[:120] + (f" and {len(more)} more lines" if more else "")
