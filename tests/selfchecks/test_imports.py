"""Who imports whom is import-linter's to watch (script/check); here, that its contracts leave nothing out."""

import tomllib

from avklart.documents.readers import READERS
from tests.selfchecks.sources import python_files, text_of


def _contracts() -> list[dict[str, list[str]]]:
    contracts: list[dict[str, list[str]]] = tomllib.loads(text_of("pyproject.toml"))["tool"]["importlinter"][
        "contracts"
    ]
    return contracts


def test_every_package_stands_in_a_contract() -> None:
    packages = {path.split("/")[1] for path in python_files("avklart") if path.count("/") > 1}
    named = {name for contract in _contracts() for name in contract.get("source_modules", [])}
    named |= {name for contract in _contracts() for layer in contract.get("layers", []) for name in layer.split(" | ")}
    assert {f"avklart.{package}" for package in packages} <= named


def test_every_reader_is_kept_apart_from_the_others() -> None:
    apart = {name for contract in _contracts() for name in contract.get("modules", [])}
    assert {f"avklart.documents.readers.{reader.module}" for reader in READERS} == apart
