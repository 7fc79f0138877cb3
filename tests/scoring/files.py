"""Reading files to score: which truth belongs to which document, and the draft of a document as JSON."""

import json
from pathlib import Path
from typing import Any

from avklart.documents.reading import read_document
from avklart.domain.draft_json import draft_to_json
from avklart.intake.reading import read_plan


def truth_beside(path: Path) -> Path | None:
    """Give the truth file of a document: NAME.truth.json, NAME.expected.json, or the truth.json of its folder."""
    beside = [path.with_name(f"{path.stem}.{kind}.json") for kind in ("truth", "expected")]
    return next((truth for truth in (*beside, path.with_name("truth.json")) if truth.is_file()), None)


def documents_with_truth(folder: Path) -> list[tuple[Path, Path]]:
    """Give the documents of a folder that have a truth file beside them, in order of their names."""
    documents = [
        path for path in sorted(folder.iterdir()) if path.is_file() and path.suffix not in {".json", ".md", ".toml"}
    ]
    return [(path, truth) for path in documents if (truth := truth_beside(path)) is not None]


def load(path: Path) -> dict[str, Any]:
    """Give a JSON object from a file."""
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def draft_of(raw: bytes, name: str) -> dict[str, Any]:
    """Give the plan draft of a document as JSON."""
    return draft_to_json(read_plan(read_document(raw, name)))
