"""Who reads which rows of the log, as conditions on a row."""

from throughline.access.law import rows

KEPT_IN_VIEW = 90
"""Days for which those who hold a child see who looked; the privacy officer sees every year."""
HOLDERS = ("worker", "co-worker", "held", "cover", "line", "unheld")
"""Relationships with a child that show who looked: whoever holds the child, and who answers for them."""
TECHNICAL = ("sign-in", "system")
"""Verbs of rows about the machine and not about a record."""


def _named(names: tuple[str, ...]) -> str:
    return ", ".join(f"'{name}'" for name in names)


def _tied(whose: str, how: str) -> str:
    return (
        f"exists (select 1 from public.access_reach reach where reach.user_id = {rows.UID} and {whose}"
        f" and reach.since <= {rows.NOW} and reach.until > {rows.NOW} and ({how}))"
    )


ITS_CHILD = "reach.person_id = {row}.person_id"
ITS_ENTRY = "reach.person_id in (select named.person_id from public.record_entrychild named where named.entry_id = {row}.entry_id)"
HOLDS = f"reach.via::text in ({_named(HOLDERS)})"
LATELY = f"{{row}}.at > {rows.NOW} - interval '{KEPT_IN_VIEW} days'"
ENTITLED = f"({HOLDS} and {LATELY}) or reach.via::text = 'records'"
"""Whoever answers an access request sees every year of that one child."""

OF_THE_MACHINE = (
    f"{rows.ADMINISTRATORS} and {{row}}.person_id is null and {{row}}.entry_id is null"
    f" and {{row}}.verb::text in ({_named(TECHNICAL)})"
)
ONESELF = f"({rows.own('account_id')} and {{row}}.allowed)"
"""What one opened oneself. Not what was refused: the rule would tell a sealed record from one that is not there."""
A_WITHDRAWAL = f"({{row}}.verb::text = 'withdraw:post' and {rows.spine_row()})"
"""Its stub tells every reader when an entry was withdrawn, and so whether they had read it before."""
OF_THE_LOG = " or ".join(
    [
        rows.PRIVACY,
        _tied(ITS_CHILD, ENTITLED),
        _tied(ITS_ENTRY, ENTITLED),
        f"({OF_THE_MACHINE})",
        ONESELF,
        A_WITHDRAWAL,
    ]
)
ASKS_OF_THE_CHILD = _tied(ITS_CHILD, HOLDS)
OF_A_QUESTION = (
    f"{{row}}.about_id <> {rows.UID} and ({rows.PRIVACY} or {rows.own('asked_by_id')} or {ASKS_OF_THE_CHILD})"
)
"""Never shown to whom it is about, be they the privacy officer."""
