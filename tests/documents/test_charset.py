"""Bytes to text."""

from pathlib import Path

import pytest

from avklart.documents.charset import Decoded, decode_text, refuse_long_lines
from avklart.documents.document import Fact
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import Limits

LIMITS = Limits()
PLAN = "Område;Ansvar\nNæringsutvikling på Røros;Ærlige Øyvind Åsen\n"


def decoded(raw: bytes, declared: str | None = None) -> Decoded:
    return decode_text(raw, LIMITS, declared)


def doubts_of(found: Decoded) -> dict[str, dict[str, Fact]]:
    return dict(found.doubts)


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_marked_and_valid_text_is_read_without_a_doubt(codec: str) -> None:
    found = decoded(PLAN.encode(codec))
    assert found.text == PLAN
    assert found.doubts == ()


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_text_without_a_mark_is_known_by_its_nul_bytes(codec: str) -> None:
    found = decoded(PLAN.encode(codec))
    assert (found.text, found.encoding) == (PLAN, codec)
    assert doubts_of(found)["guessed-encoding"]["encoding"] == codec


@pytest.mark.parametrize("mark", ["\ufeff"])
@pytest.mark.parametrize("codec", ["utf-16-be", "utf-32-be", "utf-16-le"])
def test_a_big_endian_mark_is_read_and_dropped(codec: str, mark: str) -> None:
    found = decoded((mark + PLAN).encode(codec))
    assert (found.text, found.encoding, found.doubts) == (PLAN, codec, ())


@pytest.mark.parametrize(
    ("codec", "shown"), [("cp1252", "windows-1252"), ("mac-roman", "mac-roman"), ("cp865", "cp865")]
)
def test_single_byte_text_is_guessed_and_a_sample_with_its_letters_given(codec: str, shown: str) -> None:
    found = decoded(PLAN.encode(codec))
    assert (found.text, found.encoding) == (PLAN, shown)
    assert doubts_of(found)["guessed-encoding"] == {"encoding": shown, "sample": "Område;Ansvar"}


def test_quotes_and_dashes_of_windows_do_not_make_a_file_mac_or_dos() -> None:
    text = "Ola’s “plan” – 50 ‰, it‘s † and ¿que? ®\n" * 3
    assert decoded(text.encode("cp1252")).text == text


@pytest.mark.parametrize("name", ["iso-8859-1", " ISO-8859-15 ", "windows-1252"])
def test_a_declared_set_is_believed_where_the_bytes_allow_it(name: str) -> None:
    found = decoded(PLAN.encode("cp1252"), name)
    assert (found.text, found.doubts) == (PLAN, ())


def test_plain_utf8_wins_over_another_declaration_with_a_doubt() -> None:
    found = decoded(PLAN.encode(), "iso-8859-1")
    assert found.text == PLAN
    assert doubts_of(found) == {"other-encoding": {"declared": "iso-8859-1", "encoding": "utf-8"}}


def test_an_unknown_or_dangerous_declaration_is_not_followed() -> None:
    for name in ("rot13", "unicode_escape", "os", "", "x" * 9_999, "\x00"):
        assert decoded(PLAN.encode(), name).text == PLAN


def test_ascii_needs_no_guess_whatever_is_declared() -> None:
    assert decoded(b"Ansvar: AU", "iso-8859-1") == Decoded("Ansvar: AU", "utf-8")


@pytest.mark.parametrize(
    ("broken", "left"),
    [
        (b"\xff", "\ufffd"),
        (b"\xc3", "\ufffd"),
        (b"\xed\xa0\x80", "\ufffd\ufffd\ufffd"),
        (b"\xc0\xaf", "\ufffd\ufffd"),
        (b"\xe0\x80\xaf", "\ufffd\ufffd\ufffd"),
        (b"\xf4\x90\x80\x80", "\ufffd" * 4),
    ],
)
def test_broken_utf8_is_replaced_visibly_and_counted(broken: bytes, left: str) -> None:
    found = decoded("Område på ".encode() + broken + b" slutt")
    assert found.text == f"Område på {left} slutt"
    assert doubts_of(found) == {"replaced-bytes": {"encoding": "utf-8", "count": len(left)}}


def test_lone_surrogates_alone_are_taken_for_broken_utf8() -> None:
    assert decoded(b"A\xed\xa0\x80B").text == "A\ufffd\ufffd\ufffdB"


def test_a_lone_surrogate_and_an_odd_byte_in_utf16_are_replaced() -> None:
    raw = b"\xff\xfe" + "Område ".encode("utf-16-le") + b"\x00\xd8" + "på".encode("utf-16-le") + b"x"
    found = decoded(raw)
    assert found.text == "Område \ufffdpå\ufffd"
    assert doubts_of(found) == {"replaced-bytes": {"encoding": "utf-16-le", "count": 2}}


def test_bytes_that_windows_1252_does_not_hold_are_replaced() -> None:
    found = decoded(b"P\xe5 \x81 \x8d")
    assert found.text == "På \ufffd \ufffd"
    assert doubts_of(found)["replaced-bytes"]["count"] == 2


def test_text_that_was_encoded_twice_is_kept_with_a_doubt() -> None:
    garbled = "Område på Røros".encode().decode("cp1252")
    found = decoded(garbled.encode())
    assert found.text == garbled
    assert "Omr" in str(doubts_of(found)["twice-encoded"]["sample"])


@pytest.mark.parametrize("ends", ["\r", "\r\n", "\n\r\r\n"])
def test_every_kind_of_line_end_becomes_a_line_feed(ends: str) -> None:
    assert decoded(f"a{ends}b".encode()).text == "a" + ends.replace("\r\n", "\n").replace("\r", "\n") + "b"


def test_a_single_control_character_is_left_for_clean_text() -> None:
    assert decoded(b"a" * 2000 + b"\x00\x07").text.endswith("\x00\x07")


@pytest.mark.parametrize(
    "raw",
    [
        b"\x00",
        bytes(range(256)) * 20,
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"\xff\xfe" + bytes(300),
        b"abc\x00def",
    ],
)
def test_binary_content_is_refused(raw: bytes) -> None:
    with pytest.raises(FileRefusedError, match="not-text"):
        decoded(raw)


def test_an_empty_file_is_empty_text() -> None:
    assert decoded(b"") == Decoded("", "utf-8")
    assert decoded(b"\xef\xbb\xbf").text == ""


def test_too_much_text_is_refused_with_the_limit() -> None:
    for raw in (b"x" * 101, b"x" * 10_000):
        with pytest.raises(FileRefusedError) as refusal:
            decode_text(raw, Limits(text_characters=100))
        assert (refusal.value.code, refusal.value.facts) == ("too-much-text", {"limit": 100})


def test_a_long_line_is_refused_with_its_number() -> None:
    refuse_long_lines("x" * 10 + "\n" + "y" * 10, Limits(line_characters=10))
    refuse_long_lines("x\n" * 100, Limits(line_characters=10))
    with pytest.raises(FileRefusedError) as refusal:
        refuse_long_lines("x\n" * 41 + "y" * 11 + "\nz", Limits(line_characters=10))
    assert (refusal.value.code, refusal.value.facts) == ("line-too-long", {"row": 42, "limit": 10})


def test_the_plan_as_windows_1252_reads_as_the_plan(shared_plans: Path) -> None:
    text = (shared_plans / "fjellregionen" / "fjellregionen.txt").read_bytes().decode().replace("\r\n", "\n")
    for codec in ("cp1252", "mac-roman", "utf-16-le", "utf-8"):
        assert decoded(text.encode(codec, "replace")).text == text.encode(codec, "replace").decode(codec)
