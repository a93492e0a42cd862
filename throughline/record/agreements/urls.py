"""Agreement and basis."""

from django.urls import path

from throughline.record.agreements import views

urlpatterns = [path("children/<int:person_id>/agreements", views.agreements, name="agreements")]
