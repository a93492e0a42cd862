"""The errors of this room: each message is a sentence for a person that says what to do."""

from throughline.measures.problems import MeasuresProblem


class PackProblem(MeasuresProblem):
    """Something about a pack that a person can put right."""
