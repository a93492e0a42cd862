"""Who has looked, in words: by what right, what was opened, when and how often, and what was said about it."""

from collections.abc import Callable
from datetime import date

from django.utils.html import format_html
from django.utils.safestring import SafeString

from throughline.access.log.words import VIAS, page
from throughline.access.roles import ROLES
from throughline.config.clock import london_day
from throughline.design.dates import clock, short_day
from throughline.design.parts.rows import Item
from throughline.design.parts.status import Status, chip
from throughline.design.parts.tables import Column, Table
from throughline.web.looked.queries import Checked, Counts, Looking

Asking = Callable[[int], str] | None
COLUMNS = tuple(
    Column(words=words) for words in ("Who", "Why they could", "What they opened", "When", "Checked")
)
FOUND = "Found the child: name and safety only, no work with them"
REFUSED = {
    "no relationship": "no work with this child",
    "role.verb": "their role does not include it",
    "conflict": "their own matter",
    "method": "a way of asking that no page knows",
    "as known": "a past moment that cannot be read",
    "form": "a form that had run out",
}


def table(found: list[Looking], checked: Checked, on: date, *, reader: int, ask: Asking) -> Table:
    rows = tuple(
        (
            format_html("{}<br><small>{}</small>", look.name, post(look)),
            why(look, checked), opened(look), when(look, on), said(look, checked, on, reader=reader, ask=ask),
        )
        for look in found
    )  # fmt: skip
    return Table(label="Who has looked", columns=COLUMNS, rows=rows)


def items(found: list[Looking], on: date) -> list[Item]:
    """For the child's own page. Whoever reads has looked themselves, so an empty list is a list that is not theirs."""
    return [
        Item(
            title=look.name,
            detail=". ".join(filter(None, (post(look), opened(look), brief(look, on)))),
            **mark(look),
        )
        for look in found
    ]


def brief(look: Looking, on: date) -> str:
    return f"{named_day(london_day(look.last), on)}, {clock(look.last)}"


def mark(look: Looking) -> dict:
    if look.glass:
        return {"status": Status.LATE, "state": "Break-glass"}
    return {"status": Status.SOON, "state": f"Refused {often(look.refused)}"} if not look.times else {}


def post(look: Looking) -> str:
    role = ROLES[look.role].name if look.role in ROLES else ""
    return ", ".join(word for word in (role, look.team) if word)


def why(look: Looking, checked: Checked) -> SafeString | str:
    if look.account_id is None:
        return "The program’s own work"
    if not look.times:
        return f"Refused: {refusal(look)}"
    rights = [VIAS[via] for via in look.vias if via in VIAS and via != "break-glass"] or work(look)
    if not look.glass:
        return ". ".join(rights)
    grant = checked.grants.get(look.account_id)
    reason = f" “{grant.reason}”" if grant and grant.reason else ""
    return format_html(
        "{}{}{}", chip(Status.LATE, "Break-glass"), reason, "".join(f". {one}" for one in rights)
    )


def work(look: Looking) -> list[str]:
    if look.glass:
        return []
    if "standing" in look.rules:
        return [FOUND]
    return ["Read the log, as privacy officer" if look.role == "privacy" else "By their role"]


def refusal(look: Looking) -> str:
    return next((REFUSED[rule] for rule in look.rules if rule in REFUSED), "not open to them")


def opened(look: Looking) -> str:
    pages = ", ".join(page(name) for name in look.pages)
    if not look.times:
        return f"Nothing: asked for {pages} {often(look.refused)}"
    refused = f". Refused {often(look.refused)}" if look.refused else ""
    return f"{pages[:1].upper()}{pages[1:]}, {often(look.times)}{refused}"


def often(times: int) -> str:
    return {1: "once", 2: "twice"}.get(times, f"{times} times")


def when(look: Looking, on: date) -> SafeString | str:
    last = brief(look, on)
    if london_day(look.first) == london_day(look.last):
        return last
    return format_html("{}<br><small>First {}</small>", last, short_day(look.first))


def named_day(day: date, on: date) -> str:
    return "Today" if day == on else short_day(day)


def said(look: Looking, checked: Checked, on: date, *, reader: int, ask: Asking) -> SafeString | str:
    if question := checked.questions.get(look.account_id):
        return answered(question) if question.answered_at else waiting(question, on)
    grant = checked.grants.get(look.account_id)
    if grant:
        review = checked.reviews.get(grant.together)
        if review and review.verdict:
            return chip(Status.DONE, f"{review.get_verdict_display()}: {review.by}, {short_day(review.at)}")
        return chip(Status.SOON, "Somebody else reviews it")
    if look.account_id == reader:
        return "You"
    if ask is None or look.account_id is None or work_explains(look):
        return "By their work" if work_explains(look) else ""
    return format_html(
        '<a href="{}">Ask about this<span class="hidden-words">: {}</span></a>',
        ask(look.account_id),
        look.name,
    )


def work_explains(look: Looking) -> bool:
    return look.account_id is None or bool(look.times and look.vias) or look.role == "privacy"


def waiting(question, on: date) -> SafeString:
    due = "today" if question.due == on else short_day(question.due)
    late = question.due < on
    words = f"Asked {short_day(question.asked_at)}. Answer {'was ' if late else ''}due {due}"
    return chip(Status.LATE if late else Status.SOON, words)


def answered(question) -> SafeString:
    status = Status.DONE if question.outcome == "right" else Status.LATE
    by = f"{question.answered_by}, {short_day(question.answered_at)}"
    return format_html(
        "{} <small>{}</small>", chip(status, f"{question.get_outcome_display()}: {by}"), question.answer
    )


def lead(counted: Counts, on: date) -> str:
    """One line that says whether there is anything to ask about."""
    people = "1 person" if counted.people == 1 else f"{counted.people} people"
    looks = "1 look" if counted.looks == 1 else f"{counted.looks} looks"
    more = [
        words
        for number, words in (
            (counted.glass, f"{counted.glass} by break-glass"), (counted.refused, f"{counted.refused} refused something"),
            (counted.questioned, f"{counted.questioned} asked about"),
        )
        if number
    ]  # fmt: skip
    return ". ".join([f"{people}, {looks}", *([", ".join(more)] if more else [])]) + "."


def addresses(counted: Counts) -> str:
    if not counted.addresses:
        return "Nobody pressed to see it in 90 days."
    people = "1 person" if counted.by == 1 else f"{counted.by} people"
    return f"Shown by press {often(counted.addresses)} by {people}."
