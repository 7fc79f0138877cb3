"""Which words of an adopted activity a question that has been settled since was about."""

from collections.abc import Collection, Iterable

from avklart.domain.draft import Activity


def adopted_words(adopted: Activity, about: str, raised_by: Collection[str]) -> tuple[str, ...]:
    """Give the words that raised a question, where they are among what was adopted; else all adopted on its matter.

    `about` is what is asked about and `raised_by` the words of the plan that raised it, none where people did. There
    are no words where nothing was adopted on the matter.

    Source: none in law; what a body has adopted holds until it adopts something else, and is shown beside the answer.
    """
    raised = [point.as_written for point in adopted.clarifications if point.as_written in raised_by]
    return _once(raised) or _once(_on_matter(adopted, about))


def _on_matter(adopted: Activity, about: str) -> Iterable[str]:
    if about == "responsibility":
        return [line.as_written or line.actor for line in adopted.responsibilities]
    time = adopted.time.as_written if adopted.time else ""
    money = [line.as_written or line.name or "" for line in adopted.funding]
    return {"funding": money, "continuation": [*money, time], "time": [time]}.get(about, ())


def _once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in words if word))
