"""The one error tree of this room: each message is a sentence for a person that says what to do."""


class MeasuresProblem(Exception):
    """Something about a figure or a snapshot that a person can put right."""


class SnapshotProblem(MeasuresProblem):
    """A snapshot that is not there, is torn, or is of another shape."""


class MissingTable(SnapshotProblem):
    """A table that these figures were taken without: the measures that need it cannot be shown, the others can."""

    def __init__(self, table: str, taken: str) -> None:
        super().__init__(
            f"The figures of {taken} were taken without the table {table}, which this measure counts."
        )
        self.table = table


class IndicatorProblem(MeasuresProblem):
    """An indicator that is not in the catalogue."""


class CohortProblem(MeasuresProblem):
    """A list that is not in the catalogue."""


class PeriodProblem(MeasuresProblem):
    """A period that was not understood."""

    def __init__(self, text: str) -> None:
        super().__init__(
            f"“{text}” is no period: write a month as 2026-10, a quarter as 2026-Q3 or a year as year-to-2026-10."
        )
