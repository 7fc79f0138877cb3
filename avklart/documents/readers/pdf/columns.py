"""Running text set in two columns whose lines do not stand at the same heights."""

from collections.abc import Sequence

from avklart.documents.readers.pdf.pieces import Line, line_of

_FEWEST_BESIDE = 4
_FEWEST_LINES = 3
_GUTTER = 0.8
_NARROWEST = 12.0


def text_columns(lines: list[Line]) -> list[list[Line]]:
    """Give the lines in groups in reading order: full-width text, left column, right column, full-width text…

    Without two columns of running text the one group is the lines themselves. Columns whose lines stand at the same
    heights are no matter of this step: they are told from tables where tables are looked for.
    """
    gutter = _gutter(lines)
    if gutter is None:
        return [lines]
    groups: list[list[Line]] = [[]]
    band: list[Line] = []
    for line in lines:
        if line.x0 < gutter < line.x1 and not _parted(line, gutter):
            _end_band(groups, band, gutter)
            groups[-1].append(line)
            band = []
        else:
            band.append(line)
    _end_band(groups, band, gutter)
    return [group for group in groups if group]


def _end_band(groups: list[list[Line]], band: list[Line], gutter: float) -> None:
    """Add what stands between two full-width lines: as two columns when both have some lines, else as it stands."""
    sides: tuple[list[Line], list[Line]] = ([], [])
    for line in band:
        for number, side in enumerate(sides):
            words = [word for word in line.words if (word.x0 >= gutter) == bool(number)]
            if words:
                side.append(line_of(words, line.page, line.leader))
    if min(map(len, sides)) >= _FEWEST_LINES:
        groups += [*sides, []]
    else:
        groups[-1] += band


def _gutter(lines: Sequence[Line]) -> float | None:
    """Give the middle of the white between two columns of running text, None when there are none."""
    pairs = []
    for above, line in zip(lines, lines[1:], strict=False):  # noqa: RUF007
        apart = line.x0 >= above.x1 or above.x0 >= line.x1
        if apart and line.top < above.bottom - 0.3 * line.size and not line.words[0].turned:
            pairs.append((above, line) if above.x0 < line.x0 else (line, above))
    if len(pairs) < _FEWEST_BESIDE:
        return None
    start, end = max(left.x1 for left, _ in pairs), min(right.x0 for _, right in pairs)
    if end - start < _GUTTER * lines[0].size:
        return None
    alike = _is_text([left for left, _ in pairs], start) and _is_text([right for _, right in pairs], None)
    return (start + end) / 2 if alike else None


def _is_text(lines: Sequence[Line], right: float | None) -> bool:
    """Say whether lines fill a column as running text does: wide, and most of them to its right edge."""
    left, right = min(line.x0 for line in lines), right or max(line.x1 for line in lines)
    full = sum(line.x1 - line.x0 > 0.75 * (right - left) for line in lines)
    texts = {tuple(word.text for word in line.words) for line in lines}
    wide = right - left > _NARROWEST * lines[0].size
    return wide and full > 0.6 * len(lines) and 2 * len(texts) > len(lines)


def _parted(line: Line, gutter: float) -> bool:
    """Say whether the line is two lines side by side: nothing of it near the gutter."""
    near = _GUTTER * line.size / 2
    return all(word.x1 <= gutter - near or word.x0 >= gutter + near for word in line.words)
