"""The key of everything that something else names, given out in the order in which it was recorded, as a sequence would."""

from collections.abc import Iterator
from operator import itemgetter

from throughline.synthetic.borough.staging import reserve
from throughline.synthetic.borough.story import Arrives, Begins, NeedBegins, PlanBegins, Story, Wrote

TABLES = {
    Arrives: "record_home",
    Begins: "record_allocation",
    PlanBegins: "record_protectionplan",
    NeedBegins: "record_needplan",
    Wrote: "record_draft",
}
"""An entry has its draft's number."""

Place = tuple[int, int]
"""The family's, and the event's among the family's."""


class Numbers:
    def __init__(self, story: Story) -> None:
        self.of: dict[Place, int] = {}
        for what, table in TABLES.items():
            found = sorted(_places(story, what), key=itemgetter(0))
            first = reserve(table, len(found)) if found else 0
            self.of |= {place: number for number, (_, place) in enumerate(found, first)}


def _places(story: Story, what: type) -> Iterator[tuple]:
    for family, events in enumerate(story.events):
        for place, event in enumerate(events):
            if isinstance(event.what, what):
                yield event.at, (family, place)
