"""Foreign keys and plain indexes laid aside while millions of rows go in: checked and built once, at the end."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from django.db import connections

KEYS = """
select format('alter table %%s drop constraint %%I', conrelid::regclass, conname),
  format('alter table %%s add constraint %%I %%s', conrelid::regclass, conname, pg_get_constraintdef(oid))
from pg_constraint where contype = 'f' and conrelid = any(%s::regclass[]) order by conname
"""
INDEXES = """
select format('drop index %%s', indexrelid::regclass), pg_get_indexdef(indexrelid)
from pg_index where indrelid = any(%s::regclass[]) and not indisunique order by indexrelid
"""


@contextmanager
def bare(tables: Sequence[str], say: Callable[[str], object]) -> Iterator[None]:
    """Only for a database that nobody uses. What was laid aside is put back whatever happens."""
    with connections["owner"].cursor() as cur:
        laid_aside = []
        for found in (KEYS, INDEXES):
            cur.execute(found, [list(tables)])
            laid_aside += cur.fetchall()
        for away, _ in laid_aside:
            cur.execute(away)
        try:
            yield
        finally:
            for _, back in reversed(laid_aside):
                cur.execute(back)
            say("indexes built and foreign keys checked")
