"""What only an administrator does to accounts."""

from throughline.access.principal import Principal, System, acting
from throughline.access.problems import AccessProblem

NOT_YOURS = AccessProblem("Only an administrator does this: ask one of them.")


def administrator() -> Principal | System:
    who = acting()
    if not who.may("administer"):
        raise NOT_YOURS
    return who
