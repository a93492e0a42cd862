"""Which rows of a list are shown: those that a figure counts, those that it does not, or all of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from throughline.measures.engine import Row
from throughline.measures.indicator import Indicator, Polarity, Unit

COUNTED, REST, ALL = "counted", "rest", "all"


@dataclass(frozen=True, slots=True)
class Which:
    key: str

    def of(self, rows: Sequence[Row]) -> list[Row]:
        if self.key == COUNTED:
            return [row for row in rows if row.n > 0]
        if self.key == REST:
            return [row for row in rows if row.n < row.total]
        return list(rows)

    def offered(self, indicator: Indicator, rows: Sequence[Row]) -> list[tuple[str, str]]:
        """With how many each would show; only a share has two sides."""
        if indicator.unit is not Unit.PERCENT:
            return []
        yes, no = _sides(indicator)
        each = ((REST, no), (COUNTED, yes), (ALL, "All"))
        return [(key, f"{words} {len(Which(key).of(rows)):,}") for key, words in each]

    @property
    def said(self) -> str:
        """Whose rows these are, as a sentence; nothing needs saying of all of them."""
        if self.key == ALL:
            return ""
        return f"Shown: those that {'count' if self.key == COUNTED else 'do not count'} in its numerator."


def which_of(indicator: Indicator, said: str) -> Which:
    if indicator.unit is not Unit.PERCENT:
        return Which(ALL)
    if said in (COUNTED, REST, ALL):
        return Which(said)
    return Which(COUNTED if indicator.polarity is Polarity.LOWER else REST)


def _sides(indicator: Indicator) -> tuple[str, str]:
    return ("Met", "Not met") if indicator.polarity is Polarity.HIGHER else ("Yes", "No")
