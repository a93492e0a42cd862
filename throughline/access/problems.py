"""What this room says to people when it cannot do what they asked."""


class AccessProblem(Exception):
    """One sentence: why this cannot be done, and what to do."""
