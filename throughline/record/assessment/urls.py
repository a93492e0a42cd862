"""Assessments: under way, due again, of one child, and as the report to a conference."""

from django.urls import path

from throughline.record.assessment import views

urlpatterns = [
    path("assessments", views.under_way, name="assessments"),
    path("assessments/again", views.due_again, name="assessments-again"),
    path("assessments/<int:entry_id>/report", views.conference_report, name="assessment-report"),
    path("assessments/<int:entry_id>/steps/<int:step_id>", views.step, name="assessment-step"),
    path("children/<int:person_id>/assessment", views.of_child, name="assessment"),
    path("children/<int:person_id>/neglect-tool", views.neglect_tool, name="neglect-tool"),
]
