"""A child's plan, what is pressed on it, and the child in need plans that wait for a review."""

from django.urls import path

from throughline.record.planning.views import pages, pressing

urlpatterns = [
    path("children/<int:person_id>/plan", pages.plan, name="plan"),
    path("plans/reviews", pages.reviews, name="in-need-reviews"),
    path("plans/<int:entry_id>/given", pressing.give, name="plan-given"),
    path("plans/<int:entry_id>/step", pressing.step, name="plan-step"),
    path("plans/<int:entry_id>/steps/<int:move_id>", pressing.answer, name="plan-step-answer"),
    path("plans/<int:entry_id>/actions/<int:action_id>", pressing.action, name="plan-action"),
]
