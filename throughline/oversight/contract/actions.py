"""A contract is set and ended; its measures are agreed, agreed anew, and taken out, from a day on."""

from datetime import date
from decimal import Decimal

from throughline.access.models import Organisation
from throughline.access.principal import atomic
from throughline.config.clock import now, today
from throughline.oversight import measured
from throughline.oversight.contract import problems, queries, rules
from throughline.oversight.contract.models import LONGEST, Contract, ContractMeasure
from throughline.oversight.steering import could_own, whoever_steers

Agreed = tuple[Decimal, Decimal, int]
"""On target from, near it from, and who answers for it."""


def set_contract(*, party: int, since: date, until: date | None, why: str) -> Contract:
    who, why = whoever_steers(today()), tidy(why)
    rules.check_sentence(why, problems.WHY)
    if not Organisation.objects.filter(pk=party, closed_on=None).exists():
        raise problems.PARTY
    _check_end(since, until)
    asked = {"party_id": party, "since": since, "until": until, "why": why}
    with atomic():
        if last := Contract.objects.filter(**asked).first():
            return last
        for other in Contract.objects.all():
            if _overlap(other, since, until):
                raise problems.two_at_once(other.since, other.until)
        return Contract.objects.create(by_id=who.id, post=who.post[:160], at=now(), **asked)


def end_contract(*, contract: Contract, until: date | None) -> Contract:
    whoever_steers(today())
    _check_end(contract.since, until)
    with atomic():
        for other in Contract.objects.exclude(pk=contract.pk):
            if _overlap(other, contract.since, until):
                raise problems.two_at_once(other.since, other.until)
        contract.until = until
        contract.save(update_fields=["until"])
    return contract


def agree_measure(
    *, contract: Contract, measure: str, green: Decimal, amber: Decimal, owner: int, since: date, why: str
) -> ContractMeasure:
    """A measure comes into the contract: one that is in it already is agreed anew instead."""
    asked = (green, amber, owner)
    with atomic():
        stand = queries.lines_of(contract, measure)
        if stand and _is(stand[0], asked, since, tidy(why)):
            return stand[0]
        if rules.standing(stand, since):
            raise problems.TWICE
        return _write(contract, measure, asked, since, why, stand)


def agree_anew(
    *, contract: Contract, measure: str, green: Decimal, amber: Decimal, owner: int, since: date, why: str
) -> ContractMeasure:
    asked = (green, amber, owner)
    with atomic():
        stand = queries.lines_of(contract, measure)
        if stand and _is(stand[0], asked, since, tidy(why)):
            return stand[0]
        if not rules.standing(stand, since):
            raise problems.NOT_IN_IT
        return _write(contract, measure, asked, since, why, stand)


def take_out(*, contract: Contract, measure: str, since: date, why: str) -> ContractMeasure:
    """From that day the contract is not judged by it."""
    with atomic():
        stand = queries.lines_of(contract, measure)
        if not rules.standing(stand, since):
            raise problems.NOT_IN_IT
        return _write(contract, measure, None, since, why, stand)


def _write(
    contract: Contract,
    measure: str,
    asked: Agreed | None,
    since: date,
    why: str,
    stand: list[ContractMeasure],
) -> ContractMeasure:
    who, why = whoever_steers(today()), tidy(why)
    green, amber, owner = asked or (None, None, None)
    if asked:
        one = measured.indicator(measure)
        rules.check_agreed(polarity=one.polarity, unit=one.unit, green=asked[0], amber=asked[1])
        if owner not in {account.id for account in could_own(today())}:
            raise problems.NOT_AN_OWNER
    if since < contract.since or (contract.until and since >= contract.until):
        raise problems.BEFORE_THE_CONTRACT
    if stand and since < stand[0].since:
        raise problems.before_the_last(stand[0].since)
    rules.check_sentence(why, problems.WHY)
    return ContractMeasure.objects.create(
        contract=contract, measure=measure, green=green, amber=amber, owner_id=owner, since=since, why=why,
        by_id=who.id, post=who.post[:160], at=now(),
    )  # fmt: skip


def _is(line: ContractMeasure, asked: Agreed, since: date, why: str) -> bool:
    """The same press twice."""
    return ((line.green, line.amber, line.owner_id), line.since, line.why) == (asked, since, why)


def _check_end(since: date, until: date | None) -> None:
    if until is not None and until < since:
        raise problems.ENDS_FIRST


def _overlap(other: Contract, since: date, until: date | None) -> bool:
    if since == until or other.since == other.until:
        return False
    return (until is None or other.since < until) and (other.until is None or since < other.until)


def tidy(words: str) -> str:
    return " ".join(words.split())[:LONGEST]
