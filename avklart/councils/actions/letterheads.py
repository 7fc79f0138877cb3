"""A council's letterhead is stored, put in place of another, and taken away."""

import hashlib

from django.db import transaction

from avklart.councils.actions.log import log
from avklart.councils.models import Council, LetterheadFile
from avklart.councils.writing import Change

_LONGEST_NAME = 200


@transaction.atomic
def store_letterhead(council: Council, name: str, raw: bytes, change: Change) -> LetterheadFile:
    """Store a file as the council's letterhead in place of the one before, and give it; the same bytes change nothing.

    Whether the file can be a letterhead is asked before (avklart.documents.letterhead).
    """
    Council.every.select_for_update(of=("self",)).get(pk=council.pk)
    sha256 = hashlib.sha256(raw).hexdigest()
    stored = LetterheadFile.every.filter(council=council).defer("content").first()
    if stored is not None and stored.sha256 == sha256:
        return stored
    kept = LetterheadFile(
        pk=stored.pk if stored else None,
        council=council,
        name=name[:_LONGEST_NAME],
        sha256=sha256,
        size=len(raw),
        content=raw,
        stored_by=change.by,
        stored_at=change.at,
    )
    kept.save()
    log("letterhead-stored", council=council, by=change.by, at=change.at, file=kept.name, sha256=sha256)
    return kept


@transaction.atomic
def remove_letterhead(council: Council, change: Change) -> None:
    """Take the council's letterhead away: papers then stand in the look we ship. None, and nothing is done."""
    Council.every.select_for_update(of=("self",)).get(pk=council.pk)
    stored = LetterheadFile.every.filter(council=council).defer("content").first()
    if stored is None:
        return
    stored.delete()
    log("letterhead-removed", council=council, by=change.by, at=change.at, file=stored.name, sha256=stored.sha256)
