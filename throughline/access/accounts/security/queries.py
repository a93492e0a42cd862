"""What somebody sees of their own security, and an administrator of another's."""

from dataclasses import dataclass

from throughline.access.accounts.second_step import standing
from throughline.access.accounts.second_step.resets import open_resets
from throughline.access.accounts.sessions import ABSOLUTE, IDLE
from throughline.access.models import Account, SecondStepReset, Session
from throughline.config.clock import now

MOST = 50


@dataclass(frozen=True, slots=True)
class Own:
    standing: standing.Standing
    sessions: tuple[Session, ...]
    here: int
    """The key of this browser's own session."""


@dataclass(frozen=True, slots=True)
class Others:
    """Enough to help somebody, and nothing of their record."""

    account: Account
    standing: standing.Standing
    sessions: int
    reset: SecondStepReset | None


def own_security(account_id: int, *, here: int) -> Own:
    return Own(standing.of(account_id), tuple(open_sessions(account_id)[:MOST]), here)


def security_of(account: Account) -> Others:
    waiting = open_resets().filter(account=account).select_related("asked_by").first()
    return Others(account, standing.of(account.id), open_sessions(account.id).count(), waiting)


def open_sessions(account_id: int):
    """Those that have run out are left out, though nobody ended them."""
    moment = now()
    fresh = Session.objects.filter(seen_at__gt=moment - IDLE, started_at__gt=moment - ABSOLUTE)
    return fresh.filter(account_id=account_id, ended_at=None).order_by("-seen_at")
