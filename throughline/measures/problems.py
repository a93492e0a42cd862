"""The one error tree of this room: each message is a sentence for a person that says what to do."""


class MeasuresProblem(Exception):
    """Something about a figure or a snapshot that a person can put right."""


class SnapshotProblem(MeasuresProblem):
    """A snapshot that is not there, is torn, or is of another shape."""


class IndicatorProblem(MeasuresProblem):
    """An indicator that is not in the catalogue."""
