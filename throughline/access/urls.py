"""The pages of access, by the part of the work they belong to."""

from django.urls import include, path

urlpatterns = [
    path("", include("throughline.access.accounts.urls")),
    path("", include("throughline.access.posts.urls")),
]
