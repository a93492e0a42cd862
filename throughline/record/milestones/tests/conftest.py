"""The Marsden house, somebody signed in, and what the clocks hold about a child."""

import pytest


@pytest.fixture
def facts_of(database):
    """What the clocks hold of an entry about a child, as they store it."""
    from throughline.access.principal import as_keeper
    from throughline.record.clocks.models import Fact

    def read(entry, child):
        with as_keeper("a test"):
            found = Fact.objects.filter(source_kind="entry", source_id=entry.pk, subject_id=child.pk)
            return list(found.order_by("what", "key"))

    return read


@pytest.fixture
def due(database):
    """The stored obligations of a child by one standard, the oldest first."""
    from throughline.access.principal import as_keeper
    from throughline.record.clocks.models import Obligation

    def read(child, standard):
        with as_keeper("a test"):
            return list(Obligation.objects.filter(person_id=child.pk, standard=standard).order_by("start"))

    return read


@pytest.fixture
def milestone(house, cast):
    """Alice tells something of Tia, unless another is said."""
    from throughline.synthetic.milestones import a_milestone

    def tell(which, **said):
        return a_milestone(which, **{"by": cast.alice, "children": [house.tia]} | said)

    return tell


@pytest.fixture
def note(house, cast):
    from throughline.synthetic.milestones import a_clock_note

    def say(said, standard="core_group_first_10wd", **more):
        return a_clock_note(standard, said, **{"by": cast.alice, "children": [house.tia]} | more)

    return say


def line(table: str) -> list[list[str]]:
    """A table drawn in a test, a row a line."""
    return [[cell.strip() for cell in row.split("|")] for row in table.strip().splitlines()]
