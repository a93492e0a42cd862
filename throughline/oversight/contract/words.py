"""The contract and its measures, as pages say them."""

from decimal import Decimal

from django.urls import reverse

from throughline.design.dates import day
from throughline.design.parts.links import Link
from throughline.design.parts.rows import Item
from throughline.design.parts.status import Status
from throughline.measures.indicator import Polarity
from throughline.oversight import measured
from throughline.oversight.contract import rules
from throughline.oversight.contract.models import Contract, ContractMeasure, ContractMeeting, Written
from throughline.oversight.pages import FormPage
from throughline.oversight.targets.words import amount

RATED = {
    rules.GREEN: (Status.DONE, "On target"), rules.AMBER: (Status.SOON, "Near target"),
    rules.RED: (Status.LATE, "Off target"), rules.NO_FIGURE: (Status.WAITING, "No figure, so not on target"),
}  # fmt: skip
BETTER = {Polarity.HIGHER: "or more", Polarity.LOWER: "or less"}
KIND = dict(ContractMeeting.KINDS)


def above() -> Link:
    return Link(words="Contract", url=reverse("contract"))


def agreed(measure: str, green: Decimal, amber: Decimal) -> str:
    """On target from 90% or more, near it from 80%."""
    one = measured.known(measure)
    way = BETTER.get(one.polarity, "") if one else ""
    near = f", near it from {amount(measure, amber)}" if amber != green else ""
    return f"{amount(measure, green)} {way}{near}"


def ran(contract: Contract) -> str:
    until = f" until {day(contract.until)}" if contract.until else ""
    return f"Since {day(contract.since)}{until}. {contract.why} {signed(contract)}"


def signed(one: Written, did: str = "Set") -> str:
    post = f", {one.post}" if one.post else ""
    return f"{did} by {one.by.name}{post}, {day(one.at)}."


def lines(found: list[ContractMeasure]) -> tuple[Item, ...]:
    """What was agreed of one measure, the newest first."""
    return tuple(Item(title=_title(one), detail=f"{one.why} {signed(one, 'Written')}") for one in found)


def _title(line: ContractMeasure) -> str:
    if line.green is None:
        return f"Not in the contract from {day(line.since)}"
    return f"{agreed(line.measure, line.green, line.amber)}, from {day(line.since)}; {line.owner.name} answers for it"


def new(before: tuple[Item, ...]) -> FormPage:
    return FormPage(
        title="Set the contract", lead="With whom there is a contract for the service, and since when. One runs at a time.",
        card="The contract", press="Set this contract", back_url=reverse("contract"), beside="Set so far", before=before,
        none_before="No contract yet.", above=above(),
    )  # fmt: skip


def ending(contract: Contract) -> FormPage:
    return FormPage(
        title="End the contract", lead="Its measures and meetings stay readable.", card=str(contract), press="Keep this end",
        back_url=reverse("contract"), beside="The contract", before=(item(contract),), above=above(),
    )  # fmt: skip


def item(contract: Contract) -> Item:
    return Item(title=str(contract), detail=ran(contract))


def agreeing(standing: list[ContractMeasure]) -> FormPage:
    return FormPage(
        title="Agree a measure", lead="A dated line: what was agreed holds until something else is, and is never rewritten.",
        card="The measure", press="Agree this measure", back_url=reverse("contract"), beside="In the contract now",
        before=tuple(Item(title=measured.title(one.measure), detail=agreed(one.measure, one.green, one.amber)) for one in standing),
        none_before="No measure yet.", above=above(),
    )  # fmt: skip


def anew(line: ContractMeasure, found: list[ContractMeasure]) -> FormPage:
    return FormPage(
        title=measured.title(line.measure), lead="Agree something else from a day on, or take it out of the contract.",
        card="From that day on", press="Keep this line", back_url=reverse("contract"), beside="Agreed so far",
        before=lines(found), above=above(),
    )  # fmt: skip
