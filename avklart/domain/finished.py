"""Papers that a person has finished: what may be sent, who may be shown it, and what taking one away needs."""

from collections.abc import Sequence

from avklart.domain.errors import RuleError
from avklart.domain.typed import line_typed

ENDINGS = (".docx", ".odt", ".pdf")
LANGUAGES = ("nb", "nn", "en")
LONGEST_REASON = 300
# What can happen to a finished paper after it was sent. The last of it tells how it stands.
STEPS = ("shown", "hidden", "removed", "restored")


def refuse_ending(name: str) -> None:
    """Refuse a file that is no paper by its name.

    Raises:
        RuleError: "finished-kind".

    Source: none in law; Word, ODF and PDF are what the public sector's papers are kept in (arkivforskriften § 17).
    """
    if not name.lower().endswith(ENDINGS):
        raise RuleError("finished-kind", field="file")


def reason_for_removal(written: str) -> str:
    """Give the reason as it is stored.

    Raises:
        RuleError: "removal-reason-missing"; "text-too-long" with the limit.

    Source: none in law; what was sent as final is never taken away without somebody answering for it.
    """
    why = line_typed(written, "why", most=LONGEST_REASON)
    if not any(sign.isalnum() for sign in why):
        raise RuleError("removal-reason-missing", field="why")
    return why


def refuse_showing(
    *, is_of_edition: bool, identity: Sequence[str], contacts: Sequence[str], contacts_public: bool
) -> None:
    """Refuse to show a paper to everyone; `identity` and `contacts` are the words around what was found in it.

    Raises:
        RuleError: "finished-not-adopted" where it is of no adopted plan; "finished-identity-number";
            "finished-contacts" where nobody has said that telephone numbers and mail addresses in it may be public.

    Source: personopplysningsloven § 12 and personvernforordningen article 5; that only what is adopted is public is the
        council's own rule.
    """
    if not is_of_edition:
        raise RuleError("finished-not-adopted")
    if identity:
        raise RuleError("finished-identity-number", excerpt=identity[0])
    if contacts and not contacts_public:
        raise RuleError("finished-contacts", field="contacts_public", excerpt=contacts[0])
