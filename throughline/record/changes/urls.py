"""An entry beside an earlier one of its kind."""

from django.urls import path

from throughline.record.changes import views

urlpatterns = [
    path("entries/<int:entry_id>/beside", views.entry_beside_last, name="entry-beside-last"),
    path("entries/<int:entry_id>/beside/<int:other_id>", views.entry_beside, name="entry-beside"),
]
