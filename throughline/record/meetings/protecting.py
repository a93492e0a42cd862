"""A conference begins, changes and ends protection plans, in the transaction of its signature."""

from throughline.config.clock import london_day
from throughline.record.entries.models import Entry
from throughline.record.meetings import catalogue
from throughline.record.meetings.declaration import MeetingType
from throughline.record.meetings.models import Meeting, MeetingChild
from throughline.record.people.models import Person
from throughline.record.protection.actions import change_category, end_running, put_back, start_plan
from throughline.record.protection.models import ProtectionPlan

STANDS = ("signed", "cosigned", "corrected")
GONE = (Entry.UNDONE, Entry.WITHDRAWN)
CONFERENCES = tuple(sort.key for sort in catalogue.by_key().values() if sort.begins or sort.ends)


def became(entry: Entry, did: str) -> None:
    """Put back first: a correction may say otherwise, and what is undone or withdrawn never was."""
    if did not in (*STANDS, *GONE) or not _is_a_conference(entry, did):
        return
    children = sorted(entry.children.values_list("person_id", flat=True))
    if did != "signed":
        put_back(entry=entry.pk, children=children)
    if did in STANDS:
        _settle(entry)
    if did != "signed":
        _categories_again(children, entry if did in GONE else None)


def _is_a_conference(entry: Entry, did: str) -> bool:
    """Withdrawn words are no longer read; what such an entry began is found by its key."""
    return did in GONE or Meeting.objects.filter(pk=entry.pk, type__in=CONFERENCES).exists()


def _settle(entry: Entry) -> None:
    meeting = Meeting.objects.get(pk=entry.pk)
    if not meeting.held:
        return
    sort, day = catalogue.by_key()[meeting.type], london_day(entry.happened_at)
    for row in MeetingChild.objects.filter(entry_id=entry.pk).select_related("person").order_by("person_id"):
        _settle_one(sort, row, row.person, entry.pk, day)


def _settle_one(sort: MeetingType, row: MeetingChild, child: Person, entry: int, day) -> None:
    if row.decision in sort.begins:
        start_plan(child=child, category=row.category, started=day, by=entry)
    elif row.decision in sort.ends:
        end_running(child=child.pk, ended=day, by=entry)
    elif row.category:
        change_category(child=child.pk, day=day, category=row.category)


def _categories_again(children: list[int], gone: Entry | None) -> None:
    """The category that the last conference still standing decided; that of the start where none did."""
    changed = ProtectionPlan.objects.filter(person_id__in=children).exclude(category_at_start=None)
    for plan in changed:
        standing = MeetingChild.objects.filter(
            person_id=plan.person_id, entry__happened_at__date__gte=plan.started
        )
        last = (
            standing.exclude(entry__status__in=GONE).exclude(entry_id=gone.pk if gone else None)
            .exclude(category="").order_by("-entry__happened_at").first()
        )  # fmt: skip
        category = last.category if last else plan.category_at_start
        if category != plan.category:
            plan.category = category
            plan.save(update_fields=["category"])
