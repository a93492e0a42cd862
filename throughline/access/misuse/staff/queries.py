"""Where the reader lives, as they said."""

from throughline.access.misuse.models import StaffAddress
from throughline.access.principal import acting


def my_address() -> StaffAddress | None:
    return StaffAddress.objects.filter(account_id=acting().id).first()
