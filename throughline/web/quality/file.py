"""The children behind a number of data quality as a file, and who may not be opened counted beneath."""

from collections.abc import Iterator

from throughline.config.sheets import Line
from throughline.record.people.models import Person
from throughline.web.children.queries import with_holder
from throughline.web.children.rows import holder
from throughline.web.quality.behind import Found, how
from throughline.web.scorecard import words
from throughline.web.scorecard.children_file import named_of, not_yours
from throughline.web.scorecard.frame import Frame
from throughline.web.spreadsheets.file import File, Lines

COLUMNS = ("Child", "Record", "How often", "First about", "What", "Held by", "To mend it")


def list_file(page: Frame, found: Found) -> File:
    shown = sum(len(each) for each in found.by_child.values())
    return File(
        name=f"data-quality-{page.asked.last:%Y-%m}", title=found.title,
        about=[
            ("List", found.title), ("Whose", found.lead), ("Figures taken", words.data_to(page.taking.snapshot)),
            *([("As known on", page.known)] if page.known else []),
            ("Children", named_of(len(found.by_child), found.children)),
        ],
        tables=[Lines(COLUMNS, list(_rows(page, found)), (not_yours(found.hidden), "", found.spots - shown) if found.hidden else ())],
        children=len(found.by_child),
    )  # fmt: skip


def _rows(page: Frame, found: Found) -> Iterator[Line]:
    people = {one.pk: one for one in with_holder(Person.objects.filter(pk__in=found.by_child), page.on)}
    for child, spots in found.by_child.items():
        if child in people:
            one = people[child]
            said = "; ".join(dict.fromkeys(map(how, spots)))
            first = "" if found.field.told else spots[0].day
            yield str(one), one.reference, len(spots), first, said, holder(one), found.field.how
