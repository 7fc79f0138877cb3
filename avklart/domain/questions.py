"""Which question of a plan an open point belongs to."""

from collections.abc import Sequence

from avklart.domain.draft import About, Question


def question_that_holds(questions: Sequence[Question], activity: int, about: About) -> int | None:
    """Give the place, from 0, of the question that an activity's open point belongs to, or None where none holds it.

    It is the question of this activity about the same, else the one that gathers whatever the activity leaves open.
    What is neither people, money nor time ("other") never shares a question with what is.

    Source: docs/formats/plan-draft.md, "Question".
    """
    here = [(at, one.about) for at, one in enumerate(questions) if activity in one.activities]
    same = [at for at, of in here if of == about]
    alike = [at for at, of in here if (of == "other") == (about == "other")]
    return next(iter(same + alike), None)
