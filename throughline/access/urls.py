"""The pages of access, by the part of the work they belong to."""

from django.urls import include, path

urlpatterns = [
    path("", include("throughline.access.accounts.urls")),
    path("", include("throughline.access.conflicts.urls")),
    path("", include("throughline.access.delegation.urls")),
    path("", include("throughline.access.glass.urls")),
    path("", include("throughline.access.grants.urls")),
    path("", include("throughline.access.log.urls")),
    path("", include("throughline.access.misuse.urls")),
    path("", include("throughline.access.posts.urls")),
]
