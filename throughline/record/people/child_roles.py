"""Every role that somebody can have for a child: the one table. A role is added here, and nowhere else.

Sources: Working Together to Safeguard Children 2023, chapter 3 (who leads); Children Act 1989 s25A and s25B, the Care
Planning Regulations 2010 regs 45 and 46 and the IRO Handbook 2.14 to 2.17 (who reviews); Children Act 1989 Sch 2
para 19C and the Care Leavers Regulations 2010 reg 8 (personal adviser).
"""

from dataclasses import dataclass
from enum import StrEnum


class Registered(StrEnum):
    """Whether whoever has the role must be a registered social worker."""

    NO = "no"
    ALWAYS = "always"
    BY_STATUS = "by status"
    """Under section 47, with a protection plan or in care always; for help under section 17 not."""


@dataclass(frozen=True, kw_only=True)
class ChildRole:
    key: str
    """As it is stored: of an allocation its role, of anybody else the kind of a named role."""
    name: str
    held: bool = False
    """An allocation: somebody holds the child, or holds the child beside them."""
    registered: Registered = Registered.NO
    manager_decides: bool = False
    """Without the qualification a manager may still name them, and says why."""
    outside: bool = False
    """Not in the child's line, nor spending on the child, nor in another role for the child."""
    several: bool = False
    posts: tuple[str, ...] = ()
    """Roles of the posts it is offered to. Empty: anybody who works here."""
    gives: bool = False
    """A manager names somebody on the child's page. The others come about by themselves, or in a part of their own."""
    lasts: bool = False
    """Goes on when we stop working with the child."""
    tells: tuple[str, ...] = ()
    """Facts of the vocabulary that clocks read."""
    because: str = ""
    """What the law asks, as the end of the sentence that refuses somebody."""


LEADS = ("worker", "family-help", "adviser", "front-door", "adoption", "manager", "multi-agency")
SOCIAL_WORKERS = ("worker", "front-door", "out-of-hours", "adoption", "manager", "adoption-manager")
REVIEW = (
    "the one who reviews stands outside who holds, plans and pays (Care Planning Regulations 2010 reg 46)"
)

ROLES = {
    role.key: role
    for role in (
        ChildRole(
            key="worker", name="lead practitioner", held=True, registered=Registered.BY_STATUS, posts=LEADS,
            tells=("social_worker_allocated", "allocation_ended"),
            because="under section 47, with a protection plan or in care the lead practitioner is a registered social"
            " worker (Working Together 2023, chapter 3)",
        ),
        ChildRole(
            key="co-worker", name="second worker", held=True, several=True, posts=(*LEADS, "student"),
            tells=("social_worker_allocated", "allocation_ended"),
        ),
        ChildRole(
            key="held", name="held by a manager", held=True, registered=Registered.ALWAYS,
            posts=("manager", "adoption-manager", "director"), tells=("held_by_manager", "held_by_manager_from"),
            because="a child without a worker is held by a manager who is a registered social worker",
        ),
        ChildRole(
            key="cover", name="covers for whoever holds the child", registered=Registered.BY_STATUS,
            manager_decides=True, posts=LEADS,
            because="whoever covers does what the worker does, and the worker of this child is a registered social worker",
        ),
        ChildRole(key="receiving worker", name="is offered the child", posts=LEADS),
        ChildRole(
            key="duty holder", name="duty holder", gives=True, registered=Registered.BY_STATUS, manager_decides=True,
            posts=SOCIAL_WORKERS, because="visits under section 47 or a plan are a registered social worker’s",
        ),
        ChildRole(
            key="social work supervisor", name="social work supervisor", gives=True, registered=Registered.ALWAYS,
            posts=SOCIAL_WORKERS, because="a lead practitioner who is no social worker is supervised by one",
        ),
        ChildRole(
            key="lead child protection practitioner", name="lead child protection practitioner", gives=True,
            registered=Registered.ALWAYS, posts=SOCIAL_WORKERS,
            because="child protection is led by a registered social worker (Working Together 2023, chapter 3)",
        ),
        ChildRole(
            key="independent reviewing officer", name="independent reviewing officer", gives=True, outside=True,
            registered=Registered.ALWAYS, posts=("reviewer",),
            because="a reviewing officer is a registered social worker (Care Planning Regulations 2010 reg 46)",
        ),
        ChildRole(
            key="conference chair", name="conference chair", gives=True, outside=True, registered=Registered.ALWAYS,
            posts=("reviewer",), because="a conference is chaired by a registered social worker",
        ),
        ChildRole(key="personal adviser", name="personal adviser", gives=True, posts=("adviser",), lasts=True),
        ChildRole(key="second pair of eyes", name="second pair of eyes", gives=True, several=True),
        ChildRole(key="lawyer", name="lawyer", gives=True, several=True, posts=("lawyer",)),
        ChildRole(key="virtual school", name="virtual school", gives=True, several=True, posts=("virtual-school",)),
        ChildRole(key="nurse for children in care", name="nurse for children in care", gives=True, several=True, posts=("health",)),
        ChildRole(key="placements officer", name="placements officer", gives=True, several=True, posts=("placements",)),
        ChildRole(key="fostering social worker", name="fostering social worker", gives=True, several=True, posts=("fostering",)),
        ChildRole(key="foster carer", name="foster carer", gives=True, several=True, posts=("carer",)),
        ChildRole(key="advocate", name="advocate", gives=True, several=True, posts=("advocate",), lasts=True),
        ChildRole(key="panel", name="panel", gives=True, several=True, posts=("panel",)),
        ChildRole(key="multi-agency team", name="multi-agency team", gives=True, several=True, posts=("multi-agency",)),
        ChildRole(key="school", name="school", gives=True, several=True, posts=("partner",)),
        ChildRole(key="business support", name="business support", gives=True, several=True, posts=("business-support",)),
        ChildRole(key="participation", name="participation", gives=True, several=True, posts=("participation",)),
    )
}  # fmt: skip
HELD = tuple(role for role in ROLES.values() if role.held)
NAMED = tuple(role for role in ROLES.values() if not role.held)
GIVEN = tuple(role for role in NAMED if role.gives)
OUTSIDE = tuple(role.key for role in ROLES.values() if role.outside)
COVER, RECEIVING = "cover", "receiving worker"
