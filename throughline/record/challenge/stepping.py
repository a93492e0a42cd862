"""A step of a challenge: who may take it, what its answers lack, and what follows."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Any

from throughline.access.principal import acting
from throughline.config.clock import london_day
from throughline.record.challenge import actions, deciding, problems, rules
from throughline.record.challenge.models import Challenge, ChallengeChild
from throughline.record.challenge.raising import RESOLVED, may_not_answer
from throughline.record.challenge.sorts import (
    ANSWERED,
    CLOSED,
    FURTHER,
    IRO,
    OUTCOMES,
    REFERRALS,
    REFERRED,
    STAGES,
)
from throughline.record.clocks.stored import Told
from throughline.record.entries.kind import Answers
from throughline.record.entries.models import Entry

Found = Iterator[tuple[str, str]]
KEY = "challenge_id"


def taken(did: str) -> Callable[[Answers], dict[str, Any]]:
    return lambda answers: {"did": did}


def answered_at_its_stage(answers: Answers) -> dict[str, Any]:
    """An answer is one to the stage at which it was given: the next stage waits for its own."""
    row = the_challenge(answers)
    return {"did": ANSWERED, "stage": row.now_stage if row else ""}


def at_once(answers: Answers, moment: datetime) -> datetime:
    return moment


def the_challenge(answers: Answers) -> Challenge | None:
    return Challenge.objects.filter(pk=answers.shared.get(KEY)).first()


def _why_not(row: Challenge | None, answers: Answers, did: str) -> str:
    """What was answered and acted upon stays as it was said: a correction needs the same turn as the step did."""
    if row is None:
        return problems.NO_CHALLENGE
    about = ChallengeChild.objects.filter(entry_id=row.pk, person_id__in=list(answers.children))
    if about.count() < len(answers.children):
        return problems.OTHER_CHILDREN
    return problems.OVER if row.closed_on else _whose(row, did)


def _whose(row: Challenge, did: str) -> str:
    who = acting().id
    if did == ANSWERED:
        return "" if row.now_with_id == who else problems.only_asked(deciding.name(row.now_with_id))
    return "" if row.raised_by_id == who else problems.only_raiser(deciding.name(row.raised_by_id))


def wrong(
    did: str, more: Callable[[Challenge, Answers, datetime], Found]
) -> Callable[[Answers, datetime], dict[str, str]]:
    def found_wrong(answers: Answers, moment: datetime) -> dict[str, str]:
        row = the_challenge(answers)
        sentence = _why_not(row, answers, did)
        if row is None or sentence:
            return {KEY: sentence}
        return dict(more(row, answers, moment))

    return found_wrong


def _answer(row: Challenge, answers: Answers, moment: datetime) -> Found:
    if not rules.is_an_answer(answers.shared["will"]):
        yield "will", problems.NOTED
    if answers.shared["by_when"] < moment.date():
        yield "by_when", problems.PAST_DAY


def _further(row: Challenge, answers: Answers, moment: datetime) -> Found:
    said = answers.shared
    if not rules.is_later(said["stage"], row.now_stage):
        yield "stage", problems.LATER_STAGE
    if sentence := may_not_answer(
        said["to_id"], list(answers.children), about=row.about, decider=row.decider_id
    ):
        yield "to_id", sentence


def _referral(row: Challenge, answers: Answers, moment: datetime) -> Found:
    if row.raised_as != IRO:
        yield KEY, problems.NOT_THE_IRO


def _nothing(row: Challenge, answers: Answers, moment: datetime) -> Found:
    yield from ()


answer_wrong = wrong(ANSWERED, _answer)
further_wrong = wrong(FURTHER, _further)
referral_wrong = wrong(REFERRED, _referral)
close_wrong = wrong(CLOSED, _nothing)


def answer_headline(answers: Answers, names: Mapping[int, str]) -> str:
    said = answers.shared
    return f"Challenge answered: {_first(said['will'])}, by {said['by_when']:%a} {said['by_when'].day} {said['by_when']:%b}"[
        :200
    ]


def further_headline(answers: Answers, names: Mapping[int, str]) -> str:
    stage = dict(STAGES)[answers.shared["stage"]].lower()
    return f"Challenge taken further, {stage}: {_first(answers.shared['words'])}"[:200]


def referral_headline(answers: Answers, names: Mapping[int, str]) -> str:
    return dict(REFERRALS)[answers.shared["referred"]]


def close_headline(answers: Answers, names: Mapping[int, str]) -> str:
    return f"Challenge closed. {dict(OUTCOMES)[answers.shared['outcome']]}"


def _first(words: str) -> str:
    return words.strip().split("\n")[0].split(". ")[0].rstrip(".")


def tells_nothing(answers: Answers, at: datetime) -> list[Told]:
    return []


def close_facts(answers: Answers, at: datetime) -> list[Told]:
    row = the_challenge(answers)
    what = RESOLVED.get(row.raised_as) if row else None
    return (
        [Told(person=child, what=what, day=london_day(at), at=at) for child in answers.children]
        if what
        else []
    )


def moved(entry: Entry, did: str) -> None:
    """Taken further or closed, put right or taken back: the challenge says where it stands.

    Of a step that was taken back nobody reads any more to which challenge it belonged: each of the children's own that
    whoever took it had raised is worked out anew.
    """
    children = entry.children.values("person_id")
    about = ChallengeChild.objects.filter(person_id__in=children).values("entry_id")
    mine = Challenge.objects.filter(raised_by_id=entry.author_id, pk__in=about)
    for challenge in list(mine.values_list("pk", flat=True)):
        actions.restate(challenge)


def further_opens_with(children: list[int], known: Mapping[str, str]) -> dict[str, str]:
    """The next stage, and its first day: whoever is asked is chosen, since stages differ by place."""
    row = Challenge.objects.filter(pk=known.get(KEY) or 0).first()
    later = [key for key, _ in STAGES if row and rules.is_later(key, row.now_stage)]
    return {"stage": later[0]} if later else {}
