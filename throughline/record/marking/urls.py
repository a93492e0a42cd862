"""Passages about somebody else, and words that stood before: of a draft and of an entry."""

from django.urls import path

from throughline.record.marking import views

urlpatterns = [
    path("drafts/<int:draft_id>/passages", views.draft_passages, name="draft-passages"),
    path("entries/<int:entry_id>/passages", views.entry_passages, name="entry-passages"),
]
