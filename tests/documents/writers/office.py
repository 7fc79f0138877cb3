"""Files turned into other kinds by LibreOffice, with a profile of their own."""

import subprocess
from pathlib import Path

_SECONDS = 120


def converted(raw: bytes, ending: str, wanted: str, folder: Path) -> bytes:
    """Give the bytes of a file of kind `ending` as LibreOffice saves it as `wanted`."""
    source, made = folder / f"source.{ending}", folder / "made"
    source.write_bytes(raw)
    subprocess.run(
        (
            *("soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"),
            *("--convert-to", wanted, "--outdir", str(made), str(source)),
        ),
        check=True,
        capture_output=True,
        timeout=_SECONDS,
    )
    return (made / f"source.{wanted}").read_bytes()
