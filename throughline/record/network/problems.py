"""What can stand in the way of a word about a family or its network."""


class NetworkProblem(Exception):
    """One sentence: what is wrong, and what to do."""


NOT_YOURS = NetworkProblem("You do not work with this child, so you cannot write down who belongs to them.")
NOT_OF_THE_FAMILY = NetworkProblem(
    "This person is not among the child’s family. Say first how they are related."
)
NOBODY = NetworkProblem(
    "There is nobody with this number whom you can see. Find them first, or start a record for them."
)
THEMSELVES = NetworkProblem("Nobody is related to themselves. Choose two people.")
SAID = NetworkProblem("This is written down already. Change the one that is there.")
ENDS_BEFORE = NetworkProblem("It ends before it began. Check both days.")
NOT_YET = NetworkProblem("This day has not come yet. Write it down when it has.")
NO_SERVICE = NetworkProblem("Choose a service, or write the name of a new one.")
NO_HOME = NetworkProblem("Choose an address that is known, or write a new one.")
WHY_ENDED = NetworkProblem("Say how it ended: parental responsibility ends by law only.")
LIVES_THERE = NetworkProblem("They live there already on that day. Change the days that are there.")
GONE = NetworkProblem("Somebody took this away meanwhile. Look at the family as it stands now.")
