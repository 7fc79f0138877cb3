"""Lines that a program broke at its right margin, told from lines that a person ended."""

from collections.abc import Container, Sequence

_NARROWEST = 45
_WIDEST = 130
_NEAR = 15
_FEWEST_AT_MARGIN = 3
_FEWEST_BROKEN = 3
_BROKEN_OF_PAIRS = 4
_GOES_ON_OF_BROKEN = 3
_FEWEST_IN_BLOCK = 3


def broken_lines(lines: Sequence[str | None], begins: Container[int] = ()) -> set[int]:
    """Give the lines, by their index, that go on from the line before because that was broken at the right margin.

    A broken line is as long as it can be: the next line's first word would not have fitted. Where a quarter of all
    lines that another follows are so, and the next line often begins in the middle of a sentence, the whole text was
    broken by a program. Otherwise a block of three lines and more may be, when all of it is. `begins` are the lines
    that begin something of their own, as a list item does.
    """
    lines = [None if line is None or line.startswith("#") else line.rstrip() for line in lines]
    margin = _longest_met_by_others(lines)
    if margin is None or not _NARROWEST <= margin <= _WIDEST:
        return set()
    pairs = [at for at in range(1, len(lines)) if lines[at] and lines[at - 1] and at not in begins]
    broken = [at for at in pairs if _was_broken(lines[at - 1] or "", lines[at] or "", margin)]
    if len(broken) >= _FEWEST_BROKEN and _BROKEN_OF_PAIRS * len(broken) >= len(pairs) and _go_on(lines, broken):
        return set(broken)
    return _in_broken_blocks(lines, pairs, set(broken))


def _in_broken_blocks(lines: Sequence[str | None], pairs: Sequence[int], broken: set[int]) -> set[int]:
    """Give the lines of those blocks all of whose lines but the last were broken."""
    found: set[int] = set()
    block: list[int] = []
    for at in [*pairs, -1]:
        if block and at != block[-1] + 1:
            if len(block) + 1 >= _FEWEST_IN_BLOCK and broken.issuperset(block) and _go_on(lines, block):
                found.update(block)
            block = []
        block.append(at)
    return found


def _go_on(lines: Sequence[str | None], broken: Sequence[int]) -> bool:
    """Whether a third of the lines begin with a small letter, in the middle of a sentence."""
    small = sum(1 for at in broken if (lines[at] or "").lstrip()[:1].islower())
    return _GOES_ON_OF_BROKEN * small >= len(broken)


def _longest_met_by_others(lines: Sequence[str | None]) -> int | None:
    """Give the longest length that others come near: an address or a row of dots may be longer than the margin."""
    lengths = sorted((len(line) for line in lines if line), reverse=True)
    for at in range(len(lengths) - _FEWEST_AT_MARGIN + 1):
        if lengths[at + _FEWEST_AT_MARGIN - 1] > lengths[at] - _NEAR:
            return lengths[at]
    return None


def _was_broken(line: str, following: str, margin: int) -> bool:
    """Whether a line ends at the margin: the first word of the following line had no room on it."""
    words = following[: margin + _NEAR].split(None, 1)
    return bool(words) and len(line) <= margin < len(line) + 1 + len(words[0])
