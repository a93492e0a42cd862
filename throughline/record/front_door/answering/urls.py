"""What whoever told us is told."""

from django.urls import path

from throughline.record.front_door.answering import views

urlpatterns = [
    path("answers", views.answers_to_send, name="answers-to-send"),
    path("contacts/<int:contact_id>/answer", views.contact_answer, name="contact-answer"),
    path("contacts/<int:contact_id>/answer/draft", views.contact_answer_draft, name="contact-answer-draft"),
]
