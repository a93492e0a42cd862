"""The catalogue is whole: whoever adds a promise says in plain words what it is and who says so."""

from collections import Counter
from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest

from throughline.standards import catalogue, vocabulary
from throughline.standards.calendar import ENGLAND, Calendar, Term, Unit
from throughline.standards.catalogue import by_key, on_by_default
from throughline.standards.sources import link_to
from throughline.standards.standard import Limit
from throughline.standards.vocabulary import by_name, unfed
from throughline.standards.ways import Basis, Confidence, Kind, Layer

every_standard = pytest.mark.parametrize("standard", by_key().values(), ids=lambda one: one.key)

SCHOOLS = ENGLAND.with_schools([Term(date(2009, 1, 5), date(2009, 4, 3))])
WITHIN = date(2009, 1, 12)


@every_standard
def test_a_standard_says_what_it_is_and_who_says_so(standard):
    said = [standard.title, standard.source, standard.applies, standard.evidence]
    said += [*standard.start_names, *standard.met_names]
    said += [standard.words.started, standard.words.met, standard.words.stops]
    assert all(words.strip() for words in said)


@every_standard
def test_a_cadence_says_what_it_counts_from_the_second_time(standard):
    assert standard.kind != Kind.CADENCE or standard.words.again


@every_standard
def test_every_limit_is_a_number_of_a_unit_that_the_calendar_knows(standard):
    limits = [*standard.within.values(), *standard.first_within.values(), *standard.within_while.values()]
    assert all(limit.n >= 0 and SCHOOLS.add(WITHIN, *limit) for limit in limits if limit)


@every_standard
def test_a_limit_of_nothing_is_the_same_day_and_never_a_cadence(standard):
    limits = [*standard.within.values(), *standard.first_within.values()]
    assert standard.kind != Kind.CADENCE or all(limit.n for limit in limits if limit)


@every_standard
def test_on_the_day_a_standard_comes_into_force_it_has_a_limit_for_the_first_time_and_the_next(standard):
    assert standard.version_on(standard.since, first=True)
    assert standard.version_on(standard.since, first=False)


@every_standard
def test_every_fact_it_reads_is_said_in_the_vocabulary(standard):
    assert standard.reads - {standard.key} <= by_name().keys()


@every_standard
def test_the_shapes_that_no_interpreter_knows_do_not_occur(standard):
    assert not standard.carries_over or set(standard.met_names) <= set(standard.start_names)
    assert not standard.carries_over or (standard.kind == Kind.CADENCE and standard.while_)
    assert standard.kind != Kind.PRESENCE or standard.start_names == (standard.while_,)
    assert not standard.in_any or standard.kind == Kind.MAXIMUM


@every_standard
def test_only_a_standard_that_is_sure_in_force_and_not_local_is_on_unless_it_is_chosen(standard):
    sure = standard.commenced and standard.confidence != Confidence.LOW and standard.layer != Layer.LOCAL
    assert standard.on_by_default == (sure if standard.on is None else standard.on)


def test_the_one_local_promise_that_is_on_is_the_child_protection_visit():
    assert [one.key for one in on_by_default() if one.layer == Layer.LOCAL] == ["cp_visit_10wd"]


def test_control_a_promise_of_low_confidence_is_off_and_so_is_one_that_is_not_in_force():
    review = by_key()["lac_review_6m"]
    assert review.on_by_default
    assert not replace(review, confidence=Confidence.LOW).on_by_default
    assert not replace(review, commenced=False).on_by_default
    assert not replace(review, basis=Basis.LOCAL).on_by_default


def test_the_child_protection_visit_is_local_and_every_ten_working_days():
    visit = by_key()["cp_visit_10wd"]
    assert (visit.title, visit.layer) == ("Child protection visit", "local")
    assert list(visit.within.values())[-1] == Limit(10, Unit.WORKING_DAYS)
    assert visit in on_by_default()


def test_no_two_promises_have_one_title():
    assert [title for title, n in Counter(one.title for one in by_key().values()).items() if n > 1] == []


def test_every_fact_of_the_vocabulary_is_read_by_a_promise_and_says_what_feeds_it():
    read = frozenset().union(*(one.reads for one in by_key().values()))
    assert set(by_name()) - read == set()
    assert all(word.clause and word.fed_by for word in by_name().values())


def test_what_waits_for_its_facts_says_for_which_issue_or_part():
    assert {word.fed_by for word in unfed()} == {
        "either",
        "issue 6",
        "oversight, without an issue yet",
        "the court part, without an issue yet",
        "the health and education parts, without an issue yet",
        "the in care part, without an issue yet",
        "the leaving care part, without an issue yet",
        "the missing part, without an issue yet",
        "the permanence part, without an issue yet",
    }


def test_a_link_is_made_of_the_number_of_a_section_or_not_at_all():
    review, visit = by_key()["lac_review_first_20wd"], by_key()["cp_visit_10wd"]
    assert review.link == "https://www.legislation.gov.uk/uksi/2010/959/regulation/33"
    assert visit.link is None
    assert (link_to("Children Act 1989", "section 46(6)") or "").endswith("/ukpga/1989/41/section/46")
    assert link_to("Children Act 1989", "Schedule 3 paragraph 6") is None
    assert replace(visit, checked_link="https://example.org/").link == "https://example.org/"


def test_a_key_given_twice_is_refused(monkeypatch):
    visit = by_key()["cp_visit_10wd"]
    again = SimpleNamespace(one=visit, other=visit)
    monkeypatch.setattr(catalogue, "import_module", lambda name: again)
    with pytest.raises(ValueError, match="give one of them another key"):
        by_key.__wrapped__()


def test_a_fact_said_twice_or_not_at_all_is_refused(monkeypatch):
    with pytest.raises(LookupError, match="add it to a table of the vocabulary"):
        vocabulary.clause("never_heard_of")
    twice = SimpleNamespace(FACTS="one | One\none | One again\n", SPELLS="", WAITS_FOR="nothing")
    monkeypatch.setattr(vocabulary, "import_module", lambda name: twice)
    with pytest.raises(ValueError, match="say it once"):
        by_name.__wrapped__()


def test_the_calendar_without_school_terms_says_so_instead_of_guessing():
    assert isinstance(SCHOOLS, Calendar) and not ENGLAND.is_school_day(WITHIN)
