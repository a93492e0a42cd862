"""Every address of the program, found by walking it and filled with real keys: a new kind of key is named here."""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import URLPattern, reverse

from tests.security.world import World
from throughline.access.checks import every_pattern
from throughline.access.declare import ANYONE

METHODS = ("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE")
UNSAFE = ("POST", "PUT", "PATCH", "DELETE")

WORDS = {
    "kind": "visit", "task": "which-child-first", "name": "tries", "shape": "csv", "decision": "restrict",
    "family-add:what": "relative", "family-change:what": "relative", "person-tell:what": "language", "person-detail:what": "language", "person-detail-act:what": "language",
    "person-detail-act:act": "end", "press": "take", "about": "plan", "hindrances:about": "desk", "standard:key": "cp_visit_10wd", "standard-line:key": "cin_visit_4w", "measure": "visits_on_time", "cohort": "long_plans", "number": 7,
}  # fmt: skip
"""Arguments that choose a page or a shape, and belong to nobody."""

OF_A_BOOKING = (
    "meeting",
    "meeting-invite",
    "meeting-reply",
    "meeting-report",
    "meeting-shared",
    "meeting-cancel",
)
OF_A_MEETING = ("meeting-sent", "meeting-action")
OF_A_PLAN = ("plan-given", "plan-step", "plan-step-answer", "plan-action")

OBJECTS: dict[str, Callable[[World], object]] = {
    "person_id": lambda world: world.house.tia.id,
    "entry_id": lambda world: world.entry.id,
    "line": lambda world: f"entry-{world.entry.id}",
    "other_id": lambda world: world.things["other_id"],
    "withdrawn-entry:entry_id": lambda world: world.withdrawn.id,
    "withdrawn-words:entry_id": lambda world: world.withdrawn.id,
    "withdrawn-answer:entry_id": lambda world: world.withdrawn.id,
    **{f"{page}:entry_id": lambda world: world.things["booking"] for page in OF_A_BOOKING},
    **{f"{page}:entry_id": lambda world: world.things["meeting"] for page in OF_A_MEETING},
    "conference-request:entry_id": lambda world: world.things["enquiry"],
    "conference-answer:entry_id": lambda world: world.things["enquiry"],
    "challenge:entry_id": lambda world: world.things["challenge"],
    "request_id": lambda world: world.things["request_id"],
    "chased_id": lambda world: world.things["chased_id"],
    "assessment-report:entry_id": lambda world: world.things["assessment"],
    "assessment-step:entry_id": lambda world: world.things["assessment start"],
    "step_id": lambda world: world.things["step_id"],
    **{f"{page}:entry_id": lambda world: world.things["plan"] for page in OF_A_PLAN},
    "plan-action:action_id": lambda world: world.things["plan action_id"],
    "move_id": lambda world: world.things["move_id"],
    "invitation_id": lambda world: world.things["invitation_id"],
    "action_id": lambda world: world.things["action_id"],
    "draft_id": lambda world: world.draft.id,
    "obligation_id": lambda world: world.obligation.id,
    "key": lambda world: world.checked,
    "token": lambda world: world.token,
    "contact_key": lambda world: world.things["contact_key"],
    "post_id": lambda world: world.post.id,
    "account_id": lambda world: world.house.cast.alice.id,
    "passkey_id": lambda world: world.things["own passkey_id"],
    "session_id": lambda world: world.things["own session_id"],
    "search_key": lambda world: world.things["own search_key"],
    "reset_id": lambda world: world.things["reset_id"],
    "alert_id": lambda world: world.things["alert_id"],
    "absence_id": lambda world: world.things["absence_id"],
    "conflict_id": lambda world: world.things["conflict_id"],
    "grant_id": lambda world: world.things["grant_id"],
    "organisation_id": lambda world: world.things["organisation_id"],
    "release_id": lambda world: world.things["release_id"],
    "family-change:row_id": lambda world: world.things["relationship_id"],
    "adult_id": lambda world: world.house.kelly.id,
    "person-detail:row_id": lambda world: world.things["language_id"],
    "person-detail-act:row_id": lambda world: world.things["language_id"],
    "row_id": lambda world: world.things["row_id"],
    "shift_id": lambda world: world.things["shift_id"],
    "team_id": lambda world: world.things["team_id"],
    "together": lambda world: world.things["together"],
    "conflict-proposed:proposal_id": lambda world: world.things["conflict proposal_id"],
    "proposal_id": lambda world: world.things["post proposal_id"],
    "line_id": lambda world: world.things["line_id"],
    "change_id": lambda world: world.things["change_id"],
    "question_id": lambda world: world.things["question_id"],
    "hold_id": lambda world: world.things["hold_id"],
    "keeping_id": lambda world: world.things["keeping_id"],
    "thing": lambda world: world.things["thing"],
    "matter_id": lambda world: world.things["matter_id"],
    "duty_id": lambda world: world.things["duty_id"],
    "letter_id": lambda world: world.things["letter_id"],
    "paper_id": lambda world: world.things["paper_id"],
    "happening_id": lambda world: world.things["happening_id"],
    "merge-propose:other_id": lambda world: world.house.kai.id,
    "merge_id": lambda world: world.things["merge_id"],
    "attachment_id": lambda world: world.things["attachment_id"],
    "entry-file:attachment_id": lambda world: world.things["entry attachment_id"],
    "entry-preview:attachment_id": lambda world: world.things["entry attachment_id"],
    "upload_key": lambda world: world.things["upload_key"],
    "contact_id": lambda world: world.things["contact_id"],
    "child_id": lambda world: world.things["contact child_id"],
    "objective_id": lambda world: world.things["objective_id"],
    **{
        one: lambda world, one=one: world.things[one]
        for one in ("contract_id", "contract_line_id", "contract_meeting_id", "contract_action_id")
    },
}
"""Arguments that name a thing somebody made."""

WHO = {"see": "alice", "add": "alice", "correct": "alice", "withdraw": "alice", "approve": "mariam", "oversee": "mariam",
       "measure": "ann", "take lists": "mariam", "inspect": "ann", "administer": "ada", "review": "olu", "delegate": "ada", "ratify": "mariam",
       "retain": "rose", "print": "alice", "release": "dora", "set promises": "dora", "steer": "ruth", "recalculate": "ann", "contract": "ann", "grant": "mariam", "restrict": "mariam", "break-glass": "mariam",
       "break restricted glass": "mariam", "review glass": "ruth", "look up": "kit", "overview": "lionel", "export": "ingrid", "named": "laura", "signed-in": "alice", ANYONE: "nobody"}  # fmt: skip
"""Somebody of the cast who has the verb. Of any other verb, the world makes somebody and calls them by it."""


@dataclass(frozen=True)
class Page:
    pattern: URLPattern

    @property
    def name(self) -> str:
        return self.pattern.name

    @property
    def arguments(self) -> tuple[str, ...]:
        return tuple(self.pattern.pattern.converters)

    @property
    def who(self) -> str:
        verb = self.pattern.callback.access.verb
        return WHO.get(verb, verb)

    def objects(self) -> dict[str, Callable[[World], object]]:
        """The things among the arguments, each with where to find one."""
        return {a: OBJECTS[self._key(a)] for a in self.arguments if self._key(a) in OBJECTS}

    def address(self, world: World, **others: object) -> str:
        given = {a: WORDS[self._key(a)] for a in self.arguments if self._key(a) in WORDS}
        given |= {a: find(world) for a, find in self.objects().items()}
        return reverse(self.name, kwargs=given | others)

    def _key(self, argument: str) -> str:
        own = f"{self.name}:{argument}"
        return own if own in OBJECTS or own in WORDS else argument

    def unnamed(self) -> list[str]:
        return [a for a in self.arguments if self._key(a) not in OBJECTS and self._key(a) not in WORDS]


EVERY = [Page(pattern) for pattern in every_pattern()]
PAGES = [page for page in EVERY if not page.unnamed()]
"""What is left out is named by a test of its own: test_things_of_others.py."""
