"""This got in my way, and the question of the quarter."""

from django.urls import path

from throughline.oversight.hindrance import views

urlpatterns = [
    path("got-in-my-way", views.hindered, name="hindered"),
    path("got-in-my-way/pages/<slug:about>", views.hindrances, name="hindrances"),
    path("how-far-i-trust-it", views.confidence, name="confidence"),
]
