"""What a new assessment opens with: the plan it is written under, and of the last one what is background.

What was judged then is judged anew: the analysis, a day in a child's life, a child's words and the outcome stay empty.
"""

from collections.abc import Iterator, Mapping

from throughline.config.clock import today
from throughline.design.dates import day
from throughline.record.assessment import frameworks, known
from throughline.record.assessment.models import Assessment, AssessmentChild
from throughline.record.assessment.models.starting import AGAIN, NEW
from throughline.record.assessment.models.written import PASSAGES
from throughline.record.assessment.queries import Start, standing_assessment, under_way_of

BACKGROUND = ("network", *(name for name in PASSAGES if name not in ("worries", "complicating")))
"""Worries are written new: what was feared six months ago is what most needs a second thought."""


CARRIED = "The background of the last assessment stands in this form: check each sentence."


def opens_with(children: list[int], preset: Mapping[str, str]) -> dict[str, str]:
    start, last = under_way_of(children), standing_assessment(children)
    raw = {"framework": frameworks.in_force(start.began if start else today()).key}
    raw |= _of_start(start) if start else {"sort": AGAIN if last else NEW}
    return raw | (dict(_of_last(last, children)) if last else {})


def _of_start(start: Start) -> dict[str, str]:
    return {"sort": start.sort, "began": day(start.began), "start_id": str(start.entry)}


def _of_last(last: Assessment, children: list[int]) -> Iterator[tuple[str, str]]:
    yield "last_id", str(last.entry_id)
    yield from ((name, words) for name in BACKGROUND if (words := getattr(last, name)))
    rows = AssessmentChild.objects.filter(entry_id=last.entry_id, person_id__in=children)
    for child, words in rows.exclude(identity="").values_list("person_id", "identity"):
        yield f"child-{child}-identity", words


def beside(children: list[int]) -> list[str]:
    """Said above what the record knows, so that nobody mistakes carried words for new ones."""
    last = standing_assessment(children)
    carried = [f"{CARRIED} It was finished {day(last.entry.happened_at)}."] if last else []
    return carried + known.beside(children)
