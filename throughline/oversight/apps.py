"""The oversight app: what people say and decide about figures."""

from django.apps import AppConfig


class OversightConfig(AppConfig):
    name = "throughline.oversight"
    label = "oversight"
