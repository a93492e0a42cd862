"""An assessment begun and one written, as things that an address can name: Alice's own, and about Charlie's sealed child."""

from datetime import date

from throughline.access.models import Account
from throughline.access.principal import as_keeper
from throughline.record.assessment.models import PlannedStep
from throughline.record.people.models import Person
from throughline.synthetic.assessments import an_assessment, an_assessment_begun

BEGAN, WRITTEN = date(2026, 11, 3), date(2026, 11, 19)


def the_assessments(by: Account, child: Person, other: Account, sealed: Person) -> dict[str, int]:
    mine, theirs = _both(by, child), _both(other, sealed)
    return mine | {f"theirs {name}": key for name, key in theirs.items()}


def _both(by: Account, child: Person) -> dict[str, int]:
    steps = [{"what": "network", "owner": by.name, "by_when": WRITTEN}]
    start = an_assessment_begun(by=by, children=[child], on=BEGAN, sort="again", steps=steps)
    written = an_assessment(by=by, children=[child], on=WRITTEN, began=BEGAN)
    with as_keeper("making things that have addresses"):
        step = PlannedStep.objects.get(entry_id=start.pk)
    return {"assessment start": start.pk, "assessment": written.pk, "step_id": step.pk}
