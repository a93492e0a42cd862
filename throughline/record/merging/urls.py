"""Putting two records together, taking that back, and dividing one."""

from django.urls import path

from throughline.record.merging import views

CHILD = "children/<int:person_id>"
urlpatterns = [
    path(f"{CHILD}/same", views.merge_with, name="merge"),
    path(f"{CHILD}/same/<int:other_id>", views.merge_propose, name="merge-propose"),
    path(f"{CHILD}/divide", views.split, name="split"),
    path("merges", views.merges, name="merges"),
    path("merges/<int:merge_id>", views.merged, name="merged"),
    path("merges/<int:merge_id>/decide", views.merge_decide, name="merge-decide"),
    path("merges/<int:merge_id>/refuse", views.merge_refuse, name="merge-refuse"),
    path("merges/<int:merge_id>/back", views.merge_back, name="merge-back"),
]
