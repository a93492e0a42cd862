"""Teams and organisations."""

from django.urls import path

from throughline.access.posts.places import views

urlpatterns = [
    path("people/places", views.places, name="places"),
    path("people/teams/new", views.team_new, name="team-new"),
    path("people/teams/<int:team_id>", views.team_change, name="team-change"),
    path("people/organisations/new", views.organisation_new, name="organisation-new"),
    path("people/organisations/<int:organisation_id>", views.organisation_change, name="organisation-change"),
]
