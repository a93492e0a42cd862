"""Drafts and entries: write, sign, read, return, approve, correct, withdraw."""

from django.urls import path

from throughline.record.entries.views import reading, withdrawn, writing

urlpatterns = [
    path("write/<slug:kind>", writing.write, name="write"),
    path("drafts", writing.draft_list, name="drafts"),
    path("drafts/<int:draft_id>", writing.draft, name="draft"),
    path("drafts/<int:draft_id>/save", writing.draft_save, name="draft-save"),
    path("drafts/<int:draft_id>/sign", writing.draft_sign, name="draft-sign"),
    path("drafts/<int:draft_id>/compare", writing.draft_compare, name="draft-compare"),
    path("drafts/<int:draft_id>/ahead", writing.draft_ahead, name="draft-ahead"),
    path("drafts/<int:draft_id>/discard", writing.draft_discard, name="draft-discard"),
    path("drafts/<int:draft_id>/rows/<slug:name>", writing.draft_row, name="draft-row"),
    path("entries/<int:entry_id>", reading.entry, name="entry"),
    path("entries/<int:entry_id>/versions", reading.entry_versions, name="entry-versions"),
    path("entries/<int:entry_id>/return", reading.entry_return, name="entry-return"),
    path("entries/<int:entry_id>/countersign", reading.entry_countersign, name="entry-countersign"),
    path("entries/<int:entry_id>/approve", reading.entry_approve, name="entry-approve"),
    path("entries/<int:entry_id>/correct", reading.entry_correct, name="entry-correct"),
    path("entries/<int:entry_id>/withdraw", reading.entry_withdraw, name="entry-withdraw"),
    path("entries/<int:entry_id>/undo", reading.entry_undo, name="entry-undo"),
    path("withdrawn", withdrawn.withdrawn, name="withdrawn"),
    path("withdrawn/<int:entry_id>", withdrawn.withdrawn_entry, name="withdrawn-entry"),
    path("withdrawn/<int:entry_id>/words", withdrawn.withdrawn_words, name="withdrawn-words"),
    path("withdrawn/<int:entry_id>/answer", withdrawn.withdrawn_answer, name="withdrawn-answer"),
]
