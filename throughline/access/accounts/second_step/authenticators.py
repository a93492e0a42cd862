"""Adding an authenticator, and checking its codes."""

from throughline.access.accounts.second_step import totp
from throughline.access.models import Account, Authenticator
from throughline.access.principal import as_keeper
from throughline.access.problems import AccessProblem
from throughline.config.clock import now, world_now

MISTYPED = AccessProblem("This code does not fit. Wait for the next one on your telephone and type that.")


def offer(account_id: int) -> None:
    """A secret that counts for nothing until a code made from it has been typed."""
    with as_keeper("offering an authenticator"):
        Authenticator.objects.update_or_create(account_id=account_id, defaults={"offered": totp.new_secret()})


def offered(account_id: int) -> str:
    with as_keeper("showing an authenticator's secret to its owner"):
        return Authenticator.objects.filter(pk=account_id).values_list("offered", flat=True).first() or ""


def confirm(account_id: int, *, code: str) -> None:
    """The first code proves that the telephone has the secret; only then does it replace the one before."""
    with as_keeper("confirming an authenticator"):
        kept = _locked(account_id)
        step = (
            totp.step_of(kept.offered, digits(code), at=_seconds(), after=0)
            if kept and kept.offered
            else None
        )
        if step is None:
            raise MISTYPED
        Authenticator.objects.filter(pk=account_id).update(
            secret=kept.offered, offered="", last_step=step, confirmed_at=now()
        )


def fits(account: Account, *, code: str) -> bool:
    """Under a lock, so that of two who say the same code at once one is refused."""
    with as_keeper("checking a code"):
        kept = _locked(account.pk)
        if kept is None or not kept.secret:
            return False
        step = totp.step_of(kept.secret, digits(code), at=_seconds(), after=kept.last_step)
        return bool(step and Authenticator.objects.filter(pk=account.pk).update(last_step=step))


def remove(account_id: int) -> None:
    with as_keeper("removing an authenticator"):
        Authenticator.objects.filter(pk=account_id).delete()


def digits(said: str) -> str:
    return "".join(said.split())


def _locked(account_id: int) -> Authenticator | None:
    return Authenticator.objects.select_for_update().filter(pk=account_id).first()


def _seconds() -> float:
    """A telephone keeps the world's time, also in a practice copy whose day stands still."""
    return world_now().timestamp()
