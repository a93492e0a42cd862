"""Files and documents."""

from django.urls import path

from throughline.record.documents.views import child, draft, files, pieces

urlpatterns = [
    path("children/<int:person_id>/documents", child.documents, name="documents"),
    path("children/<int:person_id>/documents/begin", child.document_begin, name="document-begin"),
    path("drafts/<int:draft_id>/documents", draft.draft_documents, name="draft-documents"),
    path("drafts/<int:draft_id>/documents/open", draft.draft_documents_open, name="draft-documents-open"),
    path("drafts/<int:draft_id>/documents/add", draft.draft_document_add, name="draft-document-add"),
    path(
        "drafts/<int:draft_id>/documents/<int:attachment_id>/tell",
        draft.draft_document_tell,
        name="draft-document-tell",
    ),
    path(
        "drafts/<int:draft_id>/documents/<int:attachment_id>/off",
        draft.draft_document_off,
        name="draft-document-off",
    ),
    path("drafts/<int:draft_id>/uploads", pieces.upload_start, name="upload-start"),
    path("uploads/<uuid:upload_key>/piece", pieces.upload_piece, name="upload-piece"),
    path("uploads/<uuid:upload_key>/finish", pieces.upload_finish, name="upload-finish"),
    path("drafts/<int:draft_id>/files/<int:attachment_id>", files.draft_file, name="draft-file"),
    path(
        "drafts/<int:draft_id>/files/<int:attachment_id>/preview", files.draft_preview, name="draft-preview"
    ),
    path("entries/<int:entry_id>/files/<int:attachment_id>", files.entry_file, name="entry-file"),
    path(
        "entries/<int:entry_id>/files/<int:attachment_id>/preview", files.entry_preview, name="entry-preview"
    ),
]
