"""Ten codes on paper, for the day the telephone or the key is lost. Each is good once."""

import secrets

from throughline.access.accounts.sessions import digest
from throughline.access.models import Account, RecoveryCode
from throughline.access.principal import as_keeper
from throughline.config.clock import now

HOW_MANY = 10
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""None that is read as another: no i, l, o, 0 or 1."""
GROUPS, EACH = 4, 4
"""79 bits: a hash that is not slow is enough."""


def new_codes(account_id: int) -> list[str]:
    """Shown once. The ten before are worth nothing from here on."""
    codes = [_code() for _ in range(HOW_MANY)]
    with as_keeper("making recovery codes"):
        RecoveryCode.objects.filter(account_id=account_id).delete()
        RecoveryCode.objects.bulk_create(
            RecoveryCode(account_id=account_id, code_hash=_hash(code)) for code in codes
        )
    return codes


def fits(account: Account, *, code: str) -> bool:
    with as_keeper("checking a recovery code"):
        unspent = RecoveryCode.objects.filter(account=account, code_hash=_hash(code), used_at=None)
        return bool(unspent.update(used_at=now()))


def _code() -> str:
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(EACH)) for _ in range(GROUPS))


def _hash(code: str) -> str:
    """However it was typed: with hyphens, spaces or capitals."""
    return digest("".join(letter for letter in code.lower() if letter in LETTERS))
