"""What is promised beside the children."""

from django.urls import path

from throughline.record.matters import views

urlpatterns = [
    path("duties", views.duties, name="duties"),
    path("duties/open", views.open_matter, name="matter-open"),
    path("duties/<int:matter_id>", views.matter, name="matter"),
    path("duties/<int:matter_id>/happened", views.happening, name="matter-happened"),
    path("duties/<int:matter_id>/<int:duty_id>/why", views.duty_why, name="duty-why"),
    path("duties/happenings/<int:happening_id>/take-back", views.taken_back, name="happening-take-back"),
]
