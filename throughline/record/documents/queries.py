"""Lists of files and documents. Each is one statement, found by key: a count over the spine would take seconds."""

from django.db.models import Count, F, OuterRef, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from throughline.access.models import Account
from throughline.record.documents.models import Attachment, Document, Elsewhere
from throughline.record.entries.models import Entry, EntryChild

PAGE = 50


def of_entry(key: int) -> QuerySet[Attachment]:
    return Attachment.objects.filter(entry_id=key).select_related("by").defer("words").order_by("id")


def one_of(key: int, attachment_id: int) -> Attachment | None:
    return Attachment.objects.filter(entry_id=key, pk=attachment_id).defer("words").first()


def email_of(account_id: int) -> str:
    return Account.objects.values_list("email", flat=True).get(pk=account_id).lower()


def documents(person_id: int, *, category: str, skip: int = 0) -> list[Document]:
    """The child's documents, the newest first, with one more than a page to say whether there is another."""
    named = EntryChild.objects.filter(person_id=person_id).values("entry_id")
    found = Document.objects.filter(entry_id__in=named).exclude(
        entry__status__in=(Entry.WITHDRAWN, Entry.UNDONE)
    )
    if category:
        found = found.filter(category=category)
    hung = Attachment.objects.filter(entry_id=OuterRef("pk")).order_by().values("entry_id")
    found = found.annotate(
        happened_at=F("entry__happened_at"), author=F("entry__author__name"),
        how_many=Coalesce(Subquery(hung.annotate(n=Count("id")).values("n")), 0),
        bytes=Coalesce(Subquery(hung.annotate(n=Sum("size")).values("n")), 0),
    )  # fmt: skip
    return list(found.order_by("-entry__happened_at", "-entry_id")[skip : skip + PAGE + 1])


def categories(person_id: int) -> list[str]:
    named = EntryChild.objects.filter(person_id=person_id).values("entry_id")
    return list(
        Document.objects.filter(entry_id__in=named).order_by().values_list("category", flat=True).distinct()
    )


def elsewhere(person_id: int) -> list[Elsewhere]:
    """What is still elsewhere first, by when something must become of it."""
    named = EntryChild.objects.filter(person_id=person_id).values("entry_id")
    found = Elsewhere.objects.filter(entry_id__in=named).exclude(
        entry__status__in=(Entry.WITHDRAWN, Entry.UNDONE)
    )
    return list(
        found.order_by(F("done_on").asc(nulls_first=True), F("by_day").asc(nulls_last=True), "entry_id")[
            :PAGE
        ]
    )


def hung_elsewhere(person_id: int, *, skip: int = 0) -> list[Attachment]:
    """Files on the child's other entries: a photo with a visit, a letter with its decision."""
    named = EntryChild.objects.filter(person_id=person_id).exclude(entry__kind="document").values("entry_id")
    found = Attachment.objects.filter(entry_id__in=named).select_related("by").defer("words")
    return list(found.order_by("-at", "-id")[skip : skip + PAGE])
