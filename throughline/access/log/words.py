"""The log in words: who, by what right, what they opened, when."""

from throughline.access.log.queries import Asked
from throughline.access.log.readers import TECHNICAL
from throughline.access.models import AccessEvent
from throughline.access.roles import RELATIONSHIPS, ROLES
from throughline.design.dates import clock, day

PAGES = {
    "child": "overview", "chronology": "chronology", "chronology-line": "a line of the chronology", "chronology-add": "a line for the chronology",
    "chronology-file": "lines for the chronology from a file",
    "chronology-court": "the chronology for the court", "entry-beside": "an entry beside another",
    "entry-beside-last": "an entry beside the last one", "entry-passages": "whom passages are about",
    "holding": "who works with them", "holding-give": "giving them to somebody", "holding-name": "naming somebody",
    "holding-cover": "naming who covers", "holding-end": "ending a role", "transfer-answer": "the answer to a transfer",
    "closing": "what is checked before closing",
    "why": "why something is due", "looked": "who has looked",
    "child-address": "confidential address", "entry": "an entry", "write": "a form to write", "log": "the log", "log-export": "the log as a file",
    "looked-ask": "a question about a look", "draft": "a draft", "draft-save": "a draft, kept", "draft-sign": "a draft, signed",
    "sign-in": "the sign-in page", "home": "their first page", "desk": "the desk", "children": "a list of children",
    "search-found": "what a search found", "agreements": "what is agreed", "assessment": "assessments",
    "assessments": "assessments under way", "assessments-again": "assessments due again", "assessment-report": "a report to a conference",
    "assessment-step": "a date of an assessment", "neglect-tool": "the neglect tool, by date",
    "find": "finding a person", "team": "the team", "drift": "what has not moved", "drift-child": "what has not moved for them",
    "drift-sheet": "what has not moved, for a meeting", "drift-name": "naming who holds the next step",
    "drift-explain": "why standing still is right", "allocation": "the allocation board", "allocate": "giving them to a worker", "withdrawn": "what was withdrawn", "glass": "broken glass",
    "glass-review": "one broken glass", "break-glass": "breaking the glass", "alerts": "alerts", "people": "people and posts",
    "my-security": "their own security", "delegation": "who may decide", "keeping": "how long a record is kept",
    "letters": "letters", "letter": "a letter", "letter-new": "a new letter", "letter-print": "a letter, printed",
    "letter-paper": "a paper that left", "papers": "the register of papers",
    "measure-children-file": "the children behind a figure, as a file", "cohort-file": "a list of children, as a file",
    "data-quality-children-file": "the children of data quality, as a file", "scorecard-file": "the scorecard, as a file",
    "measure-file": "a measure’s figures, as a file",
    "contract": "the contract’s scorecard", "contract-meeting": "a meeting of the contract",
    "contract-meeting-new": "a meeting of the contract to write down",
    "inspection-pack": "the inspection pack", "inspection-list": "a list of the inspection pack",
    "inspection-workbook": "the inspection pack, taken away",
    "milestone-which": "a choice of what happened", "milestone-ended": "the end of something",
}  # fmt: skip
RULES = {
    "reach": "Their work with the child",
    "standing": "Found the child: name and safety only",
    "role.verb": "Their role",
    "signed in": "Signed in",
    "anyone": "Open to anyone",
    "no relationship": "No work with this child",
    "sealed": "A sealed record",
    "conflict": "Their own matter",
    "nothing": "Nothing opens it to them",
    "absent": "Nothing there",
    "sign in": "Not signed in",
    "second step": "No second step yet",
    "as known": "A past moment that cannot be read",
    "undeclared": "A page that has not said who may open it",
    "method": "A way of asking that the page does not know",
    "form": "A form without its token",
    "no such page": "No such page",
    "bad request": "A host that is not ours",
    "error": "A fault of ours",
    "password": "Password",
    "too many": "Too many wrong passwords",
    "practice copy": "The practice copy’s open door",
    "purpose": "The program’s own work",
}
VIAS = {key: one.sentence for key, one in RELATIONSHIPS.items()} | {
    "duty": "Sits at a desk on a published shift"
}


def page(name: str) -> str:
    return PAGES.get(name, name.replace("-", " ")) or "no page of ours"


def right(rule: str, via: str) -> str:
    return VIAS.get(via) or RULES.get(rule) or rule.capitalize()


def did(event: AccessEvent) -> str:
    opened = page(event.page)
    verb, _, method = event.verb.partition(":")
    if verb in TECHNICAL:
        return f"{event.reason[:1].upper()}{event.reason[1:]}" or "Signing in"
    if not event.allowed:
        return f"Asked for {opened}"
    return f"Sent: {opened}" if method else f"Opened {opened}"


def moment(event: AccessEvent) -> str:
    return f"{day(event.at)}, {clock(event.at)}"


def post(event: AccessEvent, teams: dict[int, str]) -> str:
    role = ROLES[event.role].name if event.role in ROLES else event.role
    return ", ".join(word for word in (role, teams.get(event.team_id, "")) if word)


def span(asked: Asked) -> str:
    if asked.day:
        return day(asked.day)
    return "The last 90 days" if asked.account_id or asked.person_id else "The last 7 days"
