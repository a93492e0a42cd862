"""How much is due and late in the whole authority on a day, for the promises under which anything is open."""

from collections import Counter, defaultdict
from datetime import date

from throughline.record.clocks.models import Obligation as Stored
from throughline.record.clocks.stored import obligation
from throughline.standards import catalogue
from throughline.standards.calendar import ENGLAND
from throughline.standards.state import state


def standing(*, on: date) -> dict[str, dict[str, int]]:
    """For each promise, how many things open on the day stand in each state."""
    found: dict[str, Counter] = defaultdict(Counter)
    titles = {key: standard.title for key, standard in catalogue.by_key().items()}
    for row in Stored.objects.filter(met=None, stopped=None, start__lte=on).iterator():
        found[titles[row.standard]][state(obligation(row), on, ENGLAND).code] += 1
    return {title: dict(counts) for title, counts in found.items()}
