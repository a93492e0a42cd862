"""The scheme of delegation."""

from django.urls import path

from throughline.access.delegation import views

urlpatterns = [
    path("delegation", views.delegation, name="delegation"),
    path("delegation/draft", views.delegation_draft, name="delegation-draft"),
    path("delegation/adopt", views.delegation_adopt, name="delegation-adopt"),
    path("delegation/deputies", views.delegation_deputy, name="delegation-deputy"),
    path("delegation/lines/<int:line_id>/end", views.delegation_end, name="delegation-end"),
    path("delegation/changes/<int:change_id>", views.delegation_settle, name="delegation-settle"),
    path("delegation/<slug:decision>", views.delegation_decision, name="delegation-decision"),
]
