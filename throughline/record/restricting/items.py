"""Keeping one entry to a list of names: legal advice, a confidence, an allegation, a reviewing officer's own."""

from collections.abc import Collection
from dataclasses import dataclass

from throughline.access.models import Account, Post
from throughline.access.parts import Part
from throughline.access.principal import acting, atomic, cursor
from throughline.config.clock import now, today
from throughline.record.entries.models import Entry, EntryChild, ItemReader, ItemSeal
from throughline.record.entries.owned import OWNED
from throughline.record.people.models import NamedRole
from throughline.record.restricting.problems import (
    A_CHALLENGE,
    A_REVIEWERS,
    CANNOT_READ,
    GONE,
    KEPT_ALREADY,
    NO_KIND,
    NOT_A_REVIEWER,
    NOT_YOUR_LIST,
)

READ_IT = """
select distinct reach.account_id from unnest(%s::bigint[]) child, law.who_reaches(child) reach
where reach.parts & %s > 0 and reach.since <= law.instant()
"""
READ_LEGAL_ADVICE = ("lawyer", "independent reviewing officer")


@dataclass(frozen=True, kw_only=True, slots=True)
class Candidate:
    account: Account
    post: str
    usual: bool
    """Put on the list unless somebody takes them off: the child's lawyer and reviewing officer."""


def keep(*, entry: Entry, kind: str, readers: Collection[int]) -> ItemSeal:
    """Everybody else loses the entry from the next request on. Its writer stays on the list."""
    check_keep(entry, kind)
    check_readers(entry, readers)
    with atomic():
        kept = ItemSeal.objects.create(entry=entry, kind=kind, by_id=acting().id, at=now())
        _add(kept, set(readers) - {entry.author_id, acting().id})
        return kept


def kinds() -> list[tuple[str, str]]:
    """What whoever acts may keep an entry as: a reviewing officer's own comes first for the officer, and for nobody else."""
    own = [kind for kind in ItemSeal.KINDS if kind[0] == "reviewer"]
    others = [kind for kind in ItemSeal.KINDS if kind[0] != "reviewer"]
    return own + others if _reviews(acting().id) else others


def check_keep(entry: Entry, kind: str) -> None:
    check_entry(entry)
    if kind not in dict(ItemSeal.KINDS):
        raise NO_KIND
    if kind == "reviewer" and not _reviews(acting().id):
        raise NOT_A_REVIEWER


def check_entry(entry: Entry) -> None:
    if entry.status in (Entry.WITHDRAWN, Entry.UNDONE):
        raise GONE
    if standing(entry.pk):
        raise KEPT_ALREADY
    if entry.author_id != acting().id and _reviews(entry.author_id):
        raise A_REVIEWERS
    if entry.author_id != acting().id and entry.kind in OWNED:
        raise A_CHALLENGE


def check_readers(entry: Entry, readers: Collection[int]) -> None:
    if set(readers) - {one.account.pk for one in candidates(entry)} - {entry.author_id, acting().id}:
        raise CANNOT_READ


def _reviews(account: int) -> bool:
    return Post.objects.filter(holder_id=account, role="reviewer").exists()


def add(*, entry: Entry, reader: int) -> None:
    kept = _mine(entry)
    check_readers(entry, [reader])
    with atomic():
        _add(kept, {reader} - set(kept.readers.values_list("account_id", flat=True)))


def _add(kept: ItemSeal, readers: set[int]) -> None:
    ItemReader.objects.bulk_create(
        ItemReader(seal=kept, account_id=reader, by_id=acting().id, at=now()) for reader in sorted(readers)
    )


def lift(*, entry: Entry) -> None:
    """Whoever reads the child's record reads it again."""
    kept = _mine(entry)
    ItemSeal.objects.filter(pk=kept.pk, lifted_at=None).update(lifted_at=now(), lifted_by_id=acting().id)


def _mine(entry: Entry) -> ItemSeal:
    kept = standing(entry.pk)
    if kept is None or kept.by_id != acting().id:
        raise NOT_YOUR_LIST
    return kept


def standing(entry_id: int) -> ItemSeal | None:
    return ItemSeal.objects.filter(entry_id=entry_id, lifted_at=None).select_related("by").first()


def candidates(entry: Entry) -> list[Candidate]:
    """Whose work reaches a child named here: a list can only narrow that. The usual ones first."""
    children = list(EntryChild.objects.filter(entry=entry).values_list("person_id", flat=True))
    with cursor() as cur:
        cur.execute(READ_IT, [children, Part.CONTENT.value])
        reached = {account for (account,) in cur.fetchall()} - {acting().id, entry.author_id}
    usual = _usual(children)
    found = [
        Candidate(account=post.holder, post=str(post), usual=post.holder_id in usual)
        for post in _posts(reached).values()
    ]
    return sorted(found, key=lambda one: (not one.usual, one.account.name))


def _usual(children: list[int]) -> set[int]:
    on = today()
    named = NamedRole.objects.filter(person_id__in=children, kind__in=READ_LEGAL_ADVICE, started__lte=on)
    return set(named.exclude(ended__lte=on).values_list("account_id", flat=True))


def _posts(accounts: set[int]) -> dict[int, Post]:
    on = today()
    held = Post.objects.filter(holder_id__in=accounts, started__lte=on).exclude(ended__lte=on)
    return {
        post.holder_id: post for post in held.select_related("holder", "team").order_by("-started", "-id")
    }
