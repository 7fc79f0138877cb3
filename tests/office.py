"""Files as LibreOffice saves them in another format."""

import subprocess
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

_SECONDS = 240


def saved_by_office(files: Iterable[Path], to: str, into: Path) -> list[Path]:
    """Give the files as LibreOffice saves them into a folder, in one run of its own.

    `to` is an ending, or an ending with a filter and its options: "pdf:writer_pdf_Export:{…}".
    """
    files = list(files)
    with TemporaryDirectory() as profile:
        command = ["soffice", f"-env:UserInstallation={Path(profile).as_uri()}", "--headless", "--convert-to", to]
        command += ["--outdir", str(into), *map(str, files)]
        subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)
    return [into / f"{file.stem}.{to.partition(':')[0]}" for file in files]


def converted(raw: bytes, ending: str, wanted: str, folder: Path) -> bytes:
    """Give the bytes of a file of kind `ending` as LibreOffice saves it as `wanted`; the files stay in the folder."""
    source = folder / f"source.{ending}"
    source.write_bytes(raw)
    return saved_by_office([source], wanted, folder / "made")[0].read_bytes()
