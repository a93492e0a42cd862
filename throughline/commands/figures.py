"""Taking the figures: from the record, with the population a rate needs; in the practice copy with made-up children beside."""

from datetime import date, datetime
from pathlib import Path
from types import SimpleNamespace

from throughline.commands import surroundings

LIVE_HERE_IN_PRACTICE = 9_000
"""England has 330 children in need for each 10,000, those in care among them: the practice borough's three hundred belong to
about so many."""


def take(values: SimpleNamespace, *, moment: datetime, as_known_on: date | None = None) -> Path:
    """The folder of the new snapshot; what nobody needs any longer goes."""
    from throughline.config.databases import urls
    from throughline.exchange.publish import end_of, publish
    from throughline.measures import keeping
    from throughline.measures.snapshots import all_snapshots
    from throughline.synthetic.dataset.beside import add_beside

    to = surroundings.snapshots(values)
    taken_at = end_of(as_known_on, now=moment) if as_known_on else moment
    with publish(
        keeper_url=urls(values)["keeper"], to=to, taken_at=taken_at, as_known=bool(as_known_on),
        population=populations(values, taken_at.date()),
    ) as taken:  # fmt: skip
        folder = taken.folder
    if values.practice:
        add_beside(folder, lives_here=LIVE_HERE_IN_PRACTICE, last=taken_at.date())
    keeping.clear(to, all_snapshots(to), moment.date())
    return folder


def populations(values: SimpleNamespace, last: date) -> list[dict]:
    from throughline.measures.populations import made_up, published

    if values.authority_number is not None:
        return list(published(values.authority_number, last))
    return list(made_up(LIVE_HERE_IN_PRACTICE, last)) if values.practice else []
