"""What is spent on a child."""

from decimal import Decimal

from throughline.access.delegation.decision_type import DecisionType, Measure, Share, Sure
from throughline.access.delegation.levels import Level

spend = DecisionType(
    key="spend", name="Spend money on a child or family", group="Money",
    law="Help in kind or in cash, and what a plan or placement costs, for each decision.",
    source="Children Act 1989 ss 17(6) and 22C; the authority’s financial regulations", sure=Sure.LOCAL,
    measure=Measure.MONEY,
    default=(
        Share(level=Level.TEAM_MANAGER, limit=Decimal(250)),
        Share(level=Level.SERVICE_MANAGER, limit=Decimal(1000)),
        Share(level=Level.HEAD_OF_SERVICE, limit=Decimal(5000)),
        Share(level=Level.ASSISTANT_DIRECTOR, limit=Decimal(25000)),
        Share(level=Level.DIRECTOR),
    ),
)  # fmt: skip
