"""What this room says to people when it cannot do its work."""


class SafekeepingProblem(Exception):
    """One sentence: what is wrong with a backup or its restoring, and what to do."""
