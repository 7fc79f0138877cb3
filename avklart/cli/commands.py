"""The commands that need Django: what each takes, and how what goes wrong is said. Nothing of Django is read here."""

import argparse
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from avklart.ui.sentences import LANGUAGES, Language, sentence

if TYPE_CHECKING:
    from avklart.cli.main import _Parser

REFUSED = 2
FORMATS = ("docx", "odt", "pdf", "xlsx", "csv", "html", "json")
Run = Callable[[argparse.Namespace, Language], int]


def add_commands(commands: "argparse._SubParsersAction[_Parser]", language: Language) -> None:
    """Add the commands that need a database to those that read files."""

    def say(code: str) -> str:
        return sentence("command", code, language)

    def command(name: str, about: str, run: Run) -> argparse.ArgumentParser:
        about = say(about)
        added = commands.add_parser(name, help=about, description=about, language=language)
        added.add_argument("--language", choices=LANGUAGES, help=sentence("screen", "language", language))
        added.set_defaults(run=_refusals_said(run))
        return added

    serve = command("serve", "about-serve", _serve)
    serve.add_argument("--host", default="127.0.0.1", metavar="…", help=say("host"))
    serve.add_argument("--port", default=8000, type=int, metavar="…", help=say("port"))
    serve.add_argument("--without-worker", action="store_true", help=say("without-worker"))
    command("worker", "about-worker", _worker)
    command("due", "about-due", _due)
    take_in = command("import", "about-import", _import)
    take_in.add_argument("file", help=sentence("screen", "file", language))
    take_in.add_argument("--council", required=True, metavar="…", help=say("council"))
    take_in.add_argument("--accept", action="store_true", help=say("accept"))
    _add_papers(command, say)
    command("doctor", "about-doctor", _doctor)
    command("rebuild-index", "about-rebuild-index", _rebuild_index)
    council = command("create-council", "about-create-council", _create_council)
    council.add_argument("new_slug", nargs="?", metavar="address", help=say("slug"))
    council.add_argument("new_name", nargs="?", metavar="name", help=say("name"))
    council.add_argument("--council-language", dest="new_language", metavar="…", help=say("council-language"))
    council.add_argument("--from", dest="file", metavar="…", help=say("council-file"))
    user = command("create-user", "about-create-user", _create_user)
    user.add_argument("email", help=say("email"))
    user.add_argument("--council", required=True, metavar="…", help=say("council"))
    user.add_argument("--role", default="editor", metavar="…", help=say("role"))
    user.add_argument("--name", metavar="…", help=say("user-name"))


def _add_papers(command: Callable[[str, str, Run], argparse.ArgumentParser], say: Callable[[str], str]) -> None:
    """Add export and report: a plan, and papers about it, as files."""
    export = command("export", "about-export", _export)
    export.add_argument("plan", help=say("plan"))
    export.add_argument("-o", "--to", metavar="…", help=say("to"))
    export.add_argument("--format", choices=FORMATS, metavar="…", help=say("format"))
    export.add_argument("--edition", type=int, metavar="…", help=say("edition"))
    export.add_argument("--settled", action="store_true", help=say("settled"))
    export.add_argument("--columns", default="", metavar="…", help=say("columns"))
    report = command("report", "about-report", _report)
    report.add_argument("name", help=say("report-name"))
    report.add_argument("plan", help=say("plan"))
    report.add_argument("-o", "--to", metavar="…", help=say("to"))
    report.add_argument("--format", metavar="…", help=say("report-format"))
    report.add_argument("--participant", metavar="…", help=say("participant"))


def _refusals_said(run: Run) -> Run:
    """Give the command, its refusals said in one sentence on standard error."""

    def running(asked: argparse.Namespace, language: Language) -> int:
        from avklart.cli.start import NotStartedError
        from avklart.domain.errors import RuleError

        try:
            return run(asked, language)
        except RuleError as refusal:
            print(sentence("refused", refusal.code, language, dict(refusal.facts)), file=sys.stderr)
        except NotStartedError as reason:
            print(reason, file=sys.stderr)
        return REFUSED

    return running


def _serve(asked: argparse.Namespace, language: Language) -> int:
    from avklart.cli.start import start

    start(language)
    from avklart.cli.serve import serve

    return serve(asked.host, asked.port, language, with_worker=not asked.without_worker)


def _worker(asked: argparse.Namespace, language: Language) -> int:
    del asked
    from avklart.cli.start import start

    start(language)
    from avklart.cli.working import work

    return work(language)


def _due(asked: argparse.Namespace, language: Language) -> int:
    del asked
    from avklart.cli.start import start

    start(language)
    from avklart.cli.working import do_due

    return do_due(language)


def _import(asked: argparse.Namespace, language: Language) -> int:
    from avklart.cli.plans import take_in_plan

    return take_in_plan(asked.file, asked.council, accept=asked.accept, language=language)


def _export(asked: argparse.Namespace, language: Language) -> int:
    if asked.format in (None, "json") and asked.edition is None:
        from avklart.cli.plans import give_out_plan

        return give_out_plan(asked.plan, asked.to, language)
    from avklart.cli.papers import Asked, give_out_paper

    kind = asked.format or "json"
    return give_out_paper(
        Asked(asked.plan, kind, asked.to, asked.edition, as_settled=asked.settled, columns=asked.columns), language
    )


def _report(asked: argparse.Namespace, language: Language) -> int:
    from avklart.cli.report import AskedReport, give_out_report

    return give_out_report(AskedReport(asked.name, asked.plan, asked.format, asked.to, asked.participant), language)


def _doctor(asked: argparse.Namespace, language: Language) -> int:
    del asked
    from avklart.cli.start import start

    start(language, migrate=False)
    from avklart.cli.doctor import examine

    return examine(language)


def _rebuild_index(asked: argparse.Namespace, language: Language) -> int:
    del asked
    from avklart.cli.start import start

    start(language)
    from avklart.councils.models import Council
    from avklart.plans.actions.indexing import rebuild_index

    for council in Council.every.all():
        facts: dict[str, str | int] = {"council": council.name, "number": rebuild_index(council)}
        print(sentence("command", "index-rebuilt", language, facts))
    return 0


def _create_council(asked: argparse.Namespace, language: Language) -> int:
    from avklart.cli.making import make_council

    given: dict[str, Any] = {key: value for key in ("slug", "name", "language") if (value := vars(asked)[f"new_{key}"])}
    return make_council(given, asked.file, language)


def _create_user(asked: argparse.Namespace, language: Language) -> int:
    from avklart.cli.making import make_user

    return make_user(asked.email, asked.name or "", asked.council, asked.role, language)
