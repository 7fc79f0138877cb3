"""Why a file is not read. The sentence for a person is made in avklart.ui from the code and the facts."""

from avklart.documents.document import Fact


class FileRefusedError(Exception):
    """A file that is not read at all; nothing of it is kept.

    Attributes:
        code: the reason, such as "password" or "doctype"; every code has a sentence in each language of the screen.
        facts: what the sentence mentions: a part's name, a limit, what the file really is.
    """

    def __init__(self, code: str, **facts: Fact) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts

    def __str__(self) -> str:
        """Give code and facts, for logs and test output."""
        return " ".join([self.code, *(f"{name}={value}" for name, value in self.facts.items())])
