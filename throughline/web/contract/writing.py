"""A meeting as it is being written down: which one, and the scorecard as it stood on its day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.http import QueryDict

from throughline.access.problems import AccessProblem
from throughline.design.dates import clock
from throughline.design.dates import day as day_words
from throughline.design.parts.rows import Item
from throughline.measures.months import quarter_of
from throughline.oversight import measured
from throughline.oversight.contract import meeting as actions
from throughline.oversight.contract import queries, rules
from throughline.oversight.contract.meeting import Stood
from throughline.oversight.contract.models import Contract, ContractMeasure, ContractMeeting
from throughline.oversight.contract.words import RATED, agreed
from throughline.web.contract.forms import MeetingForm, WhichForm
from throughline.web.contract.quarters import stood_on
from throughline.web.contract.told import shown

NONE_KEPT = "No figures were kept here by that day, so no measure has one."


@dataclass(frozen=True, kw_only=True, slots=True)
class Writing:
    """A meeting that can be written down, and what there is to say something of."""

    contract: Contract
    kind: str
    day: date
    lines: tuple[ContractMeasure, ...]
    stood: Mapping[str, Stood]
    taken_at: datetime | None

    @property
    def title(self) -> str:
        return f"{dict(ContractMeeting.KINDS)[self.kind]}, {day_words(self.day)}"

    @property
    def quarter(self) -> str:
        return quarter_of(actions.quarter_looked_at(self.day)).in_words

    @property
    def figures(self) -> str:
        if self.taken_at is None:
            return NONE_KEPT
        return f"Figures as they were taken {day_words(self.taken_at)}, {clock(self.taken_at)}."

    def form(self, data: QueryDict | None, on: date) -> MeetingForm:
        wanting = [(line, self._stands(line)) for line in self.lines if self._rating(line) != rules.GREEN]
        return MeetingForm(data, on=on, not_on_target=wanting, initial={"kind": self.kind, "day": self.day})

    def on_target(self) -> list[Item]:
        """Of these nothing has to be said."""
        return [
            Item(title=measured.title(line.measure), detail=self._stands(line))
            for line in self.lines
            if self._rating(line) == rules.GREEN
        ]

    def write(self, form: MeetingForm) -> ContractMeeting:
        return actions.record_meeting(
            contract=self.contract, kind=self.kind, day=self.day, came=form.cleaned_data["came"], stood=dict(self.stood),
            said=form.said, agreed=form.agreed, taken_at=self.taken_at,
        )  # fmt: skip

    def _of(self, line: ContractMeasure) -> Stood:
        return self.stood.get(line.measure, Stood(value=None))

    def _rating(self, line: ContractMeasure) -> str:
        return rules.rating_of(line, self._of(line).value)

    def _stands(self, line: ContractMeasure) -> str:
        _, rated = RATED[self._rating(line)]
        large, small = shown(measured.unit(line.measure), self._of(line), outside=False)
        figure = f"{large} ({small})" if small else large
        return f"{rated}: {figure}. Agreed: {agreed(line.measure, line.green, line.amber)}."


def chosen(said: QueryDict, on: date) -> tuple[WhichForm, Writing | None]:
    """The first question, and the meeting where it was answered and can be written down."""
    form = WhichForm(said if "day" in said else None, on=on)
    if not form.is_bound or not form.is_valid():
        return form, None
    kind, day = form.cleaned_data["kind"], form.cleaned_data["day"]
    try:
        contract = actions.check_day(queries.running(day), day)
    except AccessProblem as problem:
        form.add_error("day", str(problem))
        return form, None
    lines = tuple(queries.agreed(contract, day))
    stood, taken_at = stood_on(day, lines)
    return form, Writing(contract=contract, kind=kind, day=day, lines=lines, stood=stood, taken_at=taken_at)
