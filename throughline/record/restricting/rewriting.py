"""Entries that name a sealed child together with others, written again for each by whoever reads all of them."""

import re
from dataclasses import dataclass
from uuid import uuid4

from django.db.models import Exists, OuterRef, Q, QuerySet

from throughline.access.principal import acting, atomic
from throughline.config.clock import now
from throughline.record.entries import drafts, typed
from throughline.record.entries.forms import raw_answers
from throughline.record.entries.kind import Answers
from throughline.record.entries.kinds import by_key
from throughline.record.entries.models import Draft, Entry
from throughline.record.people.models import Person
from throughline.record.restricting.models import SharedToRewrite
from throughline.record.restricting.problems import DONE_ALREADY

SENTENCE = re.compile(r"[^.!?]*[.!?]+[”’\"']*\s*|[^.!?]+$")
LIVING = (Entry.SIGNED, Entry.RETURNED, Entry.APPROVED)


@dataclass(frozen=True, kw_only=True, slots=True)
class Shared:
    row: SharedToRewrite
    draft: bool
    """Begun and not yet signed, by the reader."""


def waiting(child: int) -> list[Shared]:
    """What is still to be done, as far as the reader may read it all; the newest day first."""
    rows = left(child).select_related("entry", "person").order_by("-entry__happened_at", "person_id")
    begun = set(Draft.objects.filter(pk__in=rows.values("written_id")).values_list("pk", flat=True))
    return [Shared(row=row, draft=row.written_id in begun) for row in rows]


def left(child: int) -> QuerySet[SharedToRewrite]:
    """Not done: neither signed again nor said to hold nothing. An entry that was withdrawn since asks for nothing."""
    again = Entry.objects.filter(pk=OuterRef("written_id"), status__in=LIVING)
    rows = SharedToRewrite.objects.filter(sealed_id=child, done_at=None, entry__status__in=LIVING)
    return rows.filter(~Q(Exists(again)))


def write_again(*, child: int, row_id: int) -> Draft:
    """A draft about this one child, with what the entry said of nobody else. Its writer reads it and signs."""
    with atomic():
        row = _row(child, row_id)
        if row.written_id and (begun := Draft.objects.filter(pk=row.written_id).first()):
            return begun
        kind = by_key()[row.entry.kind]
        draft = drafts.begin(
            kind=kind,
            children=[row.person_id],
            key=uuid4(),
            raw=_of_one(kind, row, typed.read(kind, row.entry)),
        )
        SharedToRewrite.objects.filter(pk=row.pk).update(written_id=draft.pk)
        return draft


def nothing_to_keep(*, child: int, row_id: int) -> None:
    row = _row(child, row_id)
    SharedToRewrite.objects.filter(pk=row.pk).update(done_at=now(), done_by_id=acting().id)


def _row(child: int, row_id: int) -> SharedToRewrite:
    found = left(child).select_related("entry").filter(pk=row_id).first()
    if found is None:
        raise DONE_ALREADY
    return found


def _of_one(kind, row: SharedToRewrite, answers: Answers) -> dict[str, str]:
    others = [
        person.given_name
        for person in Person.objects.filter(entries__entry_id=row.entry_id).exclude(pk=row.person_id)
    ]
    alone = Answers(
        shared=answers.shared,
        children={row.person_id: answers.children.get(row.person_id, {})},
        rows=answers.rows,
    )
    return {
        name: said for name, words in raw_answers(kind, alone).items() if (said := without(others, words))
    }


def without(names: list[str], words: str) -> str:
    """The sentences that name none of these people. What says "his sister" is for the writer to find."""
    named = re.compile(rf"\b({'|'.join(map(re.escape, names))})\b", re.IGNORECASE)
    if not names or not named.search(words):
        return words
    return "".join(one for one in SENTENCE.findall(words) if not named.search(one)).strip()
