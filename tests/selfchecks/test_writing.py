"""Rows with history are written in one place alone, and what is made or thrown away in bulk has none."""

import ast
import re
from collections.abc import Iterator
from functools import cache

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import models

from tests.selfchecks.sources import Function, functions_in, python_files, tree_of

WRITING = "avklart/councils/writing.py"
DJANGO = (
    "config",
    "councils",
    "plans",
    "received",
    "followup",
    "editions",
    "post",
    "search",
    "ui",
    "web",
    "public",
    "guest",
    "cli",
)
BULK = {"bulk_create", "bulk_update", "update", "update_or_create", "get_or_create", "create", "delete", "raw"}
SAVING = {"save", "update", "delete"}
ROWS = re.compile(r"\.(every|standing|objects|published|history)\b")

# "path::function" where a row or rows without a name of their kind are saved or deleted, and why not by writing.
NOT_BY_WRITING = {
    "avklart/councils/models/people.py::UserManager.create_user": "a new person, whose making stands in the audit log",
    "avklart/councils/mending.py::mend": "models as they were in a migration; the function writes their history itself",
}


def test_rows_with_history_are_written_in_one_place() -> None:
    tracked = {model.__name__ for model in apps.get_models() if hasattr(model, "history")}
    assert {"Activity", "Funding", "Actor", "Council"} <= tracked
    found = [
        f"{path}:{call.lineno} {model}.{verb}"
        for path, call, model, verb in _bulk_writes()
        if model in tracked and path != WRITING
    ]
    assert found == []


def test_no_row_is_saved_or_deleted_but_by_writing() -> None:
    found = {place for place, _ in _saves()}
    assert found - set(NOT_BY_WRITING) == set()


def test_every_place_without_history_is_argued_and_still_there() -> None:
    assert all(len(reason.split()) > 5 for reason in NOT_BY_WRITING.values())
    assert set(NOT_BY_WRITING) - {place for place, _ in _saves()} == set()


@pytest.mark.django_db
def test_no_migration_is_missing() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
    assert apps.get_app_configs()


def test_every_field_is_told_to_be_edited_public_or_internal() -> None:
    wrong = []
    for model in _ours():
        fields = {field.name for field in model._meta.get_fields() if not field.auto_created or field.concrete}
        told = [*model.EDITABLE, *model.PUBLIC, *model.INTERNAL]  # type: ignore[attr-defined]
        if fields != set(told):
            wrong.append(f"{model.__name__}: {sorted(fields ^ set(told))}")
        both = (set(model.INTERNAL) & set(model.PUBLIC)) | set()  # type: ignore[attr-defined]
        if both:
            wrong.append(f"{model.__name__} both internal and public: {sorted(both)}")
    assert wrong == []


def test_every_row_belongs_to_a_council() -> None:
    alone = {"Council", "User", "AuditEntry", "DueMoment", "OutgoingMail"}
    assert {
        model.__name__ for model in _ours() if "council" not in {field.name for field in model._meta.get_fields()}
    } - alone == set()


def test_no_model_answers_to_bare_objects() -> None:
    bare = {model.__name__ for model in _ours() if hasattr(model, "objects")}
    assert bare == {"User"}  # Django's own sign-in asks for it by that name


def _ours() -> list[type[models.Model]]:
    return [
        model
        for model in apps.get_models()
        if model.__module__.startswith("avklart.") and not model.__name__.startswith("Historical")
    ]


def _django_files() -> list[str]:
    return python_files(*(f"avklart/{package}" for package in DJANGO))


def _bulk_writes() -> Iterator[tuple[str, ast.Call, str, str]]:
    """Give each call that writes many rows, or rows unseen, with the model at the root of what it is called on."""
    for path in _django_files():
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in BULK:
                receiver = ast.unparse(node.func.value)
                if ROWS.search(receiver):
                    yield path, node, receiver.partition(".")[0], node.func.attr


def _saves() -> Iterator[tuple[str, int]]:
    """Give each function that saves or deletes a row with history, or one whose kind cannot be told."""
    for path in _django_files():
        if path != WRITING:
            for name, function in functions_in(path):
                kinds = _kinds_in(function)
                yield from ((f"{path}::{name}", line) for line in _saving_lines(function, kinds))


def _saving_lines(function: Function, kinds: dict[str, str]) -> Iterator[int]:
    for node in ast.walk(function):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in SAVING):
            continue
        receiver, verb = ast.unparse(node.func.value), node.func.attr
        if ROWS.search(receiver) or receiver.startswith(("super()", "form")) or _root(receiver, kinds) in _untracked():
            continue
        # A dict or a digest is updated with something; rows are updated by names of fields.
        of_rows = verb == "update" and node.keywords and not node.args
        if verb == "save" or of_rows or (verb == "delete" and not node.args):
            yield node.lineno


def _root(receiver: str, kinds: dict[str, str]) -> str:
    return kinds.get(re.split(r"[.(\[]", receiver)[0], "")


def _kinds_in(function: Function) -> dict[str, str]:
    """Give the model of each name in a function, where an annotation or an assignment tells it."""
    kinds = {one.arg: ast.unparse(one.annotation) for one in function.args.args if one.annotation}
    for node in ast.walk(function):
        if isinstance(node, ast.Assign | ast.For):
            value = ast.unparse(node.value if isinstance(node, ast.Assign) else node.iter)
            told = re.match(r"([A-Z]\w+)(?=\.every\b|\.standing\b|\.objects\b|\()", value)
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            first = target.elts[0] if isinstance(target, ast.Tuple) else target
            if told:
                kinds.setdefault(ast.unparse(first), told.group())
    return kinds


@cache
def _untracked() -> set[str]:
    return {model.__name__ for model in apps.get_models() if not hasattr(model, "history")}
