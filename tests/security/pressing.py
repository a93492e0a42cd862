"""What a press is, and the two that most are."""

from collections.abc import Callable
from typing import Any

from tests.security.world import World

Press = Callable[[World], dict[str, Any]]
KEY = "0b0c4a5e-1f8e-4f1e-9a63-5b7f0f4c9d11"
REASON: Press = lambda world: {"reason": "Read together in supervision."}
NOTHING: Press = lambda world: {}
