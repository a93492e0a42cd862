"""The chronology of a child or a family: read, chosen from, added to, and laid out for a court."""

from django.urls import path

from throughline.record.chronology import views

urlpatterns = [
    path("children/<int:person_id>/chronology", views.chronology, name="chronology"),
    path("children/<int:person_id>/chronology/court", views.court, name="chronology-court"),
    path("children/<int:person_id>/chronology/file", views.from_file, name="chronology-file"),
    path("children/<int:person_id>/chronology/add", views.add, name="chronology-add"),
    path("children/<int:person_id>/chronology/<slug:line>", views.line, name="chronology-line"),
]
