"""What can stand in the way of merging or dividing records."""


class MergeProblem(Exception):
    """One sentence: why this cannot be done, and what to do."""


REASON = MergeProblem("Give the reason in a sentence: how do you know that both are the same person?")
WHY_TWO = MergeProblem("Give the reason in a sentence: how do you know that these are two people?")
BIRTHS = MergeProblem(
    "The two birth dates differ. Tick that you have checked, and say in the reason which is right."
)
ITSELF = MergeProblem("This is the same record. Choose another one.")
SEALED = MergeProblem("This cannot be merged here. Ring the adoption manager.")
ONE_RESTRICTED = MergeProblem(
    "One of the two is restricted and the other is not. Restrict both first, or lower it."
)
ALREADY = MergeProblem("One of the two was merged already, or waits to be. Look at the page again.")
NOT_WAITING = MergeProblem("Somebody has decided this already.")
OWN = MergeProblem("You proposed this yourself. Another manager has to decide it.")
NOT_BOTH = MergeProblem("You have to read both records to decide. Ask a manager who answers for both.")
NOT_A_DECIDER = MergeProblem("Only a manager decides this.")
CHOOSE = MergeProblem("Choose what stands for each thing that cannot stand twice.")
NOT_DONE = MergeProblem("This merge does not stand, so there is nothing to take back.")
NEWER = MergeProblem("This record was merged again since. Take the later merge back first.")
NOTHING_CHOSEN = MergeProblem("Tick at least one thing that is about the other person.")
NOT_HERS = MergeProblem("Something you ticked is no longer on this record. Look at the page again.")


def drafted(names: list[str]) -> MergeProblem:
    who = " and ".join(names)
    return MergeProblem(f"{who} is writing about both at once. Ask for it to be signed or discarded first.")


def refused_by_the_database(words: str) -> MergeProblem:
    return MergeProblem(f"The record would no longer hold together: {words} Nothing was moved.")
