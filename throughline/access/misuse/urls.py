"""The pages of what looks like misuse, and of the little that detectors need to know of staff."""

from django.urls import path

from throughline.access.misuse import views
from throughline.access.misuse.staff import views as staff

urlpatterns = [
    path("alerts", views.alerts, name="alerts"),
    path("alerts/<int:alert_id>", views.alert, name="alert"),
    path("my-address", staff.my_address, name="my-address"),
]
