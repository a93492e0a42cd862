"""The front door: its board, a new contact, one contact and what is pressed about it."""

from django.urls import path

from throughline.record.front_door.views import board, contact, intake, pressing

urlpatterns = [
    path("front-door", board.front_door, name="front-door"),
    path("front-door/new", intake.front_door_new, name="front-door-new"),
    path("front-door/new/keep", intake.front_door_keep, name="front-door-keep"),
    path("front-door/likely", intake.contact_likely, name="contact-likely"),
    path("contacts/<int:contact_id>", contact.contact, name="contact"),
    path("contacts/<int:contact_id>/children/<int:child_id>", contact.contact_who, name="contact-who"),
    path("contacts/<int:contact_id>/discussion", contact.contact_discussion, name="contact-discussion"),
    path("contacts/<int:contact_id>/press/<slug:press>", pressing.contact_press, name="contact-press"),
]
