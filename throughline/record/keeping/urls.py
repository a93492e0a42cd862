"""How long a record is kept, for those who read it and for the records officer."""

from django.urls import path

from throughline.record.keeping import views

urlpatterns = [
    path("children/<int:person_id>/keeping", views.keeping, name="keeping"),
    path("keeping", views.keeping_list, name="keeping-list"),
    path("keeping/<int:keeping_id>", views.keeping_decision, name="keeping-decision"),
]
