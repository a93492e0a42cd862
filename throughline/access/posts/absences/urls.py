"""Who is away."""

from django.urls import path

from throughline.access.posts.absences import views

urlpatterns = [
    path("absences", views.absences, name="absences"),
    path("absences/<int:absence_id>/back", views.absence_back, name="absence-back"),
]
