"""Who can open a record, and letting somebody in."""

from django.urls import path

from throughline.access.grants import views

urlpatterns = [
    path("children/<int:person_id>/access", views.child_access, name="child-access"),
    path("children/<int:person_id>/access/give", views.child_access_give, name="child-access-give"),
    path(
        "children/<int:person_id>/access/<int:grant_id>/end", views.child_access_end, name="child-access-end"
    ),
    path("grants", views.grants, name="grants"),
    path("grants/<uuid:together>/end", views.grants_end, name="grants-end"),
]
