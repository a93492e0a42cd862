"""A professional hears what was decided within a working day; anybody else is thanked; nobody learns that a child is known."""

from datetime import date, datetime, timedelta

import pytest

from throughline.access.accounts.tests.signing import client_of
from throughline.access.principal import as_keeper, as_person
from throughline.config.clock import LONDON, now
from throughline.record.clocks.models import Fact
from throughline.record.front_door.answering import actions, problems, queries
from throughline.record.front_door.answering.facts import told
from throughline.record.front_door.answering.models import ReferrerLetter
from throughline.record.front_door.answering.rules import OUTCOMES, THANKS, in_time, is_professional, send_by
from throughline.record.front_door.sorts import AGENCY, DECISIONS
from throughline.record.front_door.tests.the_door import as_, the_door
from throughline.record.letters.models import LetterAnswer
from throughline.synthetic.contacts import a_contact, a_front_door_decision

FRIDAY = datetime(2026, 11, 20, 12, tzinfo=LONDON)
KNOWN_WORDS = ("earlier contact", "already", "known to us", "on a plan", "open to us", "previous")


@pytest.fixture
def door(database):
    return the_door()


def decided(door, *, agency="health visitor", decision="assessment", children=None, **said):
    came = {
        "from_name": "Ann Rowntree",
        "from_role": "Health visitor",
        "answer_to": "a.rowntree@health.example",
    } | said
    contact = a_contact("A bruise", by=door.dee, children=children or [door.harvey], agency=agency, **came)
    with as_keeper("how they are called"):
        names = list(contact.children.values_list("name", flat=True))
    return a_front_door_decision(
        contact, by=door.dee, each={name: (decision, "A mark and no account of it.") for name in names}
    )


@pytest.mark.parametrize("agency", sorted(AGENCY))
def test_the_public_the_family_and_the_young_person_are_no_professionals(agency) -> None:
    assert is_professional(agency) == (agency not in ("public", "family", "young person"))


def test_the_answer_goes_within_a_working_day() -> None:
    assert send_by(FRIDAY) == date(2026, 11, 23)
    assert in_time(FRIDAY, FRIDAY + timedelta(days=3)) and not in_time(FRIDAY, FRIDAY + timedelta(days=4))


def test_every_decision_has_words_for_a_professional_and_none_says_what_else_is_known() -> None:
    assert set(OUTCOMES) == {key for key, _ in DECISIONS}
    assert not [words for words in OUTCOMES.values() for known in KNOWN_WORDS if known in words.lower()]


def test_at_the_decision_the_letter_is_drafted_once_with_the_outcome_in_it(door) -> None:
    contact = decided(door)
    with as_keeper("reading the letter"):
        (one,) = ReferrerLetter.objects.filter(contact=contact).select_related("letter")
        assert (one.letter.name, one.letter.relation.split(",")[0], one.letter.to) == (
            "Ann Rowntree", "Health visitor", "professional",
        )  # fmt: skip
        assert LetterAnswer.objects.get(letter=one.letter, ask="outcome").words == OUTCOMES["assessment"]
    with as_person(as_(door.dee)):
        assert actions.draft(child=contact.children.get()).pk == one.letter_id


@pytest.mark.parametrize("agency", ["public", "family"])
def test_to_anybody_else_there_is_no_letter_of_the_outcome(door, agency) -> None:
    contact = decided(door, agency=agency)
    with as_person(as_(door.dee)), pytest.raises(problems.AnswerProblem) as told_so:
        actions.draft(child=contact.children.get())
    assert told_so.value is problems.NOT_FOR_PUBLIC
    with as_keeper("looking"):
        assert not ReferrerLetter.objects.filter(contact=contact).exists()


def test_what_the_public_is_told_is_the_same_whether_the_child_is_on_record_or_not(door) -> None:
    dee, said = (
        client_of(door.dee),
        {"from_name": "A neighbour", "from_role": "", "answer_to": "01632 960777"},
    )
    known = decided(door, agency="public", decision="nothing", **said)
    unknown = decided(door, agency="public", decision="nothing", children=["A baby"], **said)
    pages = [dee.get(f"/contacts/{one.pk}/answer").content.decode() for one in (known, unknown)]
    assert all(THANKS.split(".")[0] in page for page in pages)
    assert all("Harvey" not in page.split("<h1>")[1] for page in pages)


def test_it_has_gone_only_when_the_letter_is_printed_and_the_clocks_learn_of_it(door) -> None:
    contact = decided(door)
    with as_person(as_(door.dee)):
        with pytest.raises(problems.AnswerProblem) as told_so:
            actions.sent(contact=contact, how="secure e-mail")
        assert told_so.value is problems.NOT_PRINTED
    with as_keeper("it is printed"):
        letter = ReferrerLetter.objects.get(contact=contact).letter
        type(letter).objects.filter(pk=letter.pk).update(sent_at=now())
    with as_person(as_(door.dee)):
        actions.sent(contact=contact, how="secure e-mail")
        with pytest.raises(problems.AnswerProblem) as again:
            actions.sent(contact=contact, how="post")
        assert again.value is problems.SENT
    with as_keeper("reading what the clocks know"):
        stored = Fact.objects.filter(subject_id=door.harvey.pk, source_kind="referrer answer")
        assert set(stored.values_list("what", flat=True)) == {
            "referrer_outcome_sent",
            "referrer_acknowledged",
        }
        assert {fact.what for _, fact in told([door.harvey.pk])} == {
            "referrer_outcome_sent",
            "referrer_acknowledged",
        }


def test_the_public_is_only_acknowledged_and_a_silence_is_told_to_no_clock(door) -> None:
    thanked, silent = decided(door, agency="public"), decided(door, agency="public", children=[door.daisy])
    with as_person(as_(door.dee)):
        actions.sent(contact=thanked, how="telephone")
        actions.sent(contact=silent, how="no way")
    with as_keeper("reading what the clocks know"):
        stored = Fact.objects.filter(source_kind="referrer answer").values_list("subject_id", "what")
        assert list(stored) == [(door.harvey.pk, "referrer_acknowledged")]


def test_of_a_child_on_no_record_it_is_said_and_written_down(door) -> None:
    contact = decided(door, children=["A boy of about four"], decision="return")
    with as_person(as_(door.dee)):
        with pytest.raises(problems.AnswerProblem) as told_so:
            actions.sent(contact=contact, how="telephone")
        assert told_so.value is problems.SAY_WHAT
        assert actions.sent(contact=contact, how="telephone", said="That we need his name.").pk


def test_before_the_decision_nothing_goes(door) -> None:
    contact = a_contact("A bruise", by=door.dee, children=[door.harvey], agency="health visitor")
    with as_person(as_(door.dee)), pytest.raises(problems.AnswerProblem) as told_so:
        actions.sent(contact=contact, how="telephone", said="Nothing yet.")
    assert told_so.value is problems.NOT_DECIDED


def test_the_list_shows_what_has_to_go_and_the_rate_what_went_in_a_day(door) -> None:
    dee, contact = client_of(door.dee), decided(door)
    other = decided(door, agency="public", children=[door.daisy])
    page = dee.get("/answers").content.decode()
    assert "Ann Rowntree, Health visitor" in page and "Drafted." in page and "0 of 2 answered" in page
    answered = dee.post(f"/contacts/{other.pk}/answer", {"how": "telephone", "said": ""})
    assert answered.status_code == 303
    page = dee.get("/answers").content.decode()
    assert "1 of 2 answered within a working day" in page
    assert dee.post(f"/contacts/{contact.pk}/answer", {"how": "", "said": ""}).status_code == 422
    assert client_of(door.don).get(f"/contacts/{contact.pk}/answer").status_code == 404
    with as_person(as_(door.dee)):
        assert queries.rate(date(2026, 10, 1), date(2026, 11, 1)).decided == 0, "The control: another month."
