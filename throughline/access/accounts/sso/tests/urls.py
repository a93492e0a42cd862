"""Every page, with those of single sign-on, as where its settings are given."""

from django.urls import include, path

urlpatterns = [
    path("", include("throughline.access.accounts.sso.urls")),
    path("", include("throughline.config.urls")),
]
