"""One vocabulary for tests, demo and stories. The contents page of the builders."""

from throughline.synthetic.families import (
    a_child,
    a_flag,
    a_home,
    a_parent,
    leaves,
    lives_at,
    related,
    siblings,
    somebody,
    team_of,
)
from throughline.synthetic.staff import PASSWORD, a_person, a_post, a_team, an_account, email
from throughline.synthetic.writing import Impossible, a_decision, a_visit, corrected, written

__all__ = [
    "PASSWORD",
    "Impossible",
    "a_child",
    "a_decision",
    "a_flag",
    "a_home",
    "a_parent",
    "a_person",
    "a_post",
    "a_team",
    "a_visit",
    "an_account",
    "corrected",
    "email",
    "leaves",
    "lives_at",
    "related",
    "siblings",
    "somebody",
    "team_of",
    "written",
]
