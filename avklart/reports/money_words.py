"""What papers and pages say alike of project money that ends: how many lose it, when, and why it is not sure."""

from avklart.plans.queries.money import EndingMoneyOfPlan, EndingProject
from avklart.ui.dates import day_in_words
from avklart.ui.sentences import Language, counted, sentence


def money_in_words(money: EndingMoneyOfPlan, language: Language) -> tuple[str, ...]:
    """Give the paragraphs that tell of all project money of a plan that ends."""

    def say(code: str, **facts: str | int) -> str:
        return sentence("money", code, language, facts)

    if money.timeline is None:
        return (say("none-ends"),)
    found = [f"{say('lead', carried=money.carried, total=money.total)} {_next_in_words(money, language)}"]
    if money.also_operations:
        found.append(say("also", also=money.also_operations, carried=money.carried))
    return tuple(found)


def _next_in_words(money: EndingMoneyOfPlan, language: Language) -> str:
    following = money.next_day
    if following is None:
        return sentence("money", "all-over", language)
    facts: dict[str, str | int] = {"most": following.most, "day": day_in_words(following.on, language)}
    if not following.disputed:
        return sentence("money", "next-sure", language, facts)
    facts["projects"] = counted("project", len(money.disputed), language)
    if following.fewest:
        return sentence("money", "next-between", language, {**facts, "fewest": following.fewest})
    return sentence("money", "next-maybe", language, facts)


def ends_in_words(project: EndingProject, language: Language) -> str:
    """Give the ends a project may have: "31. mai 2018 eller 31. desember 2018"."""
    either = sentence("ending-money", "or", language)
    return f" {either} ".join(day_in_words(day, language) for day in project.days)


def name_in_words(project: EndingProject, language: Language) -> str:
    """Give the name of a project, or what money of no named project is called."""
    return project.name or sentence("money", "unnamed", language)
