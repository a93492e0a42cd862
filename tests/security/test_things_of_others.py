"""Whatever an address can name, made by one person and tried by another with every method: refused, unseen, unchanged."""

import re
from collections.abc import Callable

import pytest

from tests.security.addresses import EVERY, METHODS, PAGES, Page
from tests.security.presses import PRESSES
from tests.security.world import SECRET, World

REFUSED = {403, 404, 405}
Theirs = tuple[Callable[[World], object], tuple[str, ...]]

THEIRS: dict[str, Theirs] = {
    "person_id": (lambda world: world.sealed.id, ("alice", "mariam", "ada")),
    "entry_id": (lambda world: world.sealed_entry.id, ("alice", "mariam", "olu")),
    "withdrawn-entry:entry_id": (lambda world: world.withdrawn.id, ("alice", "mariam")),
    "withdrawn-words:entry_id": (lambda world: world.withdrawn.id, ("alice", "mariam")),
    "withdrawn-answer:entry_id": (lambda world: world.withdrawn.id, ("alice", "mariam")),
    "request_id": (lambda world: world.things["theirs request_id"], ("alice", "mariam")),
    "chased_id": (lambda world: world.things["chased_id"], ("ann", "ada")),
    "step_id": (lambda world: world.things["theirs step_id"], ("alice", "mariam")),
    "move_id": (lambda world: world.things["theirs move_id"], ("alice", "mariam")),
    "plan-action:action_id": (lambda world: world.things["theirs plan action_id"], ("alice", "mariam")),
    "invitation_id": (lambda world: world.things["theirs invitation_id"], ("alice", "mariam")),
    "action_id": (lambda world: world.things["theirs action_id"], ("alice", "mariam")),
    "draft_id": (lambda world: world.draft.id, ("bob", "mariam", "olu")),
    "letter_id": (lambda world: world.things["letter_id"], ("charlie", "ann", "olu")),
    "paper_id": (lambda world: world.things["paper_id"], ("charlie", "ann", "olu")),
    "obligation_id": (lambda world: world.sealed_obligation.id, ("alice", "mariam")),
    "key": (lambda world: world.checked, ("mariam", "alice")),
    "post_id": (lambda world: world.post.id, ("alice", "mariam")),
    "account_id": (lambda world: world.house.cast.bob.id, ("alice", "mariam")),
    "passkey_id": (lambda world: world.things["theirs passkey_id"], ("alice", "mariam")),
    "session_id": (lambda world: world.things["theirs session_id"], ("alice", "mariam")),
    "search_key": (lambda world: world.things["theirs search_key"], ("alice", "mariam")),
    "reset_id": (lambda world: world.things["reset_id"], ("alice", "mariam", "olu")),
    "alert_id": (lambda world: world.things["alert_id"], ("alice", "bob", "mariam")),
    "absence_id": (lambda world: world.things["absence_id"], ("alice", "ann")),
    "conflict_id": (lambda world: world.things["conflict_id"], ("alice", "mariam")),
    "grant_id": (lambda world: world.things["grant_id"], ("alice", "ann")),
    "organisation_id": (lambda world: world.things["organisation_id"], ("alice", "mariam")),
    "release_id": (lambda world: world.things["release_id"], ("alice", "mariam")),
    "family-change:row_id": (lambda world: world.things["sealed relationship_id"], ("alice", "mariam")),
    "adult_id": (lambda world: world.sealed.id, ("alice", "mariam")),
    "person-detail:row_id": (lambda world: world.things["sealed language_id"], ("alice", "mariam")),
    "person-detail-act:row_id": (lambda world: world.things["sealed language_id"], ("alice", "mariam")),
    "row_id": (lambda world: world.things["row_id"], ("olu", "ann")),
    "shift_id": (lambda world: world.things["shift_id"], ("alice", "ann")),
    "team_id": (lambda world: world.things["team_id"], ("alice", "mariam")),
    "together": (lambda world: world.things["together"], ("alice", "ann")),
    "conflict-proposed:proposal_id": (
        lambda world: world.things["conflict proposal_id"],
        ("alice", "mariam"),
    ),
    "proposal_id": (lambda world: world.things["post proposal_id"], ("alice", "mariam")),
    "line_id": (lambda world: world.things["line_id"], ("alice", "ann")),
    "change_id": (lambda world: world.things["change_id"], ("alice", "ann")),
    "question_id": (lambda world: world.things["question_id"], ("alice", "mariam", "bob")),
    "hold_id": (lambda world: world.things["hold_id"], ("alice", "kit")),
    "keeping_id": (lambda world: world.things["keeping_id"], ("alice", "mariam")),
    "thing": (lambda world: world.things["thing"], ("charlie", "ann")),
    "matter_id": (lambda world: world.things["theirs matter_id"], ("alice", "ann", "ruth")),
    "duty_id": (lambda world: world.things["theirs duty_id"], ("alice", "ann", "mariam")),
    "happening_id": (lambda world: world.things["theirs happening_id"], ("alice", "ruth")),
    "merge-propose:other_id": (lambda world: world.sealed.id, ("alice", "mariam")),
    "merge_id": (lambda world: world.things["sealed merge_id"], ("alice", "mariam")),
    "attachment_id": (lambda world: world.things["theirs attachment_id"], ("alice", "bob", "olu")),
    "upload_key": (lambda world: world.things["theirs upload_key"], ("alice", "mariam")),
    "contact_id": (lambda world: world.things["contact_id"], ("bob", "mariam", "ruth")),
    "child_id": (lambda world: world.things["contact child_id"], ("bob", "mariam")),
    "other_id": (lambda world: world.sealed_entry.id, ("alice", "mariam")),
    "objective_id": (lambda world: world.things["objective_id"], ("alice", "ann")),
    "contract_id": (lambda world: world.things["contract_id"], ("alice", "ann")),
    "contract_line_id": (lambda world: world.things["contract_line_id"], ("alice", "ann")),
    "contract_meeting_id": (lambda world: world.things["contract_meeting_id"], ("alice", "ada")),
    "contract_action_id": (lambda world: world.things["contract_action_id"], ("alice", "ann")),
    "line": (lambda world: f"entry-{world.sealed_entry.id}", ("alice", "mariam")),
}
"""A thing of somebody's, and those who must not reach it."""
BEARERS = {
    "token": "whoever holds the link is whom it was made for: it is long, hashed, used once, and runs out",
    "contact_key": "whoever told us holds the link: it is long, and shows when it came in and no word of it",
}
KEEPS_WORDS = {"draft-save": 409, "draft-row": 422, "draft-sign": 422, "draft-documents-open": 409}
"""A draft of somebody else's answers like one that was discarded: no word of the poster's is lost."""
SAYS_SO = {"passkey-remove": 422, "session-end": 422, "glass-end": 303}
"""One's own page again: there is no such thing of one's own, so nothing was done."""
OF_A_SEALED_RECORD = {"shared-entries": 404, "sealed-list": 404, "other-identity": 403}
"""Open to nobody for an ordinary child."""
MAY_BE_WRITTEN = {"record_draft"}
"""A new draft of the poster's own, with those words."""

TRIES = [
    (page, argument, who)
    for page in PAGES
    for argument in page.objects()
    if argument not in BEARERS
    for who in THEIRS.get(f"{page.name}:{argument}", THEIRS.get(argument, (None, ())))[1]
]


@pytest.mark.parametrize("page", EVERY, ids=lambda page: page.name)
def test_every_kind_of_thing_is_named_with_somebody_who_must_not_reach_it(page: Page) -> None:
    assert page.unnamed() == [], "Say in addresses.py what this argument is."
    known = {a for a in page.objects() if a in BEARERS or a in THEIRS or f"{page.name}:{a}" in THEIRS}
    assert known == set(page.objects()), "Say in THEIRS who must not reach it."


def theirs(page: Page, argument: str) -> Callable[[World], object]:
    return THEIRS.get(f"{page.name}:{argument}", THEIRS.get(argument))[0]


@pytest.mark.parametrize(("page", "argument", "who"), TRIES, ids=lambda one: getattr(one, "name", one))
def test_a_thing_of_somebody_elses_cannot_be_reached(
    world, counted, page: Page, argument: str, who: str
) -> None:
    before, client = counted(), world.client(who)
    address = page.address(world, **{argument: theirs(page, argument)(world)})
    answers = {method: client.generic(method, address) for method in METHODS}
    answers["a good press"] = client.post(
        address, PRESSES.get(page.name, dict)(world) if page.name in PRESSES else {}
    )
    open_to = {
        method: one.status_code
        for method, one in answers.items()
        if one.status_code not in REFUSED | {(KEEPS_WORDS | SAYS_SO).get(page.name)}
    }
    assert open_to == {}
    assert not [method for method, one in answers.items() if SECRET in one.content.decode(errors="replace")]
    after = counted()
    assert {table for table in after if after[table] != before[table]} <= MAY_BE_WRITTEN


@pytest.mark.parametrize("page", [p for p in PAGES if p.objects()], ids=lambda page: page.name)
def test_its_own_people_reach_it(world, page: Page) -> None:
    """The control: it is the person that is refused, and not the address."""
    answers = [world.client(page.who).generic(method, page.address(world)) for method in ("GET", "OPTIONS")]
    statuses = {one.status_code for one in answers}
    assert statuses & {200, 303, 405, OF_A_SEALED_RECORD.get(page.name)} and max(statuses) < 500


def gist(response) -> str:
    """The page without what differs each time: tokens, and the number that was asked for."""
    return re.sub(r"[A-Za-z0-9]{64}|\b\d+\b", "", response.content.decode())


@pytest.mark.parametrize(
    "address",
    ["/children/{}", "/children/{}/chronology", "/children/{}/clocks", "/children/{}/looked", "/entries/{}", "/entries/{}/versions", "/drafts/{}"],
)  # fmt: skip
def test_what_is_hidden_answers_like_what_never_was(world, address: str) -> None:
    hidden = {"children": world.sealed.id, "entries": world.sealed_entry.id, "drafts": world.draft.id}
    who = world.client("bob" if "drafts" in address else "alice")
    there, nowhere = (who.get(address.format(key)) for key in (hidden[address.split("/")[1]], 987654321))
    assert there.status_code == nowhere.status_code == 404
    assert gist(there) == gist(nowhere)
    assert dict(there.headers) == dict(nowhere.headers)


PAIRS = {
    "another child's clock": lambda w: f"/children/{w.house.tia.id}/due/{w.sealed_obligation.id}",
    "a letter from one's own entry about a sealed child": lambda w: (
        f"/children/{w.sealed.id}/letters/new?entry={w.entry.id}"
    ),
    "a letter from a sealed entry about one's own child": lambda w: (
        f"/children/{w.house.tia.id}/letters/new?entry={w.sealed_entry.id}"
    ),
    "another child's letter": lambda w: f"/children/{w.house.kai.id}/letters/{w.things['letter_id']}",
    "another letter's paper": lambda w: (
        f"/children/{w.house.tia.id}/letters/987654321/papers/{w.things['paper_id']}"
    ),
    "a note that a sealed entry was signed": lambda w: (
        f"/children/{w.house.tia.id}?signed={w.sealed_entry.id}"
    ),
    "a form about a sealed child": lambda w: f"/write/visit?children={w.sealed.id}",
    "a form about both": lambda w: f"/write/visit?children={w.house.tia.id},{w.sealed.id}",
    "a past day of a sealed child": lambda w: f"/children/{w.sealed.id}?as-known=2026-09-05T12:00",
    "what was due for a sealed child": lambda w: (
        f"/children/{w.sealed.id}/clocks?on=2026-09-05&as-known=2026-09-05T23:59"
    ),
}


@pytest.mark.parametrize("pair", PAIRS)
def test_two_keys_that_do_not_belong_together_show_nothing(world, pair: str) -> None:
    address = PAIRS[pair](world)
    answer = world.client("alice").get(address)
    assert answer.status_code in (200, 403, 404, 422)
    assert SECRET not in answer.content.decode().replace(f'value="{SECRET}"', "").replace(f"“{SECRET}”", "")


def test_a_body_that_names_somebody_elses_thing_changes_nothing_of_theirs(world, counted) -> None:
    before, bob = counted(), world.client("bob")
    visit = PRESSES["draft-sign"](world) | {"entry": str(world.sealed_entry.id)}
    bob.post("/drafts/987654321/sign", visit)
    bob.post("/write/visit", {"child": [str(world.sealed.id)], "children": str(world.sealed.id)})
    after = counted()
    assert {table for table in after if after[table] != before[table]} <= MAY_BE_WRITTEN


def test_a_thing_that_is_changed_is_seen(world, counted) -> None:
    """The control of the counting."""
    before = counted()
    world.client("alice").post(f"/drafts/{world.draft.id}/save", PRESSES["draft-save"](world))
    assert {table for table, now in counted().items() if now != before[table]} == {"record_draft"}
