"""Lists for those from outside, as tables."""

from django.utils.html import format_html

from throughline.access.parts import Part
from throughline.access.principal import Principal
from throughline.design.dates import clock, day
from throughline.design.onward import Onward
from throughline.design.parts.tables import Column, Table
from throughline.record.people.models import NamedRole, Person
from throughline.web.outside.queries import Sampled

SAMPLE = (
    Column(words="Child"), Column(words="Open from"), Column(words="Open until"), Column(words="Why"),
    Column(words="Whole file"),
)  # fmt: skip
NAMED = (
    Column(words="Child"), Column(words="You are named as"), Column(words="Plan since"), Column(words="Social worker"),
)  # fmt: skip
NAME_ONLY = (Column(words="Child"), Column(words="You are named as"))


def sample(found: list[Sampled], who: Principal, go: Onward) -> Table:
    exports = who.may("export")
    rows = tuple((*about(one, go), export(one.child, go))[: len(SAMPLE) if exports else -1] for one in found)
    return Table(label="The sample", columns=SAMPLE if exports else SAMPLE[:-1], rows=rows)


def about(one: Sampled, go: Onward) -> tuple[str, ...]:
    name = format_html(
        '<a href="{}">{}</a> <small>{}</small>', go("child", one.child.id), one.child, one.child.reference
    )
    from_, until = (f"{day(at)}, {clock(at)}" for at in (one.started, one.until))
    return name, from_, until, one.reason


def export(child: Person, go: Onward) -> str:
    return format_html(
        '<a href="{}">Open<span class="hidden-words"> the whole file of {}</span></a>',
        go("whole-file", child.id),
        child,
    )


def named(found: list[tuple[NamedRole, Person]], who: Principal, go: Onward) -> Table:
    """Those who may open no child's page get the name and nothing else."""
    opens = any(role.reach.get("named", Part(0)) & Part.SAFETY for role in who.roles)
    rows = tuple(
        (format_html('<a href="{}">{}</a>', go("child", child.id), child), role.kind, *plan_and_worker(child))
        if opens
        else (str(child), role.kind)
        for role, child in found
    )
    return Table(label="Children you are named for", columns=NAMED if opens else NAME_ONLY, rows=rows)


def plan_and_worker(child: Person) -> tuple[str, str]:
    return day(child.plan_since) if child.plan_since else "No plan", child.worker or "Nobody yet"
