"""Searching what was written: one function that filters by reach first, because text operators are not leakproof.

Under a policy the database would read every row's words before it may ask whether they match: seconds at a million
entries. Words lie apart, a row for each child that an entry names, and no login reads them.
"""

from collections.abc import Iterable

from django.apps import apps
from django.db import models

from throughline.access.law import rows
from throughline.access.law.definer import DEFINER, UID

LONGEST = 500_000
"""Characters of one entry that are searched: PostgreSQL refuses a list of words over a megabyte."""
START, STOP = "\x02", "\x03"
"""Round a word that was found: characters that nobody types."""
FEW = 400
"""Children up to whom a search begins with the reader's own children."""
RARE = 15_000
"""Rows that match up to which the index of words is read; beyond it the newest are read until a page is full."""
FAR = 30_000
"""Of the newest rows, as many are read before the search turns to the index of words after all."""
SPARE = 4
"""Rows read for each entry shown: one that names brothers and sisters has a row for each."""


def _columns(model: type[models.Model]) -> str:
    return ", ".join(f"nullif(said.\"{column}\"::text, '')" for column in model.law.searched.split())


def _said(model: type[models.Model]) -> str:
    """What stands in one table. What whoever reads the entry reads belongs to all its children, whomever else it names;
    anything else is about the child it names, or about all where it names none."""
    of_all = model.law.reads == rows.by_entry() or "person_id" not in {
        one.column for one in model._meta.concrete_fields
    }
    whose = "null::bigint" if of_all else "said.person_id"
    return (
        f"select said.entry_id, {whose}, concat_ws(' · ', {_columns(model)})"
        f" from unnest(entries) asked(id) join public.{model._meta.db_table} said on said.entry_id = asked.id"
    )


def searched() -> Iterable[type[models.Model]]:
    found = (model for model in apps.get_models() if hasattr(model, "law") and model.law.searched)
    return sorted(found, key=lambda model: model._meta.db_table)


def _words_of() -> str:
    headline = "select spine.id, null::bigint, spine.headline::text from unnest(entries) asked(id) join public.record_entry spine on spine.id = asked.id"
    every = "\n    union all ".join([headline, *(_said(model) for model in searched())])
    return f"""
create or replace function law.words_of(entries bigint[]) returns table(entry_id bigint, person_id bigint, said text) {DEFINER} stable as $$
#variable_conflict use_column
begin
  return query {every};
end $$;
"""


GATHERED = f"""select spine.id, named.person_id, spine.kind, spine.author_id, named.part, spine.happened_at,
      left(string_agg(said.said, ' · '), {LONGEST}) as words
    from unnest(entries) asked(id) join record_entry spine on spine.id = asked.id
    join record_entrychild named on named.entry_id = spine.id
    join law.words_of(entries) said on said.entry_id = spine.id
      and (said.person_id is null or said.person_id = named.person_id)
    where spine.status::text not in ('withdrawn', 'undone')
    group by spine.id, named.person_id, named.part"""
"""What was said of each child that an entry names; nothing of one that was withdrawn or undone."""

AGAIN = f"""
create or replace function law.words_again(entries bigint[]) returns void {DEFINER} as $$
begin
  delete from record_entrywords gone using unnest(entries) asked(id) where gone.entry_id = asked.id;
  insert into record_entrywords (entry_id, person_id, kind, author_id, part, happened_at, words)
    select found.id, found.person_id, found.kind, found.author_id, found.part, found.happened_at,
      to_tsvector('english', found.words)
    from ({GATHERED}) found;
end $$;
create or replace function law.step_taken() returns trigger {DEFINER} as $$
begin
  -- Every row of an entry stands before its step is written. An approval changes no word.
  perform law.words_again(array(select step.entry_id from written step where step.did <> 'approved'));
  return null;
end $$;
"""
TRIGGER = """
create or replace trigger step_taken after insert on record_step
  referencing new table as written for each statement execute function law.step_taken();
"""

PLACES = {
    "asked": "$1::tsquery", "child": "$2::bigint", "writer": "$3::bigint", "sort": "$4::text", "since": "$5::timestamptz",
    "until": "$6::timestamptz", "older": "$7::timestamptz", "older_id": "$8::bigint", "desk": "$9::bigint[]",
    "mine": "$10::bigint[]", "most": "$11::int",
}  # fmt: skip
"""A road is planned each time with what was asked in these places: what was not asked is then not there at all."""
OPENED = (
    rows.named_child()
    .replace(rows.at_a_desk(), "({desk} is not null and {row}.person_id = any({desk}))")
    .replace("{row}", "found")
)
"""The policy on a child's place in an entry itself; the children of a desk are gathered once and not asked row by row."""
ASKED = """({asked} is null or found.words @@ {asked}) and ({child} is null or found.person_id = {child})
    and ({writer} is null or found.author_id = {writer}) and ({sort} is null or found.kind = {sort})
    and ({since} is null or found.happened_at >= {since}) and ({until} is null or found.happened_at < {until})
    and ({older} is null or (found.happened_at, found.entry_id) < ({older}, {older_id}))"""
NEWEST = "order by found.happened_at desc, found.entry_id desc"
COLUMNS = "found.entry_id, found.person_id, found.part, found.author_id, found.happened_at"
FOUND = f"select {COLUMNS} from record_entrywords found where {ASKED}"
ROADS = {
    "their children": f"{FOUND} and found.person_id = any({{mine}}) and {OPENED} {NEWEST} limit {{most}}",
    "the words": f"""with matched as materialized ({FOUND})
        select {COLUMNS} from matched found where {OPENED} {NEWEST} limit {{most}}""",
    "the newest": f"""select {COLUMNS} from (select * from record_entrywords found
          where ({{older}} is null or (found.happened_at, found.entry_id) < ({{older}}, {{older_id}}))
            and ({{since}} is null or found.happened_at >= {{since}})
            and ({{until}} is null or found.happened_at < {{until}}) {NEWEST} limit {FAR}) found
        where {ASKED} and {OPENED} {NEWEST} limit {{most}}""",
}  # fmt: skip
"""Three roads to the same rows: from the reader's own children, from a rare word, or from the newest entry back."""
GATHER = """select array_agg(entry_id), array_agg(person_id), array_agg(happened_at) from (%s) read"""
GUESS = f"explain (format json) {FOUND}".format_map(PLACES)


def _road(name: str) -> str:
    return f"$road${GATHER % ROADS[name].format_map(PLACES)}$road$"


USING = "using words, child, writer, nullif(sort, ''), since, until, older, older_id, desk, mine, most"
SEARCH = f"""
create or replace function law.search(asked text, child bigint, writer bigint, sort text, since timestamptz,
  until timestamptz, older timestamptz, older_id bigint, most int, by_road text default null)
  returns table(entry_id bigint, person_id bigint, happened_at timestamptz, shown text) {DEFINER} as $$
#variable_conflict use_column
declare words tsquery := websearch_to_tsquery('english', nullif(asked, '')); road text := by_road; guess json;
  desk bigint[]; mine bigint[]; shows int := most; entries bigint[]; people bigint[]; moments timestamptz[];
begin
  if asked <> '' and numnode(words) = 0 then return; end if;
  most := most * {SPARE};
  if law.on_shift() then desk := array(select law.desk_children()); end if;
  mine := case when child is not null then array[child] else array(
    select distinct reach.person_id from access_reach reach where reach.user_id = {UID} limit {FEW + 1}) end;
  if road is null and (child is not null or (desk is null and cardinality(mine) <= {FEW})) then road := 'their children'; end if;
  if road is null then
    execute $guess${GUESS}$guess$ into guess {USING};
    road := case when (guess->0->'Plan'->>'Plan Rows')::float <= {RARE} then 'the words' else 'the newest' end;
  end if;
  if road = 'the newest' then
    -- Else the planner takes the index of words and sorts a million rows to show twenty.
    perform set_config('enable_bitmapscan', 'off', true);
    execute {_road("the newest")} into entries, people, moments {USING};
    perform set_config('enable_bitmapscan', 'on', true);
    if coalesce(cardinality(entries), 0) < most then road := 'the words'; end if;
  end if;
  if road = 'the words' then execute {_road("the words")} into entries, people, moments {USING};
  elsif road = 'their children' then execute {_road("their children")} into entries, people, moments {USING};
  end if;
  return query with page as materialized (
    select read.entry_id, min(read.person_id) person_id, read.happened_at from unnest(entries, people, moments)
      read(entry_id, person_id, happened_at) group by read.entry_id, read.happened_at
      order by read.happened_at desc, read.entry_id desc limit shows)
  select page.entry_id, page.person_id, page.happened_at, case when words is not null then
    ts_headline('english', coalesce(string_agg(nullif(said.said, ''), ' · '), ''), words,
      'MaxFragments=2, MinWords=8, MaxWords=20, FragmentDelimiter=" … ", StartSel={START}, StopSel={STOP}') end
  from page left join law.words_of(array(select page.entry_id from page)) said on said.entry_id = page.entry_id
    and (said.person_id is null or said.person_id = page.person_id)
  group by page.entry_id, page.person_id, page.happened_at order by page.happened_at desc, page.entry_id desc;
end $$;
"""
FOR_APP = (
    "law.search(text, bigint, bigint, text, timestamptz, timestamptz, timestamptz, bigint, int, text)",
)


def searching() -> str:
    return _words_of() + AGAIN + SEARCH
