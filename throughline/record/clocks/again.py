"""What the calendar could not count yesterday, counted again: a new year of holidays or terms moves no other clock."""

from throughline.access.principal import as_keeper
from throughline.record.clocks.actions import work_out_again
from throughline.record.clocks.models import Obligation

PURPOSE = "count again what the calendar ended for"
BATCH = 500


def count_again() -> int:
    """How many children had something due that the calendar ended for. Each night, before the clocks are checked."""
    with as_keeper(PURPOSE):
        ended = Obligation.objects.filter(due=None, total__isnull=True, met=None, stopped=None)
        children = sorted(set(ended.values_list("person_id", flat=True)))
    for at in range(0, len(children), BATCH):
        with as_keeper(PURPOSE):
            work_out_again(children[at : at + BATCH])
    return len(children)
