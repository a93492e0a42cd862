"""The card of a clock: for each shape its headline, its colour and its terms, and none of them hides another."""

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from throughline.design.parts.status import Status
from throughline.standards.calendar import ENGLAND, Unit
from throughline.standards.catalogue import by_key
from throughline.standards.facts import Fact
from throughline.standards.obligation import Obligation
from throughline.standards.standard import ALWAYS
from throughline.standards.state import state
from throughline.standards.totals import Total
from throughline.standards.vocabulary import by_name

TODAY = date(2026, 11, 20)
LONDON = ZoneInfo("Europe/London")


def due(key: str, start: str, limit: str | None, **over):
    from throughline.record.clocks.queries import Due

    given = {"met": None, "stopped": None, "first": True} | over
    one = Obligation(key, ALWAYS, _day(start), limit and _day(limit), **given)
    return Due(1, 7, by_key()[key], one, state(one, TODAY, ENGLAND))


def _day(words: str) -> date:
    return datetime.strptime(f"{words} 2026" if words.count(" ") < 3 else words, "%a %d %b %Y").date()


def said(one) -> str:
    from throughline.web import clock_words

    told = "; ".join(f"{name}: {words}" for name, words in clock_words.terms(one, TODAY))
    return f"{clock_words.status(one)} | {clock_words.headline(one)} | {told}"


def fact(what: str, since: str, until: str = "", **more) -> Fact:
    return Fact(what, _day(since), _day(until) if until else None, **more)


def at(day: str, hour: int) -> datetime:
    return datetime.combine(_day(day), datetime.min.time(), LONDON).replace(hour=hour)


VISIT = ("cp_visit_10wd", "Wed 04 Nov", "Wed 18 Nov")
AHEAD = ("cp_visit_10wd", "Wed 11 Nov", "Wed 25 Nov")
CARDS = {
    "late, tried and booked apart": (
        due(*VISIT, first=False, attempted=(_day("Fri 13 Nov"), _day("Tue 17 Nov")), booked=(_day("Mon 23 Nov"),)),
        "late | 2 working days late | Limit: Wed 18 Nov; Last seen: Wed 4 Nov; Tried: 13 and 17 Nov; Booked: Mon 23 Nov",
    ),
    "due": (due(*AHEAD), "under-way | 3 working days left | Limit: Wed 25 Nov; Plan began: Wed 11 Nov"),
    "due today": (
        due("cp_visit_10wd", "Fri 06 Nov", "Fri 20 Nov"), "soon | Limit today | Limit: Fri 20 Nov; Plan began: Fri 6 Nov",
    ),
    "due on a weekend with no working day left": (
        due("core_group_6w", "Sun 11 Oct", "Sun 22 Nov", first=False),
        "soon | Limit Sun 22 Nov | Limit: Sun 22 Nov; Last held: Sun 11 Oct",
    ),
    "waiting, past its limit, and tried": (
        due(*VISIT, waiting_on=fact("waiting", "Mon 16 Nov", why="the court", because="a hearing is awaited"),
            attempted=(_day("Tue 17 Nov"),)),
        ("waiting | Waiting on the court, 2 working days past | Limit: Wed 18 Nov; Plan began: Wed 4 Nov; Tried: Tue 17 Nov; "
        "Waiting on: the court (a hearing is awaited), since Mon 16 Nov"),
    ),
    "excused while it also waits": (
        due(*VISIT, exempt=fact("exempt", "Thu 05 Nov", "Thu 10 Dec", why="the child is abroad"),
            waiting_on=fact("waiting", "Mon 16 Nov", why="the family")),
        ("plain | Excused: the child is abroad | Limit: Wed 18 Nov; Plan began: Wed 4 Nov; "
        "Waiting on: the family, since Mon 16 Nov; Excused: the child is abroad, since Thu 5 Nov, until Thu 10 Dec"),
    ),
    "an excuse that is over hides nothing": (
        due(*VISIT, exempt=fact("exempt", "Thu 05 Nov", "Thu 12 Nov", why="abroad")),
        "late | 2 working days late | Limit: Wed 18 Nov; Plan began: Wed 4 Nov",
    ),
    "not possible": (
        due(*VISIT, not_possible=(fact("missing", "Tue 10 Nov"),)),
        ("late | 2 working days late | Limit: Wed 18 Nov; Plan began: Wed 4 Nov; "
        "Not possible: the time the child is missing, since Tue 10 Nov"),
    ),
    "stopped": (
        due(*AHEAD, stopped=_day("Mon 16 Nov"), ended_by="cp_plan"),
        ("plain | Stopped Mon 16 Nov 2026 | Limit: Wed 25 Nov; Plan began: Wed 11 Nov; "
        "Stopped: Mon 16 Nov: the child protection plan ended"),
    ),
    "stopped for a reason": (
        due(*AHEAD, stopped=_day("Mon 16 Nov"), ended_by="the child died"),
        "plain | Stopped Mon 16 Nov 2026 | Limit: Wed 25 Nov; Plan began: Wed 11 Nov; Stopped: Mon 16 Nov: the child died",
    ),
    "met": (due(*AHEAD, met=_day("Thu 19 Nov")), "done | Met Thu 19 Nov 2026 | Limit: Wed 25 Nov; Plan began: Wed 11 Nov; Met: Thu 19 Nov"),
    "too early": (
        due("adoption_application_10w", "Mon 05 Oct", "Mon 14 Dec", met=_day("Thu 19 Nov"), too_early=True),
        ("plain | Done Thu 19 Nov 2026, not allowed before Mon 14 Dec 2026 | Not before: Mon 14 Dec; "
        "Since: Mon 5 Oct: the child was placed for adoption; Done: Thu 19 Nov, before it was allowed"),
    ),
    "not before": (
        due("adoption_application_10w", "Mon 05 Oct", "Mon 14 Dec"),
        "plain | Not before Mon 14 Dec | Not before: Mon 14 Dec; Since: Mon 5 Oct: the child was placed for adoption",
    ),
    "counted back": (
        due("review_docs_to_iro_3wd", "Fri 27 Nov", "Tue 24 Nov"),
        "under-way | 2 working days left | Limit: Tue 24 Nov; Ahead of: Fri 27 Nov: the day of the review",
    ),
    "set by a person": (
        due(*AHEAD, set_by_person=True),
        "under-way | 3 working days left | Limit: Wed 25 Nov, set by a person; Plan began: Wed 11 Nov",
    ),
    "hours to go": (
        due("police_protection_72h", "Thu 19 Nov", "Sun 22 Nov", start_at=at("Thu 19 Nov", 14), due_at=at("Sun 22 Nov", 14)),
        "soon | By Sun 22 Nov, 14:00 | Limit: Sun 22 Nov, 14:00; Since: Thu 19 Nov, 14:00: police protection started",
    ),
    "hours past on the same day": (
        due("police_protection_72h", "Tue 17 Nov", "Fri 20 Nov", start_at=at("Tue 17 Nov", 9), due_at=at("Fri 20 Nov", 9)),
        "late | Past its limit | Limit: Fri 20 Nov, 09:00; Since: Tue 17 Nov, 09:00: police protection started",
    ),
    "none there": (
        due("immunisation_up_to_date", "Tue 17 Nov", "Tue 17 Nov"),
        "late | 3 working days late | Limit: Tue 17 Nov; None since: Tue 17 Nov",
    ),
    "a sum": (
        due("short_break_75d_year", "Mon 05 Oct", None, total=Total(75, 12, Unit.MONTHS, (fact("stay", "Mon 16 Nov", "Thu 19 Nov"),))),
        "under-way | 3 of 75 days used in 12 months | Used: 3 of 75 days; In any: 12 months; Since: Mon 5 Oct: short breaks began",
    ),
    "a sum that is past": (
        due("short_break_75d_year", "Mon 05 Oct", None, total=Total(2, 12, Unit.MONTHS, (fact("stay", "Mon 16 Nov", "Thu 19 Nov"),))),
        "late | 3 of 2 days used in 12 months | Used: 3 of 2 days; In any: 12 months; Since: Mon 5 Oct: short breaks began",
    ),
    "the calendar ends": (
        due(*VISIT[:2], None), "plain | The calendar ends before the limit | Limit: Calendar ends; Plan began: Wed 4 Nov",
    ),
    "a limit of another year": (
        due("cp_plan_escalation_15m", "Mon 13 Jul", "Wed 13 Oct 2027"),
        ("under-way | 225 working days left | Limit: Wed 13 Oct 2027; Since: Mon 13 Jul: the first day of the child protection plan, "
        "wherever it began"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("one", "expected"), CARDS.values(), ids=CARDS)
def test_a_card_says(one, expected):
    assert said(one) == expected


def test_the_rule_line_names_the_layer_and_how_sure_we_are_of_it():
    from throughline.web.clock_words import card, rule

    visit = due(*VISIT)
    assert rule(visit) == "Local"
    assert ("Rule", "Local") in card(visit, TODAY, "/").terms
    assert rule(due("core_group_6w", "Sun 11 Oct", "Sun 22 Nov")) == "Local, medium confidence"
    assert rule(due("cp_seen_alone_4w", "Sun 11 Oct", "Sun 08 Nov")) == "Local, low confidence"
    assert rule(due("lac_review_first_20wd", "Mon 02 Nov", "Mon 30 Nov")) == "Statutory"
    assert rule(due("immunisation_up_to_date", "Mon 02 Nov", "Mon 30 Nov")) == "National, not statutory"


@pytest.mark.parametrize("standard", by_key().values(), ids=lambda one: one.key)
def test_every_promise_has_a_card_in_every_state(standard):
    from throughline.record.clocks.queries import Due
    from throughline.web.clock_words import card

    one = Obligation(standard.key, ALWAYS, _day("Wed 04 Nov"), _day("Wed 18 Nov"), None, None, True)
    told = {"why": "the court", "because": "a report is awaited"}
    for over in (
        {}, {"first": False}, {"met": _day("Thu 19 Nov")}, {"met": _day("Mon 16 Nov")}, {"stopped": _day("Mon 16 Nov")},
        {"due": None}, {"exempt": fact("exempt", "Thu 05 Nov", **told)}, {"waiting_on": fact("waiting", "Thu 05 Nov", **told)},
        {"set_by_person": True}, {"due": _day("Mon 30 Nov")}, {"too_early": True, "met": _day("Mon 16 Nov")},
        {"start_at": at("Wed 04 Nov", 9), "due_at": at("Wed 18 Nov", 9)},
    ):  # fmt: skip
        now = replace(one, **over)
        made = card(Due(1, 7, standard, now, state(now, TODAY, ENGLAND)), TODAY, "/")
        assert made.headline and made.headline[0].isupper() or made.headline[0].isdigit()
        assert all(name and words and words.strip(" :,") for name, words in made.terms)
        assert isinstance(made.status, Status)


class TestTheOrder:
    def order(self, *found):
        from throughline.web.clock_words import matters_first

        return [one.standard.key for one in sorted(found, key=matters_first)]

    def test_danger_that_is_late_then_late_then_due_soonest(self):
        late_visit = due(*VISIT)
        late_core = due("core_group_6w", "Sun 04 Oct", "Sun 15 Nov")
        visit = due("lac_review_first_20wd", "Mon 02 Nov", "Mon 30 Nov")
        soon = due("core_group_first_10wd", "Mon 09 Nov", "Mon 23 Nov")
        found = self.order(visit, soon, late_core, late_visit)
        assert found == ["cp_visit_10wd", "core_group_6w", "core_group_first_10wd", "lac_review_first_20wd"]

    def test_a_danger_that_is_not_pressing_does_not_stand_before_what_is_late(self):
        assert self.order(due(*AHEAD), due("core_group_6w", "Sun 04 Oct", "Sun 15 Nov"))[0] == "core_group_6w"

    def test_what_is_past_its_limit_and_waits_is_late_too(self):
        waits = due(*VISIT, waiting_on=fact("waiting", "Mon 16 Nov", why="the court"))
        assert (
            self.order(due("core_group_first_10wd", "Mon 09 Nov", "Mon 23 Nov"), waits)[0] == "cp_visit_10wd"
        )

    def test_what_is_excused_or_closed_stands_last(self):
        excused = due(*VISIT, exempt=fact("exempt", "Thu 05 Nov"))
        met = due("core_group_6w", "Sun 04 Oct", "Sun 15 Nov", met=_day("Thu 12 Nov"))
        ahead = due("lac_review_first_20wd", "Mon 02 Nov", "Mon 30 Nov")
        assert self.order(met, excused, ahead)[0] == "lac_review_first_20wd"

    def test_every_fact_it_names_is_of_the_vocabulary(self):
        from throughline.web.clock_words import BEGAN
        from throughline.web.clock_words.order import SEEN_OR_SAFE

        assert {*SEEN_OR_SAFE, *BEGAN} - by_name().keys() == set()
