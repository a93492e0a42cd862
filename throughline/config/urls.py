"""Where every page is. Paths are words in kebab-case and keys; never a name."""

from django.urls import include, path

urlpatterns = [
    path("", include("throughline.access.urls")),
    path("", include("throughline.record.decisions.urls")),
    path("", include("throughline.record.entries.urls")),
    path("", include("throughline.record.keeping.urls")),
    path("", include("throughline.record.matters.urls")),
    path("", include("throughline.record.milestones.urls")),
    path("", include("throughline.record.restricting.urls")),
    path("", include("throughline.web.urls")),
]
