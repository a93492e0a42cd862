"""Searching what was written."""

from django.urls import path

from throughline.record.searching import views

urlpatterns = [
    path("search", views.search_for, name="search"),
    path("search/<uuid:search_key>", views.search_found, name="search-found"),
]
