"""Taking a second step away from somebody who lost it: one administrator asks, another confirms, neither for themselves."""

from datetime import timedelta

from throughline.access.accounts.administrators import administrator
from throughline.access.accounts.sessions import end_all
from throughline.access.models import (
    Account,
    Authenticator,
    Halfway,
    Passkey,
    RecoveryCode,
    SecondStepReset,
    Session,
)
from throughline.access.principal import as_keeper
from throughline.access.problems import AccessProblem
from throughline.config.clock import now

OPEN_FOR = timedelta(days=2)

NOT_YOUR_OWN = AccessProblem("You cannot take away your own second step: ask two other administrators.")
ASKED = AccessProblem("This is asked for already, and waits for another administrator.")
ANOTHER = AccessProblem("You asked for this, so another administrator confirms it.")
SETTLED = AccessProblem("This was settled already, or has run out. It can be asked for again.")


def open_resets():
    return SecondStepReset.objects.filter(settled_at=None, asked_at__gt=now() - OPEN_FOR).order_by("asked_at")


def ask(*, account: Account, reason: str) -> SecondStepReset:
    who = administrator()
    if account.pk == who.id:
        raise NOT_YOUR_OWN
    if open_resets().filter(account=account).exists():
        raise ASKED
    return SecondStepReset.objects.create(
        account=account, asked_by_id=who.id, asked_at=now(), reason=reason.strip()
    )


def settle(*, reset: SecondStepReset, confirmed: bool) -> None:
    """Confirmed: everything besides the password is gone, every session ends, and the next sign-in adds a new one."""
    who = administrator()
    if reset.account_id == who.id:
        raise NOT_YOUR_OWN
    if reset.asked_by_id == who.id:
        raise ANOTHER
    settled = {"settled_by": who.id, "settled_at": now(), "confirmed": confirmed}
    if not open_resets().filter(pk=reset.pk).update(**settled):
        raise SETTLED
    if confirmed:
        _take_away(reset.account_id)


def _take_away(account_id: int) -> None:
    end_all(Session.objects.filter(account_id=account_id))
    with as_keeper("two administrators took a second step away"):
        for table in (Authenticator, Passkey, RecoveryCode, Halfway):
            table.objects.filter(account_id=account_id).delete()
