"""Early help before and after social care: episodes, assessments, teams around the child, young carers, audits."""

from datetime import date, timedelta
from random import Random

from throughline.synthetic.dataset.borough import Borough, Child, Referral, Rows
from throughline.synthetic.dataset.dates import birthday, days
from throughline.synthetic.dataset.drift import known, share
from throughline.synthetic.dataset.protecting import working_day
from throughline.synthetic.dataset.working import working_days_after

BEFORE, STEPPED_DOWN, AGAIN, CARER = 0.30, 0.24, 0.28, 0.018
REASONS, REASON_WEIGHTS = ("Outcomes met", "Consent withdrawn", "Moved away", None), (66, 20, 11, 3)
ORGANISATIONS = ("School", "Health visiting", "Family hub", "Family help", "Voluntary organisation")
HELPED = timedelta(days=80)
"""A shorter time open was an assessment and no more."""
LONGEST_BEFORE = timedelta(days=400)
AUDITS_A_WEEK = 0.75
"""For each thousand children in the dataset."""


def rows(borough: Borough) -> Rows:
    random = borough.chance("early help")
    episodes: list[tuple[str, date, date | None]] = []
    for child in borough.children:
        for table, row in _of_child(random, borough, child):
            if table == "ssd_early_help_episodes":
                episodes.append(
                    (child.person_id, row["earl_episode_start_date"], row["earl_episode_end_date"])
                )
            yield table, row
    yield from _audits(random, borough, episodes)


def _of_child(random: Random, borough: Borough, child: Child) -> Rows:
    together = Random(f"{child.family_id} early help")
    if together.random() < BEFORE and child.referrals:
        yield from _before(random, together, borough, child, child.referrals[0].received)
    else:
        yield from _before_one_to_come(random, together, borough, child)
    for referral in child.referrals:
        yield from _stepped_down(random, borough, child, referral)
    yield from _young_carer(random, borough, child)


def _before(random: Random, together: Random, borough: Borough, child: Child, referred: date) -> Rows:
    """Help that came first to a family; for about two in five it was not enough and ended with the referral."""
    started, stepped_up = working_day(referred - days(together, 60, 400)), together.random() < 0.4
    if child.age_on(started) is None or started > borough.last:
        return
    ended = known(borough, referred if stepped_up else started + (referred - started) * 0.7)
    reason = "Step-up" if stepped_up else random.choices(REASONS, REASON_WEIGHTS)[0]
    yield from _episode(
        random, borough, child, f"{child.person_id}e", started, ended, reason if ended else None
    )
    yield from _assessment(random, borough, child, f"{child.person_id}e", started)


def _before_one_to_come(random: Random, together: Random, borough: Borough, child: Child) -> Rows:
    """Help before a referral that lies ahead of the history; without it the last year would seem to have less."""
    if not child.referrals or not child.born or together.random() > BEFORE:
        return
    to_come, closed = child.referrals[0].received + 2 * LONGEST_BEFORE, child.referrals[-1].closed
    is_ahead = borough.last < to_come <= borough.last + LONGEST_BEFORE
    if is_ahead and closed and closed < borough.last - LONGEST_BEFORE and to_come < birthday(child.born, 18):
        yield from _before(random, together, borough, child, to_come)


def _stepped_down(random: Random, borough: Borough, child: Child, referral: Referral) -> Rows:
    day = referral.closed
    if not day or referral.nfa or day - referral.received < HELPED or random.random() > STEPPED_DOWN:
        return
    if child.age_on(day) is None or birthday(child.born, 18) <= day:
        return
    yield "sup_early_help_step_down", {
        "early_help_step_down_id": f"{referral.referral_id}d", "person_id": child.person_id, "stepped_down_on": day,
    }  # fmt: skip
    started = working_day(day + days(random, 0, 14))
    ended = known(borough, started + days(random, 60, 260))
    if started > borough.last:
        return
    reason = random.choices(REASONS, REASON_WEIGHTS)[0] if ended else None
    yield from _episode(random, borough, child, f"{referral.referral_id}f", started, ended, reason)
    if random.random() < AGAIN:
        yield from _assessment(random, borough, child, f"{referral.referral_id}f", started)


def _episode(
    random: Random, borough: Borough, child: Child, episode_id: str, started: date, ended: date | None,
    reason: str | None,
) -> Rows:  # fmt: skip
    yield "ssd_early_help_episodes", {
        "earl_episode_id": episode_id, "earl_person_id": child.person_id, "earl_episode_start_date": started,
        "earl_episode_end_date": ended, "earl_episode_reason": "Family support",
        "earl_episode_end_reason": reason, "earl_episode_organisation": random.choice(ORGANISATIONS),
    }  # fmt: skip
    if random.random() < share(borough, started, 0.45, 0.75):
        yield "sup_team_around_child", {
            "team_around_child_id": f"{episode_id}t", "person_id": child.person_id,
            "team_around_id": f"{child.family_id}t{started:%y%m}", "started": started, "ended": ended,
        }  # fmt: skip


def _assessment(random: Random, borough: Borough, child: Child, episode_id: str, started: date) -> Rows:
    in_time = random.random() < share(borough, started, 0.55, 0.80)
    took = random.randint(10, 45) if in_time else random.randint(46, 90)
    yield "sup_early_help_assessment", {
        "early_help_assessment_id": f"{episode_id}a", "person_id": child.person_id,
        "started": started if random.random() > 0.01 else None,
        "completed": known(borough, working_days_after(started, took)),
    }  # fmt: skip


def _young_carer(random: Random, borough: Borough, child: Child) -> Rows:
    if not child.referrals or random.random() > CARER:
        return
    started = child.referrals[0].received + days(random, 20, 200)
    age = child.age_on(started)
    if started > borough.last or age is None or not 7 <= age <= 17:
        return
    ended = min(started + days(random, 200, 1400), birthday(child.born, 18))
    yield "sup_young_carer", {
        "young_carer_id": f"{child.person_id}y", "person_id": child.person_id, "started": started,
        "ended": known(borough, ended),
    }  # fmt: skip


def _audits(random: Random, borough: Borough, episodes: list[tuple[str, date, date | None]]) -> Rows:
    """Every week of the last three years, of help that is under way."""
    episodes.sort(key=lambda each: each[1])
    monday = borough.last - timedelta(days=borough.last.weekday() + 3 * 364)
    number = 0
    while monday < borough.last:
        ready = [each for each in episodes if each[1] < monday and (each[2] is None or each[2] > monday)]
        wanted = share(borough, monday, 0.5, 1.0) * AUDITS_A_WEEK * len(borough.children) / 1000
        for person_id, *_ in random.sample(ready, min(len(ready), round(wanted * random.uniform(0.6, 1.3)))):
            number += 1
            yield "sup_early_help_audit", {
                "early_help_audit_id": borough.id("ea", number), "person_id": person_id,
                "completed_on": min(monday + timedelta(days=random.randrange(5)), borough.last),
            }  # fmt: skip
        monday += timedelta(days=7)
