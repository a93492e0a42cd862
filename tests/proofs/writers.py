"""Eight writers at once: each begins, saves and signs visits, and repeats what was not answered until it is."""

from random import Random
from threading import Event, Thread
from uuid import UUID

from tests.proofs.journal import Journal, Request
from tests.proofs.visitor import Answer, Visitor, a_visit, number

LETTERS = "abcdefghijklmnopqrstuvwxyz     "


def prose(dice: Random, length: int) -> str:
    return "".join(dice.choices(LETTERS, k=length)).strip() or "nothing"


class Writer(Thread):
    def __init__(
        self, who: dict, *, port: int, journal: Journal, gate: Event, over: Event, dice: Random
    ) -> None:
        super().__init__(daemon=True)
        self.who, self.journal, self.gate, self.over, self.dice = who, journal, gate, over, dice
        self.visitor = Visitor(port).sign_in(who["email"])
        self.refusals: list[str] = []

    def run(self) -> None:
        while not self.over.is_set():
            self.write_one()

    def write_one(self) -> None:
        children, key = (
            self.dice.choice(self.who["homes"]),
            str(UUID(int=self.dice.getrandbits(128), version=4)),
        )
        began = self._until_answered(
            "begin", key, {"children": children}, lambda: self.visitor.begin(children, key=key)
        )
        if began is None:
            return
        draft = number(began.there)
        words = {child: f"said {prose(self.dice, 60)}" for child in children}
        said = a_visit(children, story=f"{key} {prose(self.dice, 800)}", words=words, draft=draft)
        if self._until_answered(
            "save", key, said, lambda: self.visitor.post(f"/drafts/{draft}/save", said), draft
        ):
            said = said | {"version": "1"}
            self._until_answered(
                "sign", key, said, lambda: self.visitor.post(f"/drafts/{draft}/sign", said), draft
            )

    def _until_answered(self, kind: str, key: str, said: dict, ask, draft: int = 0) -> Answer | None:
        """The same press again, as somebody does whose screen shows nothing."""
        while True:
            self.gate.wait()
            if self.over.is_set():
                return None
            request = self.journal.asked(kind, key, said, draft)
            answer = ask()
            self.journal.answered(request, answer)
            if request.acknowledged:
                return answer
            if 400 <= answer.status < 500:
                self.refusals.append(f"{kind}: {answer.status} {answer.words[:200]}")
                return None


def last_of_each(requests: list[Request]) -> dict[str, dict[str, Request]]:
    """By draft key, the last request of each kind."""
    found: dict[str, dict[str, Request]] = {}
    for request in requests:
        found.setdefault(request.key, {})[request.kind] = request
    return found
