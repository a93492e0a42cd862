"""The pages of the log."""

from django.urls import path

from throughline.access.log import views

urlpatterns = [
    path("log", views.log, name="log"),
    path("log/export", views.log_export, name="log-export"),
    path("log/staff", views.log_staff, name="log-staff"),
    path("log/technical", views.log_technical, name="log-technical"),
    path("log/questions", views.log_questions, name="log-questions"),
    path("log/questions/<int:question_id>", views.log_question, name="log-question"),
]
