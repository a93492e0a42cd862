"""Signing in and out, invitations, people and posts."""

from django.urls import path

from throughline.access import views

urlpatterns = [
    path("sign-in", views.sign_in, name="sign-in"),
    path("sign-out", views.sign_out, name="sign-out"),
    path("practice/<slug:task>", views.practise, name="practice"),
    path("invitations/<str:token>", views.invitation, name="invitation"),
    path("people", views.people, name="people"),
    path("people/<int:account_id>/link", views.account_link, name="account-link"),
    path("people/posts/<int:post_id>/end", views.post_end, name="post-end"),
]
