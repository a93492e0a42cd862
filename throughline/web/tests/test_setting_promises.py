"""What is promised here, set by whoever may: a line, a term, a closure; refused to everybody else."""

from datetime import date

import pytest

from throughline.access.principal import as_keeper
from throughline.record.clocks.in_force import promises
from throughline.record.clocks.models import LocalLine, SchoolClosure, SchoolTerm
from throughline.standards.catalogue import by_key
from throughline.synthetic.builders import a_person
from throughline.synthetic.cast import STARTED
from throughline.web.handbook.said import stands
from throughline.web.tests.scene import words


@pytest.fixture
def client_of(database):
    from throughline.access.accounts.tests.signing import client_of
    from throughline.synthetic.cast import the_house

    house = the_house()
    people = house.cast.everybody | {"helen": a_person(name="Helen Hart", role="director", told=STARTED)}
    return lambda name: client_of(people[name])


LINE = {"state": "on", "n": "3", "unit": "weeks", "first_n": "", "first_unit": "weeks", "since": "Tue 1 Dec 2026",
        "why": "The practice board agreed it."}  # fmt: skip


def stored(model) -> int:
    with as_keeper("counting in a test"):
        return model.objects.count()


def test_the_director_writes_a_line_and_everybody_reads_who_when_and_why(client_of) -> None:
    helen = client_of("helen")
    assert "Set it here" in words(helen.get("/standards/cin_visit_4w"))
    answer = helen.post("/standards/cin_visit_4w/line", LINE)
    assert (answer.status_code, answer.url) == (303, "/standards/cin_visit_4w#lines")
    helen.post("/standards/cin_visit_4w/line", LINE)
    assert stored(LocalLine) == 1
    said = words(client_of("alice").get("/standards/cin_visit_4w"))
    assert (
        "Tue 1 Dec 2026 (to come) Every 3 weeks This authority: Helen Hart, Fri 20 Nov 2026. The practice board agreed it."
        in said
    )
    assert "Nothing is asked for In the guidance: every 4 weeks." in said
    assert (
        "Off: a local choice, not made here; from Tue 1 Dec 2026: every 3 weeks" in said
        and "Set it here" not in said
    )


WRONG = {
    "since": ("Fri 20 Nov 2026", "A line begins tomorrow or later"),
    "why": ("No.", "Say why in a sentence"),
    "n": ("", "Give the number, or say that it is off"),
}


@pytest.mark.parametrize("field", WRONG)
def test_what_is_wrong_is_said_beside_what_was_typed_and_nothing_is_written(client_of, field: str) -> None:
    value, sentence = WRONG[field]
    answer = client_of("helen").post("/standards/cin_visit_4w/line", LINE | {field: value})
    assert answer.status_code == 422 and sentence in words(answer)
    assert 'value="weeks" selected' in answer.content.decode() and stored(LocalLine) == 0


def test_what_the_law_fixes_offers_no_form_and_takes_none(client_of) -> None:
    helen, url = client_of("helen"), "/standards/single_assessment_45wd"
    assert "nobody here changes it" in words(helen.get(url)) and "Set it here" not in words(helen.get(url))
    assert 'name="why"' not in helen.get(f"{url}/line").content.decode()
    answer = helen.post(f"{url}/line", LINE | {"n": "60", "unit": "working_days"})
    assert answer.status_code == 422 and "This limit is the law’s" in words(answer) and stored(LocalLine) == 0


def test_a_promise_of_law_that_is_off_is_switched_on_with_the_limit_of_the_law(client_of) -> None:
    helen, url = client_of("helen"), "/standards/fgdm_offered_before_application/line"
    assert 'name="n"' not in helen.get(url).content.decode()
    helen.post(url, LINE | {"n": "60"})
    with as_keeper("looking in a test"):
        line = LocalLine.objects.get()
    assert (line.n, line.unit) == (0, "calendar_days")


@pytest.mark.parametrize("person", ["alice", "mariam", "ada", "ann", "olu", "stella"])
def test_nobody_else_opens_the_form_or_writes_by_it(client_of, person: str) -> None:
    client = client_of(person)
    assert client.get("/standards/cin_visit_4w/line").status_code == 403
    for url in ("/standards/cin_visit_4w/line", "/standards/calendar/terms", "/standards/calendar/closures"):
        assert client.post(url, LINE).status_code == 403
    assert "Add a term" not in words(client.get("/standards/calendar"))
    assert [stored(model) for model in (LocalLine, SchoolTerm, SchoolClosure)] == [0, 0, 0]


TERM = {"term-name": "Autumn term 2026", "term-first": "Tue 1 Sep 2026", "term-last": "Fri 18 Dec 2026"}
CLOSURE = {"closure-first": "Mon 23 Nov 2026", "closure-last": "", "closure-what": "Training day"}


def test_the_director_says_when_the_schools_teach_and_takes_a_closure_back(client_of) -> None:
    helen, page = client_of("helen"), "/standards/calendar"
    assert "No term is known yet" in words(helen.get(page))
    assert helen.post(f"{page}/terms", TERM).url == f"{page}#terms"
    assert helen.post(f"{page}/closures", CLOSURE).url == f"{page}#closures"
    said = words(client_of("alice").get(page))
    assert "Autumn term 2026 Tue 1 Sep 2026 Fri 18 Dec 2026 Now" in said
    assert "Mon 23 Nov 2026 Training day" in said and "known to Fri 18 Dec 2026 only" in said
    helen.post(f"{page}/closures", {"open-again": "Mon 23 Nov 2026"})
    assert "No closure is known from today on." in words(helen.get(page))


def test_a_term_that_cannot_be_says_so_with_what_was_typed(client_of) -> None:
    answer = client_of("helen").post("/standards/calendar/terms", TERM | {"term-last": "Mon 31 Aug 2026"})
    assert answer.status_code == 422 and "comes before its first" in words(answer)
    assert 'value="Autumn term 2026"' in answer.content.decode() and stored(SchoolTerm) == 0


STANDS = {
    "2026-11-30": "Off: a local choice, not made here; from Tue 1 Dec 2026: every 3 weeks",
    "2026-12-01": "On: set here from Tue 1 Dec 2026; from Mon 4 Jan 2027: nothing is asked for",
    "2027-01-03": "On: set here from Tue 1 Dec 2026; from Mon 4 Jan 2027: nothing is asked for",
    "2027-01-04": "Off: switched off here",
}


@pytest.mark.parametrize("day", STANDS)
def test_how_it_stands_changes_with_the_day_and_not_before(client_of, day: str) -> None:
    helen, url = client_of("helen"), "/standards/cin_visit_4w/line"
    helen.post(url, LINE)
    helen.post(url, LINE | {"since": "Mon 4 Jan 2027", "state": "off"})
    with as_keeper("looking in a test"):
        found = stands(by_key()["cin_visit_4w"], promises(), date.fromisoformat(day))
    assert found.words == STANDS[day]


def test_on_a_past_moment_nobody_knew_of_a_line_that_was_written_later(client_of) -> None:
    helen = client_of("helen")
    helen.post("/standards/cin_visit_4w/line", LINE)
    for moment, known in (("2026-11-20T11:59", False), ("2026-11-20T13:00", True)):
        for page in ("/standards?q=cin_visit_4w&", "/standards/cin_visit_4w?"):
            assert ("from Tue 1 Dec 2026" in words(helen.get(f"{page}as-known={moment}"))) is known, (
                moment,
                page,
            )
