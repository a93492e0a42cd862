"""The court, and a child's liberty."""

from decimal import Decimal

from throughline.access.delegation.decision_type import DecisionType, Measure, Share, Sure
from throughline.access.delegation.levels import Level

GROUP = "Court and liberty"
GUIDANCE = "Court orders and pre-proceedings, statutory guidance (link not checked)"

start_pre_proceedings = DecisionType(
    key="start-pre-proceedings", name="Start pre-proceedings", group=GROUP,
    law="Decided with legal advice once the threshold for care proceedings may be met.",
    source=GUIDANCE, sure=Sure.LOCAL, default=(Share(level=Level.HEAD_OF_SERVICE),),
)  # fmt: skip
extend_pre_proceedings = DecisionType(
    key="extend-pre-proceedings", name="Extend pre-proceedings", group=GROUP,
    law="Past the sixteen weeks of the guide, with what is still awaited and until when.",
    source=GUIDANCE, sure=Sure.LOCAL, default=(Share(level=Level.HEAD_OF_SERVICE),),
)  # fmt: skip
leave_pre_proceedings = DecisionType(
    key="leave-pre-proceedings", name="Leave pre-proceedings", group=GROUP,
    law="With what changed for the child, and what would bring the family back.",
    source=GUIDANCE, sure=Sure.LOCAL, default=(Share(level=Level.HEAD_OF_SERVICE),),
)  # fmt: skip
issue = DecisionType(
    key="issue-proceedings", name="Issue care proceedings", group=GROUP,
    law="The authority applies for a care or supervision order.",
    source="Children Act 1989 s 31", sure=Sure.LOCAL, default=(Share(level=Level.HEAD_OF_SERVICE),),
)  # fmt: skip
deprive_of_liberty = DecisionType(
    key="deprive-of-liberty", name="Ask the court to allow a deprivation of liberty", group=GROUP,
    law="An application under the inherent jurisdiction, which needs the court’s leave.",
    source="Children Act 1989 s 100", sure=Sure.LOCAL, floor=Level.SERVICE_MANAGER,
    default=(Share(level=Level.ASSISTANT_DIRECTOR),),
)  # fmt: skip
secure = DecisionType(
    key="secure-72-hours", name="Secure accommodation before a court order", group=GROUP,
    law="At most 72 hours in any 28 days; of a child under 13 only with the Secretary of State’s approval.",
    source="Children Act 1989 s 25; Children (Secure Accommodation) Regulations 1991 regs 4 and 10", sure=Sure.KNOWN,
    floor=Level.ASSISTANT_DIRECTOR, measure=Measure.HOURS, ceiling=Decimal(72),
    default=(Share(level=Level.DIRECTOR, limit=Decimal(72), conditions="Not for a child under 13 without approval."),),
)  # fmt: skip
