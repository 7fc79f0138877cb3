"""Tokens of links are taken out of whatever is logged."""

import logging

import pytest

from avklart.ui.masking import MaskedFormatter, masked

TOKEN = "dGhpcyBpcyBub3QgYSByZWFsIHRva2VuLCBidXQgaXQ"


@pytest.mark.parametrize(
    "line",
    [
        f'10.0.0.1 - - "GET /lenke/{TOKEN}/ HTTP/1.1" 302 0 "-" "curl"',
        f'"GET /lenke/{TOKEN} HTTP/1.1" 301',
        f"Referer: https://plan.example.org/lenke/{TOKEN}/?a=b",
        f"next=%2Flenke%2F{TOKEN}%2F",
        f"/konto/invitasjon/{TOKEN}/",
        f"/LENKE/{TOKEN}/",
    ],
)
def test_a_token_is_masked_wherever_it_stands(line):
    assert TOKEN not in masked(line)
    assert "…" in masked(line)


@pytest.mark.parametrize("line", ["/lenke/tiltak/1.1/status/", "/lenke/", "/arbeid/fjell/plan/2017/", "lenken er god"])
def test_addresses_that_are_no_keys_stand_as_they_are(line):
    assert masked(line) == line


def test_what_went_wrong_is_masked_with_the_line():
    formatter = MaskedFormatter("%(message)s")
    try:
        raise ValueError(f"/lenke/{TOKEN}/")
    except ValueError as fault:
        record = logging.LogRecord("x", 40, __file__, 1, "at %s", (f"/lenke/{TOKEN}/",), (ValueError, fault, None))
    assert TOKEN not in formatter.format(record)
    assert "ValueError: /lenke/…" in formatter.format(record)


def test_the_web_servers_own_log_is_masked(capfd):
    from gunicorn.config import Config

    from avklart.cli.masked_log import MaskedLog
    from avklart.cli.server import options_for

    assert options_for("127.0.0.1", 1, 1, 1)["logger_class"] == "avklart.cli.masked_log.MaskedLog"
    config = Config()
    config.set("accesslog", "-")
    log = MaskedLog(config)
    log.access_log.info('"GET /lenke/%s/ HTTP/1.1"', TOKEN)
    log.error("Error handling request /lenke/%s/", TOKEN)
    said = "".join(capfd.readouterr())
    assert said.count("/lenke/…") == 2
    assert TOKEN not in said
