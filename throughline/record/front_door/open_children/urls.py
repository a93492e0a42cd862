"""A contact about a child who is open to us, and the manager's question."""

from django.urls import path

from throughline.record.front_door.open_children import views

urlpatterns = [
    path("children/<int:person_id>/strategy-question", views.strategy_question, name="strategy-question"),
    path("entries/<int:entry_id>/strategy-answered", views.strategy_answered, name="strategy-answered"),
]
