"""What mutmut would change in a file, and what it leaves out: constants, defaults, and functions with decorators."""

from __future__ import annotations

import ast
import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import libcst as cst
import libcst.matchers as m
from libcst.metadata import ByteSpanPositionProvider, CodeRange, MetadataWrapper, PositionProvider
from mutmut.mutation.mutators import mutation_operators

# Types are mypy's, and what is imported is missed at once.
_NO_CODE = cst.Annotation | cst.Decorator | cst.Import | cst.ImportFrom
_OF_TYPES = (
    m.Assign([m.AssignTarget(m.Name("__all__"))])
    | m.Assign(value=m.Call(m.Name("TypeVar")))
    | m.AnnAssign(annotation=m.Annotation(m.Name("TypeAlias")))
    | m.If(m.Name("TYPE_CHECKING"))
)
_PROSE = re.compile(r"[A-Za-z]{2,}[,;:.]? [A-Za-z]")


@dataclass(frozen=True)
class Mutant:
    """
    A file with one change, at ``lines`` of what it was.

    ``function`` is the qualified name of the outermost function whose body has the change; it is empty for what runs
    when the module is imported.
    """

    function: str
    lines: range
    change: str
    source: str = field(repr=False)


def mutants(source: str) -> Iterator[Mutant]:
    """Return all of a file; not those whose change is of prose."""
    wrapper = MetadataWrapper(cst.parse_module(source))
    spans = wrapper.resolve(ByteSpanPositionProvider)
    content = source.encode()
    known = {source}
    for node, function, lines in _nodes(wrapper.module, wrapper.resolve(PositionProvider)):
        for kind, operator in mutation_operators:
            for changed in operator(node) if isinstance(node, kind) else ():
                span = spans[node]
                by = wrapper.module.code_for_node(changed).encode()
                code = (content[: span.start] + by + content[span.start + span.length :]).decode()
                if code not in known and _is_python(code):
                    known.add(code)
                    yield Mutant(function, lines, _change(source, code), code)


def _is_python(code: str) -> bool:
    try:
        ast.parse(code)
    except SyntaxError:
        return False
    return True


def _nodes(
    node: cst.CSTNode,
    positions: Mapping[cst.CSTNode, CodeRange],
    scope: str = "",
    function: str = "",
    lines: range = range(0),
) -> Iterator[tuple[cst.CSTNode, str, range]]:
    if isinstance(node, _NO_CODE) or _is_left_out(node):
        return
    if isinstance(node, cst.SimpleStatementLine | cst.BaseCompoundStatement):
        first, last = positions[node].start.line, positions[node].end.line
        if isinstance(node, cst.BaseCompoundStatement):
            # What stands before its body.
            last = max(first, positions[node.body].start.line - 1)
        lines = range(first, last + 1)
    yield node, function, lines
    if isinstance(node, cst.FunctionDef | cst.ClassDef):
        scope = f"{scope}.{node.name.value}".lstrip(".")
    for child in node.children:
        is_body = isinstance(node, cst.FunctionDef) and child is node.body
        yield from _nodes(child, positions, scope, function or (scope if is_body else ""), lines)


def _is_left_out(node: cst.CSTNode) -> bool:
    return m.matches(node, _OF_TYPES) or (isinstance(node, cst.SimpleString) and bool(_PROSE.search(node.value)))


def _change(before: str, after: str) -> str:
    both = ([line.strip() for line in code.splitlines()] for code in (before, after))
    lines = difflib.unified_diff(*both, n=0, lineterm="")
    return "\n".join(line for line in lines if not line.startswith(("---", "+++", "@@")))
