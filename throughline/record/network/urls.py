"""The family and network of a child."""

from django.urls import path

from throughline.record.network import views

urlpatterns = [
    path("children/<int:person_id>/family", views.family, name="family"),
    path("children/<int:person_id>/family/<slug:what>", views.family_add, name="family-add"),
    path(
        "children/<int:person_id>/family/<slug:what>/<int:row_id>", views.family_change, name="family-change"
    ),
    path("children/<int:person_id>/reaching/<int:adult_id>", views.reaching_adult, name="reaching"),
]
