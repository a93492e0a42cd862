"""Whom to ring, by day and at night: on every answer, because no answer is the end of asking."""

from django.conf import settings

NONE_SET = "not set here: use the number your agency holds"


def phones() -> tuple[str, str]:
    return settings.THROUGHLINE_DUTY_DAY or NONE_SET, settings.THROUGHLINE_DUTY_NIGHT or NONE_SET


def in_words() -> str:
    day, night = phones()
    return f"Duty team: by day {day}; at night and at weekends {night}."
