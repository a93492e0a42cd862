"""What leave and handing on bring to a desk: a child offered, answers to what one offered, and what happened while away."""

from collections.abc import Sequence
from datetime import datetime, time

from django.db.models import Q

from throughline.access.principal import as_keeper
from throughline.config.clock import LONDON, london_day
from throughline.design.dates import clock, short_day
from throughline.design.onward import Onward
from throughline.design.parts.rows import Item
from throughline.design.parts.status import Status
from throughline.record.entries.kinds import by_key
from throughline.record.entries.models import Draft, Entry, EntryChild
from throughline.record.holding.models import Transfer
from throughline.record.people.identity_bar import names
from throughline.web.desk.queries import NOTICES_FOR, Held

SHOWN = 12
SAID = {
    Transfer.ACCEPTED: "accepted",
    Transfer.RETURNED: "returned",
    Transfer.TAKEN_BACK: "was no longer asked to take",
}


def asked(account: int, moment: datetime, go: Onward) -> list[Item]:
    """Children one is asked to take first; then what became of those one offered."""
    since = datetime.combine(moment.date() - NOTICES_FOR, time(0), LONDON)
    mine = Q(to_id=account, answer=Transfer.WAITING) | Q(giver_id=account, answered_at__range=(since, moment))
    found = (
        Transfer.objects.filter(mine).exclude(answered_by_id=account).select_related("person", "to", "giver")
    )
    return [_asked(one, go) for one in found.order_by("answer", "opened_at", "person_id")]


def _asked(one: Transfer, go: Onward) -> Item:
    url, name = go("holding", one.person_id), str(one.person)
    if one.answer == Transfer.WAITING:
        detail = f"{one.giver.name} hands over, since {short_day(one.opened_at)}. Accept, or return it."
        return Item(
            title=f"{name} is offered to you", url=url, detail=detail, status=Status.SOON, state="Needs you"
        )
    why = f": {one.why}" if one.why else ""
    return Item(
        title=f"{one.to.name} {SAID[one.answer]} {name}", url=url, detail=f"{short_day(one.answered_at)}{why}"
    )


def card(account: int, held: Sequence[Held], go: Onward) -> list[Item]:
    """Whoever covers learns of writing that was left unfinished; whoever is back, of what was written meanwhile."""
    covered = [one.person.pk for one in held if one.covering]
    return _unfinished(account, covered, {one.person.pk: one for one in held}) + _meanwhile(account, held, go)


def _unfinished(account: int, covered: list[int], held: dict[int, Held]) -> list[Item]:
    """That there is a draft, and of what kind: its words stay its writer's alone."""
    if not covered:
        return []
    with as_keeper("that somebody away left unfinished writing about a child who is covered"):
        drafts = list(
            Draft.objects.filter(children__overlap=covered).exclude(author_id=account).select_related("author")
            .order_by("-saved_at")[:SHOWN]
        )  # fmt: skip
    return [
        Item(
            title=f"{one.author.name} left a draft: {by_key()[one.kind].name.lower()}",
            detail=f"{names([held[key].person.given_name for key in one.children if key in covered])}."
            f" Last saved {short_day(one.saved_at)}, {clock(one.saved_at)}. Only its writer reads it.",
        )
        for one in drafts
    ]


def _meanwhile(account: int, held: Sequence[Held], go: Onward) -> list[Item]:
    days = next((one.away for one in held if one.away), None)
    if days is None:
        return []
    since, until = (datetime.combine(day, time(0), LONDON) for day in days)
    own = [one.person.pk for one in held if not one.covering]
    named = EntryChild.objects.filter(person_id__in=own, entry__recorded_at__range=(since, until)).exclude(
        entry__author_id=account
    )
    entries = Entry.objects.filter(pk__in=named.values("entry_id")).exclude(status=Entry.UNDONE)
    found = list(entries.select_related("author").order_by("-happened_at")[:SHOWN])
    if not found:
        return [
            Item(
                title=f"Nothing was written about your children from {short_day(since)} to {short_day(until)}."
            )
        ]
    return [
        Item(
            title=f"While you were away: {one.headline}", url=go("entry", one.pk),
            detail=f"{one.author.name}, {short_day(london_day(one.happened_at))}",
        )
        for one in found
    ]  # fmt: skip
