"""Zip packages are looked over before anything is unpacked (bad inputs 6 to 11 and 23)."""

import io
import struct
import zipfile
import zlib

import pytest

from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import DEFAULT, Limits
from avklart.documents.package import Package
from tests.packages import package


def refusal_of(raw: bytes, limits: Limits = DEFAULT) -> str:
    with pytest.raises(FileRefusedError) as refused:
        every_part(raw, limits)
    return refused.value.code


def every_part(raw: bytes, limits: Limits) -> list[bytes]:
    found = Package(raw, limits)
    return [found.read(name) for name in found.names]


def test_a_sound_package_gives_its_parts():
    found = Package(package({"a.xml": "<a/>", "b/c.xml": "<c>å</c>"}), DEFAULT)
    assert found.names == ("a.xml", "b/c.xml")
    assert found.read("a.xml") == b"<a/>"
    assert found.xml("b/c.xml").text == "å"
    assert "b/c.xml" in found
    assert "d" not in found


def test_an_extreme_ratio_is_refused_on_the_declared_size():
    assert refusal_of(package({"bomb.xml": b"0" * 20_000_000})) == "too-large-unpacked"


def test_parts_that_are_too_large_together_are_refused():
    limits = Limits(unpacked_bytes=1000)
    assert refusal_of(package({f"{number}.xml": b"x" * 300 for number in range(4)}), limits) == "too-large-unpacked"


def test_a_size_that_lies_stops_at_the_bytes_promised():
    raw = bytearray(package({"a.xml": b"<a>" + b"x" * 5000 + b"</a>"}))
    for mark, at in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        struct.pack_into("<I", raw, raw.index(mark) + at, 100)
    assert refusal_of(bytes(raw)) == "damaged-part"


def test_too_many_entries_are_refused_on_the_count():
    assert refusal_of(package({f"{number}": b"" for number in range(101)}), Limits(entries=100)) == "too-many-entries"


def test_a_hundred_thousand_entries_are_refused_before_the_directory_is_read():
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 65_535, 65_535, 0, 0, 0)
    assert refusal_of(b"PK\x03\x04" + b"\0" * 100 + end) == "too-many-entries"


@pytest.mark.parametrize("name", ["../escape.xml", "/etc/passwd", "a/../../b", "..\\x.xml", "C:/x.xml"])
def test_names_that_climb_out_are_refused(name):
    assert refusal_of(package({name: b"x"})) == "entry-path"


def test_a_link_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        link = zipfile.ZipInfo("word/document.xml")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    assert refusal_of(out.getvalue()) == "entry-link"


def test_the_same_name_twice_is_refused_whatever_its_letter_case():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.xml", "1")
        archive.writestr("A.xml", "2")
    assert refusal_of(out.getvalue()) == "entry-twice"


def test_an_encrypted_entry_is_refused_as_a_password():
    raw = bytearray(package({"a.xml": b"<a/>"}))
    for mark, at in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        raw[raw.index(mark) + at] |= 1
    assert refusal_of(bytes(raw)) == "password"


def test_overlapping_entries_are_refused():
    raw = bytearray(package({"a.xml": b"x" * 100, "b.xml": b"y" * 100}, zipfile.ZIP_STORED))
    first = raw.index(b"PK\x01\x02")
    second = raw.index(b"PK\x01\x02", first + 4)
    raw[second + 42 : second + 46] = raw[first + 42 : first + 46]  # both entries begin at the same byte
    assert refusal_of(bytes(raw)) == "entries-overlap"


def test_a_zip_in_a_zip_is_only_a_part():
    inner = package({"deep.xml": b"<a/>"})
    assert Package(package({"inner.zip": inner}), DEFAULT).read("inner.zip") == inner


def test_a_wrong_checksum_is_refused():
    raw = bytearray(package({"a.xml": b"<a>abc</a>"}, zipfile.ZIP_STORED))
    at = raw.index(b"abc")
    raw[at : at + 3] = b"abd"
    assert refusal_of(bytes(raw)) == "damaged-part"


def test_broken_packing_is_refused():
    raw = bytearray(package({"a.xml": b"<a>" + bytes(range(256)) * 4}))
    at = raw.index(b"a.xml") + 5
    raw[at : at + 20] = b"\xff" * 20
    assert refusal_of(bytes(raw)) == "damaged-part"


@pytest.mark.parametrize("packing", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_packing_no_office_program_uses_is_refused(packing):
    assert refusal_of(package({"a.xml": b"<a/>"}, packing)) == "damaged-package"


def test_a_package_cut_anywhere_is_refused():
    raw = package({"a.xml": zlib.compress(bytes(range(256)) * 8), "b.xml": b"<b/>"})
    for cut in range(4, len(raw) - 1, 37):
        assert refusal_of(raw[:cut]) == "damaged-package"


def test_a_package_with_a_piece_missing_near_its_end_is_refused():
    raw = package({f"part{number}.xml": "æ" * 400 for number in range(5)}, zipfile.ZIP_STORED)
    assert refusal_of(raw[:-1500] + raw[-1400:]) == "damaged-package"


def test_a_name_that_is_no_text_is_refused():
    raw = bytearray(package({"å.xml": b"<a/>"}, zipfile.ZIP_STORED))
    at = raw.index("å.xml".encode())
    raw[at : at + 2] = b"\xc1\xc1"
    assert refusal_of(bytes(raw)) == "damaged-part"
