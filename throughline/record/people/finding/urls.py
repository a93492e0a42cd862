"""Opening a record for somebody who has none. No name is ever in an address."""

from django.urls import path

from throughline.record.people.finding import views

urlpatterns = [
    path("children/new", views.person_new, name="person-new"),
    path("children/new/likely", views.person_likely, name="person-likely"),
]
