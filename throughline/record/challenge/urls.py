"""Challenges."""

from django.urls import path

from throughline.record.challenge import views

urlpatterns = [
    path("challenges", views.challenges, name="challenges"),
    path("challenges/<int:entry_id>", views.challenge, name="challenge"),
    path("children/<int:person_id>/challenges", views.child_challenges, name="child-challenges"),
]
