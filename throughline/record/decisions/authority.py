"""By what authority a decision was made, worked out when it is signed and kept beside it."""

from datetime import date
from typing import Any

from django.conf import settings

from throughline.access.delegation.catalogue import OTHER
from throughline.access.delegation.queries import conflicted, scheme
from throughline.access.delegation.rules import Decided, may_decide
from throughline.config.clock import today
from throughline.design.dates import day as day_words
from throughline.record.decisions.models import Decision
from throughline.record.entries.kind import Answers
from throughline.standards.calendar import ENGLAND, Unit

NOTHING = {
    "inside": None,
    "line_id": None,
    "authority": "",
    "outside_since": None,
    "settled": "",
    "settled_on": None,
}


def works_out(answers: Answers) -> dict[str, Any]:
    """The scheme of the day of the decision counts. A correction is judged anew, and ratified anew if it is outside."""
    said = answers.shared
    if said["which"] == OTHER:
        return NOTHING
    found = judged(said["which"], said["decided_by"], said["amount"], said["day"], list(answers.children))
    return NOTHING | {
        "inside": found.inside, "line_id": found.line.id if found.line else None, "authority": found.why[:400],
        "outside_since": None if found.inside else today(),
        **({"decided_post": found.post.words} if found.post else {}),
    }  # fmt: skip


def judged(which: str, decider: int, amount: Any, day: date, children: list[int]) -> Decided:
    return may_decide(
        decision=which, account=decider, amount=amount, day=day, scheme=scheme(upto=day, of=decider),
        conflict=conflicted(decider, children),
    )  # fmt: skip


def ratify_by(since: date) -> date:
    return ENGLAND.add(since, settings.THROUGHLINE_RATIFY_WITHIN, Unit.WORKING_DAYS)


def explains(answers: Answers) -> tuple[str, list[tuple[str, str]]]:
    """For the entry's page: the authority, and what became of a decision without one."""
    said = answers.shared
    if said.get("inside") is None:
        return "", []
    rows = [("Authority", said["authority"])]
    if said["settled"]:
        words = "Ratified" if said["settled"] == Decision.RATIFIED else "Not ratified"
        rows.append(
            ("Ratification", f"{words} on {day_words(said['settled_on'])}. Who and why is beside this.")
        )
    elif said["inside"] is False:
        rows.append(
            (
                "Ratification",
                f"Waits for somebody inside the scheme, by {day_words(ratify_by(said['outside_since']))}",
            )
        )
    return "Under the scheme of delegation", rows
