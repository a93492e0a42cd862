"""What entries say in the tables that hang on them: a page plans the tables that are asked, not all that could be.

The caller's own law holds, and the caller's own day: the function is nobody else's, and names no schema.
"""

from collections.abc import Iterable

from django.apps import apps
from django.db import models

# The alias is no column of any table: one has a column "said", and a row named so would be that column.
TABLE = """    when '{table}' then return query
      select typed_row.entry_id, to_jsonb(typed_row) from {table} typed_row where typed_row.entry_id = any(entries);
"""
ANSWERED = """
create or replace function law.answered(in_table text, entries bigint[]) returns table(entry_id bigint, said jsonb)
  language plpgsql stable as $$
#variable_conflict use_column
begin
  case in_table
{tables}  end case;
end $$;
"""
FOR_APP = ("law.answered(text, bigint[])",)


def hanging() -> Iterable[type[models.Model]]:
    found = (
        model
        for model in apps.get_models()
        if hasattr(model, "law") and "entry_id" in {one.column for one in model._meta.concrete_fields}
    )
    return sorted(found, key=lambda model: model._meta.db_table)


def answered() -> str:
    return ANSWERED.format(tables="".join(TABLE.format(table=one._meta.db_table) for one in hanging()))
