"""What can stand in the way of restricting, sealing, releasing, or keeping an item to a list."""


class RestrictionProblem(Exception):
    """One sentence: why this cannot be done, and what to do."""


REASON = RestrictionProblem("Give the reason in a sentence, so that whoever reads it later understands.")
NOBODY = RestrictionProblem("Tick at least one person whose record is to be restricted.")
NOT_YOUR_ROLE = RestrictionProblem("Your role does not include this. Ask a manager.")
NO_RING = RestrictionProblem("Choose whom a colleague rings who needs to know more.")
NOT_RESTRICTED = RestrictionProblem("This record is not restricted now.")
NOT_ASKED = RestrictionProblem("Nobody has asked to lower it. Ask first, and somebody else agrees.")
ASKED_YOURSELF = RestrictionProblem("You asked for this yourself. Somebody else has to agree.")
ASKED_ALREADY = RestrictionProblem(
    "Somebody has asked already. Anybody else who may restrict records can agree."
)

NOT_A_SEALER = RestrictionProblem("Only the adoption manager or the director seals a record.")
SEALED_ALREADY = RestrictionProblem("This record is sealed already.")
RING_READS = RestrictionProblem("Choose somebody of the adoption team: whoever is rung is on the list.")
NOT_FOR_THE_LIST = RestrictionProblem(
    "Choose somebody of the adoption team: nobody else reads a sealed record."
)
NOT_SEALED = RestrictionProblem("Seal this record first. Its later identity is made from a sealed one.")
LINKED_ALREADY = RestrictionProblem("This record has its other identity already.")
SAME_NUMBER = RestrictionProblem(
    "The earlier record has this number. A new identity gets new numbers, or it could be found by the old one."
)
SAME_NAME = RestrictionProblem("Give the new name: it is the same as the old one.")
NOT_OF_THIS_RECORD = RestrictionProblem("This is no longer on the list. Look at the page again.")
DONE_ALREADY = RestrictionProblem("Somebody has done this one already.")

NO_READER = RestrictionProblem("Choose who is to read it: somebody other than you.")
NO_RECORD = RestrictionProblem("Choose a sealed record whose list you are on.")
SETTLED = RestrictionProblem("Somebody has answered this already.")
OWN_REQUEST = RestrictionProblem("You asked for it, or it is for you. Somebody else has to agree.")

NO_KIND = RestrictionProblem(
    "Say what it is: legal advice, told in confidence, an allegation, or a reviewer’s own."
)
A_REVIEWERS = RestrictionProblem("A reviewing officer wrote this. Only they can keep it to a list.")
A_CHALLENGE = RestrictionProblem("A challenge is its writer’s own: nobody else keeps it to a list.")
NOT_A_REVIEWER = RestrictionProblem("Only a reviewing officer keeps an item as their own.")
GONE = RestrictionProblem("This entry was withdrawn, so nobody reads it.")
KEPT_ALREADY = RestrictionProblem("It is kept to a list already.")
NOT_YOUR_LIST = RestrictionProblem("Whoever keeps this to a list adds names and lifts it. Ask them.")
CANNOT_READ = RestrictionProblem("Choose somebody whose work reaches this child: a list lets nobody else in.")
