"""Signing in and out, and the one-time link."""

from django.urls import path

from throughline.access.accounts import views

urlpatterns = [
    path("sign-in", views.sign_in, name="sign-in"),
    path("sign-out", views.sign_out, name="sign-out"),
    path("practice/<slug:task>", views.practise, name="practice"),
    path("invitations/<str:token>", views.invitation, name="invitation"),
]
