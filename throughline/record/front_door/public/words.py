"""Every sentence of the public page that depends on when it is and who we are."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings

from throughline.design.dates import clock, day, long_day
from throughline.record.front_door.public.rules import HOURS, is_read, read_next


@dataclass(frozen=True, kw_only=True)
class Saying:
    """What the page says before it asks anything."""

    authority: str
    read: str
    night: bool
    hours: str
    telephone: str


def saying(moment: datetime) -> Saying:
    return Saying(
        authority=settings.THROUGHLINE_AUTHORITY or "Children’s services", read=read_words(moment),
        night=not is_read(moment), hours=HOURS, telephone=telephone(moment),
    )  # fmt: skip


def read_words(moment: datetime) -> str:
    if is_read(moment):
        return "Somebody reads this today. It may take some hours."
    first = read_next(moment)
    return f"Nobody is reading this now. It is first read on {day(first)} at {clock(first)}."


def telephone(moment: datetime) -> str:
    """The number that is answered at this moment."""
    by_day, by_night = settings.THROUGHLINE_DUTY_DAY, settings.THROUGHLINE_DUTY_NIGHT
    return (by_day or by_night) if is_read(moment) else (by_night or by_day)


def came(moment: datetime) -> str:
    return f"{long_day(moment)}, {clock(moment)}"
