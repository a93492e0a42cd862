"""A story's data as it was written: events in the order they were recorded, people, workers and spells."""

import json
from datetime import date, datetime
from functools import cache
from pathlib import Path

from throughline.config.clock import LONDON

HERE = Path(__file__).parent
NAMES = ("marsden", "dania", "harvey", "kacper", "noah", "quigley", "ruby", "yonas")


@cache
def story(name: str) -> dict:
    return json.loads((HERE / f"{name}.json").read_text("utf-8"))


def events(name: str) -> dict[str, dict]:
    return {event["id"]: event for event in story(name)["events"]}


def recorded(event: dict) -> datetime:
    return datetime.fromisoformat(event["recorded_at"])


def happened(event: dict) -> datetime:
    return datetime.fromisoformat(event["at"])


def day(text: str | None) -> date | None:
    return date.fromisoformat(text[:10]) if text else None


def local(words: str) -> datetime:
    """A moment as the story tells it, by the clock on the wall."""
    return datetime.fromisoformat(words).replace(tzinfo=LONDON)


def first_heard_of(name: str, person: str) -> datetime | None:
    """When the first thing about this child was recorded."""
    about = [recorded(event) for event in story(name)["events"] if person in event["children"]]
    return min(about, default=None)


def opened(name: str) -> datetime:
    return min(recorded(event) for event in story(name)["events"])


def called(name: str, person: str) -> str:
    """The name by which the story's words speak of somebody."""
    return next(one["name"].split()[0] for one in story(name)["people"] if one["id"] == person)
