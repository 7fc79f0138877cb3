"""A file is taken in exactly as it came, once."""

import hashlib
from datetime import datetime

from django.db import transaction

from avklart.councils.actions import log
from avklart.councils.models import Council, User
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import DEFAULT
from avklart.documents.reading import refuse_size, shown_name
from avklart.domain.errors import RuleError
from avklart.received.models import ReceivedFile


@transaction.atomic
def receive_file(council: Council, name: str, raw: bytes, by: User | None, at: datetime) -> ReceivedFile:
    """Keep a file as it came, and give it; bytes the council already has give the file they came as first.

    Nothing is read or understood yet, so what the file is, is not known.

    Raises:
        RuleError: "empty" or "too-large", with the limit, as reading itself would refuse it.
    """
    try:
        refuse_size(len(raw), DEFAULT)
    except FileRefusedError as refusal:
        raise RuleError(refusal.code, field="file", **refusal.facts) from refusal
    file, is_new = ReceivedFile.every.get_or_create(
        council=council,
        sha256=hashlib.sha256(raw).hexdigest(),
        defaults={
            "name": shown_name(name),
            "size": len(raw),
            "content": raw,
            "received_by": by,
            "received_at": at,
        },
    )
    if is_new:
        log("file-received", council=council, by=by, at=at, file=file.name, sha256=file.sha256)
    return file
