"""Every rule that `avklart read --explain` can name is told in docs/rules."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from typing import get_args

import pytest

from avklart.documents.reading import read_document
from avklart.domain.draft import FundingKind, PlanDraft, ResponsibilityPart
from avklart.intake.reading import read_plan
from tests.selfchecks.sources import PROJECT, Function, functions_in, project_files, python_files, text_of, tree_of
from tests.unseen.plans import all_plans

NAME = re.compile(r"[a-z]+(?:-[a-z]+)*")
# Rules whose name is put together from a part or a kind.
MADE = {
    "before-": get_args(ResponsibilityPart),
    "after-": get_args(ResponsibilityPart),
    "funding-": get_args(FundingKind),
}


@cache
def told() -> frozenset[str]:
    """Give every word of docs/rules that stands as the name of a rule: first in a row of a table, or as code."""
    pages = [path for path in project_files() if path.startswith("docs/rules/") and path.endswith(".md")]
    stands = [said for path in pages for said in re.findall(r"^\| ([^|]+) \||`([a-z-]+)`", text_of(path), re.M)]
    return frozenset(word for said in stands for word in NAME.findall("".join(said)))


def rules_in_code() -> dict[str, str]:
    """Give every name of a rule that is written out in the code, with where it stands."""
    found: dict[str, str] = {}
    for path in python_files("avklart/intake"):
        for node in _rule_expressions(path):
            for name in _names(node):
                found.setdefault(name, f"{path}:{node.lineno}")
    return found


def rules_of(draft: PlanDraft) -> set[str]:
    """Give the rules that read the values of a plan."""
    found = set()
    for activity in draft.activities:
        times = (activity.time,) if activity.time else ()
        values = (*activity.responsibilities, *activity.funding, *times, *activity.clarifications)
        found |= {value.rule for value in values}
    return found


def test_every_rule_named_in_the_code_is_told() -> None:
    rules = rules_in_code()
    assert {"party", "role-of-project", "to-be-clarified", "bracket", "before-leads", "year-marks"} <= set(rules)
    assert {name: place for name, place in rules.items() if name not in told()} == {}


@pytest.mark.parametrize("plan", [plan for plan in all_plans() if not plan.needs], ids=lambda plan: plan.label)
def test_every_rule_that_reads_a_plan_is_told(plan) -> None:
    assert rules_of(read_plan(read_document(plan.content(), plan.file))) - told() == set()


def test_every_rule_that_reads_the_sample_is_told() -> None:
    path = PROJECT / "tests" / "samples" / "fjellregionen" / "fjellregionen.docx"
    rules = rules_of(read_plan(read_document(path.read_bytes(), path.name)))
    assert "" not in rules
    assert rules - told() == set()


def test_every_page_of_rules_stands_in_the_index() -> None:
    pages = {path.removeprefix("docs/rules/") for path in project_files() if path.startswith("docs/rules/")}
    linked = set(re.findall(r"\]\((?:\./)?([\w-]+\.md)\)", text_of("docs/rules/README.md")))
    assert pages - linked == {"README.md"}


def _rule_expressions(path: str) -> Iterator[ast.expr]:
    """Give what is given as a rule: by keyword, by position, to a name or attribute called rule."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Call):
            yield from (keyword.value for keyword in node.keywords if keyword.arg == "rule")
            at = _rule_positions().get(_called(node))
            yield from [node.args[at]] if at is not None and at < len(node.args) else []
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                yield from _assigned(target, node.value)
        elif isinstance(node, ast.AnnAssign) and _is_rule(node.target) and node.value is not None:
            yield node.value
    for name, function in functions_in(path):
        if name.rpartition(".")[2] in ("_rule", "rule_of"):
            yield from (node.value for node in ast.walk(function) if isinstance(node, ast.Return) and node.value)


def _assigned(target: ast.expr, value: ast.expr) -> Iterator[ast.expr]:
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        for one, given in zip(target.elts, value.elts, strict=True):
            yield from _assigned(one, given)
    elif _is_rule(target):
        yield value
    elif getattr(target, "id", "") == "rules" and isinstance(value, ast.Dict):
        yield from value.values


def _is_rule(node: ast.expr) -> bool:
    return getattr(node, "id", getattr(node, "attr", "")) == "rule"


@cache
def _rule_positions() -> dict[str, int]:
    """Give the functions that take a rule by position, and which argument it is; self is not counted."""
    found = {}
    for path in python_files("avklart/intake"):
        for name, function in functions_in(path):
            names = _arguments(function)
            if "rule" in names:
                found[name.rpartition(".")[2]] = names.index("rule")
    return found


def _arguments(function: Function) -> list[str]:
    return [argument.arg for argument in function.args.args if argument.arg != "self"]


def _called(call: ast.Call) -> str:
    return getattr(call.func, "id", getattr(call.func, "attr", ""))


def _names(node: ast.expr) -> Iterator[str]:
    """Give the names an expression can be: a string, one of two, a default, or one put together."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and NAME.fullmatch(node.value):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from (*_names(node.body), *_names(node.orelse))
    elif isinstance(node, ast.BoolOp):
        yield from (name for value in node.values for name in _names(value))
    elif isinstance(node, ast.Call) and _called(node) == "get" and len(node.args) == 2:
        yield from _names(node.args[1])
    elif isinstance(node, ast.JoinedStr):
        begins = getattr(node.values[0], "value", "")
        yield from (f"{begins}{end}" for end in MADE[begins])
