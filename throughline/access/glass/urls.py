"""Breaking the glass, and looking at it again."""

from django.urls import path

from throughline.access.glass import reviews, views

urlpatterns = [
    path("children/<int:person_id>/break-glass", views.break_glass, name="break-glass"),
    path("glass", reviews.glass, name="glass"),
    path("glass/<uuid:together>", reviews.glass_review, name="glass-review"),
    path("glass/<uuid:together>/end", views.glass_end, name="glass-end"),
]
