"""What could go wrong for children, families and staff: as the makers judge it, before and after what is proved."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    LOW, MEDIUM, HIGH = "low", "medium", "high"


@dataclass(frozen=True, kw_only=True)
class Risk:
    key: str
    what: str
    likelihood: Level
    severity: Level
    safeguards: tuple[str, ...] = ()
    left: Level | None = None
    """Likelihood that is left. As before where nothing is proved."""
    open: str = ""
    """What is not controlled by the program, or not yet."""

    @property
    def likelihood_left(self) -> Level:
        return self.left or self.likelihood


LOW, MEDIUM, HIGH = Level.LOW, Level.MEDIUM, Level.HIGH

RISKS = (
    Risk(
        key="T1", what="Somebody who works here looks at a record they have no reason to open",
        likelihood=HIGH, severity=HIGH, left=MEDIUM, safeguards=("deny", "grid", "database", "log-first", "log-kept", "looked"),
        open="A person with a reason to open a record may still look for another one: managers read the log.",
    ),
    Risk(
        key="T2", what="Somebody who has left, or moved, goes on looking",
        likelihood=MEDIUM, severity=HIGH, left=LOW, safeguards=("leaver",),
        open="The authority has to say the same day who leaves.",
    ),
    Risk(
        key="T3", what="A parent learns an address, a referrer or another child's words from a copy or a letter",
        likelihood=HIGH, severity=HIGH, left=LOW, safeguards=("copy-siblings", "copy-address"),
        open="What a person lets through, says aloud or puts in an envelope is theirs to check.",
    ),
    Risk(
        key="T4", what="Who was adopted, and into which family, becomes known",
        likelihood=MEDIUM, severity=HIGH, left=LOW, safeguards=("hidden",),
        open="Papers from before, held elsewhere, may still connect the two names.",
    ),
    Risk(
        key="T5", what="A colleague reaches another team's record by changing a number in an address",
        likelihood=MEDIUM, severity=HIGH, left=LOW, safeguards=("deny", "database"),
    ),
    Risk(
        key="T6", what="Somebody is recognised in figures that should name nobody",
        likelihood=MEDIUM, severity=MEDIUM, left=LOW, safeguards=("figures",),
        open="Small numbers in a pack that leaves the authority are for the analyst to hide.",
    ),
    Risk(
        key="T9", what="An outsider signs in with a guessed or stolen password",
        likelihood=HIGH, severity=HIGH, left=MEDIUM, safeguards=("lockout", "cookie"),
        open="A second factor is the authority's to require.",
    ),
    Risk(
        key="T10", what="An attacker encrypts or destroys the record and its backups",
        likelihood=MEDIUM, severity=HIGH, left=MEDIUM, safeguards=("backup", "flipped"),
        open="A copy that nobody can reach or overwrite, and who holds it, are the authority's.",
    ),
    Risk(
        key="T12", what="Words that somebody typed run as a program in a colleague's browser",
        likelihood=MEDIUM, severity=HIGH, left=LOW, safeguards=("inline",),
    ),
    Risk(
        key="T17", what="Whoever runs the machines reads records at their source",
        likelihood=MEDIUM, severity=HIGH, left=MEDIUM, safeguards=("silent", "network", "history"),
        open="Whoever holds the server's own login reads every row, and no log of ours tells of it.",
    ),
    Risk(
        key="T18", what="Something is written on the wrong record, or shows what must not be seen",
        likelihood=HIGH, severity=HIGH, left=MEDIUM, safeguards=("withdraw", "breach", "correct"),
        open="Those who had read it know it: they are named, and somebody has to speak with them.",
    ),
    Risk(
        key="T19", what="Words are lost, and a child is less safe for it",
        likelihood=MEDIUM, severity=HIGH, left=LOW, safeguards=("not-lost", "backup"),
    ),
    Risk(
        key="T21", what="Somebody hides that they looked, or what they changed",
        likelihood=LOW, severity=HIGH, left=LOW, safeguards=("log-kept", "log-sealed", "history"),
    ),
    Risk(
        key="T23", what="A worker cannot open what keeps a child safe tonight",
        likelihood=MEDIUM, severity=HIGH,
        open="What opens in an emergency, and without the authority's sign-in, has to be tried out on site.",
    ),
    Risk(
        key="K1", what="A record goes too soon, and somebody cannot find their own childhood",
        likelihood=MEDIUM, severity=HIGH, left=LOW, safeguards=("kept", "not-removed"),
        open="Periods without a law are the authority's; the facts that lengthen them must be told.",
    ),
    Risk(
        key="K2", what="A record stays longer than anybody needs it",
        likelihood=HIGH, severity=MEDIUM, safeguards=("kept",),
        open="Disposal is not built: what may go is listed and stays.",
    ),
)  # fmt: skip
