"""Days on which somebody is away, so that their deputy decides."""

from datetime import date

from throughline.access.delegation import problems
from throughline.access.delegation.models import Away
from throughline.access.principal import acting, atomic
from throughline.config.clock import today


def be_away(*, account: int, started: date, back: date) -> Away:
    """Said by the person, or by whoever may change the scheme. `back` is the first day back."""
    who = acting()
    if account != who.id and not who.may("delegate"):
        raise problems.NOT_YOURS
    if started < today() or back <= started:
        raise problems.AWAY_DAYS
    with atomic():
        same = Away.objects.filter(account_id=account, started=started, ended=back).first()
        if same:
            return same
        if Away.objects.filter(account_id=account, started__lt=back, ended__gt=started).exists():
            raise problems.AWAY_ALREADY
        return Away.objects.create(account_id=account, started=started, ended=back, said_by_id=who.id)
