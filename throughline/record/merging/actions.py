"""Proposing, deciding and taking back; each is one transaction by the keeper, in the name of whoever does it."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager

from django.db import DatabaseError
from django.db.models import Q

from throughline.access.conflicts.models import Conflict
from throughline.access.models import AccessNotice, Reach
from throughline.access.parts import Part
from throughline.access.principal import Principal, as_keeper, somebody
from throughline.access.reach.queries import Opened
from throughline.config.clock import now
from throughline.record.clocks.actions import wait_for_writers
from throughline.record.merging import moving, problems
from throughline.record.merging.models import Merge
from throughline.record.merging.plan import Plan, plan
from throughline.record.merging.units import units
from throughline.record.people.finding.matching import days_apart
from throughline.record.people.finding.models import OldIdentity
from throughline.record.people.models import Allocation, Person

MERGING, LOOKING = "put two records together", "see what a merge would move"
TAKING_BACK, DIVIDING = "take a merge back", "divide a record"
TELLING = "tell those who hold a record that was merged"
SPLIT = "Taken back with the merge"


def propose(*, kept: int, gone: int, reason: str, births_checked: bool = False) -> Merge:
    """Nothing moves yet: a manager who reads both records and is somebody else decides."""
    who = somebody()
    if not who.may("add"):
        raise problems.NOT_A_DECIDER
    if kept == gone:
        raise problems.ITSELF
    one, other = _pair(kept, gone)
    _may_be_one(one, other)
    if not reason.strip():
        raise problems.REASON
    if days_apart(one.born, other.born) and not births_checked:
        raise problems.BIRTHS
    merge = Merge.objects.create(
        kind=Merge.MERGE,
        kept=one,
        gone=other,
        reason=reason.strip()[:400],
        proposed_by_id=who.id,
        proposed_at=now(),
    )
    _tell(merge, _who_decide(merge) - {who.id}, "to-merge")
    return merge


def _who_decide(merge: Merge) -> set[int]:
    """Those who answer for both records; for the one that is held, where nobody holds the other."""
    with as_keeper(LOOKING):
        above = Reach.objects.filter(via__in=("line", "held", "unheld"))
        found = [
            set(above.filter(person_id=key).values_list("user_id", flat=True))
            for key in (merge.kept_id, merge.gone_id)
        ]
    return set.intersection(*found) if all(found) else set.union(*found)


def _pair(kept: int, gone: int) -> tuple[Person, Person]:
    """As the reader: whoever is not theirs to see is not there."""
    found = Person.objects.annotate(opened=Opened("pk")).in_bulk([kept, gone])
    if len(found) < 2:
        raise problems.SEALED
    return found[kept], found[gone]


def _may_be_one(one: Person, other: Person) -> None:
    if Person.SEALED in (one.restriction, other.restriction):
        raise problems.SEALED
    if one.restriction != other.restriction:
        raise problems.ONE_RESTRICTED
    both = (one.pk, other.pk)
    waits = Merge.objects.filter(kind=Merge.MERGE, refused_at=None, undone_at=None)
    if waits.filter(Q(gone__in=both) | Q(kept=other.pk, done_at=None)).exists():
        raise problems.ALREADY


def refuse(*, merge_id: int) -> None:
    who, merge = _decider(merge_id)
    with as_keeper(MERGING, by=who.id, post=who.post):
        if not Merge.objects.filter(pk=merge.pk, done_at=None, refused_at=None).update(
            refused_by_id=who.id, refused_at=now()
        ):
            raise problems.NOT_WAITING


def decide(*, merge_id: int, choices: Mapping[str, str]) -> Merge:
    """Everything moves, or nothing does."""
    who, merge = _decider(merge_id)
    if merge.proposed_by_id == who.id:
        raise problems.OWN
    with _moving(MERGING, merge, who):
        merge = Merge.objects.select_for_update().get(pk=merge.pk)
        if not merge.waiting:
            raise problems.NOT_WAITING
        found = plan(merge.kept_id, merge.gone_id)
        _settled(found, choices)
        merge.done_by_id, merge.done_at, merge.moment = who.id, now(), moving.moment()
        merge.save(update_fields=["done_by", "done_at", "moment"])
        OldIdentity.objects.create(person_id=merge.gone_id, now_id=merge.kept_id, since=merge.done_at)
        moving.carry_out(merge, found, dict(choices))
        _keep_out(merge)
        _finish(merge, who, "merged")
    return merge


def _settled(found: Plan, choices: Mapping[str, str]) -> None:
    if found.both_drafts:
        raise problems.drafted(sorted({draft.author.name for draft in found.both_drafts}))
    if any(choices.get(clash.key) not in clash.ways for clash in found.clashes):
        raise problems.CHOOSE


def _keep_out(merge: Merge) -> None:
    """Whoever must not open one of the two must not open what it became."""
    barred = Conflict.objects.filter(person_id=merge.kept_id, lifted_at=None).values("account_id")
    for one in Conflict.objects.filter(person_id=merge.gone_id, lifted_at=None).exclude(
        account_id__in=barred
    ):
        Conflict.objects.create(
            account_id=one.account_id, person_id=merge.kept_id, kind=one.kind, source="merge", since=now(),
            declared_by_id=one.declared_by_id,
        )  # fmt: skip


def take_back(*, merge_id: int, reason: str, theirs: Collection[str] = ()) -> Merge:
    """Every row goes back to where it stood. What was written since stays, unless it is said to be the other's."""
    who, merge = _decider(merge_id)
    if not reason.strip():
        raise problems.WHY_TWO
    since = [unit for unit in written_since(merge) if unit.key in set(theirs)] if merge.stands else []
    with _moving(TAKING_BACK, merge, who):
        merge = Merge.objects.select_for_update().get(pk=merge.pk)
        _may_go_back(merge)
        merge.undone_by_id, merge.undone_at, merge.undone_why = who.id, now(), reason.strip()[:400]
        merge.save(update_fields=["undone_by", "undone_at", "undone_why"])
        OldIdentity.objects.filter(person_id=merge.gone_id, now_id=merge.kept_id).delete()
        moving.put_back(merge)
        for unit in since:
            for one, row in unit.rows:
                one.model.objects.filter(pk=row).update(**{one.field: merge.gone_id})
        Conflict.objects.filter(
            person_id=merge.kept_id, source="merge", lifted_at=None, since__gte=merge.done_at
        ).update(lifted_at=now(), lifted_because=SPLIT)
        _finish(merge, who, "split")
    return merge


def _may_go_back(merge: Merge) -> None:
    if not merge.stands:
        raise problems.NOT_DONE
    later = Merge.objects.filter(done_at__isnull=False, undone_at=None, pk__gt=merge.pk)
    if later.filter(
        Q(kept_id__in=(merge.kept_id, merge.gone_id)) | Q(gone_id__in=(merge.kept_id, merge.gone_id))
    ).exists():
        raise problems.NEWER


def written_since(merge: Merge) -> list:
    """What the kept record was told after the merge, and nobody moved."""
    moved = set(merge.rows.values_list("model", "row"))
    return units(merge.kept_id, since=merge.moment, but=moved)


def divide(*, person_id: int, other: int, reason: str, keys: Collection[str]) -> Merge:
    """What is ticked goes to the other record: of a record that held two children's writing."""
    who = somebody()
    one, two = _pair(other, person_id)
    _may_decide(who, one, two)
    if Person.SEALED in (one.restriction, two.restriction) or one.restriction != two.restriction:
        raise (
            problems.SEALED
            if Person.SEALED in (one.restriction, two.restriction)
            else problems.ONE_RESTRICTED
        )
    if not reason.strip():
        raise problems.WHY_TWO
    merge = Merge(
        kind=Merge.DIVIDE, kept=one, gone=two, reason=reason.strip()[:400], proposed_by_id=who.id, proposed_at=now(),
        done_by_id=who.id, done_at=now(),
    )  # fmt: skip
    if not keys:
        raise problems.NOTHING_CHOSEN
    chosen = [unit for unit in units(person_id) if unit.key in set(keys)]
    if len(chosen) < len(set(keys)):
        raise problems.NOT_HERS
    with _moving(DIVIDING, merge, who):
        merge.moment = moving.moment()
        merge.save()
        for place, row in (row for unit in chosen for row in unit.rows):
            moving.move(merge, place, row)
        _finish(merge, who, "divided")
    return merge


def _decider(merge_id: int) -> tuple[Principal, Merge]:
    who = somebody()
    merge = Merge.objects.filter(pk=merge_id).first()
    if merge is None:
        raise problems.NOT_WAITING
    _may_decide(who, *_pair(merge.kept_id, merge.gone_id))
    return who, merge


def _may_decide(who: Principal, one: Person, other: Person) -> None:
    if not who.may("oversee"):
        raise problems.NOT_A_DECIDER
    if not reads_both(one, other):
        raise problems.NOT_BOTH


def reads_both(one: Person, other: Person) -> bool:
    """The whole of one, and of the other too unless nobody ever held it: a second record is mostly opened in haste."""
    shut = [person for person in (one, other) if not person.opened & Part.CONTENT]
    return len(shut) < 2 and not any(person.restriction or _held_by_anybody(person) for person in shut)


def _held_by_anybody(person: Person) -> bool:
    return Allocation.objects.filter(person_id=person.pk).exists()


@contextmanager
def _moving(purpose: str, merge: Merge, who: Principal) -> Iterator[None]:
    """Nobody else writes about either meanwhile; what the database refuses is said in a sentence."""
    try:
        with as_keeper(purpose, by=who.id, post=who.post):
            wait_for_writers([merge.kept_id, merge.gone_id])
            yield
    except DatabaseError as refused:
        raise problems.refused_by_the_database(str(refused).split("\n")[0] + ".") from refused


def _finish(merge: Merge, who: Principal, what: str) -> None:
    both = [merge.kept_id, merge.gone_id]
    moving.tell_clocks(both)
    moving.find_words_again(both)
    holders = Allocation.objects.filter(person_id__in=both, ended=None).values_list("worker_id", flat=True)
    _tell(merge, (set(holders) | {merge.proposed_by_id}) - {who.id}, what)


def _tell(merge: Merge, accounts: set[int], what: str) -> None:
    with as_keeper(TELLING):
        AccessNotice.objects.bulk_create(
            AccessNotice(
                account_id=account, what=what, person_id=merge.kept_id, source_id=str(merge.pk), at=now()
            )
            for account in sorted(accounts)
        )
