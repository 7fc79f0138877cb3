"""Small changes of a source text, each of which a good test notices: one sign, one word or one statement at a time."""

import ast
from collections.abc import Callable, Iterator
from typing import NamedTuple

COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
COUNTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
CALLED = {
    "any": "all",
    "all": "any",
    "min": "max",
    "max": "min",
    "startswith": "endswith",
    "endswith": "startswith",
    "find": "rfind",
    "partition": "rpartition",
    "match": "search",
    "fullmatch": "match",
    "append": "count",
}
# A list of exported names, and what only type checkers read, change nothing that runs.
UNREAD = {"__all__", "__slots__", "TYPE_CHECKING"}


class Change(NamedTuple):
    """A change of one place: its line (from 1), the words as they are and as they become, and the text with them."""

    line: int
    before: str
    after: str
    source: str


def changes_of(source: str) -> tuple[Change, ...]:
    """Give every change of a text of Python that is still Python, in the order of the text."""
    starts = _line_starts(source)
    found: dict[str, Change] = {}
    for node, after in _replaced(ast.parse(source)):
        first = _offset(starts, source, node.lineno, node.col_offset)
        last = _offset(starts, source, node.end_lineno or node.lineno, node.end_col_offset or 0)
        changed = source[:first] + after + source[last:]
        if changed != source and _is_python(changed):
            found.setdefault(changed, Change(node.lineno, source[first:last], after, changed))
    return tuple(sorted(found.values(), key=lambda change: change.line))


def _replaced(tree: ast.AST) -> Iterator[tuple[ast.expr | ast.stmt, str]]:
    """Give each node with the words that replace it."""
    todo: list[ast.AST] = [tree]
    while todo:
        node = todo.pop()
        todo += _children(node)
        if isinstance(node, ast.expr):
            yield from ((node, f"({words})" if _binds(node) else words) for words in _expression(node))
        elif isinstance(node, ast.stmt):
            yield from ((place, words) for place, words in _statement(node))


def _children(node: ast.AST) -> list[ast.AST]:
    """Give the nodes below that run: no annotations, docstrings, decorators, imports or pieces of f-strings."""
    if isinstance(node, ast.Import | ast.ImportFrom | ast.JoinedStr) or _is_docstring(node) or _is_unread(node):
        return []
    return [
        child
        for name, value in ast.iter_fields(node)
        if name not in {"annotation", "returns", "decorator_list", "bases", "type_params"}
        for child in (value if isinstance(value, list) else [value])
        if isinstance(child, ast.AST)
    ]


def _expression(node: ast.expr) -> Iterator[str]:
    for kind, changed in EXPRESSIONS.items():
        if isinstance(node, kind):
            yield from changed(node)


def _comparison(node: ast.Compare) -> Iterator[str]:
    for number, operator in enumerate(node.ops):
        operators = [*node.ops]
        operators[number] = COMPARED[type(operator)]()
        yield ast.unparse(ast.Compare(node.left, operators, node.comparators))


def _conditions(node: ast.BoolOp) -> Iterator[str]:
    """Swap "and" with "or", and drop each condition in turn."""
    yield ast.unparse(ast.BoolOp(ast.And() if isinstance(node.op, ast.Or) else ast.Or(), node.values))
    for value in node.values:
        yield ast.unparse(ast.BoolOp(node.op, [other for other in node.values if other is not value]))


def _negation(node: ast.UnaryOp) -> Iterator[str]:
    if isinstance(node.op, ast.Not):
        yield ast.unparse(node.operand)


def _sum(node: ast.BinOp) -> Iterator[str]:
    if type(node.op) in COUNTED:
        yield ast.unparse(ast.BinOp(node.left, COUNTED[type(node.op)](), node.right))


def _choice(node: ast.IfExp) -> Iterator[str]:
    yield ast.unparse(ast.IfExp(ast.UnaryOp(ast.Not(), node.test), node.body, node.orelse))


def _name(node: ast.Name) -> Iterator[str]:
    if isinstance(node.ctx, ast.Load) and node.id in CALLED:
        yield CALLED[node.id]


def _attribute(node: ast.Attribute) -> Iterator[str]:
    if node.attr in CALLED:
        yield ast.unparse(ast.Attribute(node.value, CALLED[node.attr], ast.Load()))


def _constant(node: ast.Constant) -> Iterator[str]:
    value = node.value
    if isinstance(value, bool):
        yield str(not value)
    elif isinstance(value, int):
        yield str(value + 1)
    elif isinstance(value, str):
        yield repr(value + "X" if value else "X")


def _comprehension(node: ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp) -> Iterator[str]:
    """Drop each condition of a comprehension in turn."""
    for part in node.generators:
        kept = part.ifs
        for condition in kept:
            part.ifs = [other for other in kept if other is not condition]
            yield ast.unparse(node)
        part.ifs = kept


EXPRESSIONS: dict[type[ast.expr], Callable[..., Iterator[str]]] = {
    ast.Compare: _comparison,
    ast.BoolOp: _conditions,
    ast.UnaryOp: _negation,
    ast.BinOp: _sum,
    ast.Constant: _constant,
    ast.IfExp: _choice,
    ast.Name: _name,
    ast.Attribute: _attribute,
    ast.ListComp: _comprehension,
    ast.SetComp: _comprehension,
    ast.DictComp: _comprehension,
    ast.GeneratorExp: _comprehension,
}


def _statement(node: ast.stmt) -> Iterator[tuple[ast.expr | ast.stmt, str]]:
    if isinstance(node, ast.Return) and node.value and not _is_none(node.value):
        yield node, "return None"
    elif isinstance(node, ast.If | ast.While) and not isinstance(node.test, ast.Compare | ast.BoolOp | ast.UnaryOp):
        yield node.test, f"(not ({ast.unparse(node.test)}))"
    elif isinstance(node, ast.Continue):
        yield node, "break"
    elif isinstance(node, ast.Break):
        yield node, "continue"
    elif _may_be_left_out(node):
        yield node, "pass"


def _may_be_left_out(node: ast.stmt) -> bool:
    """Say whether a statement does something, and binds no name that others need."""
    if isinstance(node, ast.Assign):
        return not isinstance(node.targets[0], ast.Name | ast.Tuple)
    return isinstance(node, ast.Raise | ast.AugAssign | ast.Expr) and not _is_docstring(node)


def _binds(node: ast.expr) -> bool:
    """Say whether a changed expression needs brackets to stay one thing in what surrounds it."""
    return isinstance(node, ast.Compare | ast.BoolOp | ast.BinOp | ast.UnaryOp | ast.IfExp)


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _is_unread(node: ast.AST) -> bool:
    if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and node.value.id == "Literal":
        return True
    names = node.targets if isinstance(node, ast.Assign) else [node.test] if isinstance(node, ast.If) else []
    return any(isinstance(name, ast.Name) and name.id in UNREAD for name in names)


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _line_starts(source: str) -> list[int]:
    starts = [0]
    for line in source.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    return starts


def _offset(starts: list[int], source: str, line: int, column: int) -> int:
    """Give the place of a node's edge in the text: Python counts columns in bytes."""
    start = starts[line - 1]
    piece = source[start : start + column]
    return start + (column if piece.isascii() else len(piece.encode()[:column].decode()))


def _is_python(source: str) -> bool:
    try:
        ast.parse(source)
    except SyntaxError:
        return False
    return True
