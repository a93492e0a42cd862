"""What the manager of the team that slipped said of its visits and core groups, and the target it is held against."""

from datetime import date
from decimal import Decimal

from throughline.access.models import Account, Post, Team
from throughline.access.principal import as_keeper
from throughline.measures.indicator import Unit
from throughline.oversight.targets.actions import set_target
from throughline.synthetic.beside.oversight import APRIL, BOARD, Explained, at, said_of
from throughline.synthetic.telling import PURPOSE, writing

VISITS = "visits_on_time"
SPRING = Explained(
    VISITS, "", "", date(2026, 5, 8), APRIL,
    "Three of seven workers left. I hold nine children myself, and the duty worker sees the rest; we see them, but late.",
    "Agency workers from Mon 18 May. I have asked that no new family comes to this team before June.", date(2026, 6, 15),
)  # fmt: skip
SUMMER = Explained(
    VISITS, "", "", date(2026, 6, 15), date(2026, 5, 1),
    "Both agency workers came. Seen late are now mostly brothers and sisters who were out when one of them was seen.",
    "A visit is planned for when everybody is at home, and the family is rung the day before.", date(2026, 12, 7),
)  # fmt: skip
GROUPS = Explained(
    "core_groups_in_time_pct", "", "", date(2026, 10, 9), date(2026, 9, 1),
    "Groups were missed from March to June, while three posts were empty. One late group fails a plan for as long as it lasts,"
    " so these plans still count as late.",
    "Each group sets the day of the next before it ends, and I ask in supervision whether it was held.", date(2026, 12, 7),
)  # fmt: skip


def figures_explained(*, team: str, head: Account) -> None:
    with as_keeper(PURPOSE):
        slipped = Team.objects.get(name=team)
        manager = Post.objects.get(team=slipped, role="manager", ended=None).holder
    with writing(by=head, told=at(date(2026, 3, 26))):
        set_target(
            measure=VISITS, team=slipped.pk, value=Decimal(88), since=APRIL, owner=manager.pk, why=BOARD,
            unit=Unit.PERCENT, first_month=None,
        )  # fmt: skip
    for one in (SPRING, SUMMER, GROUPS):
        said_of(one, manager, slipped.pk)
