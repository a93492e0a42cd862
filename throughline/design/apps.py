"""The design app: templates, tags, styles and fields that every page is made of."""

from django.apps import AppConfig


class DesignConfig(AppConfig):
    name = "throughline.design"
    label = "design"
