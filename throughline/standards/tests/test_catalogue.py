"""The catalogue is whole: whoever adds a promise says in plain words what it is and who says so."""

from types import SimpleNamespace

import pytest

from throughline.standards import catalogue
from throughline.standards.calendar import ENGLAND, Unit
from throughline.standards.catalogue import by_key, on_by_default
from throughline.standards.standard import Kind, Limit

every_standard = pytest.mark.parametrize("standard", by_key().values(), ids=lambda one: one.key)


@every_standard
def test_a_standard_says_what_it_is_and_who_says_so(standard):
    said = [standard.title, standard.source, standard.applies, standard.starts, standard.met_by]
    said += [standard.words.started, standard.words.met, standard.words.stops]
    assert all(words.strip() for words in said)
    assert standard.link is None or standard.link.startswith("https://")


@every_standard
def test_a_cadence_says_what_it_counts_from_the_second_time(standard):
    assert standard.kind != Kind.CADENCE or standard.words.again


@every_standard
def test_every_limit_is_a_positive_number_of_a_unit_that_the_calendar_knows(standard):
    limits = [*standard.within.values(), *standard.first_within.values()]
    assert all(limit.n > 0 and ENGLAND.add(ENGLAND.first, *limit) for limit in limits if limit)


@every_standard
def test_on_the_day_a_standard_comes_into_force_it_has_a_limit_for_the_first_time_and_the_next(standard):
    assert standard.version_on(standard.since, first=True)
    assert standard.version_on(standard.since, first=False)


@every_standard
def test_only_a_standard_we_are_sure_of_is_on_by_default(standard):
    assert standard.confidence != "low" or not standard.on_by_default


def test_the_child_protection_visit_is_local_and_every_ten_working_days():
    visit = by_key()["cp_visit_10wd"]
    assert (visit.title, visit.layer) == ("Child protection visit", "local")
    assert list(visit.within.values())[-1] == Limit(10, Unit.WORKING_DAYS)
    assert visit in on_by_default()


def test_a_key_given_twice_is_refused(monkeypatch):
    visit = by_key()["cp_visit_10wd"]
    again = SimpleNamespace(one=visit, other=visit)
    monkeypatch.setattr(catalogue, "import_module", lambda name: again)
    with pytest.raises(ValueError, match="give one of them another key"):
        by_key.__wrapped__()
