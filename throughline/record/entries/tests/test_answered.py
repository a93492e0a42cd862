"""What entries say in their kinds' tables, asked of one function: by the reader's own law, and of every kind."""

import pytest

from throughline.record.entries.answered import of_each_child, of_the_whole
from throughline.record.entries.kinds import by_key

SPINE = "with spine as materialized (select * from record_entry) {answered}"
OF_ONE = "select count(*) from law.answered(%s, array[%s]::bigint[])"


def asked(question, *values):
    from throughline.access.principal import cursor

    with cursor() as cur:
        cur.execute(question, values or None)
        return cur.fetchall()


def test_a_row_says_all_that_its_table_holds(signed, kept):
    from throughline.record.visits.models import Visit

    ((entry, said),) = kept(lambda: asked(SPINE.format(answered=of_the_whole())))
    assert entry == signed.id and '"Warm, food in the fridge."' in said
    columns = {field.column for field in Visit._meta.concrete_fields}
    assert all(f'"{column}"' in said for column in columns)


def test_each_child_has_a_row_and_its_own_words(signed, kept, house):
    rows = kept(lambda: asked(SPINE.format(answered=of_each_child())))
    assert {entry for entry, _ in rows} == {signed.id} and len(rows) == len(house.children)
    assert sum("Talk to me at football." in said for _, said in rows) == 1


@pytest.mark.parametrize(("who", "rows"), [("alice", 1), ("mariam", 1), ("charlie", 0), ("ada", 0)])
def test_it_is_the_readers_own_law_that_holds(signed, cast, acting_as, who, rows):
    with acting_as(getattr(cast, who)):
        assert asked(OF_ONE, "record_visit", signed.id) == [(rows,)]


AT_THE_TIME = "select set_config('app.as_known', %s, true), set_config('search_path', %s, true)"
TODAY, PAST = "public", "as_known, public"


def test_today_and_a_past_day_asked_in_turn_each_keep_to_their_own_tables(signed, kept):
    """One function has one kept plan for both: it is made again when the search path is another."""
    from throughline.record.visits.models import Visit

    moment = kept(lambda: asked("select now()")[0][0])
    kept(lambda: Visit.objects.filter(pk=signed.pk).update(story="Colder than before."))

    def said(path):
        asked(AT_THE_TIME, moment.isoformat(), path)
        ((_, row),) = asked(SPINE.format(answered=of_the_whole()))
        return "Colder than before." in row

    assert kept(lambda: [said(path) for path in [TODAY, PAST] * 7]) == [True, False] * 7


@pytest.mark.parametrize("key", sorted(by_key()))
def test_every_kind_can_be_asked(database, kept, key):
    kind = by_key()[key]
    for model in (kind.model, kind.child_model):
        assert kept(lambda table=model._meta.db_table: asked(OF_ONE, table, 0)) == [(0,)]


def test_a_table_that_does_not_hang_on_an_entry_is_not_asked(database, kept):
    from django.db import DatabaseError

    with pytest.raises(DatabaseError, match="case not found"):
        kept(lambda: asked(OF_ONE, "record_person", 0))
