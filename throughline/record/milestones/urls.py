"""What happened, told by hand."""

from django.urls import path

from throughline.record.milestones import views

urlpatterns = [
    path("children/<int:person_id>/milestone", views.milestone_which, name="milestone-which"),
    path("entries/<int:entry_id>/ended", views.milestone_ended, name="milestone-ended"),
]
