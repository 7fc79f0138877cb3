"""The avklart command. Reading starts without Django, so that it answers at once."""

import argparse
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from avklart import __version__
from avklart.cli.commands import add_commands
from avklart.ui.sentences import LANGUAGES, Language, language_of, sentence

REFUSED = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and give its exit status: 0 when done, 2 when a file or the command itself is refused."""
    words = sys.argv[1:] if arguments is None else list(arguments)
    language = _language(words)
    asked = _parser(language).parse_args(words)
    try:
        status: int = asked.run(asked, language)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader of a pipe has seen enough (`avklart document plan.docx | head`): no fault, nothing to say.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def _language(words: Sequence[str]) -> Language:
    """Find the language before the words are understood, since a misunderstanding is explained in it too."""
    for at, word in enumerate(words):
        given = word.removeprefix("--language=") if word.startswith("--language=") else None
        if word == "--language" and at + 1 < len(words):
            given = words[at + 1]
        for language in LANGUAGES:
            if given == language:
                return language
    return language_of(os.environ)


class _Parser(argparse.ArgumentParser):
    """Argparse with its own words in the reader's language."""

    def __init__(self, language: Language, **settings: object) -> None:
        self._said_in = language
        super().__init__(add_help=False, **settings)  # type: ignore[arg-type]
        self._positionals.title = sentence("screen", "arguments", language)
        self._optionals.title = sentence("screen", "options", language)
        self.add_argument("-h", "--help", action="help", help=sentence("screen", "help", language))

    def format_usage(self) -> str:
        return _without_english(super().format_usage(), self._said_in)

    def format_help(self) -> str:
        return _without_english(super().format_help(), self._said_in)

    def error(self, message: str) -> NoReturn:
        del message  # argparse says it in English only
        print(sentence("screen", "not-understood", self._said_in, {"command": self.prog}), file=sys.stderr)
        raise SystemExit(REFUSED)


def _without_english(text: str, language: Language) -> str:
    return text.replace("usage: ", sentence("screen", "usage", language), 1)


def _parser(language: Language) -> argparse.ArgumentParser:
    def say(code: str) -> str:
        return sentence("screen", code, language)

    parser = _Parser(language, prog="avklart", description=say("about"))
    parser.add_argument("--version", action="version", version=f"avklart {__version__}", help=say("version"))
    commands = parser.add_subparsers(title=say("commands"), metavar="", required=True)
    document = _command(commands, "document", say("about-document"), language)
    document.add_argument("--json", action="store_true", help=say("json"))
    document.set_defaults(run=_document)
    read = _command(commands, "read", say("about-read"), language)
    read.add_argument("--json", action="store_true", help=say("read-json"))
    read.add_argument("--explain", action="store_true", help=say("explain"))
    read.add_argument("--own", metavar="FILE", help=say("own"))
    read.set_defaults(run=_read)
    check = _command(commands, "check", say("about-check"), language)
    check.add_argument("--json", action="store_true", help=say("check-json"))
    check.add_argument("--own", metavar="FILE", help=say("own"))
    check.set_defaults(run=_check)
    add_commands(commands, language)
    return parser


def _command(
    commands: "argparse._SubParsersAction[_Parser]", name: str, about: str, language: Language
) -> argparse.ArgumentParser:
    """Add a command that takes one file and the language of its messages."""
    command = commands.add_parser(name, help=about, description=about, language=language)
    command._positionals.title = sentence("screen", "file", language).partition(":")[0]
    command.add_argument("file", help=sentence("screen", "file", language))
    command.add_argument("--language", choices=LANGUAGES, help=sentence("screen", "language", language))
    return command


def _document(asked: argparse.Namespace, language: Language) -> int:
    from avklart.cli.document import show_document

    return show_document(asked.file, as_json=asked.json, language=language)


def _read(asked: argparse.Namespace, language: Language) -> int:
    from avklart.cli.read import show_plan

    return show_plan(asked.file, asked.own, as_json=asked.json, explain=asked.explain, language=language)


def _check(asked: argparse.Namespace, language: Language) -> int:
    from avklart.cli.check import show_check

    return show_check(asked.file, asked.own, as_json=asked.json, language=language)


if __name__ == "__main__":
    raise SystemExit(main())
