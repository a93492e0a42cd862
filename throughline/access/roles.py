"""What each role may do: the one table that policy, reach, row-level security and the grids are held against."""

from dataclasses import dataclass, field

from throughline.access.parts import FOUND, ITEMS, LIGHT, NOTHING, RECORD, SEALED, Part


@dataclass(frozen=True, kw_only=True)
class Relationship:
    """A way in which somebody stands to a child, and how far up the restrictions it still counts."""

    key: str
    sentence: str
    up_to: int = 0
    """0: an ordinary record only. 1: a restricted one too. 2: a sealed one too, because it names the reader."""


RELATIONSHIPS = {
    each.key: each
    for each in (
        Relationship(key="worker", sentence="Holds this child", up_to=2),
        Relationship(key="co-worker", sentence="Works with this child beside the worker", up_to=2),
        Relationship(key="held", sentence="Holds this child in place of a worker", up_to=2),
        Relationship(key="cover", sentence="Covers this child for a while", up_to=2),
        Relationship(key="team", sentence="Is in the team that holds this child"),
        Relationship(key="line", sentence="Is responsible for who holds this child", up_to=1),
        Relationship(key="unheld", sentence="Answers for this child, whom nobody holds", up_to=1),
        Relationship(key="reviewer", sentence="Reviews this child's plan, outside the line", up_to=2),
        Relationship(key="named", sentence="Is named for this child", up_to=2),
        Relationship(key="listed", sentence="Is on this record's list", up_to=2),
        Relationship(key="sample", sentence="Audits this record"),
        Relationship(key="inspection", sentence="Inspects this record"),
        Relationship(key="complaint", sentence="Looks into a complaint about this record", up_to=1),
        Relationship(key="records", sentence="Answers an access request about this record", up_to=1),
        Relationship(
            key="evidence", sentence="Worked with this child and was called to give evidence", up_to=1
        ),
        Relationship(key="break-glass", sentence="Broke the glass", up_to=1),
        Relationship(key="release", sentence="Was let into this sealed record by two people", up_to=2),
        Relationship(key="past", sentence="Worked with this child until lately", up_to=1),
    )
}
GIVEN = ("listed", "sample", "inspection", "complaint", "records", "evidence", "break-glass", "release")
"""Relationships that somebody gives, for a reason and until a moment."""


@dataclass(frozen=True, kw_only=True)
class Role:
    key: str
    name: str
    sentence: str
    standing: Part = NOTHING
    """Parts of every ordinary record, with no relationship: finding a child matters."""
    reach: dict[str, Part] = field(default_factory=dict)
    """Relationship with a child -> the parts it opens to this role."""
    duty: Part = NOTHING
    """Parts of the children of its desk, while on a published shift."""
    registered: bool = False
    """Held only by a registered social worker. Who is in the assessed year is one; a student is not yet."""
    resources: bool = False
    """Decides what is spent on a child, so can never be the one who reviews that child's plan."""
    verbs: frozenset[str] = frozenset()
    reads_only: bool = False
    """Changes nothing at all: every unsafe method is refused, but for signing in and one's own security."""


WORKS = {
    "worker": ITEMS,
    "co-worker": ITEMS,
    "cover": ITEMS,
    "named": RECORD,
    "listed": ITEMS,
    "past": Part.OWN,
}
CALLED_BACK = {"evidence": RECORD}
IN_AN_EMERGENCY = {"break-glass": RECORD}
ANSWERS = WORKS | CALLED_BACK | IN_AN_EMERGENCY | {
    "held": ITEMS, "team": RECORD, "line": ITEMS, "unheld": ITEMS, "complaint": RECORD, "release": SEALED,
}  # fmt: skip
WRITING = frozenset({"see", "add", "correct", "withdraw", "print"})
DECIDING = WRITING | {
    "approve",
    "oversee",
    "measure",
    "take lists",
    "inspect",
    "restrict",
    "grant",
    "break-glass",
    "break restricted glass",
    "review glass",
    "ratify",
    "receive",
    "steer",
    "recalculate",
    "contract",
}

ROLES = {
    role.key: role
    for role in (
        Role(
            key="worker",
            name="Social worker",
            sentence="Finds any ordinary record; writes about the children they and their team hold. A worker in the"
            " assessed year is a registered social worker and signs.",
            registered=True,
            standing=LIGHT,
            reach=WORKS | CALLED_BACK | IN_AN_EMERGENCY | {"team": RECORD},
            verbs=WRITING | {"break-glass"},
        ),
        Role(
            key="student",
            name="Student social worker",
            sentence="Writes about the children they work with beside a social worker, who countersigns.",
            standing=LIGHT,
            reach={"co-worker": RECORD, "team": RECORD, "named": RECORD, "past": Part.OWN},
            verbs=frozenset({"see", "add"}),
        ),
        Role(
            key="family-help",
            name="Family help lead practitioner",
            sentence="Leads for a family that needs help, in our organisation or a partner's; need not be a social worker.",
            standing=FOUND,
            reach={
                "worker": RECORD,
                "co-worker": RECORD,
                "cover": RECORD,
                "team": LIGHT,
                "named": RECORD,
                "past": Part.OWN,
            },
            verbs=WRITING,
        ),
        Role(
            key="adviser",
            name="Personal adviser",
            sentence="Works with young people who leave care.",
            standing=LIGHT,
            reach={"worker": RECORD, "co-worker": RECORD, "cover": RECORD, "named": RECORD, "past": Part.OWN},
            verbs=WRITING,
        ),
        Role(
            key="business-support",
            name="Business support",
            sentence="Sends letters, keeps minutes and puts documents where they belong, for the children of the team.",
            standing=LIGHT,
            reach={"team": LIGHT | Part.MINUTES, "named": LIGHT | Part.MINUTES},
            verbs=frozenset({"see"}),
        ),
        Role(
            key="manager",
            name="Team manager or head of service",
            sentence="Reads and approves for every child in their line; never approves their own writing.",
            registered=True,
            standing=LIGHT,
            reach=ANSWERS,
            resources=True,
            verbs=DECIDING,
        ),
        Role(
            key="director",
            name="Director of children's services",
            sentence="Answers for every child in the line; opens a sealed record only together with the adoption manager.",
            standing=LIGHT,
            reach=ANSWERS,
            resources=True,
            verbs=DECIDING | {"release", "delegate", "set promises"},
        ),
        Role(
            key="reviewer",
            name="Independent reviewing officer or conference chair",
            sentence="Reviews the plans of named children from outside their line; sealed items one by one.",
            registered=True,
            standing=LIGHT,
            reach={"reviewer": RECORD, "listed": ITEMS, "evidence": RECORD, "past": Part.OWN},
            verbs=WRITING,
        ),
        Role(
            key="out-of-hours",
            name="Out-of-hours social worker",
            sentence="On a published shift reads every open child's record; off shift only what anybody finds.",
            registered=True,
            standing=LIGHT,
            reach=IN_AN_EMERGENCY | {"past": Part.OWN},
            duty=RECORD,
            verbs=frozenset({"see", "add", "break-glass", "break restricted glass", "receive"}),
        ),
        Role(
            key="front-door",
            name="Front door social worker",
            sentence="On a published shift reads a child's record for five working days from a contact about the child.",
            registered=True,
            standing=LIGHT,
            reach=WORKS | IN_AN_EMERGENCY,
            duty=RECORD,
            verbs=frozenset(
                {"see", "add", "correct", "print", "break-glass", "break restricted glass", "receive"}
            ),
        ),
        Role(
            key="adoption",
            name="Adoption worker",
            sentence="Holds sealed records by a list of names on each.",
            registered=True,
            standing=LIGHT,
            reach=WORKS | {"listed": SEALED, "release": SEALED},
            verbs=WRITING,
        ),
        Role(
            key="adoption-manager",
            name="Adoption manager",
            sentence="Holds the lists of sealed records, and lets somebody in only together with a head or the director.",
            registered=True,
            standing=LIGHT,
            reach=WORKS | {"listed": SEALED, "line": RECORD, "held": ITEMS, "team": RECORD},
            resources=True,
            verbs=WRITING | {"approve", "oversee", "restrict", "release", "review glass"},
        ),
        Role(
            key="fostering",
            name="Fostering social worker",
            sentence="Supports carers; reads where a child lives and how that goes.",
            standing=LIGHT,
            reach={"named": LIGHT | Part.PLACEMENT},
            resources=True,
            verbs=frozenset({"see"}),
        ),
        Role(
            key="placements",
            name="Placements officer",
            sentence="Finds somewhere to live for children named to them.",
            standing=FOUND,
            reach={"named": LIGHT | Part.PLACEMENT},
            resources=True,
            verbs=frozenset({"see"}),
        ),
        Role(
            key="lado",
            name="Designated officer for allegations",
            sentence="Looks into allegations against adults who work with children, in a record of their own.",
            standing=FOUND,
            verbs=frozenset({"see"}),
        ),
        Role(
            key="lawyer",
            name="Lawyer",
            sentence="Advises on the children named to them; legal advice opens by its own list.",
            standing=FOUND,
            reach={"named": RECORD},
            verbs=frozenset({"see", "named"}),
        ),
        Role(
            key="multi-agency",
            name="Member of a multi-agency team (police, health, education)",
            sentence="Works in the team that protects children, and reads about the children it holds.",
            standing=FOUND,
            reach={"team": RECORD, "named": RECORD},
            verbs=frozenset({"see", "add"}),
        ),
        Role(
            key="virtual-school",
            name="Virtual school",
            sentence="Follows the learning of the children named to it.",
            standing=FOUND,
            reach={"named": LIGHT | Part.EDUCATION},
            verbs=frozenset({"see"}),
        ),
        Role(
            key="health",
            name="Health team for children in care",
            sentence="Follows the health of the children named to it.",
            standing=FOUND,
            reach={"named": LIGHT | Part.HEALTH},
            verbs=frozenset({"see"}),
        ),
        Role(
            key="panel",
            name="Panel member or decision-maker",
            sentence="Reads the placement papers of the children who come to the panel.",
            reach={"named": FOUND | Part.PLACEMENT},
            resources=True,
            verbs=frozenset({"see"}),
        ),
        Role(
            key="advocate",
            name="Advocate",
            sentence="Speaks for the child who asked; knows whom to ring and what the plan asks, and no more.",
            reach={"named": Part.EXISTENCE | Part.PLAN},
            verbs=frozenset({"see", "named"}),
        ),
        Role(
            key="carer",
            name="Foster carer",
            sentence="Looks after the child: reads what keeps the child safe, where they live and what the plan asks.",
            reach={"named": Part.EXISTENCE | Part.SAFETY | Part.PLACEMENT | Part.PLAN},
            verbs=frozenset({"see", "named"}),
        ),
        Role(
            key="partner",
            name="Partner who contributes (school, core group)",
            sentence="Knows the name of their own child and the actions of the plan given to them.",
            reach={"named": Part.EXISTENCE | Part.PLAN},
            verbs=frozenset({"see", "named"}),
        ),
        Role(
            key="checker",
            name="Partner who checks (hospital, police)",
            sentence="Asks about one child by exact particulars, and gets six answers or none.",
            verbs=frozenset({"look up"}),
        ),
        Role(
            key="auditor",
            name="Quality auditor",
            sentence="Reads the records of the sample until the audit ends; never a child of their own.",
            reach={"sample": RECORD},
            verbs=frozenset({"see"}),
        ),
        Role(
            key="inspector",
            name="Inspector",
            sentence="Reads the records of the sample and the inspection pack; writes nothing at all.",
            reach={"inspection": RECORD},
            verbs=frozenset({"see", "export", "inspect"}),
            reads_only=True,
        ),
        Role(
            key="complaints",
            name="Complaints officer",
            sentence="Reads a record that somebody complained about, until the complaint is answered.",
            reach={"complaint": RECORD},
            verbs=frozenset({"see"}),
        ),
        Role(
            key="records",
            name="Records officer",
            sentence="Reads a record to answer the person it is about; a second person signs what goes out.",
            reach={"records": ITEMS},
            verbs=frozenset({"see", "retain"}),
        ),
        Role(
            key="returns",
            name="Statutory returns officer",
            sentence="Checks and mends what the Department is told.",
            standing=LIGHT,
            verbs=frozenset({"see", "measure", "inspect"}),
        ),
        Role(
            key="analyst",
            name="Performance analyst",
            sentence="Reads figures without names; opens a child only as the policy lets anyone.",
            verbs=frozenset({"measure", "inspect", "recalculate", "contract"}),
        ),
        Role(
            key="commissioner",
            name="Commissioning council",
            sentence="Reads the figures of the organisation that does the work for it, and no record.",
            verbs=frozenset({"overview", "contract"}),
        ),
        Role(
            key="member",
            name="Lead member or corporate parenting board",
            sentence="Reads figures about many children, never about fewer than five.",
            verbs=frozenset({"overview"}),
        ),
        Role(
            key="finance",
            name="Finance officer",
            sentence="Pays for what was agreed; reads no record.",
        ),
        Role(
            key="participation",
            name="Participation worker",
            sentence="Brings children together to be heard; knows who they are, and reads no record.",
            reach={"named": Part.EXISTENCE},
            verbs=frozenset({"see"}),
        ),
        Role(
            key="administrator",
            name="Administrator",
            sentence="Invites people and gives posts, two for a role that opens records; reads no record.",
            verbs=frozenset({"administer", "delegate"}),
        ),
        Role(
            key="privacy",
            name="Privacy officer",
            sentence="Reads the log and what was withdrawn; reads no other record.",
            verbs=frozenset({"review", "review glass"}),
        ),
        Role(
            key="service",
            name="Another program",
            sentence="Signs in by a key of its own and reads what its scope lists: nothing until one is listed.",
        ),
    )
}
