"""Conditions on a row, as SQL: the whole vocabulary of the policies.

Settings and questions about the reader stand in sub-selects, so that they run once a query, not once a
row (73 ms against 5.7 s on a million notes). Every column is qualified: an unqualified one binds to the
inner table and is then always true.
"""

from throughline.access.parts import Part
from throughline.access.roles import GIVEN, ROLES

UID = "(select nullif(current_setting('app.uid', true), '')::bigint)"
OPEN = "true"
EVERYONE = "nullif(current_setting('app.uid', true), '') is not null"
"""No sub-select here: posts are read by the policies on posts, and two that ask each other recurse for ever."""
NOW = "(select law.instant())"


def holds(*roles: str) -> str:
    """The reader holds one of these roles today. Cast, or the same rule is worded anew by a restore and looks changed."""
    names = ", ".join(f"'{role}'" for role in sorted(roles))
    return (
        f"(select exists (select 1 from public.access_post held where held.holder_id = {UID} and held.role::text in ({names})"
        " and held.started <= (select law.today()) and (held.ended is null or held.ended > (select law.today()))))"
    )


def may(verb: str) -> str:
    """The reader holds a role with this verb today."""
    return holds(*(role.key for role in ROLES.values() if verb in role.verbs))


def own(column: str) -> str:
    return f"{{row}}.{column} = {UID}"


def reached(part: Part, column: str = "person_id") -> str:
    """The reader reaches this person for this part, now. `exists`, so that one child's page probes an index
    (an `in` gathered every child of a head of service for each table: 5.0 ms against 3.5)."""
    return _reach(column, f"reach.parts & {part.value} > 0")


def _reach(column: str, parts: str) -> str:
    return (
        f"exists (select 1 from public.access_reach reach where reach.user_id = {UID} and reach.person_id = {{row}}.{column}"
        f" and {parts} and reach.since <= {NOW} and reach.until > {NOW})"
    )


def standing(part: Part) -> str:
    """The reader's role opens this part of every ordinary record."""
    return holds(*(role.key for role in ROLES.values() if role.standing & part))


def at_a_desk(column: str = "person_id") -> str:
    """The reader sits at a desk on a published shift, and this child is that desk's. Asked second and seldom."""
    return f"((select law.on_shift()) and law.desk_opens({{row}}.{column}))"


def person_row() -> str:
    """Existence and name: by standing unless the record is sealed or the reader's own matter, else by reach alone."""
    return (
        f"({{row}}.restriction < 2 and {standing(Part.EXISTENCE)} and {{row}}.id <> all ((select law.conflicts())::bigint[]))"
        f" or {reached(Part.EXISTENCE, 'id')}"
    )


def whoever_is_seen(column: str = "person_id", *, also: str = "") -> str:
    """The person's own policy has already taken sealed people and the reader's own matters away."""
    return f"exists (select 1 from public.record_person whose where whose.id = {{row}}.{column}{also})"


def header(column: str = "person_id") -> str:
    """Home, family and numbers: of a restricted record only for those who reach it."""
    ordinary = whoever_is_seen(column, also=" and whose.restriction = 0")
    return f"({standing(Part.HEADER)} and {ordinary}) or {reached(Part.HEADER, column)}"


def safety(column: str = "person_id") -> str:
    """A restricted record's safety stays visible: hiding a plan from whoever is on duty is itself a danger."""
    return f"({standing(Part.SAFETY)} and {whoever_is_seen(column)}) or {reached(Part.SAFETY, column)}"


def content(column: str = "person_id") -> str:
    return f"{reached(Part.CONTENT, column)} or {at_a_desk(column)}"


def tells_of(column: str = "person_id") -> str:
    """Who may write down what was said of somebody: whoever adds to their record, or to that of a child of their family.

    A parent has no worker of their own, and a worker who finds anybody by name may not write about everybody.
    """
    return f"{may('add')} and ({content(column)} or law.of_a_family_reached({{row}}.{column}))"


def named_child() -> str:
    """A child's place in an entry: by the entry's own area, by having written it, or from a desk; never past a seal."""
    opened = f"(reach.parts & {{row}}.part > 0 or (reach.parts & {Part.OWN.value} > 0 and {{row}}.author_id = {UID}))"
    return f"({_reach('person_id', opened)} or {at_a_desk()}) and {not_sealed_off()}"


def not_sealed_off(column: str = "entry_id") -> str:
    """An item with a list of its own opens to the names on the list and to nobody else."""
    return (
        f"not exists (select 1 from public.record_itemseal item where item.entry_id = {{row}}.{column} and item.lifted_at is null"
        " and not exists (select 1 from public.record_itemreader reader where reader.seal_id = item.id"
        f" and reader.account_id = {UID}))"
    )


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


def by_child() -> str:
    """An answer about one child: whoever reads that child's place in the entry, until it is withdrawn."""
    place = (
        "exists (select 1 from public.record_entrychild named where named.entry_id = {row}.entry_id"
        " and named.person_id = {row}.person_id)"
    )
    return f"({place} and {not_withdrawn()}) or ({PRIVACY} and not ({not_withdrawn()}))"


def a_grant() -> str:
    """Breaking the glass is one's own act, for hours; anything else is given to somebody by who may."""
    ordinary = whoever_is_seen(also=" and whose.restriction = 0")
    restricted = whoever_is_seen(also=" and whose.restriction = 1")
    glass = (
        f"{{row}}.kind = 'break-glass' and {own('account_id')} and not {{row}}.restricted"
        f" and {{row}}.until <= {NOW} + interval '8 hours' and (({may('break-glass')} and {ordinary})"
        f" or ({may('break restricted glass')} and {restricted}))"
    )
    given = ", ".join(f"'{kind}'" for kind in GIVEN if kind not in ("break-glass", "records", "release"))
    others = (
        f"not {own('account_id')} and (not {{row}}.restricted or {holds('director')}) and ("
        f"({{row}}.kind::text in ({given}) and {may('grant')} and {reached(Part.CONTENT)})"
        f" or ({{row}}.kind = 'listed' and {holds('adoption-manager')} and {reached(Part.ADOPTION)})"
        f" or ({{row}}.kind = 'records' and {PRIVACY}))"
    )
    return f"{own('given_by_id')} and (({glass}) or ({others}))"


ADMINISTRATORS = holds("administrator")
PRIVACY = holds("privacy")
