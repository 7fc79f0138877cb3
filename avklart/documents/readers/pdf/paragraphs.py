"""Lines of running text as headings, paragraphs and list items."""

import itertools
from collections import Counter
from collections.abc import Sequence

from avklart.documents.readers.pdf.joining import fits_after, without_marker
from avklart.documents.readers.pdf.pieces import Line
from avklart.documents.readers.pdf.rough import RoughBlock, RoughText

_DEEPEST_HEADING = 6
_INDENT = 4.0
_LONGEST_HEADING = 20
_SHORT_LINE = 5
_ENOUGH_LINES = 2
_ENDINGS = ".:;!?"
_UNFINISHED = "-\u2010–,/"


def paragraphs_of(lines: Sequence[Line], page: int) -> list[RoughText]:
    """Give the paragraphs and list items that the lines of one page make up, in order."""
    if not lines:
        return []
    right = max(line.x1 for line in lines)
    leadings = {size: _leading(lines, size) for size in {round(line.size) for line in lines}}
    paragraphs: list[RoughText] = []
    starts: dict[int, float] = {}
    for line in lines:
        marker, rest = without_marker(line)
        last = paragraphs[-1] if paragraphs else None
        if marker is None and last is not None and _goes_on(last, line, leadings[round(line.size)], right):
            last.lines.append(line)
            continue
        kind, kept = ("item", rest) if marker else ("paragraph", line)
        paragraphs.append(
            RoughText(kind, [kept], page, line.top, marker=marker, width=right - kept.x0)  # type: ignore[arg-type]
        )
        if marker:
            starts[id(paragraphs[-1])] = line.x0
    _set_levels(paragraphs, starts)
    return paragraphs


def _set_levels(paragraphs: Sequence[RoughText], starts: dict[int, float]) -> None:
    """Set the level of list items by how far in their marks stand, within each run of items."""
    margins: list[float] = []
    for paragraph in paragraphs:
        start = starts.get(id(paragraph))
        if start is None:
            margins = []
            continue
        while margins and start < margins[-1] - _INDENT:
            margins.pop()
        if not margins or start > margins[-1] + _INDENT:
            margins.append(start)
        paragraph.level = len(margins)


def _leading(lines: Sequence[Line], size: int) -> float:
    """Give the white between the lines of a paragraph of that size, as a share of it: the commonest small one."""
    shares = [
        round((below.top - above.bottom) / below.size, 1)
        for above, below in itertools.pairwise(lines)
        if round(above.size) == round(below.size) == size
    ]
    small = [share for share in shares if -0.2 <= share <= 0.7]
    return Counter(small).most_common(1)[0][0] if small else 0.2


def _goes_on(last: RoughText, line: Line, leading: float, right: float) -> bool:
    """Say whether a line belongs to the paragraph above it: same look, near, not indented, and the one above full."""
    above = last.lines[-1]
    if abs(above.size - line.size) > 0.4 or above.bold != line.bold or line.leader or above.leader:
        return False
    white = (line.top - above.bottom) / line.size
    if not -0.9 < white < max(leading, 0.1) + 0.25 or line.words[0].turned:
        return False
    start = last.lines[0].x0 if last.kind == "item" else last.lines[-1].x0
    indented = line.x0 > start + 0.8 * line.size
    outdented = last.kind == "item" and line.x0 < start - 0.8 * line.size
    if indented or outdented:
        return False
    return not (fits_after(above, line, 0.93 * (right - line.x0)) and _may_end(above, line))


def _may_end(above: Line, line: Line) -> bool:
    first = line.words[0].text[0]
    if above.words[-1].text[-1] in _UNFINISHED:
        return False
    return above.words[-1].text[-1] in _ENDINGS or not first.islower()


def join_over_pages(blocks: list[RoughBlock]) -> list[RoughBlock]:
    """Give the blocks with paragraphs that a page break cut joined into one."""
    joined: list[RoughBlock] = []
    for block in blocks:
        last = joined[-1] if joined else None
        if isinstance(block, RoughText) and isinstance(last, RoughText) and _cut(last, block):
            last.lines += block.lines
        else:
            joined.append(block)
    return joined


def _cut(last: RoughText, block: RoughText) -> bool:
    if last.kind not in ("paragraph", "item") or block.kind != "paragraph" or not last.lines or not block.lines:
        return False
    above, line = last.lines[-1], block.lines[0]
    same = abs(above.size - line.size) < 0.2 and above.bold == line.bold and line.page == above.page + 1
    return same and line.words[0].text[0].islower() and above.words[-1].text[-1] not in _ENDINGS


def is_running_text(lines: Sequence[Line]) -> bool:
    """Say whether some of the lines outside tables are running text: several of the same size, as long as sentences.

    A document of headings and tables has none, and its longest heading tells no size of body text.
    """
    sizes = Counter(round(line.size, 1) for line in lines if len(line.words) > _SHORT_LINE)
    return bool(sizes) and sizes.most_common(1)[0][1] >= _ENOUGH_LINES


def body_size(lines: Sequence[Line]) -> float:
    """Give the size most of the running text is set in, by its longer lines; 0 without any line."""
    return usual_size([line for line in lines if len(line.words) > _SHORT_LINE]) or usual_size(lines)


def usual_size(lines: Sequence[Line]) -> float:
    """Give the size that most letters of the lines are set in, 0 without any line."""
    weights: Counter[float] = Counter()
    for line in lines:
        weights[round(line.size, 1)] += sum(len(word.text) for word in line.words)
    return weights.most_common(1)[0][0] if weights else 0.0


def mark_headings(blocks: Sequence[RoughBlock], size: float) -> None:
    """Make headings of the paragraphs that are set larger than the running text, or bold and short before it.

    The largest size is level 1, the next level 2, and bold text of the running size comes after the sizes.
    """
    candidates = [block for block in blocks if isinstance(block, RoughText) and block.kind == "paragraph"]
    larger = [block for block in candidates if _is_larger(block, size)]
    sizes = sorted({round(block.lines[0].size) for block in larger}, reverse=True)
    for text in larger:
        text.kind = "heading"
        text.level = min(_DEEPEST_HEADING, sizes.index(round(text.lines[0].size)) + 1)
    following = [*blocks[1:], None]
    for block, after in zip(blocks, following, strict=False):
        if isinstance(block, RoughText) and block.kind == "paragraph" and _is_bold_heading(block, after, size):
            block.kind = "heading"
            block.level = min(_DEEPEST_HEADING, len(sizes) + 1)


def _words(block: RoughText) -> int:
    return sum(len(line.words) for line in block.lines)


def _is_larger(block: RoughText, size: float) -> bool:
    if not block.lines or block.text is not None or any(line.leader for line in block.lines):
        return False
    return min(line.size for line in block.lines) >= 1.1 * size and _words(block) <= _LONGEST_HEADING


def _is_bold_heading(block: RoughText, after: RoughBlock | None, size: float) -> bool:
    if not block.lines or not all(line.bold for line in block.lines) or block.lines[0].size < 0.97 * size:
        return False
    if _words(block) > _LONGEST_HEADING or block.lines[-1].words[-1].text[-1] in ".,;":
        return False
    if isinstance(after, RoughText):
        return bool(after.lines) and not all(line.bold for line in after.lines)
    return after is not None
