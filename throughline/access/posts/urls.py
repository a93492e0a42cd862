"""People and posts, teams and organisations, shifts."""

from django.urls import include, path

from throughline.access.posts import views
from throughline.access.posts.leavers import views as leavers
from throughline.access.posts.proposals import views as proposals

urlpatterns = [
    path("people", views.people, name="people"),
    path("people/<int:account_id>", views.person, name="person"),
    path("people/<int:account_id>/link", views.account_link, name="account-link"),
    path("people/<int:account_id>/leaving", leavers.leaving, name="leaving"),
    path("people/<int:account_id>/posts/new", proposals.post_new, name="post-new"),
    path("people/posts/<int:post_id>", proposals.post, name="post"),
    path("people/posts/<int:post_id>/move", proposals.post_move, name="post-move"),
    path("people/posts/<int:post_id>/line", proposals.post_line, name="post-line"),
    path("people/posts/<int:post_id>/end", proposals.post_end, name="post-end"),
    path("people/proposals/<int:proposal_id>", proposals.proposal, name="post-proposal"),
    path("", include("throughline.access.posts.absences.urls")),
    path("", include("throughline.access.posts.places.urls")),
    path("", include("throughline.access.posts.rota.urls")),
]
