"""How a command says how many and how long."""

import json
from dataclasses import asdict, is_dataclass
from datetime import date
from typing import Any


def counted(n: int, one: str, many: str = "") -> str:
    return f"{n:,} {one if n == 1 else many or f'{one}s'}"


def as_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, default=_plain)


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return asdict(value) if is_dataclass(value) else str(value)
