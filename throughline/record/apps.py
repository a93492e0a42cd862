"""The record app."""

from django.apps import AppConfig


class RecordConfig(AppConfig):
    name = "throughline.record"
    label = "record"

    def ready(self) -> None:
        from throughline.record.entries import left_open  # noqa: F401 - what a leaver holds: drafts
        from throughline.record.people import left_behind  # noqa: F401 - and children
