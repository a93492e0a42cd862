"""Conditions on a row, as SQL: the whole vocabulary of the policies.

Settings and questions about the reader stand in sub-selects, so that they run once a query, not once a
row (73 ms against 5.7 s on a million notes). Every column is qualified: an unqualified one binds to the
inner table and is then always true.
"""

from throughline.access.parts import Part
from throughline.access.roles import ROLES

UID = "(select nullif(current_setting('app.uid', true), '')::bigint)"
OPEN = "true"
EVERYONE = "nullif(current_setting('app.uid', true), '') is not null"
"""No sub-select here: posts are read by the policies on posts, and two that ask each other recurse for ever."""


def holds(*roles: str) -> str:
    """The reader holds one of these roles today. Cast, or the same rule is worded anew by a restore and looks changed."""
    names = ", ".join(f"'{role}'" for role in sorted(roles))
    return (
        f"(select exists (select 1 from public.access_post held where held.holder_id = {UID} and held.role::text in ({names})"
        " and held.started <= (select law.today()) and (held.ended is null or held.ended > (select law.today()))))"
    )


def own(column: str) -> str:
    return f"{{row}}.{column} = {UID}"


def reached(part: Part, column: str = "person_id") -> str:
    """The reader reaches this person for this part."""
    return (
        f"{{row}}.{column} in (select reach.person_id from public.access_reach reach where reach.user_id = {UID}"
        f" and reach.parts & {part.value} > 0 and reach.until > (select law.instant()))"
    )


def standing(part: Part) -> str:
    """The reader's role opens this part of every ordinary record."""
    return holds(*(role.key for role in ROLES.values() if role.standing & part))


def person_row() -> str:
    """Existence and name: by standing unless the record is sealed, else by reach alone."""
    return f"({{row}}.restriction < 2 and {standing(Part.EXISTENCE)}) or {reached(Part.EXISTENCE, 'id')}"


def light(column: str = "person_id") -> str:
    """A light part of somebody: the person's own policy has already taken sealed people away."""
    return f"exists (select 1 from public.record_person whose where whose.id = {{row}}.{column})"


def spine() -> str:
    """Guard 0: whoever reaches any named child. Above 0: only whoever reaches all of them.

    A plain "any child" policy leaked entries that named a sealed sibling. EntryChild's own policy does
    the reading test; repeating it here cost over 20 s.
    """
    return (
        "(case when {row}.guard = 0"
        " then exists (select 1 from public.record_entrychild named where named.entry_id = {row}.id)"
        " else {row}.named = (select count(*) from public.record_entrychild named where named.entry_id = {row}.id) end)"
        f" or ({PRIVACY} and {{row}}.status = 'withdrawn')"
    )


def not_withdrawn(column: str = "entry_id") -> str:
    """Withdrawn words leave every reader at once, and stay sealed for the privacy officer."""
    return f"not exists (select 1 from public.record_withdrawal gone where gone.entry_id = {{row}}.{column} and gone.sealed)"


def spine_row(column: str = "entry_id") -> str:
    """Whoever reads the spine."""
    return f"exists (select 1 from public.record_entry spine where spine.id = {{row}}.{column})"


def by_entry(column: str = "entry_id") -> str:
    """Whoever reads the spine reads this, until it is withdrawn."""
    return f"{spine_row(column)} and ({PRIVACY} or {not_withdrawn(column)})"


def by_child(part: Part = Part.CONTENT) -> str:
    """An answer about one child: whoever reaches that child, until it is withdrawn."""
    return f"({reached(part)} and {not_withdrawn()}) or ({PRIVACY} and not ({not_withdrawn()}))"


ADMINISTRATORS = holds("administrator")
PRIVACY = holds("privacy")
LOG_READERS = (
    f"{PRIVACY} or {reached(Part.CONTENT)}"
    " or exists (select 1 from public.record_entrychild named where named.entry_id = {row}.entry_id)"
)
