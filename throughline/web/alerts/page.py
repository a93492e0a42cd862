"""One alert: what and why, whose it is, when it goes up the line, and everything that was done with it."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q
from django.http import Http404

from throughline.access.models import Post
from throughline.design.dates import clock, short_day
from throughline.design.onward import Onward
from throughline.design.parts.alerts import Answering
from throughline.design.parts.clocks import Step as Line
from throughline.design.parts.links import Link
from throughline.record.alerts import queries
from throughline.record.alerts.models import ChildAlert, ChildAlertStep
from throughline.record.alerts.rules import RULES, Raised
from throughline.record.alerts.standing import Standing, standing, still
from throughline.record.people.identity_bar import names
from throughline.record.people.models import Allocation, Person
from throughline.standards import catalogue
from throughline.web.alerts.rows import Asked, Press, answering, state

DIDS = {
    "seen": "Known to {who}", "snoozed": "Put off until {until} by {who}", "handed": "Handed to {to} by {who}",
    "went up": "Up the line", "finished": "Finished by {who}", "ended": "Ended by itself",
}  # fmt: skip
TAKERS = 60

TOKEN = "csrfmiddlewaretoken"
"""The page's own form has its own."""


@dataclass(frozen=True, kw_only=True)
class AlertPage:
    title: str
    why: str
    why_url: str
    about: str
    facts: list[tuple[str, str]]
    history: list[Line]
    trail: list[Link]
    answering: Answering | None
    takers: list[tuple[int, str]]
    carried: tuple[tuple[str, str], ...]
    raised: tuple[Raised, ...]


def alert_page(person_id: int, thing: str, *, moment: datetime, go: Onward, press: Press) -> AlertPage:
    on = moment.date()
    raised, people = together(person_id, thing, on)
    stored = queries.alert_of(person_id, thing)
    if not raised and stored is None:
        raise Http404
    steps = queries.steps_about([one.person_id for one in raised] or [person_id])
    stands = tuple(standing(steps[one.thing], on) for one in raised)
    asked = Asked(raised=raised, standings=tuple(map(still, stands))) if raised else None
    about = names([people[one.person_id].given_name for one in raised]) or str(people[person_id])
    first = raised[0] if raised else None
    mine = steps[person_id, thing]
    answer = answering(asked, about, on, go, press) if asked else None
    return AlertPage(
        title=title(first, stored, about), why=reason(first) if first else "It is no longer so.", about=about,
        why_url=go("why", person_id, first.due.id) if first and first.due else "",
        facts=facts(person_id, first, stands[0] if stands else standing(mine, on), on), history=[line(step) for step in mine],
        trail=[Link(words=str(people[person_id]), url=go("child", person_id)), Link(words="Alert")],
        answering=answer, takers=takers(person_id, on) if answer and answer.url else [],
        carried=tuple(one for one in answer.carried if one[0] != TOKEN) if answer else (), raised=raised,
    )  # fmt: skip


def together(person_id: int, thing: str, on: date) -> tuple[tuple[Raised, ...], dict[int, Person]]:
    """The child first, then the brothers and sisters of whom the same is asked."""
    people = {person.pk: person for person in queries.home_of(person_id, on)}
    if person_id not in people:
        raise Http404
    found = queries.raised_about(list(people), on)
    own = next((one for one in found if one.thing == (person_id, thing)), None)
    if own is None:
        return (), people
    same = [one for one in found if one is not own and _same(one, own)]
    return (own, *same), people


def _same(one: Raised, own: Raised) -> bool:
    def asked(raised: Raised) -> tuple:
        limit = raised.due.obligation.due if raised.due else raised.since
        return raised.rule.key, raised.about, limit

    return asked(one) == asked(own)


def title(first: Raised | None, stored: ChildAlert | None, about: str) -> str:
    key = first.about if first else stored.about
    rule = first.rule if first else RULES[stored.rule]
    return f"{catalogue.by_key()[key].title if key else rule.title}: {about}"


def reason(first: Raised) -> str:
    """Without the name of the promise, which is the page's title."""
    said = first.why.removeprefix(f"{first.due.standard.title}: ") if first.due else first.why
    return f"{said[0].upper()}{said[1:]}"


def facts(person_id: int, first: Raised | None, stands: Standing, on: date) -> list[tuple[str, str]]:
    held = Allocation.objects.filter(queries.running(on), person_id=person_id).exclude(role="co-worker")
    holder = held.select_related("worker").first()
    said = [
        (
            "Whose",
            stands.to
            and stands.last.to.name
            or (holder.worker.name if holder else "Nobody holds this child"),
        )
    ]
    if first is None:
        return said
    up = zip(("Comes to the manager", "Comes to the head of service"), first.goes_up(), strict=True)
    state_words = state(first, still(stands), on)
    return [
        ("Kind", first.rule.title), *said, ("Raised", short_day(first.since)),
        *((words, short_day(day)) for words, day in up), *([("Now", state_words)] if state_words else []),
    ]  # fmt: skip


def line(step: ChildAlertStep) -> Line:
    who = step.by.name if step.by else "Throughline"
    title = DIDS[step.did].format(
        who=who, to=step.to.name if step.to else "", until=short_day(step.until) if step.until else ""
    )
    answer = f"{step.get_answer_display()}. " if step.answer else ""
    return Line(title=title, words=f"{short_day(step.at)}, {clock(step.at)}. {answer}{step.why}".strip())


def takers(person_id: int, on: date) -> list[tuple[int, str]]:
    """Colleagues of the team that holds the child."""
    teams = Allocation.objects.filter(queries.running(on), person_id=person_id).values("team_id")
    posts = Post.objects.filter(queries.running(on), Q(team_id__in=teams), role__in=("worker", "manager"))
    found = posts.order_by("holder__name").values_list("holder_id", "holder__name").distinct()
    return list(found[:TAKERS])
