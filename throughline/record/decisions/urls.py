"""Decisions that wait to be ratified."""

from django.urls import path

from throughline.record.decisions import views

urlpatterns = [
    path("decisions/to-ratify", views.to_ratify, name="to-ratify"),
    path("decisions/<int:entry_id>/ratify", views.decision_ratify, name="decision-ratify"),
]
