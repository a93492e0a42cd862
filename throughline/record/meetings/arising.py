"""A strategy discussion called out of a review, a visit or another meeting: what was found there comes along, by child."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.http import urlencode

from throughline.config.asked import whole
from throughline.design.dates import day
from throughline.record.entries import typed
from throughline.record.entries.kinds import by_key
from throughline.record.entries.models import Entry
from throughline.record.meetings import catalogue

GONE = (Entry.WITHDRAWN, Entry.UNDONE)
NOT_YOURS = (
    "The record that this was called out of is not open to you. Call it from one that is, or start without."
)
NO_REASON = "Say what was found that cannot wait."


@dataclass(frozen=True, slots=True)
class Found:
    """Where a kind of entry says what was found: in words about all, and in those about one child."""

    shared: str
    child: str


OUT_OF = {
    "meeting": Found("discussion", "reason"),
    "visit": Found("analysis", "observed"),
    "senior-review": Found("not_changed", "means"),
    "assessment-checkpoint": Found("unknown", "means"),
}


def address(entry: int, children: list[int]) -> str:
    asked = {"children": ",".join(map(str, children)), "type": "strategy", "arose_from": entry}
    return f"{reverse('write', args=['meeting'])}?{urlencode(asked)}"


def source(key: object) -> Entry | None:
    """As whoever writes may read it."""
    return Entry.objects.filter(pk=whole(str(key or "")), kind__in=OUT_OF).first()


def opens_with(children: list[int], known: Mapping[str, str]) -> dict[str, str]:
    entry = source(known.get("arose_from"))
    return dict(_carried(entry, children)) if entry and entry.status not in GONE else {}


def _carried(entry: Entry, children: list[int]) -> Iterator[tuple[str, str]]:
    where, said = OUT_OF[entry.kind], typed.read(by_key()[entry.kind], entry)
    words = said.shared.get(where.shared) or ""
    yield "arose_from", str(entry.pk)
    yield "called_because", f"{name_of(entry.kind, said.shared)}, {day(entry.happened_at)}. {words}".strip()
    for child in children:
        if found := said.children.get(child, {}).get(where.child):
            yield f"child-{child}-worry", found


def name_of(kind: str, said: Mapping[str, object]) -> str:
    return catalogue.by_key()[str(said["type"])].name if kind == "meeting" else by_key()[kind].name


def missing(said: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    if not said.get("arose_from"):
        return
    if source(said["arose_from"]) is None:
        yield "called_because", NOT_YOURS
    elif not said.get("called_because"):
        yield "called_because", NO_REASON
