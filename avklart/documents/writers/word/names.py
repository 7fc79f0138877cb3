"""The names in Word's XML that the writer uses."""

_OFFICE = "http://schemas.openxmlformats.org/"

W_SPACE = f"{_OFFICE}wordprocessingml/2006/main"
R_SPACE = f"{_OFFICE}officeDocument/2006/relationships"
RELATIONS_SPACE = f"{_OFFICE}package/2006/relationships"
TYPES_SPACE = f"{_OFFICE}package/2006/content-types"
W = f"{{{W_SPACE}}}"
R = f"{{{R_SPACE}}}"
RELATIONS = f"{{{RELATIONS_SPACE}}}"
TYPES = f"{{{TYPES_SPACE}}}"
VAL = W + "val"

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SPACES = (
    f'xmlns:w="{W_SPACE}" xmlns:r="{R_SPACE}" xmlns:wp="{_OFFICE}drawingml/2006/wordprocessingDrawing" '
    f'xmlns:a="{_OFFICE}drawingml/2006/main" xmlns:pic="{_OFFICE}drawingml/2006/picture" '
    'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"'
)
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
KIND = f"{R_SPACE}/"

_TABLE = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\t": "&#9;"})


def quoted(text: str) -> str:
    """Give the text as it stands in an attribute."""
    return text.translate(_TABLE)


def escaped(text: str) -> str:
    """Give the text as it stands in an element."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
