"""Every address there is, with an example, and who may see it. A new address without an example fails a test."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Literal

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.pages.world import World

Least = Literal["nobody", "everyone", "signed-in", "reader", "editor", "administrator"]
Kind = Literal["page", "file", "moves", "done"]


@dataclass(frozen=True, slots=True)
class Page:
    """One address: its name, what of the world stands in it, and the least role that sees it.

    "nobody" is for those who are not signed in: others are led away. `status` is the answer to one who may ask.
    `kind` is "page" (whole HTML), "file", "moves" (leads elsewhere at once), or "done" (takes POST alone).
    `changed_by` is the least role whose POST is heard, where that is another one.
    """

    name: str
    example: str = ""
    least: Least = "reader"
    kind: Kind = "page"
    changed_by: Least | None = None
    query: str = ""
    status: int = 200

    @property
    def label(self) -> str:
        """Give a short name for reports and pictures."""
        also = "" if self.status == 200 else str(self.status)
        variant = [word for word in self.example.split() if word.endswith("_reading")]
        return "-".join(filter(None, (self.name.replace(":", "-"), *re.findall(r"\w+", self.query), *variant, also)))

    def address(self, world: World) -> str:
        """Give the address of the example in this world."""
        known = asdict(world)
        arguments = [known.get(word, word) for word in self.example.split()]
        return reverse(self.name, args=arguments) + self.query


_ACCOUNT = (
    Page("account_login", least="nobody"),
    Page("account_reset_password", least="everyone"),
    Page("account_reset_password_done", least="everyone"),
    Page("account_reset_password_from_key", "1 no-such-key", least="everyone"),
    Page("account_reset_password_from_key_done", least="everyone"),
    Page("account_inactive", least="everyone"),
    Page("account_invitation", "invitation_token", least="everyone"),
    Page("account_invitation", "no-such-token", least="everyone", status=404),
    Page("account_own", least="signed-in"),
    Page("account_logout", least="signed-in"),
    Page("account_reauthenticate", least="signed-in"),
    Page("account_change_password", least="signed-in"),
    Page("account_set_password", least="signed-in", kind="moves"),
)
_WEEK = (
    Page("web:councils", least="signed-in", kind="moves"),
    Page("web:week", "council"),
    Page("web:week-seen", "council", kind="done"),
    Page("web:task", "council plan a-task", "editor", "done"),
    Page("web:task-undo", "council plan a-task", "editor", "done"),
    Page("web:search", "council"),
    Page("web:search", "council", query="?q=kollektivtransport"),
    Page("web:search", "council", query="?q=finnesikke"),
)
_DOCUMENTS = (
    Page("web:documents", "council", changed_by="editor"),
    Page("web:document", "council file"),
    Page("web:document-file", "council file", kind="file"),
    Page("web:document-read", "council file", "editor", "done"),
    Page("web:document-remove", "council file", "editor", "done"),
    Page("web:finished", "council plan", changed_by="editor"),
    Page("web:finished-paper", "council plan finished"),
    Page("web:finished-file", "council plan finished", kind="file"),
    *(
        Page(f"web:finished-{done}", "council plan finished", "editor", "done")
        for done in ("show", "hide", "remove", "restore")
    ),
)
_REVIEW = (
    Page("web:reading", "council reading", "editor"),
    Page("web:reading", "council refused_reading", "editor"),
    Page("web:reading", "council accepted_reading", "editor"),
    Page("web:job", "council job", "editor"),
    Page("web:review-approve", "council reading", "editor", "done"),
    Page("web:review-choose", "council reading", "editor", "done"),
    Page("web:review-about", "council reading", "editor", changed_by="editor"),
    Page("web:review-left-out", "council reading", "editor"),
    Page("web:review-rows", "council reading", "editor"),
    Page("web:review-doubts", "council reading", "editor", changed_by="editor"),
    Page("web:review-activity", "council reading 1", "editor", changed_by="editor"),
    Page("web:review-actors", "council reading", "editor", changed_by="editor"),
    Page("web:review-proposal", "council reading", "editor", "done"),
    Page("web:review-projects", "council reading", "editor", changed_by="editor"),
    Page("web:review-project-end", "council reading", "editor", "done"),
    Page("web:review-questions", "council reading", "editor", changed_by="editor"),
    Page("web:review-accept", "council reading", "editor", changed_by="editor"),
    Page("web:review-difference", "council compared_reading", "editor", changed_by="editor"),
)
_ACTIVITIES = (
    Page("web:activities", "council plan"),
    Page("web:activities", "council plan", query="?status=to-be-clarified&tekst=finnesikke"),
    Page("web:activity-row", "council plan activity", "editor", "moves", changed_by="editor"),
    Page("web:activity-new", "council plan", "editor", changed_by="editor"),
    Page("web:activities-deleted", "council plan"),
    Page("web:activities-print", "council plan"),
    Page("web:activity", "council plan activity"),
    Page("web:activity", "council plan activity", query="?rediger=tekst"),
    Page("web:activity", "council plan activity", query="?rediger=ansvar-ny"),
    Page("web:activity", "council plan activity", query="?rediger=finansiering-ny"),
    Page("web:activity-then", "council plan activity 2018-03-01"),
    Page("web:activity-words", "council plan activity", "editor", "done"),
    Page("web:activity-move", "council plan activity", "editor", "done"),
    Page("web:activity-confirm", "council plan activity", "editor", "done"),
    Page("web:activities", "council plan", query="?framdrift=continuous&au=1&stille=1"),
    Page("web:activities", "council plan", query="?nytt=1.1"),
    Page("web:update", "council plan activity", "editor", changed_by="editor"),
    Page("web:update-undo", "council plan activity 1", "editor", "done"),
    Page("web:event-new", "council plan activity", "editor", changed_by="editor"),
    Page("web:task-new", "council plan activity", "editor", changed_by="editor"),
    *(Page(f"web:{kind}-page", "council plan activity 1", "editor", status=404) for kind in ("event", "task")),
    *(
        Page(f"web:{done}", "council plan activity 1", "editor", "done", status=404)
        for done in ("event-remove", "event-restore", "task-remove", "task-restore", "task-mark", "task-unmark")
    ),
    Page("web:activity-flag", "council plan activity", kind="done"),
    Page("web:activity-delete", "council plan activity", "editor", "done"),
    Page("web:activity-restore", "council plan activity", "editor", "done"),
    Page("web:activity-undo", "council plan activity", "editor", "done"),
    Page("web:responsibility-add", "council plan activity", "editor", "done"),
    Page("web:responsibility", "council plan responsible_activity responsibility", "editor", "done"),
    Page("web:responsibility-remove", "council plan responsible_activity responsibility", "editor", "done"),
    Page("web:funding-add", "council plan activity", "editor", "done"),
    Page("web:funding", "council plan funded_activity funding", "editor", "done"),
    Page("web:funding-remove", "council plan funded_activity funding", "editor", "done"),
    Page("web:area", "council plan area"),
    Page("web:area", "council plan area", query="?rediger=tittel-1"),
    Page("web:area-words", "council plan area tittel area_key", "editor", "done"),
    Page("web:area-undo", "council plan area", "editor", "done"),
    Page("web:translations", "council plan"),
    Page("web:translation", "council plan title_key", "editor", "done"),
    Page("web:translation-undo", "council plan title_key", "editor", "done"),
)
_CLARIFICATIONS = (
    Page("web:clarifications", "council plan"),
    Page("web:clarification-new", "council plan", "editor", changed_by="editor"),
    Page("web:clarifications-deleted", "council plan"),
    Page("web:clarification", "council plan clarification"),
    *(Page("web:clarification", "council plan clarification", query=f"?rediger={part}") for part in ("svar", "mote")),
    *(
        Page(f"web:clarification-{done}", "council plan clarification", "editor", "done")
        for done in (
            *("wording", "due", "send", "meeting", "note", "settle", "reopen", "attach", "detach"),
            *("release", "delete", "restore", "undo"),
        )
    ),
)
_WHO_AND_WHAT = (
    Page("web:actors", "council plan"),
    Page("web:actor", "council plan actor"),
    *(
        Page(f"web:actor-{done}", "council plan actor", "editor", "done")
        for done in ("save", "alias", "alias-remove", "merge", "undo", "undo-merge")
    ),
    Page("web:project", "council plan project"),
    Page("web:project-save", "council plan project", "editor", "done"),
    Page("web:project-undo", "council plan project", "editor", "done"),
    Page("web:participant", "council plan participant"),
    Page("web:holders", "council plan role"),
    Page("web:holder-add", "council plan role", "editor", "done"),
    Page("web:holder-change", "council plan role holder", "editor", "done"),
    Page("web:terms", "council plan", "editor", changed_by="editor"),
    Page("web:terms-undo", "council plan", "editor", "done"),
    Page("web:money", "council plan"),
    Page("web:paper", "council plan dette-ma-avklares"),
    Page("web:paper", "council plan finansiering-som-gar-ut"),
    Page("web:paper", "council plan planen-i-bilder"),
    Page("web:paper", "council plan no-such-paper", status=404),
    Page("web:paper-file", "council plan dette-ma-avklares xlsx", kind="file"),
    Page("web:paper-file", "council plan finansiering-som-gar-ut pdf", kind="file"),
    Page("web:paper-of", "council plan participant"),
    Page("web:paper-of-file", "council plan participant docx", kind="file"),
    Page("web:pictures", "council plan"),
    Page("web:picture", "council plan deltakelse svg", kind="file"),
    Page("web:money-settle", "council plan project", "editor", "done"),
    Page("web:commitment", "council plan commitment", changed_by="editor"),
    Page("web:commitment-new", "council plan linje funding", "editor", changed_by="editor"),
    Page("web:commitment-sent", "council plan commitment", "editor", "done"),
    Page("web:commitment-remove", "council plan commitment", "editor", "done"),
    Page("web:money-undo", "council plan linje funding", "editor", "done"),
    Page("web:money-line", "council plan funding"),
    Page("web:money-line", "council plan funding", query="?rediger=2018"),
    Page("web:money-line-by-key", "council plan funding", "editor", "done"),
    Page("web:money-line-by-hand", "council plan funding", "editor", "done"),
    Page("web:costs", "council plan"),
    Page("web:sharing-keys", "council plan"),
    Page("web:sharing-key-new", "council plan", "editor", changed_by="editor"),
    Page("web:sharing-key", "council plan sharing_key", "editor", changed_by="editor"),
    Page("web:sharing-key-delete", "council plan sharing_key", "editor", "done"),
    Page("web:sharing-key-undo", "council plan sharing_key", "editor", "done"),
    Page("web:check", "council plan"),
    Page("web:check-ask", "council plan", "editor", "done"),
    Page("web:check-accept", "council plan", "editor", "done"),
    Page("web:check-take-back", "council plan", "editor", "done"),
    Page("web:status-notes", "council plan"),
    Page("web:status-note-start", "council plan", "editor", "done"),
    Page("web:status-note", "council plan 1"),
    Page("web:status-note", "council plan 3"),
    Page("web:status-note", "council plan 3", query="?les=1"),
    Page("web:status-note-file", "council plan 1 odt", kind="file"),
    Page("web:status-note-file", "council plan 3 docx", kind="file"),
    Page("web:status-note-save", "council plan 3", "editor", "done"),
    Page("web:status-note-complete", "council plan 3", "editor", "done"),
    Page("web:status-note-correct", "council plan 1", "editor", "done"),
    Page("web:status-note-delete", "council plan 3", "editor", "done"),
    Page("web:status-note-restore", "council plan 3", "editor", "done"),
    Page("web:status-notes-chosen", "council plan", kind="moves", query="?fra=1&til=2"),
    Page("web:status-notes-compared", "council plan 1 2"),
    Page("web:status-notes-compared-file", "council plan 1 2 pdf", kind="file"),
    Page("web:adoption", "council plan", changed_by="editor"),
    Page("web:edition", "council plan edition"),
    Page("web:edition-content", "council plan edition", kind="file"),
    Page("web:download-choices", "council plan"),
    Page("web:download-choices", "council plan", query="?vedtak=1"),
    Page("web:download", "council plan csv", kind="file"),
    Page("web:download", "council plan html", kind="file", query="?vedtak=1"),
    Page("web:job-file", "council job", kind="file", status=404),
)
_SETTINGS = (
    Page("web:settings", "council", "administrator", changed_by="administrator"),
    Page("web:letterhead", "council", "administrator", changed_by="administrator"),
    Page("web:letterhead-removal", "council", "administrator", "done"),
    Page("web:letterhead-file", "council", "administrator", "file", status=404),
    Page("web:letterhead-sample", "council docx", "administrator", "file"),
    Page("web:settings-participants", "council", "administrator", changed_by="administrator"),
    Page("web:settings-participant", "council participant", "administrator", changed_by="administrator"),
    Page("web:settings-participant-removal", "council participant", "administrator", "done"),
    Page("web:settings-participant-restoring", "council participant", "administrator", "done"),
    Page("web:people", "council", "administrator", changed_by="administrator"),
    Page("web:member-role", "council membership", "administrator", "done"),
    Page("web:member-removal", "council membership", "administrator", "done"),
    Page("web:invitation-withdrawal", "council invitation", "administrator", "done"),
    Page("web:log", "council", "administrator"),
)
_LETTERS = (
    Page("web:letters", "council", "editor"),
    Page("web:letter", "council contact", "editor"),
    Page("web:letter-html", "council contact", "editor", "file"),
    Page("web:letters-send", "council", "editor", "done"),
    Page("web:letters-pause", "council", "editor", "done"),
    Page("web:letters-log", "council", "editor"),
    Page("web:letters-decide", "council 1", "editor", "done", status=404),
)
_LINKS = (
    Page("web:contacts", "council", "editor", changed_by="editor"),
    Page("web:contact", "council contact", "editor", changed_by="editor"),
    Page("web:contact-link", "council contact", "editor", "done"),
    Page("web:contact-link-revoke", "council contact contact_link", "editor", "done"),
    Page("web:contact-links-revoke", "council contact", "editor", "done"),
    Page("web:contact-removal", "council contact", "editor", "done"),
    Page("web:contact-undo", "council contact", "editor", "done"),
    Page("web:incoming", "council", "editor"),
    Page("web:incoming-accept", "council incoming", "editor", "done"),
    Page("web:incoming-decline", "council incoming", "editor", "done"),
    Page("web:incoming-undo", "council incoming", "editor", "done"),
    # Behind a link: whoever has no cookie of one is told so, whoever they are signed in as. tests/guest holds the rest.
    Page("guest:open", "no-such-token", "everyone", status=404),
    Page("guest:own", least="everyone", status=403),
    Page("guest:leave", least="everyone", kind="done"),
    Page("guest:no-change", "activity", "everyone", "done"),
    Page("guest:about", "activity status", "everyone", status=403),
    Page("guest:answer", "clarification", "everyone", status=403),
    # Last: whoever has opened it has its cookie from then on.
    Page("guest:open", "link_token", "everyone", "moves"),
)
_PUBLIC = (
    Page("language", least="everyone", kind="done"),
    Page("public:front", least="everyone"),
    Page("public:robots", least="everyone", kind="file"),
    Page("public:council", "council", "everyone"),
    Page("public:statement", "council", "everyone"),
    Page("public:atom", "council", "everyone", "file"),
    Page("public:plan", "council plan", "everyone"),
    Page("public:about", "council plan", "everyone"),
    Page("public:editions", "council plan", "everyone"),
    Page("public:pictures", "council plan", "everyone"),
    Page("public:picture", "council plan ansvar svg", "everyone", "file"),
    Page("public:edition-pictures", "council plan edition", "everyone"),
    Page("public:edition-picture", "council plan edition prosjektmidler svg", "everyone", "file"),
    Page("public:area", "council plan area", "everyone"),
    Page("public:activity", "council plan activity", "everyone"),
    Page("public:activity", "council plan 99.99", "everyone", status=404),
    Page("public:edition-plan", "council plan edition", "everyone"),
    Page("public:download", "council plan csv", "everyone", "file"),
    Page("public:edition-download", "council plan edition html", "everyone", "file"),
    Page("public:edition-about", "council plan edition", "everyone"),
    Page("public:edition-document", "council plan edition finished", "everyone", "file"),
    Page("public:edition-area", "council plan edition area", "everyone"),
    Page("public:edition-activity", "council plan edition activity", "everyone"),
)
PAGES = (
    *_ACCOUNT,
    *_WEEK,
    *_DOCUMENTS,
    *_REVIEW,
    *_ACTIVITIES,
    *_CLARIFICATIONS,
    *_WHO_AND_WHAT,
    *_SETTINGS,
    *_LETTERS,
    *_LINKS,
    *_PUBLIC,
)


def named_addresses() -> set[str]:
    """Give the name of every address, with its namespace; one without a name fails."""
    return set(_names(get_resolver().url_patterns, ""))


def patterns_by_name() -> Mapping[str, str]:
    """Give the pattern of every named address."""
    return dict(_patterns(get_resolver(), "", ""))


def _names(patterns: list[URLPattern | URLResolver], space: str) -> Iterator[str]:
    for one in patterns:
        if isinstance(one, URLResolver):
            yield from _names(one.url_patterns, f"{space}{one.namespace}:" if one.namespace else space)
        else:
            assert one.name, f"the address {one.pattern} has no name"
            yield f"{space}{one.name}"


def _patterns(resolver: URLResolver, space: str, before: str) -> Iterator[tuple[str, str]]:
    for one in resolver.url_patterns:
        pattern = f"{before}{one.pattern}"
        if isinstance(one, URLResolver):
            yield from _patterns(one, f"{space}{one.namespace}:" if one.namespace else space, pattern)
        else:
            yield f"{space}{one.name}", pattern
