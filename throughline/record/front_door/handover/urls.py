"""The night's handover. Which night and which line are in the form, never in the address."""

from django.urls import path

from throughline.record.front_door.handover import views

urlpatterns = [
    path("handover", views.handover, name="handover"),
    path("handover/add", views.handover_add, name="handover-add"),
    path("handover/give", views.handover_give, name="handover-give"),
    path("handover/accept", views.handover_accept, name="handover-accept"),
    path("handover/done", views.handover_done, name="handover-done"),
]
