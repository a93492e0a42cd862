"""Shifts at a desk."""

from django.urls import path

from throughline.access.posts.rota import views

urlpatterns = [
    path("shifts", views.shifts, name="shifts"),
    path("shifts/<int:shift_id>", views.shift_change, name="shift-change"),
]
