"""The log as a file for a spreadsheet, in which no cell is ever a formula."""

from collections.abc import Iterator, Sequence

from throughline.access.log import queries, words
from throughline.access.log.pages import who
from throughline.access.models import AccessEvent
from throughline.config.sheets import Line, csv_text

MOST = 10_000
HEADS = ("Row", "When", "Who", "Post", "What", "Page", "Child", "Entry", "Why", "Allowed", "Reason")


def as_csv(events: Sequence[AccessEvent]) -> str:
    return csv_text([HEADS, *_lines(events)])


def _lines(events: Sequence[AccessEvent]) -> Iterator[Line]:
    names, teams, children = queries.names(events), queries.teams(events), queries.references(events)
    for event in events:
        yield (
            event.id, event.at.isoformat(), who(event, names), words.post(event, teams), words.did(event), event.page,
            children.get(event.person_id, ""), event.entry_id or "", words.right(event.rule, event.via),
            "yes" if event.allowed else "no", event.reason,
        )  # fmt: skip
