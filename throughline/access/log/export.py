"""The log as a file for a spreadsheet, in which no cell is ever a formula."""

import csv
from collections.abc import Sequence
from io import StringIO

from throughline.access.log import queries, words
from throughline.access.log.pages import who
from throughline.access.models import AccessEvent
from throughline.config.cells import inert

MOST = 10_000
HEADS = ("Row", "When", "Who", "Post", "What", "Page", "Child", "Entry", "Why", "Allowed", "Reason")


def as_csv(events: Sequence[AccessEvent]) -> str:
    names, teams, children = queries.names(events), queries.teams(events), queries.references(events)
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(HEADS)
    for event in events:
        line = (
            event.id, event.at.isoformat(), who(event, names), words.post(event, teams), words.did(event), event.page,
            children.get(event.person_id, ""), event.entry_id or "", words.right(event.rule, event.via),
            "yes" if event.allowed else "no", event.reason,
        )  # fmt: skip
        writer.writerow([inert(cell) for cell in line])
    return text.getvalue()
