"""People and posts."""

from django.urls import path

from throughline.access.posts import views

urlpatterns = [
    path("people", views.people, name="people"),
    path("people/<int:account_id>/link", views.account_link, name="account-link"),
    path("people/posts/<int:post_id>/end", views.post_end, name="post-end"),
]
