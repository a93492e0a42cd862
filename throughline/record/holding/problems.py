"""What can stand in the way of naming, handing over, covering or closing: one sentence each."""

from throughline.record.entries.problems import Problem

NOT_YOURS = Problem(
    "not yours", "Only a manager who may open this child’s record gives the child to somebody."
)
RESTRICTED = Problem(
    "restricted",
    "This record is restricted. Ask whoever is to be rung about it to give the child to somebody.",
)
CHOOSE = Problem("choose", "Choose somebody first.")
ROLE = Problem("role", "Choose a role first.")
DAY = Problem("day", "Give a day from which it holds, not after today and not before the last change.")
COVER_DAYS = Problem(
    "days",
    "Give the first day and the first day without cover, at most eight weeks later, and one after the other.",
)
WHY = Problem("why", "Say why, in a sentence: a later reader will look for it.")
RETURN_WHY = Problem("return why", "Say why you return it: the worker and both managers will read it.")
SAME = Problem("same", "This is who holds the child already. Choose somebody else.")
NOT_FOR_YOU = Problem("not for you", "This was offered to somebody else, or has been answered already.")
MOVED = Problem(
    "moved", "Somebody else gave this child to another worker a moment ago. Look again before you go on."
)
NOBODY = Problem(
    "nobody",
    "Nobody holds this child, so there is nothing to hand over: a manager gives the child to somebody.",
)
HELD = Problem(
    "held", "Somebody holds this child already. Hand the child over instead, so that nothing is lost."
)
REVIEWS = Problem(
    "reviews",
    "Whoever reviews this child’s plan stands outside who holds the child, plans and pays: choose somebody else, or name"
    " another reviewer first (Care Planning Regulations 2010 reg 46).",
)
GONE = Problem("gone", "This has ended already.")


def not_registered(name: str, because: str, stands: str = "") -> Problem:
    about = f" This child has {stands}." if stands else ""
    return Problem("not registered", f"{name} is not a registered social worker: {because}.{about}")


def no_team(name: str) -> Problem:
    return Problem(
        "no team", f"{name} is in no team, and nobody of a team reports to them. Choose somebody who is."
    )


def decide_why(name: str, because: str) -> Problem:
    return Problem(
        "decide why",
        f"{name} is not a registered social worker, and {because}. A manager may still decide it: say why.",
    )


def wrong_post(name: str, role: str) -> Problem:
    return Problem(
        "wrong post", f"{name} holds no post in which one can be {role}. Choose somebody who does."
    )


def inside(name: str, role: str) -> Problem:
    return Problem(
        "inside",
        f"{name} is in this child’s line, decides what is spent, or works with this child already, so cannot be"
        f" {role}: whoever reviews stands outside (Care Planning Regulations 2010 reg 46; IRO Handbook).",
    )


def cannot(name: str) -> Problem:
    """Never why: somebody's own matter is nobody else's to know."""
    return Problem("cannot", f"{name} cannot be named for this child. Choose somebody else.")


def waits(child: str, name: str) -> Problem:
    return Problem(
        "waits",
        f"{child} is offered to {name} already, who has not answered. They answer first, or it is taken back.",
    )


def blocked(child: str, stands: str, first: str) -> Problem:
    return Problem("blocked", f"{child} has {stands}, so cannot be closed: {first} first.")
