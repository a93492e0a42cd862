"""Files that are sent to us stop being kept once they are too large together; the page then says so."""

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, SkipFile

MOST = 60_000_000


class UpToTheLimit(FileUploadHandler):
    """Stands before Django's own handlers, so that what is past the limit never reaches the disk."""

    def __init__(self, request=None) -> None:
        super().__init__(request)
        self.received = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        self.received += len(raw_data)
        if self.received > MOST:
            self.request.sent_too_much = True
            raise SkipFile
        return raw_data

    def file_complete(self, file_size: int) -> UploadedFile | None:
        return None
