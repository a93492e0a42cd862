"""Single sign-on. Mounted only where its settings are given."""

from django.urls import path

from throughline.access.accounts.sso import views

urlpatterns = [
    path("sign-in/work-account", views.begin, name="work-account"),
    path("sign-in/work-account/back", views.back, name="work-account-back"),
    path("prove/work-account", views.prove_begin, name="prove-work-account"),
]
