"""The one error tree of the returns: each message is a sentence for a person that says what to do."""


class ReturnProblem(Exception):
    """A return that cannot be checked at all until a person puts it right."""


class RuleProblem(Exception):
    """A rule that is written wrongly: a fault of ours, found by the tests and never by a worker."""
