"""One thing that stands still for a child: since when, who holds the next step, what was written, and the two ways on."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q
from django.http import Http404
from django.utils.html import format_html

from throughline.access.models import Post
from throughline.access.principal import somebody
from throughline.config.clock import london_day
from throughline.design.dates import day, near_day
from throughline.design.onward import Onward
from throughline.design.parts.clocks import Step as Line
from throughline.design.parts.links import Link
from throughline.design.parts.tables import Column, Table
from throughline.record.alerts.queries import home_of
from throughline.record.drift import queries, rules, steps
from throughline.record.drift.rules import Holder, Standstill
from throughline.record.people.child_roles import LEADS
from throughline.record.people.models import Allocation, Person
from throughline.web.drift import words

NEVER = "Not recorded"
TAKERS = 60
MOVES = (Column(words="What"), Column(words="Last"), Column(words="Days since", number=True))


@dataclass(frozen=True, kw_only=True)
class One:
    title: str
    lead: str
    about: str
    trail: list[Link]
    facts: list[tuple[str, str]]
    moves: Table
    written: list[Line]
    child: Person
    home: list[Person]
    """The children of the home for whom the same stands still: they are named and explained together."""
    takers: list[tuple[int, str]]
    names_nobody: bool
    explained: str


def one(person_id: int, about: str, *, moment: datetime, go: Onward) -> One:
    on = london_day(moment)
    people = {person.pk: person for person in home_of(person_id, on)}
    found = queries.of_children(people, moment)
    found = [one for one in found if one.about == about and one.runs]
    own = next((one for one in found if one.person_id == person_id), None)
    if own is None:
        raise Http404
    step = steps.held([own], on)[person_id, about]
    decided = queries.behind([own], moment)
    explained = own.explained if own.explained and own.explained.holds(on, own.day) else None
    return One(
        title=f"{words.title(about)}: {words.children([people[person_id]], on)}", about=about, child=people[person_id],
        lead=f"Nothing has moved for {words.still_for(own, on)}." if own.day < on else "It moved today.",
        trail=[Link(words="Nothing has moved", url=go("drift")), Link(words=str(people[person_id]), url=go("child", person_id)),
               Link(words=words.title(about))],
        facts=[
            ("Last moved", f"{words.last_words(own)}, {day(own.day)}"), ("Who holds the next step", words.holder(step, on)),
            ("Next step", step.what or "None is agreed"), ("Why", words.why(words.newest(own, step, decided))),
        ],
        moves=moves(own, on), written=[Line(title=said, words=told) for said, told in written(own, moment)],
        home=same(found, own, people), takers=takers(person_id, on), names_nobody=step.holder == Holder.NOBODY,
        explained=f"{explained.words.who} explained it. It comes back on {day(explained.look_again)}." if explained else "",
    )  # fmt: skip


def takers(person_id: int, on: date) -> list[tuple[int, str]]:
    """Colleagues of the team that holds the child, and of the reader's own: of a child whom nobody holds, only these."""
    runs = Q(started__lte=on) & (Q(ended=None) | Q(ended__gt=on))
    teams = Allocation.objects.filter(runs, person_id=person_id).values("team_id")
    own = [post.team_id for post in somebody().posts if post.team_id]
    posts = Post.objects.filter(
        runs, Q(team_id__in=teams) | Q(team_id__in=own), role__in=LEADS, holder__is_active=True
    )
    return list(posts.order_by("holder__name").values_list("holder_id", "holder__name").distinct()[:TAKERS])


def same(found: list[Standstill], own: Standstill, people: dict[int, Person]) -> list[Person]:
    """Of whom the same has stood still for as long as makes it a standstill."""
    still = [one for one in found if one.person_id == own.person_id or one.day == own.day]
    return sorted(
        (people[one.person_id] for one in still), key=lambda person: (person.pk != own.person_id, person.pk)
    )


def written(own: Standstill, moment: datetime) -> list[tuple[str, str]]:
    return [words.line(one) for one in queries.written_about(own.person_id, own.about, moment)]


def moves(own: Standstill, on: date) -> Table:
    """Each thing that moves a plan or looks at it. A visit looks; it changes nothing by itself, and is said all the same."""
    days = queries.last_days(own.person_id, [what for move in rules.MOVES for what in move.facts], on)
    said = [
        (move.title, max((days[what] for what in move.facts if what in days), default=None))
        for move in rules.MOVES
    ]
    ends = [end for end, _ in own.moves]
    said.insert(0, ("Agreed step finished, or a judgement changed", max(ends, default=None)))
    rows = tuple(
        (
            title,
            near_day(last, on=on) if last else format_html("<small>{}</small>", NEVER),
            str((on - last).days) if last else "",
        )
        for title, last in said
    )
    return Table(label="When each thing last happened", columns=MOVES, rows=rows, narrow=True)
