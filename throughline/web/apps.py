"""Pages that cross parts."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "throughline.web"
    label = "web"

    def ready(self) -> None:
        """Oversight asks since when a measure has figures; it stands below and cannot ask by name."""
        from throughline.oversight.measured import first_month_is_told_by
        from throughline.web.scorecard.first_months import first_month

        first_month_is_told_by(first_month)
