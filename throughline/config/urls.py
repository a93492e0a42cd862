"""Where every page is. Paths are words in kebab-case and keys; never a name."""

from django.urls import include, path

urlpatterns = [
    path("", include("throughline.access.urls")),
    path("", include("throughline.record.chronology.urls")),
    path("", include("throughline.record.agreements.urls")),
    path("", include("throughline.record.decisions.urls")),
    path("", include("throughline.record.documents.urls")),
    path("", include("throughline.record.entries.urls")),
    path("", include("throughline.record.holding.urls")),
    path("", include("throughline.record.keeping.urls")),
    path("", include("throughline.record.letters.urls")),
    path("", include("throughline.record.marking.urls")),
    path("", include("throughline.record.matters.urls")),
    path("", include("throughline.record.meetings.urls")),
    path("", include("throughline.record.merging.urls")),
    path("", include("throughline.record.milestones.urls")),
    path("", include("throughline.record.network.urls")),
    path("", include("throughline.record.people.about.urls")),
    path("", include("throughline.record.people.finding.urls")),
    path("", include("throughline.record.restricting.urls")),
    path("", include("throughline.record.searching.urls")),
    path("", include("throughline.web.urls")),
]
