"""Coming into care, where a child lives, and leaving care."""

from throughline.access.delegation.decision_type import DecisionType, Share, Sure
from throughline.access.delegation.levels import Level

GROUP = "Care and where a child lives"
REGULATIONS = "Care Planning, Placement and Case Review (England) Regulations 2010 (SI 2010/959)"
NOMINATED = "A nominated officer: a senior officer nominated in writing. Adopting a line is that nomination."
SENIOR = Level.SERVICE_MANAGER
"""What we take "a senior officer" to mean at the least."""

section_20 = DecisionType(
    key="section-20", name="Accommodate a child by agreement (section 20)", group=GROUP,
    law="The authority may accommodate a child whom nobody with parental responsibility can keep, if none of them objects.",
    source="Children Act 1989 s 20", sure=Sure.LOCAL, default=(Share(level=Level.HEAD_OF_SERVICE),),
)  # fmt: skip
looked_after = DecisionType(
    key="looked-after", name="Begin to look after a child", group=GROUP,
    law="From that day the duties to a looked after child hold, whatever the route.",
    source="Children Act 1989 ss 20 to 22C", sure=Sure.LOCAL, default=(Share(level=Level.HEAD_OF_SERVICE),),
)  # fmt: skip
placement = DecisionType(
    key="placement", name="Place a child in our area", group=GROUP,
    law="The most appropriate placement available, in the order that the Act gives.",
    source="Children Act 1989 s 22C", sure=Sure.LOCAL, default=(Share(level=Level.SERVICE_MANAGER),),
)  # fmt: skip
out_of_area = DecisionType(
    key="placement-out-of-area", name="Place a child outside our area, in one that adjoins it", group=GROUP,
    law="Not put into effect until approved. With a connected person or our own foster carer another rule holds.",
    source=f"{REGULATIONS} reg 11(1)(a), as amended by SI 2013/3239", sure=Sure.READ, fixed=NOMINATED, floor=SENIOR,
    default=(Share(level=Level.HEAD_OF_SERVICE),),
)  # fmt: skip
at_a_distance = DecisionType(
    key="placement-at-a-distance", name="Place a child at a distance", group=GROUP,
    law="Outside our area and not in one that adjoins it: not put into effect until the director approves.",
    source=f"{REGULATIONS} reg 11(1)(b) and (5), as amended by SI 2013/3239", sure=Sure.READ,
    fixed="The director of children’s services", floor=Level.DIRECTOR, in_person=True,
    default=(Share(level=Level.DIRECTOR),),
)  # fmt: skip
exam_years = DecisionType(
    key="move-in-exam-years", name="Move a child in years 10 and 11 so that school is disrupted", group=GROUP,
    law="Not put into effect until approved, except in an emergency.",
    source=f"{REGULATIONS} reg 10(1)", sure=Sure.READ, fixed=NOMINATED, floor=SENIOR,
    default=(Share(level=Level.HEAD_OF_SERVICE),),
)  # fmt: skip
with_parents = DecisionType(
    key="placement-with-parents", name="Place a child in care with a parent", group=GROUP,
    law="Not put into effect until approved and the placement plan is ready.",
    source=f"{REGULATIONS} regs 18 and 19", sure=Sure.KNOWN, fixed=NOMINATED, floor=SENIOR,
    default=(Share(level=Level.HEAD_OF_SERVICE),),
)  # fmt: skip
connected_person = DecisionType(
    key="connected-person", name="Approve a connected person for up to 16 weeks", group=GROUP,
    law="Only where the placement is necessary before the carer has been assessed in full.",
    source=f"{REGULATIONS} reg 24", sure=Sure.LOCAL, default=(Share(level=Level.HEAD_OF_SERVICE),),
)  # fmt: skip
connected_person_longer = DecisionType(
    key="connected-person-longer", name="Extend a connected person’s temporary approval", group=GROUP,
    law="Once, by up to eight weeks, after asking the fostering panel and telling the reviewing officer.",
    source=f"{REGULATIONS} reg 25(5)", sure=Sure.READ, fixed=NOMINATED, floor=SENIOR,
    default=(Share(level=Level.HEAD_OF_SERVICE),),
)  # fmt: skip
leaving_care = DecisionType(
    key="cease-to-look-after", name="Stop looking after a child", group=GROUP,
    law="After 20 working days or more of being looked after: not put into effect until approved.",
    source=f"{REGULATIONS} reg 39(4)", sure=Sure.READ, fixed=NOMINATED, floor=SENIOR,
    default=(Share(level=Level.HEAD_OF_SERVICE),),
)  # fmt: skip
leaving_care_at_16 = DecisionType(
    key="cease-to-look-after-at-16", name="Stop looking after a child of 16 or 17 who is not under a care order",
    group=GROUP, law="Not put into effect until the director approves.",
    source=f"{REGULATIONS} reg 39(5)", sure=Sure.READ,
    fixed="The director of children’s services", floor=Level.DIRECTOR, in_person=True,
    default=(Share(level=Level.DIRECTOR),),
)  # fmt: skip
