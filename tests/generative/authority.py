"""A made-up authority as columns: 100,000 people, and ten years of every fact that the catalogue reads, from a seed.

The rates are those of an English authority in round numbers; what they leave out happens to two children in a hundred.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

import numpy as np

from throughline.standards.calendar import Unit
from throughline.standards.catalogue import by_key
from throughline.standards.standard import Limit, Standard
from throughline.standards.ways import Direction, Kind, Subject

PEOPLE = 100_000
FIRST, LAST = date(2016, 11, 21).toordinal(), date(2026, 11, 20).toordinal()
A_DAY = 86_400
SHARES = {
    Subject.CHILD: 0.968,
    Subject.WORKER: 0.015,
    Subject.CARER: 0.0165,
    Subject.TEAM: 0.0004,
    Subject.AUTHORITY: 0.0001,
}
DAYS = {
    Unit.WORKING_DAYS: 1.45, Unit.UK_WORKING_DAYS: 1.45, Unit.SCHOOL_DAYS: 1.9, Unit.CALENDAR_DAYS: 1, Unit.WEEKS: 7,
    Unit.MONTHS: 30.4, Unit.YEARS: 365.25, Unit.TERMS: 120, Unit.HOURS: 1 / 24,
}  # fmt: skip
SPELLS = """
open 115 240 | assessment 95 38 | early_help 30 150 | cin_plan 36 190 | cp_plan 9 300 | cla 5 620 | placement 11 260
missing 6 2 | unborn 2 120 | infant 9 500 | s20 2 250 | preproceedings 1.6 120 | cla_5plus 3.5 600 | cla_under5 1.6 400
cla_4_16 3 600 | placement_first_year 6 240 | placement_after_year 2.5 500 | placement_to_18_after_year 0.6 700
long_term_foster_after_year 0.8 700 | pathway 2.2 900 | former_relevant 2 1100 | eligible_16 1.5 500 | fostered 4 500
exploitation_risk 2 200 | short_breaks 1 800 | employed 100 1300 | foster_approval 60 1500 | childrens_home 40 2500
"""
"""For every hundred whom it is about in ten years: how many such spells, and how many days they last."""
STARTS = """
contact_received 320 | referral_received 150 | referral_accepted 115 | police_notification_received 190 | visit_held 900
mash_red_opened 25 | mash_amber_opened 60 | mash_green_opened 110 | referral_received_verbally 40 | decision_made 450
case_allocated 180 | allocation_ended 90 | transfer_agreed 45 | assessment_allocated 100 | decision_to_assess 60
referral_received_leading_to_assessment 55 | s47_started 19 | strategy_discussion_initiating_s47 19 | date_of_birth 100
last_strategy_discussion 19 | harm_threshold_met 21 | child_located_or_returned 34 | missing_reported 34 | eh_allocated 30
eha_started 30 | audit_completed 18 | placement_started 11 | returned_home 3 | rcpc_date 18 | conference_date 26
week_start 52000 | month_start 12000 | quarter_start 4000 | year_start 1000 | foi_received 90000 | sar_received 25000
"""
FEW = {Subject.CHILD: 2, Subject.WORKER: 30, Subject.CARER: 30, Subject.TEAM: 400, Subject.AUTHORITY: 3000}
SAID = (("waiting", 0.5), ("exempt", 0.25), ("set", 0.15), ("stop", 0.1))
SPOKEN = 0.01
"""Of one thing due in a hundred somebody says something that moves it; half of it about that one alone."""


class Told(NamedTuple):
    subject: np.ndarray
    day: np.ndarray
    until: np.ndarray
    known: np.ndarray | None = None
    at: np.ndarray | None = None
    of: np.ndarray | None = None


def _table(lines: str) -> dict[str, list[float]]:
    cells = (cell.split() for cell in lines.replace("\n", "|").split("|"))
    return {name: [float(one) for one in figures] for name, *figures in filter(None, cells)}


class Authority:
    def __init__(self, *, seed: int, people: int = PEOPLE):
        self.dice, self.people, self.told = np.random.default_rng(seed), people, {}
        self.spells, self.starts = _table(SPELLS), _table(STARTS)

    def facts(self) -> Iterator[tuple[str | tuple[str, str], Told]]:
        for standard in by_key().values():
            for name in (
                standard.while_,
                *standard.within_while,
                *standard.not_possible_while,
                *standard.exempt_while,
            ):
                self._spell(name, standard.subject)
        self._happened(list(by_key().values()))
        yield from self.told.items()
        for standard in by_key().values():
            yield from self._said(standard)

    def _happened(self, waiting: list[Standard]) -> None:
        """What starts a promise comes before what meets it, and what meets one may start another."""
        while waiting:
            ready = [one for one in waiting if self.told.keys() >= set(one.start_names)]
            if not ready:
                ends = {name for one in waiting for name in one.met_names}
                ready = [one for one in waiting if not ends & set(one.start_names)][:1] or waiting[:1]
            for standard in ready:
                self._started(standard)
                self._met(standard)
                waiting.remove(standard)

    def _spell(self, name: str, about: Subject) -> None:
        if not name or name in self.told:
            return
        share, lasts = self.spells.get(name, (FEW[about] / 4, 180))
        subject, day = self._who_and_when(about, share)
        self.told[name] = Told(
            subject, day, self._ended(day + 1 + self.dice.exponential(lasts, len(day)).astype(np.int32))
        )

    def _who_and_when(self, about: Subject, per_hundred: float) -> tuple[np.ndarray, np.ndarray]:
        shares = list(SHARES)
        bounds = np.cumsum([0, *SHARES.values()]) * self.people
        low, past = (round(bounds[shares.index(about) + more]) for more in (0, 1))
        low = min(low, self.people - 1)
        many = max(int((past - low) * per_hundred / 100), 1)
        return self.dice.integers(low, max(past, low + 1), many, np.int32), self.dice.integers(
            FIRST, LAST, many, np.int32
        )

    def _ended(self, until: np.ndarray) -> np.ndarray:
        return np.where(until > LAST, 0, until).astype(np.int32)

    def _started(self, standard: Standard) -> None:
        for name in standard.start_names:
            if name not in self.told:
                if standard.while_ in self.told:
                    spells = self.told[standard.while_]
                    subject, day = (
                        spells.subject,
                        spells.day + self.dice.integers(0, 4, len(spells.day), np.int32),
                    )
                else:
                    subject, day = self._who_and_when(
                        standard.subject, *self.starts.get(name, (FEW[standard.subject],))
                    )
                self._tell(standard, name, subject, day)

    def _tell(self, standard: Standard, name: str, subject: np.ndarray, day: np.ndarray) -> None:
        past = day <= LAST if standard.direction != Direction.BEFORE else day <= LAST + 60
        subject, day = subject[past], day[past].astype(np.int32)
        back = standard.direction == Direction.BEFORE and name in standard.start_names
        known = day - self.dice.integers(15, 60, len(day), np.int32) if back else None
        timed = standard.unit == Unit.HOURS
        at = (
            day.astype(np.int64) * A_DAY + self.dice.integers(3600, A_DAY - 3601, len(day)) if timed else None
        )
        lasting = standard.kind == Kind.MAXIMUM and standard.in_any is not None and name in standard.met_names
        until = (
            day + self.dice.integers(1, 8, len(day), np.int32) if lasting else np.zeros(len(day), np.int32)
        )
        self.told[name] = Told(subject, day, until, known, at)

    def _met(self, standard: Standard) -> None:
        names = [name for name in standard.met_names if name not in self.told]
        if not names:
            return
        if standard.kind == Kind.PRESENCE:
            spells = self.told[standard.while_]
            day = spells.day + self.dice.integers(0, 5, len(spells.day), np.int32)
            ends = np.where((spells.until == 0) | (self.dice.random(len(day)) < 0.7), 0, spells.until - 20)
            self.told[names[0]] = Told(spells.subject, day, np.where(ends > day, ends, 0).astype(np.int32))
            return
        subject, day = self._again(standard) if standard.kind == Kind.CADENCE else self._once(standard)
        which = self.dice.random(len(day)) ** 2 * len(names)
        for at, name in enumerate(names):
            mine = which.astype(np.int8) == at
            self._tell(standard, name, subject[mine], day[mine])

    def _once(self, standard: Standard) -> tuple[np.ndarray, np.ndarray]:
        """Four in five in time, one in eight late, the others never."""
        starts = [self.told[name] for name in standard.start_names]
        subject, day = (
            np.concatenate([getattr(one, column) for one in starts]) for column in ("subject", "day")
        )
        chance, share = self.dice.random(len(day)), self.dice.random(len(day))
        lag = np.where(chance < 0.8, 0.3 + 0.7 * share, 1 + 0.6 * share) * _length(standard)
        done = chance < 0.92
        way = -1 if standard.direction == Direction.BEFORE else 1
        day = (day + way * np.ceil(lag)).astype(np.int32)[done]
        return np.repeat(subject[done], standard.times), np.repeat(day, standard.times)

    def _again(self, standard: Standard) -> tuple[np.ndarray, np.ndarray]:
        """About as often as it is asked, for as long as the spell lasts, give or take a quarter."""
        name = standard.while_ if standard.while_ in self.told else standard.start_names[0]
        spells, every = self.told[name], max(_length(standard) * 0.9, 1)
        lasts = np.where(spells.until == 0, LAST, spells.until) - spells.day
        many = (lasts / every).astype(np.int64)
        nth = np.arange(many.sum()) - np.repeat(np.cumsum(many) - many, many) + 1
        day = np.repeat(spells.day, many) + (nth + self.dice.uniform(-0.25, 0.25, len(nth))) * every
        return np.repeat(spells.subject, many), day.astype(np.int32)

    def _said(self, standard: Standard) -> Iterator[tuple[tuple[str, str], Told]]:
        names = dict.fromkeys(
            (*standard.start_names, *(standard.met_names if standard.kind == Kind.CADENCE else ()))
        )
        about = [self.told[name] for name in names]
        subject, start = (
            np.concatenate([getattr(one, column) for one in about]) for column in ("subject", "day")
        )
        chosen = self.dice.random(len(start)) < SPOKEN
        subject, start = subject[chosen], start[chosen]
        which = self.dice.choice(len(SAID), len(start), p=[share for _, share in SAID])
        for at, (what, _) in enumerate(SAID):
            mine = which == at
            of, dice = start[mine], self.dice.random((2, np.count_nonzero(mine)))
            day = of + self.dice.integers(0, 5, len(of), np.int32)
            until = day + 20 if what == "set" else np.where((dice[0] < 0.5) & (what != "stop"), day + 14, 0)
            if len(of):
                yield (
                    (what, standard.key),
                    Told(subject[mine], day, until.astype(np.int32), of=np.where(dice[1] < 0.5, of, 0)),
                )


def _length(standard: Standard) -> float:
    """Of the limit now in force, or the last there was, in days."""
    limit: Limit = next(version.limit for _, version in standard.versions if version)
    return limit.n * DAYS[limit.unit]
