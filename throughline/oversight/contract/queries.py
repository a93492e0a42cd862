"""Which contract runs on a day, what is agreed in it, and its meetings: as it stands, or as it was known on another day."""

from datetime import date

from django.db.models import Q, QuerySet

from throughline.oversight.contract.models import (
    Contract,
    ContractAction,
    ContractFigure,
    ContractLine,
    ContractMeasure,
    ContractMeeting,
)
from throughline.oversight.contract.rules import standing


def written(known: date | None) -> Q:
    return Q(at__date__lte=known) if known else Q()


def running(on: date, *, known: date | None = None) -> Contract | None:
    runs = Q(until__isnull=True) | Q(until__gt=on)
    found = Contract.objects.filter(written(known), runs, since__lte=on)
    return found.select_related("party", "by").first()


def lines(contract: Contract, *, known: date | None = None) -> QuerySet[ContractMeasure]:
    """Every line, the oldest first."""
    return contract.measures.filter(written(known)).select_related("owner", "by").order_by("since", "id")


def agreed(contract: Contract, on: date, *, known: date | None = None) -> list[ContractMeasure]:
    """What holds for each measure of the contract on a day: one statement, however many."""
    return standing(lines(contract, known=known), on)


def lines_of(contract: Contract, measure: str) -> list[ContractMeasure]:
    """The newest first."""
    return list(lines(contract).filter(measure=measure).reverse())


def meetings(*, known: date | None = None) -> list[ContractMeeting]:
    """Of every contract: a new one does not hide what was said under the one before."""
    return list(ContractMeeting.objects.filter(written(known)).select_related("contract__party"))


def figures_of(meeting: ContractMeeting) -> list[ContractFigure]:
    return list(meeting.figures.all())


def actions_of(meeting: ContractMeeting) -> list[ContractAction]:
    return list(meeting.actions.select_related("done_by"))


def lines_under(meeting: ContractMeeting, *, known: date | None = None) -> list[ContractLine]:
    return list(meeting.lines.filter(written(known)).select_related("by"))


def still_open(*, known: date | None = None) -> list[ContractAction]:
    """What was agreed at any meeting and is not done, by its day."""
    open_now = ContractAction.objects.filter(written(known), done_on=None)
    return list(open_now.select_related("meeting"))
