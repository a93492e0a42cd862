"""A month of each agency. What is asked for stands in the query: an agency is no key of anybody's."""

from django.urls import path

from throughline.record.front_door.agencies import views

urlpatterns = [
    path("agencies", views.agencies, name="agencies"),
    path("agencies/one", views.agencies_one, name="agencies-one"),
    path("agencies/contacts", views.agencies_contacts, name="agencies-contacts"),
    path("agencies/file", views.agencies_file, name="agencies-file"),
    path("agencies/example", views.agencies_example, name="agencies-example"),
]
