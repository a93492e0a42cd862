"""A story's data as it was written: events in the order they were recorded, people, workers and spells."""

import json
from datetime import date, datetime
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent


@cache
def story(name: str) -> dict:
    return json.loads((HERE / f"{name}.json").read_text())


@cache
def expected(name: str) -> dict:
    """What two other programs say is due on chosen days."""
    return json.loads((HERE / f"{name}.expected.json").read_text())


def events(name: str) -> dict[str, dict]:
    return {event["id"]: event for event in story(name)["events"]}


def recorded(event: dict) -> datetime:
    return datetime.fromisoformat(event["recorded_at"])


def happened(event: dict) -> datetime:
    return datetime.fromisoformat(event["at"])


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
