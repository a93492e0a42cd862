"""What second steps somebody has."""

from dataclasses import dataclass

from throughline.access.models import Authenticator, Passkey, Password, RecoveryCode
from throughline.access.principal import as_keeper


@dataclass(frozen=True, slots=True)
class Standing:
    password: bool
    authenticator: bool
    passkeys: tuple[Passkey, ...]
    codes: int

    @property
    def has_second_step(self) -> bool:
        return self.authenticator or bool(self.passkeys)

    @property
    def ways(self) -> int:
        return len(self.passkeys) + self.authenticator


def of(account_id: int) -> Standing:
    with as_keeper("asking which second steps somebody has"):
        mine = {"account_id": account_id}
        return Standing(
            password=Password.objects.filter(**mine).exists(),
            authenticator=Authenticator.objects.filter(**mine).exclude(secret="").exists(),
            passkeys=tuple(Passkey.objects.filter(**mine).order_by("made_at")),
            codes=RecoveryCode.objects.filter(**mine, used_at=None).count(),
        )
