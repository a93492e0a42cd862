"""Words under a shape: how wide they are at most, and where they break. No font is asked, so the guess is generous."""

from functools import lru_cache

SIZE = 12
LINE = 14
WIDEST = 92
"""Points across which a name may stand before it breaks."""
LINES = 2
WIDE, NARROW = frozenset("MWmw@%"), frozenset("iljtfrI.,:;'’!| -()")


def width(words: str) -> float:
    """Inter at 12 px: no letter of these groups is wider. Letters of other scripts count as the widest."""
    return sum(_letter(letter) for letter in words)


def _letter(letter: str) -> float:
    if letter in NARROW:
        return 5.0
    if letter in WIDE or ord(letter) > 0x24F:
        return 12.0
    return 9.0 if letter.isupper() else 7.4


@lru_cache(maxsize=4096)
def broken(words: str) -> tuple[str, ...]:
    """At most two lines, at spaces and hyphens where there are any; what is left out ends in an ellipsis."""
    lines: list[str] = []
    for piece in _pieces(words):
        if lines and width(lines[-1] + piece.rstrip()) <= WIDEST:
            lines[-1] += piece
        else:
            lines += _hard(piece)
    kept = [line.strip() for line in lines if line.strip()]
    if len(kept) > LINES:
        kept = [*kept[: LINES - 1], _shortened(kept[LINES - 1])]
    return tuple(kept)


def _pieces(words: str) -> list[str]:
    return [piece for part in words.replace("-", "-\0").split("\0") for piece in _spaced(part)]


def _spaced(part: str) -> list[str]:
    found = part.split(" ")
    return [f"{word} " for word in found[:-1]] + [found[-1]]


def _hard(piece: str) -> list[str]:
    """One word that is too long for a line is cut where it has to be."""
    lines, rest = [], piece
    while width(rest.rstrip()) > WIDEST:
        cut = next(n for n in range(len(rest), 0, -1) if n == 1 or width(rest[:n]) <= WIDEST)
        lines.append(rest[:cut])
        rest = rest[cut:]
    return [*lines, rest]


def _shortened(line: str) -> str:
    while line and width(f"{line}…") > WIDEST:
        line = line[:-1]
    return f"{line.rstrip()}…"
