"""Saying where one lives."""

from throughline.access.misuse.models import StaffAddress
from throughline.access.principal import acting
from throughline.config.clock import now


def declare_address(*, lines: str, postcode: str) -> None:
    """One's own, kept as it was last said."""
    said = {"lines": lines.strip(), "postcode": postcode.strip().upper(), "declared_at": now()}
    StaffAddress.objects.update_or_create(account_id=acting().id, defaults=said)
