"""Explanations, as pages say them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from throughline.access.models import Team
from throughline.design.dates import day
from throughline.design.parts.rows import Item
from throughline.oversight import measured
from throughline.oversight.asking import said_url
from throughline.oversight.explaining import queries
from throughline.oversight.explaining.models import Explanation
from throughline.oversight.explaining.signals import Signal
from throughline.oversight.pages import FormPage
from throughline.oversight.teams import WHOLE


@dataclass(frozen=True, kw_only=True)
class Asked:
    """The figure to explain."""

    measure: str
    team: Team | None
    month: date
    signal: Signal | None

    @property
    def team_id(self) -> int | None:
        return self.team.pk if self.team else None

    @property
    def figure(self) -> tuple[str, int | None]:
        return self.measure, self.team_id

    @property
    def named(self) -> dict[str, str]:
        """As an address says it."""
        signal = self.signal.key if self.signal else ""
        return {
            "measure": self.measure,
            "team": str(self.team_id or ""),
            "month": f"{self.month:%Y-%m}",
            "signal": signal,
        }

    @property
    def words(self) -> str:
        said = f"{measured.title(self.measure)}, {self.team or WHOLE}, {self.month:%B %Y}."
        return f"{said} {self.signal.words}." if self.signal else said


def page(asked: Asked) -> FormPage:
    before = queries.explanations_of(*asked.figure)
    return FormPage(
        title="Explain this figure", lead=asked.words, card="In your own words", press="Keep this explanation",
        back_url=said_url(*asked.figure), beside="Said before", before=tuple(items(before)), none_before="Nothing yet.",
    )  # fmt: skip


def items(explanations: Iterable[Explanation]) -> list[Item]:
    """The newest first."""
    return [Item(title=_title(one), detail=_detail(one)) for one in explanations]


def _title(one: Explanation) -> str:
    return f"{one.month:%B %Y}: {one.answers.clause}" if one.answers else f"{one.month:%B %Y}"


def _detail(one: Explanation) -> str:
    return f"{one.known} {one.doing} {who(one)}"


def who(one: Explanation) -> str:
    post = f", {one.post}" if one.post else ""
    return f"{one.owner.name} sees to it and looks again on {day(one.check_on)}. Written by {one.by.name}{post}, {day(one.at)}."
