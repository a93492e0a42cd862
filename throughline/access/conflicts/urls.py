"""Conflicts: everybody's own, and the privacy officer's list."""

from django.urls import path

from throughline.access.conflicts import views

urlpatterns = [
    path("my-conflicts", views.my_conflicts, name="my-conflicts"),
    path("my-conflicts/complete", views.my_conflicts_complete, name="my-conflicts-complete"),
    path("conflicts", views.conflicts, name="conflicts"),
    path("conflicts/add", views.conflict_add, name="conflict-add"),
    path("conflicts/<int:conflict_id>/lift", views.conflict_lift, name="conflict-lift"),
    path("conflicts/proposed/<int:proposal_id>", views.conflict_proposed, name="conflict-proposed"),
]
