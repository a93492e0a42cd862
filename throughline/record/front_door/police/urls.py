"""Police notifications."""

from django.urls import path

from throughline.record.front_door.police import views

urlpatterns = [
    path("contacts/<int:contact_id>/police", views.contact_police, name="contact-police"),
    path(
        "contacts/<int:contact_id>/police/together",
        views.contact_police_together,
        name="contact-police-together",
    ),
    path("contacts/<int:contact_id>/police/again", views.contact_police_again, name="contact-police-again"),
    path("police-notifications", views.police_notifications, name="police-notifications"),
]
