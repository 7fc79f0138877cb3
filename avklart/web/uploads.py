"""A file on its way in is stopped at the limit: nobody fills memory or disk by sending too much."""

from typing import Any

from django.conf import settings
from django.core.files.uploadhandler import FileUploadHandler, StopUpload
from django.http import HttpRequest

_MB = 2**20
# What is sent of a file that is a little too large is read to its end, so that the answer reaches the browser.
_READ_TO_THE_END_MB = 4 * settings.UPLOAD_LIMIT_MB


class BoundedUpload(FileUploadHandler):
    """Stops at the limit of a file; the page then says so, since `is_too_large` is true of its request."""

    def handle_raw_input(self, *args: Any, **kwargs: Any) -> None:
        self._declared = int(args[2]) if len(args) > 2 else int(kwargs.get("content_length", 0))
        self._received = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        self._received += len(raw_data)
        if self._received > settings.UPLOAD_LIMIT_MB * _MB:
            if self.request is not None:
                self.request.META["avklart.too-large"] = True
            raise StopUpload(connection_reset=self._declared > _READ_TO_THE_END_MB * _MB)
        return raw_data

    def file_complete(self, file_size: int) -> None:
        return None


def is_too_large(request: HttpRequest) -> bool:
    """Whether a file of this request was stopped at the limit."""
    return bool(request.META.get("avklart.too-large"))
