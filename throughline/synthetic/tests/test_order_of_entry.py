"""The clocks do not know in which order things were written, and what is taken back leaves no trace in them."""

from collections import Counter
from datetime import date, time
from random import Random

import pytest

FAMILY = "kacper"
WRITTEN_AFRESH = ("_visit", "_tell", "_decision", "_meeting", "_concluded", "_assessed")
"""What leans on nothing but people. What corrects, ends, reads or speaks of a clock comes after, in its own order."""


def counted(told) -> Counter:
    """Every obligation there is, without the number of its row."""
    from throughline.access.principal import as_keeper
    from throughline.record.clocks.models import Obligation
    from throughline.record.clocks.stored import obligation

    with as_keeper("a test"):
        return Counter((row.person_id, repr(obligation(row))) for row in Obligation.objects.all())


def told_in_order(seed: int | None):
    from throughline.synthetic.stories.tell import in_order
    from throughline.synthetic.stories.told import Told

    told = Told()
    steps = [telling for _, telling in in_order(told, [FAMILY])]
    for telling in steps if seed is None else shuffled(steps, seed):
        telling()
    return told


def shuffled(steps: list, seed: int) -> list:
    """People, homes and who holds them first; then what was written, in any order; then what speaks of it."""
    afresh = [step for step in steps if step.func.__name__ in WRITTEN_AFRESH]
    Random(seed).shuffle(afresh)
    others = [step for step in steps if step not in afresh]
    arranged = [
        step
        for step in others
        if not step.func.__module__.endswith(
            ("milestones", "notes", "visits", "meetings", "enquiries", "assessments")
        )
    ]
    return [*arranged, *afresh, *(step for step in others if step not in arranged)]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_whatever_the_order_of_signing_the_same_is_due(fresh, seed):
    with fresh(f"test_order_{seed}"):
        as_told = counted(told_in_order(None))
    with fresh(f"test_order_{seed}"):
        assert counted(told_in_order(seed)) == as_told
        assert nothing_differs()


def test_control_the_orders_are_not_the_same():
    class Step:
        def __init__(self, place: int):
            self.place = place

        def func(self) -> None: ...

        func.__name__ = "_tell"

    steps = [Step(place) for place in range(20)]
    orders = [[step.place for step in shuffled(steps, seed)] for seed in (1, 2, 3)]
    assert len({tuple(order) for order in orders}) == 3


def nothing_differs() -> bool:
    """What was worked out entry by entry is what the whole record gives at once."""
    from throughline.record.clocks.nightly import check

    return check().differences == 0


@pytest.fixture(scope="module")
def told(fresh):
    from throughline.synthetic.stories import tell

    with fresh("test_taking_back"):
        yield tell(["marsden"])


def a_visit(told, *, on: date):
    from throughline.synthetic.builders import a_visit as write

    return write(by=told.staff["raman"], children={told.people["TIA"]: "seen"}, on=on, at=time(15))


def a_conference(told, *, on: date):
    from throughline.synthetic.milestones import a_milestone

    return a_milestone("rcpc_held", by=told.staff["raman"], children=told.children, on=on)


def an_absence(told, *, on: date):
    from throughline.synthetic.milestones import a_milestone

    return a_milestone("missing", by=told.staff["raman"], children=told.children[:1], on=on)


BACK_DATED = pytest.mark.parametrize(
    "write", [a_visit, a_conference, an_absence], ids=lambda one: one.__name__
)


@BACK_DATED
def test_what_is_written_late_changes_the_clocks_and_withdrawn_changes_them_back(told, write):
    before = counted(told)
    entry = write(told, on=date(2026, 11, 12))
    assert counted(told) != before
    withdrawn(told, entry)
    assert counted(told) == before
    assert nothing_differs()


@BACK_DATED
def test_a_day_that_is_corrected_moves_the_clocks_and_corrected_back_moves_them_back(told, write):
    from throughline.synthetic.builders import corrected

    entry = write(told, on=date(2026, 11, 12))
    before = counted(told)
    corrected(entry=entry, by=told.staff["raman"], day="Tue 10 Nov 2026")
    assert counted(told) != before
    corrected(entry=entry, by=told.staff["raman"], day="Thu 12 Nov 2026")
    assert counted(told) == before
    assert nothing_differs()
    withdrawn(told, entry)


def withdrawn(told, entry) -> None:
    from throughline.record.entries.actions import withdraw
    from throughline.record.entries.models import Entry
    from throughline.synthetic.telling import writing

    with writing(by=told.staff["raman"], told=None):
        withdraw(entry=Entry.objects.get(pk=entry.pk), kind="wrong", reason="Written to be taken back")


def test_a_spell_that_is_ended_and_opened_again_stands_as_it_stood(told):
    from throughline.synthetic.builders import corrected

    entry, before = told.marked["m11"][-1], counted(told)
    assert entry.headline.startswith("The child's involvement with us")
    corrected(entry=entry, by=told.staff["raman"], until="Mon 16 Nov 2026")
    corrected(entry=entry, by=told.staff["raman"], until="")
    assert counted(told) == before
    assert nothing_differs()
