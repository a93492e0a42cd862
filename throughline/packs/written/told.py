"""What the first sheet says: when the figures were taken, how many in each list, what is not filled and why."""

from collections.abc import Iterator

from throughline.measures.months import in_words
from throughline.packs.agreement.checking import Checked
from throughline.packs.annex_a.listing import Cell, Listed
from throughline.packs.pack import Pack

Row = tuple[Cell, ...]
KEYS = (
    "A child or a worker is a key that only this authority can read back. No name, address or free text is in the tables"
    " that this is made from."
)
SEALED = (
    "Restricted and sealed records are counted in every list like any other. Nothing here leads to one: a sealed"
    " child’s birth is known by its month alone. Who may not be opened is counted on the page, for its reader."
)
LISTS = ("List", "Name", "What it lists", "Rows", "Children", "Cells not known", "Why there are none")
NOT_FILLED = ("List", "Column", "Rows", "Why it is not filled")
BLANK = "Nobody recorded it, or it is recorded as not known."
NO_VALUE = "Recorded as {code}, for which Annex A has no value."
CHECKS = (
    "List",
    "What both tell",
    "Period",
    "In the list",
    "In the scorecard",
    "Differences",
    "What it means",
)
DIFFERENCES = ("List", "What both tell", "Key", "Told only by", "Why")


def about(pack: Pack) -> list[Row]:
    days = pack.window
    return [
        ("Day of notice", days.notice),
        ("Six months from", days.since),
        ("Twelve months from", days.year_ago),
        ("Both ends", "are counted"),
        ("Figures taken", f"{in_words(pack.taken_at.date())}, {pack.taken_at:%H:%M}"),
        ("Snapshot", pack.taking),
        ("Children in any list", pack.children),
        ("Keys", KEYS),
        ("Restricted and sealed", SEALED),
        *([("Of these figures", pack.note)] if pack.note else []),
    ]


def lists(pack: Pack) -> list[Row]:
    return [
        (
            one.about.number, one.about.name, one.about.scope, len(one.lines), len(one.children),
            sum(one.missing.values()), " ".join(why_none(one, pack)),
        )
        for one in pack.lists
    ]  # fmt: skip


def why_none(found: Listed, pack: Pack) -> list[str]:
    """Of a list that is there and empty, the reasons of its empty tables, each once."""
    if found.problem:
        return [found.problem]
    return [] if found.lines else list(dict.fromkeys(one.why for one in pack.empty[found.about.number]))


def not_filled(pack: Pack) -> Iterator[Row]:
    for one in pack.lists:
        number = one.about.number
        yield from (
            (number, column.name, len(one.lines), column.unfilled)
            for column in one.about.columns
            if column.unfilled
        )
        unspelled: dict[str, int] = {}
        for (name, code), count in sorted(one.unspelled.items()):
            unspelled[name] = unspelled.get(name, 0) + count
            yield number, name, count, NO_VALUE.format(code=code)
        for name, count in one.missing.items():
            if count > unspelled.get(name, 0):
                yield number, name, count - unspelled.get(name, 0), BLANK
        yield from (
            (number, f"Holds nothing: {each.meaning}", None, each.why)
            for each in pack.empty[number]
            if one.lines
        )


def checks(pack: Pack) -> list[Row]:
    return [
        (
            one.check.number, one.check.says, one.span.in_words, one.in_list, one.in_measure, len(one.differences),
            what_it_means(one),
        )
        for one in pack.checks
    ]  # fmt: skip


def what_it_means(one: Checked) -> str:
    if one.problem or one.tells_nobody:
        return one.problem or "Neither tells anybody."
    return "They agree." if one.agrees else f"{one.unexplained} of them without a reason."


def differences(pack: Pack) -> list[Row]:
    return [
        (one.check.number, one.check.says, each.key, each.told_by, each.why)
        for one in pack.checks
        for each in one.differences
    ]
