"""One contact as values of a page: what was told, each child, the checks, what was decided, and the time it took."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q
from django.db.models.functions import JSONObject

from throughline.config.clock import LONDON
from throughline.design.dates import clock, day, short_day
from throughline.design.onward import Onward
from throughline.record.front_door import queries, words
from throughline.record.front_door.matching import BACK
from throughline.record.front_door.models import (
    CheckGrade,
    Contact,
    ContactCheck,
    ContactChild,
    ContactStep,
)
from throughline.record.front_door.rules import Spread, differs, left, spent, stays, when
from throughline.record.front_door.sorts import (
    ACT_NOW,
    AGENCY,
    DECIDED,
    DECISIONS,
    HOW,
    JOINED,
    SORTS,
    STAGES,
    THRESHOLDS,
)
from throughline.record.people.models import Allocation

DECISION, DID, THRESHOLD, WHY = dict(DECISIONS), dict(ContactStep.DID), dict(THRESHOLDS), dict(ACT_NOW)
MOST = 8


@dataclass(frozen=True, kw_only=True, slots=True)
class ChildView:
    row: ContactChild
    title: str
    seen: str
    said: str
    open_to: str
    url: str
    """The child's own page, when settled."""
    closed: str
    spread: Spread
    decision: str
    by: str
    reason: str
    rejected: str


@dataclass(frozen=True, kw_only=True, slots=True)
class CheckView:
    key: int
    title: str
    basis: str
    why: str
    state: tuple[str, str]
    said: str
    grades: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Another:
    title: str
    detail: str
    url: str
    key: int
    may_join: bool


@dataclass(frozen=True, kw_only=True)
class Page:
    contact: Contact
    title: str
    lead: str
    headline: str
    told: list[tuple[str, str]]
    words: str
    children: list[ChildView]
    checks: list[CheckView]
    adults: list[str]
    stages: list[tuple[str, str]]
    now: list[tuple[str, str]]
    act_now: str
    chip: tuple[str, str]
    joined: list[tuple[str, str]] = field(default_factory=list)
    others: list[Another] = field(default_factory=list)
    differs: str = ""
    over: bool = False
    undecided: bool = True
    discussion: str = ""


def page(contact: Contact, moment: datetime, go: Onward) -> Page:
    rows = children_of(contact)
    checks = checks_of(contact)
    held = queries.held({row.person_id for row in rows if row.person_id}, moment.date())
    beside = beside_it(contact, rows, moment)
    said, over = words.told(contact), contact.stage in (DECIDED, JOINED)
    return Page(
        contact=contact, title=words.title(rows), lead=f"{words.source(contact, moment)}. {dict(SORTS)[contact.sort]}.",
        headline=said.headline if said else "Its words are on a restricted record: whoever works with the child reads them.",
        told=_told(contact), words=said.words if said else "",
        children=[_child(row, held, checks, go) for row in rows],
        checks=[_check(one, rows, moment) for one in checks], adults=_adults(contact),
        stages=_stages(contact, moment, over=over), now=_now(contact), act_now=WHY.get(contact.act_now, ""),
        chip=("done", dict(STAGES)[contact.stage]) if over else left(contact.decide_by, moment),
        joined=[(words.source(one, moment), _whole(one)) for one in beside if one.joined_to_id == contact.pk],
        others=[_another(one, contact, moment, go) for one in beside if one.joined_to_id is None],
        differs=_differs(contact), over=over, undecided=any(not row.decision for row in rows),
        discussion=words.discussion(contact, signed=False) if contact.discussion else "",
    )  # fmt: skip


def children_of(contact: Contact) -> list[ContactChild]:
    """With the days on which we stopped working with each: whoever comes back is met with how it ended."""
    ended = Allocation.objects.filter(person_id=OuterRef("person_id"), closing=True).exclude(role="co-worker")
    closed = ArraySubquery(ended.order_by("ended").values("ended"))
    rows = contact.children.select_related("person", "said", "decided_by").annotate(closings=closed)
    return list(rows.order_by("position", "pk"))


def checks_of(contact: Contact) -> list[ContactCheck]:
    """Each with its grades, in one statement: `graded` holds child and grade."""
    grades = CheckGrade.objects.filter(check_asked_id=OuterRef("pk")).order_by("pk")
    graded = ArraySubquery(grades.values(said=JSONObject(child="child_id", grade="grade")))
    return list(contact.checks.select_related("decided_by").annotate(graded=graded).order_by("pk"))


def beside_it(contact: Contact, rows: Sequence[ContactChild], moment: datetime) -> list[Contact]:
    """What was joined to it; and the contacts of a year that name one of these children or this address."""
    same = Q(joined_to_id=contact.pk)
    for row in rows:
        if row.person_id:
            same |= Q(children__person_id=row.person_id)
        elif " " in row.name:
            same |= Q(children__name__iexact=row.name)
    said = words.told(contact)
    if said and said.address.strip():
        same |= Q(said__address__iexact=said.address.strip())
    near = Contact.objects.filter(same, received_at__gte=moment - BACK).exclude(pk=contact.pk).order_by()
    keys = near.values("pk").distinct()[: MOST * 4]
    found = Contact.objects.filter(pk__in=keys).select_related("said", "taken_by")
    return list(found.order_by("-received_at")[:MOST])


def _from(service: str, who: str) -> str:
    """A service that was named in the same words is named once."""
    return service if who.casefold() in service.casefold() else f"{service}: {who}"


def _told(contact: Contact) -> list[tuple[str, str]]:
    said = words.told(contact)
    if said is None:
        return [("From", AGENCY[contact.agency])]
    who = ", ".join(part for part in (said.from_name, said.from_role, said.from_service) if part)
    pairs = (
        ("From", _from(AGENCY[contact.agency], who)),
        (
            "Came",
            f"{day(contact.received_at.astimezone(LONDON))} {clock(contact.received_at)}, {dict(HOW)[contact.how].lower()}",
        ),
        ("Answer to", said.answer_to or "Not said"),
        ("Family knows", said.knows),
        ("Address", said.address),
        ("Their threshold", THRESHOLD.get(contact.threshold_theirs, "Not said")),
        ("Our threshold", THRESHOLD.get(contact.threshold_ours, "")),
    )
    return [(label, words) for label, words in pairs if words]


def _child(row: ContactChild, held: dict, checks: list[ContactCheck], go: Onward) -> ChildView:
    given = tuple(
        (AGENCY[one.agency], said["grade"])
        for one in checks
        for said in one.graded
        if said["child"] == row.pk
    )
    said = getattr(row, "said", None)
    name = f"{row.person} ({row.person.reference})" if row.person_id and row.person else words.child(row)
    return ChildView(
        row=row, title=name, seen=words.seen(row, None), said=said.words if said else "",
        open_to=words.open_to(held[row.person_id]) if row.person_id in held else "",
        url=go("child", row.person_id) if row.person_id else "", closed=_closed(row, held), spread=Spread(grades=given),
        decision=DECISION.get(row.decision, ""), by=_decided(row), reason=said.reason if said else "",
        rejected=said.rejected if said else "",
    )  # fmt: skip


def _closed(row: ContactChild, held: dict) -> str:
    days = sorted(set(row.closings or []))
    if not days:
        return ""
    times = "once" if len(days) == 1 else f"{len(days)} times, last"
    again = ", and works with them again" if row.person_id in held else ""
    return f"We stopped working with this child {times} on {day(days[-1])}{again}. Read how it ended first."


def _decided(row: ContactChild) -> str:
    if not row.decided_by_id:
        return ""
    at = row.decided_at.astimezone(LONDON)
    return f"{row.decided_by.name}, {short_day(at)} {clock(at)}"


def _check(one: ContactCheck, rows: list[ContactChild], moment: datetime) -> CheckView:
    names = {row.pk: words.called(row) for row in rows}
    given = [f"{names.get(said['child'], 'a child')} {said['grade']}" for said in one.graded]
    at = when(one.answered_at or one.asked_at, moment)
    state = ("done", f"Answered {at}") if one.answered_at else ("waiting", f"Asked {at}")
    return CheckView(
        key=one.pk, title=f"{AGENCY[one.agency]}{f', {one.whom}' if one.whom else ''}", basis=words.basis(one), why=one.why,
        state=state, said=one.said, grades=", ".join(given),
    )  # fmt: skip


def _adults(contact: Contact) -> list[str]:
    """Asked beside the contact, as `named`."""
    told = ((one["name"], one["role"], one["where"]) for one in getattr(contact, "named", ()))
    return [", ".join(part for part in one if part) for one in told]


def _stages(contact: Contact, moment: datetime, *, over: bool) -> list[tuple[str, str]]:
    """Each step with its time, and how long it stood until the next: the time it lay in each stage."""
    steps = list(contact.steps.select_related("by").order_by("at", "pk"))
    spans = dict(enumerate(stays([(one.did, one.at) for one in steps], moment, over=over)))
    found = []
    for number, one in enumerate(steps):
        by = f", {one.by.name}" if one.by else ""
        stood = f", then {spent(spans[number][1])}" if number in spans and spans[number][1] else ""
        found.append((DID[one.did], f"{when(one.at, moment)}{by}{stood}"))
    return found


def _now(contact: Contact) -> list[tuple[str, str]]:
    pairs = (("Where", contact.where_now), ("With", contact.with_whom), ("Until", contact.until_when))
    return [(label, said or "Not said yet: ask now") for label, said in pairs]


def _whole(one: Contact) -> str:
    said = words.told(one)
    return f"{said.headline}\n\n{said.words}" if said else "Its words are on a restricted record."


def _another(one: Contact, contact: Contact, moment: datetime, go: Onward) -> Another:
    said = words.told(one)
    return Another(
        title=said.headline if said else dict(SORTS)[one.sort],
        detail=f"{words.source(one, moment)}. {dict(STAGES)[one.stage]}", url=go("contact", one.pk), key=one.pk,
        may_join=one.stage not in (DECIDED, JOINED) and contact.stage not in (DECIDED, JOINED),
    )  # fmt: skip


def _differs(contact: Contact) -> str:
    said = words.told(contact)
    return said.differs if said and differs(contact.threshold_theirs, contact.threshold_ours) else ""
