"""Answers that have still to go, and one answer, as values."""

from dataclasses import dataclass
from datetime import date

from throughline.design.dates import clock, near_day, short_day
from throughline.design.onward import Onward
from throughline.design.parts.rows import Item
from throughline.design.parts.status import Status
from throughline.record.front_door.answering.models import SILENT, ReferrerAnswer, ReferrerLetter
from throughline.record.front_door.answering.rules import is_late, is_professional, send_by
from throughline.record.front_door.models import Contact, ContactChild
from throughline.record.front_door.sorts import AGENCY


@dataclass(frozen=True, kw_only=True)
class Letter:
    """What may be written about one child, and how far it has come."""

    child: ContactChild
    url: str
    state: str
    status: Status
    drafts: bool


def rows(found: list[Contact], on: date, go: Onward) -> list[Item]:
    return [_row(one, on, go) for one in found]


def _row(one: Contact, on: date, go: Onward) -> Item:
    limit, late = send_by(one.decided_at), is_late(one.decided_at, on)
    return Item(
        title=who(one), url=go("contact-answer", one.pk),
        detail=f"{what(one)} Decided {near_day(one.decided_at, on=on)}, {clock(one.decided_at)}.",
        status=Status.LATE if late else Status.SOON, state=f"{'Was due' if late else 'By'} {near_day(limit, on=on)}",
    )  # fmt: skip


def who(one: Contact) -> str:
    """Whom the answer is for; of a contact whose words are closed, the service alone."""
    said = getattr(one, "said", None)
    named = ", ".join(part for part in (said.from_name, said.from_role) if part) if said else ""
    return named or AGENCY[one.agency]


def what(one: Contact) -> str:
    if not is_professional(one.agency):
        return "Thank them: nothing more is told."
    letters = [each.letter for each in one.outcome_letters.all() if not each.letter.dropped_at]
    if not letters:
        return "No letter is drafted."
    printed = sum(letter.sent_at is not None for letter in letters)
    return (
        f"{printed} of {len(letters)} letters printed."
        if len(letters) > 1
        else "Printed."
        if printed
        else "Drafted."
    )


def letters(one: Contact, go: Onward) -> list[Letter]:
    begun = {each.child_id: each for each in one.outcome_letters.all()}
    return [_letter(child, begun.get(child.pk), go) for child in one.children.all()]


def _letter(child: ContactChild, begun: ReferrerLetter | None, go: Onward) -> Letter:
    if begun is None:
        state = "No letter yet" if child.person_id else "On no record: tell them, and say so here"
        return Letter(
            child=child,
            url="",
            state=state,
            status=Status.PLAIN,
            drafts=bool(child.person_id and child.decision),
        )
    letter, url = begun.letter, go("letter", child.person_id, begun.letter_id)
    if letter.dropped_at:
        return Letter(child=child, url=url, state="Put aside", status=Status.PLAIN, drafts=False)
    if letter.sent_at:
        return Letter(
            child=child,
            url=url,
            state=f"Printed {short_day(letter.sent_at)}",
            status=Status.DONE,
            drafts=False,
        )
    return Letter(child=child, url=url, state="Drafted, not printed", status=Status.SOON, drafts=False)


def gone(answer: ReferrerAnswer) -> str:
    when = f"{short_day(answer.sent_at)}, {clock(answer.sent_at)}, by {answer.sent_by.name}"
    if answer.how in SILENT:
        return f"{answer.get_how_display()}: noted {when}."
    return f"{answer.get_how_display()} to {answer.to or 'whoever told us'}, {when}."
