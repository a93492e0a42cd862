"""What is decided about the record itself."""

from throughline.access.delegation.decision_type import DecisionType, Share, Sure
from throughline.access.delegation.levels import Level

GROUP = "The record"
OURS = "UK GDPR Article 5(1)(f)"

close = DecisionType(
    key="close", name="Close a child’s record", group=GROUP,
    law="With the reason, what changed, and that brothers, sisters and open actions were checked.",
    source="Working Together to Safeguard Children (link not checked)", sure=Sure.LOCAL,
    default=(Share(level=Level.TEAM_MANAGER),),
)  # fmt: skip
restrict = DecisionType(
    key="restrict", name="Restrict a record", group=GROUP,
    law="Takes effect at once; safety stays in sight of whoever is on duty.",
    source=OURS, sure=Sure.LOCAL, default=(Share(level=Level.TEAM_MANAGER),),
)  # fmt: skip
lower = DecisionType(
    key="lower-restriction", name="Lower a restriction", group=GROUP, law="Two people agree to it.",
    source=OURS, sure=Sure.LOCAL, floor=Level.SERVICE_MANAGER, two_people=True,
    default=(Share(level=Level.SERVICE_MANAGER),),
)  # fmt: skip
release = DecisionType(
    key="release-sealed", name="Let somebody into a sealed record", group=GROUP,
    law="Two people together: the adoption manager, and a head of service or the director.",
    source=f"Adoption and Children Act 2002 ss 56 to 65; {OURS}", sure=Sure.LOCAL, floor=Level.SERVICE_MANAGER,
    two_people=True,
    default=(Share(level=Level.SERVICE_MANAGER, role="adoption-manager"), Share(level=Level.HEAD_OF_SERVICE)),
)  # fmt: skip
