"""What can stand in the way of a challenge, each as one plain sentence."""

NO_CHALLENGE = "Open this from the page of the challenge that it belongs to."
OTHER_CHILDREN = "The challenge is not about all of these children. Open this from its own page."
OVER = "This challenge is closed. Raise another if the disagreement goes on."
AS_REVIEWER = "Only a reviewing officer or a conference chair raises one as that. Choose a partner agency."
NO_AGENCY = "Say which agency disagrees, and who there said so."
NO_DECIDER = "Say who decided: whoever answers first must be somebody else."
DECIDED_IT = "They made the decision that is challenged. Choose somebody who did not."
OWN = "You cannot be asked to answer what you raise yourself. Choose somebody else."
CANNOT_SEE = "They cannot open the record of every child named here. Choose somebody who can."
NOT_YET = "This day has not come yet. Give the day on which it was raised."
PAST_DAY = "This day is past already. Say by when it will happen."
NOTED = "Say what will happen and who does it. That it is noted, or will be looked at, is no answer."
LATER_STAGE = "Choose a stage after the one it is at now."
NOT_THE_IRO = "Only a reviewing officer’s own challenge is referred from here."


def only_asked(name: str) -> str:
    return f"It is with {name} now: nobody else answers it."


def only_raiser(name: str) -> str:
    return f"{name} raised it: nobody else takes it further, refers it or closes it."
