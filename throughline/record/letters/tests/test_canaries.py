"""Fourteen confidential facts, every template, every sort of reader: none in any layer of any paper. And the control."""

from contextlib import contextmanager
from uuid import uuid4

import pytest

from throughline.record.letters import declarations
from throughline.record.letters.recipients import Recipient, To
from throughline.record.letters.tests.canaries import CANARIES, INNOCENT, PLANTED, Scene, close, the_scene
from throughline.record.letters.tests.layers import holds

pytestmark = pytest.mark.usefixtures("module_database")
SHAPES = ("pdf", "docx")
TOGETHER = [(key, to) for key, one in declarations.by_key().items() for to in one.readers]
CLOSED = ("sealed item’s words", "withdrawn entry’s words")


@contextmanager
def acting(account):
    from throughline.access.accounts.sessions import principal_of
    from throughline.access.principal import as_keeper, as_person

    with as_keeper("who this is"):
        who = principal_of(account)
    with as_person(who):
        yield


def reader(scene: Scene, to: To) -> Recipient:
    house = scene.house
    person = {To.FAMILY: house.jon, To.CHILD: house.tia}.get(to)
    return Recipient(
        kind=to, name=str(person) if person else "Sam Hale", person=person.pk if person else None
    )


def begun(scene: Scene, key: str, to: To):
    """Made from everything, with every sentence said by its writer too, and as dated lines where it has them."""
    from throughline.record.letters import actions
    from throughline.record.letters.actions import Dated

    tia, on = scene.house.tia, scene.visit.happened_at.date()
    lines = [Dated(day=on, words=words, about=tia.pk, entry=scene.visit.pk) for words in scene.spoken]
    letter = actions.begin(
        child=tia, template=key, recipient=reader(scene, to), key=uuid4(),
        entries=[scene.visit.pk, scene.shared.pk, scene.sealed.pk, scene.withdrawn.pk],
        lines=lines if declarations.template(key).lines else (),
    )  # fmt: skip
    asks = declarations.template(key).asks
    actions.say(
        letter=letter,
        answers={ask.key: "\n".join(scene.spoken[n :: len(asks)]) for n, ask in enumerate(asks)},
    )
    return letter


@pytest.fixture(scope="module")
def scene(module_database):
    return the_scene()


@pytest.fixture(scope="module")
def letters(scene):
    """By a manager, who signs everything; begun while all of it was open, and then two sources were closed."""
    with acting(scene.house.cast.mariam):
        made = {(key, to): begun(scene, key, to) for key, to in TOGETHER}
    close(scene)
    return made


def test_there_are_fourteen_and_each_has_a_word_of_its_own():
    assert len(CANARIES) == len({one.token for one in CANARIES}) == 14
    assert len(declarations.by_key()) >= 8 and len(TOGETHER) >= 20


@pytest.mark.parametrize(("key", "to"), TOGETHER, ids=lambda one: str(one))
def test_none_is_in_any_layer_of_any_paper(scene, letters, key, to):
    """As the fullest reader composes it, whatever still waits is not in it: the sheet itself, printed both ways."""
    from throughline.config.clock import now, today
    from throughline.record.letters import papers
    from throughline.record.letters.compose import Signer, compose

    with acting(scene.house.cast.mariam):
        whole = compose(letters[key, to], on=today())
        assert whole.lost == 2
        sheet = whole.sheet(signer=Signer(name="Mariam Achebe"), on=today())
    for shape in SHAPES:
        made = papers.make(sheet=sheet, template=key, shape=shape, at=now())
        assert [one.key for one in CANARIES if holds(made.data, shape, one.token)] == []
        assert holds(
            made.data, shape, "Sam Hale" if to not in (To.FAMILY, To.CHILD) else reader(scene, to).name
        )


def test_a_closed_source_can_be_put_into_no_letter_and_lets_none_be_printed(scene, letters):
    from throughline.record.entries.problems import Problem
    from throughline.record.letters import actions

    with acting(scene.house.cast.mariam):
        with pytest.raises(Problem, match="cannot go into a letter"):
            begun(scene, "entry-copy", To.FAMILY)
        with pytest.raises(Problem, match="not yours to open"):
            actions.printed(letter=letters["entry-copy", To.FAMILY], shape="pdf")


def test_without_the_guard_all_fourteen_would_go(scene, letters, monkeypatch, record_property):
    """The control: everything is let through, and everything is read as the system reads."""
    from throughline.access.principal import as_keeper
    from throughline.config.clock import now, today
    from throughline.record.entries.models import Entry
    from throughline.record.letters import compose as composing
    from throughline.record.letters import papers
    from throughline.record.letters.guard import Judged, Knowledge, State

    nothing = Knowledge(child=0, recipient=reader(scene, To.COURT), family=frozenset())
    monkeypatch.setattr(composing, "knowledge", lambda **asked: nothing)
    monkeypatch.setattr(composing, "judge", lambda passage, *rest: Judged(passage=passage, state=State.READY))
    monkeypatch.setattr(composing.passages, "usable", lambda keys: list(Entry.objects.filter(pk__in=keys)))
    found = {}
    for (key, to), letter in letters.items():
        with as_keeper("the control of a test"):
            whole = composing.compose(letter, on=today())
            sheet = whole.sheet(signer=composing.Signer(name="Mariam Achebe"), on=today())
        made = papers.make(sheet=sheet, template=key, shape="docx", at=now())
        found[key, to] = {one.key for one in CANARIES if holds(made.data, "docx", one.token)}
    assert set().union(*found.values()) == {one.key for one in CANARIES}
    assert found["entry-copy", To.FAMILY] == {one.key for one in CANARIES}
    hits = sum(map(len, found.values()))
    record_property("hits without the guard", hits)
    print(f"{hits} hits without the guard, in {sum(map(bool, found.values()))} of {len(found)} letters")
    pdf = papers.make(sheet=sheet_of(scene, letters, composing), template="entry-copy", shape="pdf", at=now())
    assert {one.key for one in CANARIES if holds(pdf.data, "pdf", one.token)} == {one.key for one in CANARIES}


def sheet_of(scene, letters, composing):
    from throughline.access.principal import as_keeper
    from throughline.config.clock import today

    with as_keeper("the control of a test"):
        whole = composing.compose(letters["entry-copy", To.FAMILY], on=today())
        return whole.sheet(signer=composing.Signer(name="Mariam Achebe"), on=today())


RELEASABLE = (
    "half-sibling’s name",
    "police intelligence",
    "referrer’s identity",
    "told in confidence",
    "a colleague’s private matter",
)
"""What a person may let through with a reason. The rest is never in a letter to this reader, whatever is pressed."""


@pytest.mark.parametrize("canary", [one for one in PLANTED], ids=lambda one: one.key)
def test_releasing_one_with_a_reason_lets_exactly_that_one_through(scene, letters, canary):
    from throughline.config.clock import now, today
    from throughline.record.entries.problems import Problem
    from throughline.record.letters import actions, papers
    from throughline.record.letters.compose import Signer, compose

    with acting(scene.house.cast.alice):
        letter = actions.begin(
            child=scene.house.tia, template="entry-copy", recipient=reader(scene, To.FAMILY), key=uuid4(),
            entries=[scene.visit.pk, scene.shared.pk],
        )  # fmt: skip
        one = next(j for j in compose(letter, on=today()).judged if canary.words in j.passage.words)
        press = {"letter": letter, "passage": one.passage.key, "digest": one.passage.digest, "released": True}
        allowed = one.decidable
        if allowed:
            actions.decide(**press, reason="His solicitor has it already.")
        else:
            with pytest.raises(Problem, match="not waiting"):
                actions.decide(**press, reason="His solicitor has it already.")
        sheet = compose(letter, on=today()).sheet(signer=Signer(name="Alice Arden"), on=today())
    made = papers.make(sheet=sheet, template="entry-copy", shape="pdf", at=now())
    found = {one.key for one in CANARIES if holds(made.data, "pdf", one.token)}
    assert found == ({canary.key} if allowed else set())
    assert holds(made.data, "pdf", INNOCENT)


def test_what_can_be_released_is_what_we_say_and_no_more(scene, letters):
    from throughline.config.clock import today
    from throughline.record.letters import actions
    from throughline.record.letters.compose import compose

    with acting(scene.house.cast.alice):
        letter = actions.begin(
            child=scene.house.tia, template="entry-copy", recipient=reader(scene, To.FAMILY), key=uuid4(),
            entries=[scene.visit.pk],
        )  # fmt: skip
        judged = compose(letter, on=today()).judged
    may = {one.key for one in PLANTED for j in judged if one.words in j.passage.words and j.decidable}
    assert may == {*RELEASABLE, "other father’s name and address"}
