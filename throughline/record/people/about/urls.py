"""Everything told about a person."""

from django.urls import path

from throughline.record.people.about import views

ABOUT = "children/<int:person_id>/about"
urlpatterns = [
    path(ABOUT, views.person_about, name="person-about"),
    path(f"{ABOUT}/<slug:what>", views.person_tell, name="person-tell"),
    path(f"{ABOUT}/<slug:what>/<int:row_id>", views.person_detail, name="person-detail"),
    path(f"{ABOUT}/<slug:what>/<int:row_id>/<slug:act>", views.person_detail_act, name="person-detail-act"),
]
