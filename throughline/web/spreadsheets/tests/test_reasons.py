"""The log has room for a reason, a count and a hash: no reason is so long that the hash would be cut."""

from throughline.access.models import AccessEvent
from throughline.web.spreadsheets.taking import REASONS


def test_every_reason_leaves_room_for_a_count_and_a_hash():
    room = AccessEvent._meta.get_field("reason").max_length
    assert all(len(f"{why} 99999 {'0' * 64}") <= room for why in REASONS)
