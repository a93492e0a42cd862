"""Numbers about few children are not shown, nor those by which one could be worked out from a total."""

LEAST = 5
TOGETHER = 2 * LEAST - 1
"""With this many hidden together, a small number may be any from none to four."""
HIDDEN = "Not shown"


def suppressed(cells: dict[str, int]) -> tuple[dict[str, int | None], int | None]:
    """Cells and their total, with None for what is not shown.

    Every cell under five goes, and the next one by name with it. By name and not by size: when the smallest of the
    others went, knowing the rule was enough to work some numbers out.
    """
    names = sorted(cells)
    hidden = {name for name in names if cells[name] < LEAST}
    hidden |= {after(name, names) for name in hidden}
    while hidden and sum(cells[name] for name in hidden) < TOGETHER and len(hidden) < len(names):
        hidden |= {after(name, names) for name in hidden}
    shown = {name: None if name in hidden else number for name, number in cells.items()}
    enough = sum(cells[name] for name in hidden or names) >= (TOGETHER if hidden else LEAST)
    return shown, sum(cells.values()) if enough and len(hidden) != 1 else None


def after(name: str, names: list[str]) -> str:
    return names[(names.index(name) + 1) % len(names)]


def parts(of: int, within: int) -> tuple[int | None, int | None]:
    """A part of a whole, such as 18 of 30: both the part and the rest must be large enough to be said."""
    if of < LEAST:
        return None, None
    return of, within if within >= LEAST and of - within >= LEAST else None


def words(number: int | None) -> str:
    return HIDDEN if number is None else str(number)
