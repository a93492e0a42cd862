"""What the pages of merging read: the two side by side, what waits, what moved."""

from dataclasses import dataclass

from django.db.models import Count, F, Q, QuerySet
from django.urls import reverse

from throughline.access.principal import as_keeper, somebody
from throughline.access.reach.queries import Opened
from throughline.design.dates import day
from throughline.record.merging import words
from throughline.record.merging.actions import LOOKING
from throughline.record.merging.models import Merge, MergedRow
from throughline.record.merging.plan import Plan, plan
from throughline.record.people.finding.models import NotSame
from throughline.record.people.models import Person

PAGE = 50


@dataclass(frozen=True, slots=True)
class OldNumber:
    """What stands above a page that somebody came to by a number which is no longer used."""

    words: str
    note: str
    url: str


def old_number(person: int) -> OldNumber | None:
    merge = done().filter(gone_id=person, kind=Merge.MERGE).select_related("gone", "kept", "done_by").first()
    if merge is None:
        return None
    return OldNumber(
        words=f"{merge.gone.reference} leads here",
        note=f"It was merged into {merge.kept.reference} on {day(merge.done_at)} by {merge.done_by.name}.",
        url=reverse("merged", args=[merge.pk]),
    )


def done() -> QuerySet[Merge]:
    return Merge.objects.filter(done_at__isnull=False, undone_at=None)


def pair(one: int, other: int) -> tuple[Person, Person] | None:
    """As the reader; None unless both are theirs to see."""
    found = Person.objects.annotate(opened=Opened(F("pk"))).in_bulk([one, other])
    return (found[one], found[other]) if len(found) == 2 else None


def of(merge_id: int) -> Merge | None:
    names = ("kept", "gone", "proposed_by", "done_by", "refused_by", "undone_by")
    return Merge.objects.select_related(*names).filter(pk=merge_id).first()


def waiting() -> list[Merge]:
    """The oldest first, as far as the reader sees both records."""
    rows = Merge.objects.filter(kind=Merge.MERGE, done_at=None, refused_at=None)
    return list(rows.select_related("kept", "gone", "proposed_by").order_by("proposed_at")[:PAGE])


def what_would_move(merge: Merge) -> Plan:
    """By the keeper: a row that the reader's own area hides moves too, and is counted without a word of it."""
    with as_keeper(LOOKING, by=somebody().id):
        found = plan(merge.kept_id, merge.gone_id)
        for draft in found.both_drafts:
            draft.author.name  # noqa: B018 - read while the keeper may
        return found


def moved(merge: Merge) -> list[MergedRow]:
    """The first of them one by one; how many there are of each is counted apart."""
    return list(merge.rows.order_by("id")[:PAGE])


def counted(merge: Merge) -> list[tuple[str, str, int]]:
    found = (
        merge.rows.values_list("model", "column", "did")
        .annotate(n=Count("id"))
        .order_by("model", "column", "did")
    )
    return [(words.kind_of(model, column), words.DID[did], n) for model, column, did, n in found]


def said_not_same(one: int, other: int) -> list[NotSame]:
    a, b = sorted((one, other))
    return list(NotSame.objects.filter(a_id=a, b_id=b).select_related("by").order_by("-at"))


def before(person: int) -> list[Merge]:
    """What was merged into this record or divided from it, the newest first."""
    rows = Merge.objects.filter(Q(kept_id=person) | Q(gone_id=person), done_at__isnull=False)
    return list(rows.select_related("kept", "gone", "done_by").order_by("-done_at")[:PAGE])
