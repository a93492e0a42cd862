"""The record app."""

from django.apps import AppConfig


class RecordConfig(AppConfig):
    name = "throughline.record"
    label = "record"
