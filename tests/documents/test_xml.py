"""XML from strangers: bad inputs 1 to 5 and 25."""

import pytest

from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import DEFAULT, Limits
from avklart.documents.xml import parse_xml
from tests.strangers import stranger


def refusal_of(raw: bytes, limits: Limits = DEFAULT) -> str:
    with pytest.raises(FileRefusedError) as refused:
        parse_xml(raw, "word/document.xml", limits)
    assert refused.value.facts["part"] == "word/document.xml"
    return refused.value.code


@pytest.mark.parametrize(
    "name",
    ["xmlbomb.xml", "xmlbomb2.xml", "quadratic.xml", "cyclic.xml", "external.xml", "external_file.xml", "dtd.xml"],
)
def test_a_declaration_is_refused_whatever_it_declares(name):
    assert refusal_of(stranger("defusedxml", name)) == "doctype"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le"])
def test_a_declaration_is_found_in_every_encoding(encoding):
    text = '<!DOCTYPE a [<!ENTITY e "gone">]><a>A&e;B</a>'
    assert refusal_of(text.encode(encoding)) in ("doctype", "damaged-part")


def test_a_declaration_hidden_in_an_odd_encoding_is_refused():
    text = '<?xml version="1.0" encoding="UTF-7"?><a>x</a>'.encode("ascii")
    hidden = text.replace(b"<a>", '<!DOCTYPE a [<!ENTITY e "gone">]><a>'.encode("utf-7"))
    assert refusal_of(hidden) in ("doctype", "damaged-part")


def test_an_undeclared_entity_is_a_damaged_part_and_never_lost_text():
    assert refusal_of(b"<a>A&e;B</a>") == "damaged-part"


def test_ten_thousand_levels_are_refused():
    assert refusal_of(b"<a>" * 10_000 + b"</a>" * 10_000) == "too-deep"


def test_an_ordinary_depth_is_read():
    assert parse_xml(b"<a>" * 100 + b"x" + b"</a>" * 100, "p", DEFAULT).tag == "a"


def test_too_many_elements_are_refused_before_they_are_parsed():
    assert refusal_of(b"<a>" + b"<b/>" * 100 + b"</a>", Limits(xml_elements=20)) == "too-many-elements"


@pytest.mark.parametrize("raw", [b"", b"   ", b"<a>", b"<a></b>", b"not xml", b"<a>\x00</a>", b"<a>\x0b</a>"])
def test_what_is_not_well_formed_is_a_damaged_part(raw):
    assert refusal_of(raw) == "damaged-part"


def test_comments_and_instructions_are_no_text():
    root = parse_xml(b"<a>x<!-- y --><?z w?>v</a>", "p", DEFAULT)
    assert "".join(str(text) for text in root.itertext()) == "xv"
