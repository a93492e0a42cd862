"""Moves rows between two records and writes down each, so that each can go back. The keeper's work, in one transaction."""

from collections import Counter
from collections.abc import Iterable

from django.db import models

from throughline.access.principal import cursor
from throughline.record.clocks.actions import work_out_again
from throughline.record.clocks.compared import told_again
from throughline.record.clocks.models import Fact
from throughline.record.clocks.stored import FACT_COLUMNS, fact_columns
from throughline.record.entries.models import Draft, EntryChild
from throughline.record.merging.models import Merge, MergedRow
from throughline.record.merging.plan import EARLIER, THAT, THIS, Clash, Plan
from throughline.record.merging.tables import Place, place
from throughline.standards.ways import Subject

SOURCE = ("source_kind", "source_id")
COUNT_AGAIN = """
update record_entry entry set named = counted.named, guard = counted.guard
from (select named.entry_id, count(*) named, max(person.restriction) guard
      from record_entrychild named join record_person person on person.id = named.person_id
      where named.entry_id = any(%s) group by named.entry_id) counted
where entry.id = counted.entry_id and (entry.named, entry.guard) is distinct from (counted.named, counted.guard)
"""


def carry_out(merge: Merge, found: Plan, choices: dict[str, str]) -> None:
    """First what cannot stand twice, then everything that moves."""
    aside = {(one.name, row.pk) for one, row, _ in found.twice}
    for one, row, why in found.twice:
        _set_aside(merge, one, row, why)
    for clash in found.clashes:
        aside |= _settle(merge, clash, choices[clash.key], aside)
    for one, row in found.moves:
        if (one.name, row.pk) not in aside:
            move(merge, one, row.pk)
    for draft in found.drafts:
        rename(merge, draft, merge.gone_id, merge.kept_id)


def _settle(merge: Merge, clash: Clash, choice: str, aside: set) -> set[tuple[str, int]]:
    losing = {THIS: clash.gone, THAT: clash.kept}.get(choice)
    if losing is not None and (clash.place.name, losing.pk) not in aside:
        _set_aside(merge, clash.place, losing, "The other one stands.")
        return {(clash.place.name, losing.pk)}
    if choice == EARLIER:
        first, last = sorted((clash.kept, clash.gone), key=lambda row: row.started)
        type(first).objects.filter(pk=first.pk).update(ended=last.started)
        _note(merge, clash.place, first.pk, MergedRow.ENDED)
    return set()


def _note(merge: Merge, one: Place, row: int, did: str, why: str = "") -> None:
    MergedRow.objects.create(merge=merge, model=one.name, column=one.column, row=row, did=did, why=why)


def _set_aside(merge: Merge, one: Place, row: models.Model, why: str) -> None:
    _note(merge, one, row.pk, MergedRow.ASIDE, why)
    one.model.objects.filter(pk=row.pk).delete()
    if one.model is EntryChild:
        count_again([row.entry_id])


def move(merge: Merge, one: Place, row: int) -> None:
    one.model.objects.filter(pk=row).update(**{one.field: merge.kept_id})
    _note(merge, one, row, MergedRow.MOVED)


def rename(merge: Merge, draft: Draft, old: int, new: int) -> None:
    """Its words stay; the version moves, so that whoever has it open meets both and loses none."""
    draft.children = [new if child == old else child for child in draft.children]
    draft.answers = {_renamed(name, old, new): words for name, words in draft.answers.items()}
    Draft.objects.filter(pk=draft.pk).update(
        children=draft.children, answers=draft.answers, version=draft.version + 1
    )
    if not merge.undone_at:
        MergedRow.objects.create(
            merge=merge, model="Draft", column="children", row=draft.pk, did=MergedRow.RENAMED
        )


def _renamed(name: str, old: int, new: int) -> str:
    beginning = f"child-{old}-"
    return f"child-{new}-{name.removeprefix(beginning)}" if name.startswith(beginning) else name


def put_back(merge: Merge) -> None:
    """In the order in which nothing stands in the way: moves first, then what was set aside or ended meanwhile."""
    rows = list(merge.rows.order_by("id"))
    for did, back in ((MergedRow.RENAMED, _draft_back), (MergedRow.MOVED, _back), (MergedRow.ENDED, _open_again),
                      (MergedRow.ASIDE, _in_again)):  # fmt: skip
        for row in rows:
            if row.did == did:
                back(merge, row)
    named = [row.row for row in rows if row.model == EntryChild.__name__]
    count_again(list(EntryChild.objects.filter(pk__in=named).values_list("entry_id", flat=True)))


def _back(merge: Merge, row: MergedRow) -> None:
    one = place(row.model, row.column)
    one.model.objects.filter(pk=row.row, **{one.field: merge.kept_id}).update(**{one.field: merge.gone_id})


def _draft_back(merge: Merge, row: MergedRow) -> None:
    for draft in Draft.objects.filter(pk=row.row):
        rename(merge, draft, merge.kept_id, merge.gone_id)


def _open_again(merge: Merge, row: MergedRow) -> None:
    """The end that it had before, from the first version that the merge put away."""
    one = place(row.model, row.column)
    table, key = one.model._meta.db_table, one.model._meta.pk.column
    with cursor() as cur:
        cur.execute(
            f"update public.{table} now set ended = old.ended from (select ended from history.{table}"
            f" where {key} = %s and superseded_at >= %s order by superseded_at limit 1) old where now.{key} = %s",
            [row.row, merge.moment, row.row],
        )


def _in_again(merge: Merge, row: MergedRow) -> None:
    model = place(row.model, row.column).model
    table, kept = (
        model._meta.db_table,
        [f for f in model._meta.concrete_fields if not getattr(f, "generated", False)],
    )
    columns = ", ".join(f'"{field.column}"' for field in kept)
    with cursor() as cur:
        cur.execute(
            f"insert into public.{table} ({columns}) select {columns} from history.{table}"
            f" where {model._meta.pk.column} = %s and superseded_at >= %s order by superseded_at limit 1",
            [row.row, merge.moment],
        )


def count_again(entries: list[int]) -> None:
    """How many children an entry names; the trigger counts only when a name is added."""
    with cursor() as cur:
        cur.execute(COUNT_AGAIN, [entries])


def find_words_again(people: list[int]) -> None:
    """What search reads is made from the entries, by the child they name."""
    entries = EntryChild.objects.filter(person_id__in=people).values_list("entry_id", flat=True)
    with cursor() as cur:
        cur.execute("select law.words_again(%s)", [list(entries)])


def tell_clocks(people: list[int]) -> None:
    """Facts of both from the rows as they stand now, then every clock of both."""
    wanted = Counter(
        (fact.person, kind, key, *fact_columns(fact)) for kind, key, fact in told_again(Subject.CHILD, people)
    )
    stored = Fact.objects.filter(subject_kind=Subject.CHILD.value, subject_id__in=people)
    for fact in stored:
        line = (fact.subject_id, *(getattr(fact, name) for name in (*SOURCE, *FACT_COLUMNS)))
        if wanted[line]:
            wanted[line] -= 1
        else:
            fact.delete()
    Fact.objects.bulk_create(_fact(line) for line in wanted.elements())
    work_out_again(people)


def _fact(line: Iterable) -> Fact:
    columns = dict(zip(("subject_id", *SOURCE, *FACT_COLUMNS), line, strict=True))
    return Fact(subject_kind=Subject.CHILD.value, **columns)


def moment() -> object:
    with cursor() as cur:
        cur.execute("select law.moment()")
        return cur.fetchone()[0]
