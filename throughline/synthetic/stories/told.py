"""What the stories became in the record: teams, workers, people, homes and entries by the stories' own keys."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from throughline.access.models import Account, Team
from throughline.record.entries.models import Entry
from throughline.record.front_door.models import Contact
from throughline.record.people.models import Home, Person
from throughline.synthetic.stories.worked_out import Holds

Telling = Callable[[], None]
Step = tuple[datetime, Telling]


@dataclass(slots=True)
class Told:
    teams: dict[str, Team] = field(default_factory=dict)
    staff: dict[str, Account] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    homes: dict[str, Home] = field(default_factory=dict)
    entries: dict[str, Entry] = field(default_factory=dict)
    """Visits, decisions and outcomes of enquiries."""
    meetings: dict[str, Entry] = field(default_factory=dict)
    assessed: dict[str, Entry] = field(default_factory=dict)
    contacts: dict[str, Contact] = field(default_factory=dict)
    marked: dict[str, list[Entry]] = field(default_factory=lambda: defaultdict(list))
    """Milestones and notes of clocks, of each event."""
    begun: dict[tuple[str, tuple], Entry] = field(default_factory=dict)
    """What began to hold, by its event and what was told of it, so that its end can be told."""
    expected: dict[tuple[tuple[str, ...], str], Entry] = field(default_factory=dict)
    """Days still to come, by their children and what is expected: one that moves is told again."""
    worked_out: dict[Holds, Entry] = field(default_factory=dict)

    def planned(self, children: Sequence[str], what: str) -> Entry | None:
        return self.expected.get((tuple(children), what))

    @property
    def children(self) -> list[Person]:
        return [self.people[key] for key in ("TIA", "KAI", "ESME")]
