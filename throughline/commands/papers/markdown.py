"""Pages as text: tables whose cells cannot break them."""

from collections.abc import Iterable, Sequence


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "/") for cell in line) + " |" for line in lines)


def bullets(rows: Iterable[str]) -> str:
    return "\n".join(f"- {row}" for row in rows)


def page(*parts: str) -> str:
    return "\n\n".join(parts) + "\n"


def unique(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))
