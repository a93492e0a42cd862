"""Which clocks stand for which children, and who holds them: what a note about a clock has to fit."""

from collections.abc import Collection, Mapping
from datetime import date

from throughline.design.dates import day as day_words
from throughline.record.clocks.models import Obligation
from throughline.record.entries.queries import named
from throughline.record.entries.wording import first_names
from throughline.record.people.models import Allocation


def problem(standard: str, of: date | None, children: Collection[int]) -> dict[str, str]:
    """A note that fits no clock would be kept and shown nowhere."""
    standing = _standing(standard, of, children)
    without = [person for child, person in named(children).items() if child not in standing]
    if not without:
        return {}
    if of:
        return {"of": f"Nothing of this began on {day_words(of)} for {first_names(without)}. Check the day."}
    return {"standard": f"This is not due for {first_names(without)}. Check which it is, and about whom."}


def _standing(standard: str, of: date | None, children: Collection[int]) -> set[int]:
    found = Obligation.objects.filter(standard=standard, person_id__in=list(children))
    if of:
        found = found.filter(start=of)
    return set(found.values_list("person_id", flat=True))


def concerned(children: Collection[int], preset: Mapping[str, str]) -> set[int]:
    """Of the children of a home, those of whom this is due: nobody else has to be left out by hand."""
    if not preset.get("standard"):
        return set(children)
    return _standing(preset["standard"], None, children)


def own_clock(decider: int, children: Collection[int]) -> dict[str, str]:
    """Nobody excuses what they owe themselves."""
    held = Allocation.objects.filter(person_id__in=list(children), worker_id=decider, ended=None)
    own = [one.person for one in held.select_related("person", "worker")]
    if not own:
        return {}
    return {"decided_by": f"They hold {first_names(own)} themselves. Somebody else decides this."}
