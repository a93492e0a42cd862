"""A signal of a control chart, as far as it asks for an explanation: of which figure, which way, since which month."""

from dataclasses import dataclass
from datetime import date

from throughline.access.problems import AccessProblem
from throughline.measures.control_chart import Kind

SIGNALS = (Kind.BETTER, Kind.WORSE, Kind.DIFFERENT)
KINDS = [(kind.name.lower(), kind.value) for kind in SIGNALS]
WORDS = dict(KINDS)
UNREADABLE = AccessProblem("That link is not whole: open the figure again and press “Explain” there.")


@dataclass(frozen=True, kw_only=True, slots=True)
class Signal:
    measure: str
    team: int | None
    kind: str
    """`better`, `worse` or `different`: a key of `WORDS`."""
    since: date

    @classmethod
    def of(cls, measure: str, team: int | None, kind: Kind, since: date) -> "Signal":
        """As a control chart says it: its `variation`, and its `since`."""
        return cls(measure=measure, team=team, kind=kind.name.lower(), since=since.replace(day=1))

    @property
    def words(self) -> str:
        return f"{WORDS[self.kind]} since {self.since:%B %Y}"

    @property
    def clause(self) -> str:
        """As it follows a colon."""
        return f"{self.words[0].lower()}{self.words[1:]}"

    @property
    def key(self) -> str:
        """As an address carries it: `worse-2026-03`. Words in an address could be anybody's."""
        return f"{self.kind}-{self.since:%Y-%m}"


def read(key: str, measure: str, team: int | None) -> Signal | None:
    """The signal that an address names; none when it names none."""
    if not key:
        return None
    kind, _, month = key.partition("-")
    try:
        since = date.fromisoformat(f"{month}-01")
    except ValueError:
        raise UNREADABLE from None
    if kind not in WORDS:
        raise UNREADABLE
    return Signal(measure=measure, team=team, kind=kind, since=since)
