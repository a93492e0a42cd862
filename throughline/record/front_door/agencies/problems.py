"""What can stand in the way of an example."""


class ExampleProblem(Exception):
    """One sentence, that says what to do."""


WORDS = ExampleProblem("Say both: what was told, and what we made of it.")
NOT_DIFFERENT = ExampleProblem(
    "An example shows where we differ: choose a contact in which both thresholds are said."
)


def names_somebody(found: list[str]) -> ExampleProblem:
    return ExampleProblem(
        f"This goes to an agency and names nobody: take out {', '.join(f'“{word}”' for word in found)}."
    )
