"""The one page of the front door that nobody signs in to."""

from django.urls import path

from throughline.record.front_door.public import views

urlpatterns = [
    path("tell-us", views.public_contact, name="public-contact"),
    path("tell-us/<uuid:contact_key>", views.public_contact_told, name="public-contact-told"),
]
