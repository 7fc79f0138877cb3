"""Spring 2018 played in the browser: each step of `tests/samples/spring/play.toml` as its page does it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.windows import Window
from tests.samples.spring.play import play_told

WORK = "/arbeid/lauvheimregionen"
PLAN = f"{WORK}/plan/2017-2018"
SECRETARY = "sekretar@lauvheim.example"
MARK = "EKSEMPEL"
_SHA256 = re.compile("^[0-9a-f]{64}$")
_WORDS = ("done", "next", "obstacles")

Step = dict[str, Any]


@dataclass
class Player:
    """A secretary at her pages, and those who open a link; `guests` are their windows, none of them signed in."""

    chromium: Browser
    address: str
    password: str
    links: dict[str, str]
    opened: list[BrowserContext] = field(default_factory=list)
    windows: list[Window] = field(default_factory=list)
    guests: dict[str, Page] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.page = self._window()
        self.page.goto("/konto/logg-inn/")
        self.page.fill("input[name=login]", SECRETARY)
        self.page.fill("input[name=password]", self.password)
        self.page.press("input[name=password]", "Enter")
        self.page.wait_for_url("**/arbeid/**")

    def _window(self) -> Page:
        context = self.chromium.new_context(base_url=self.address, locale="nb-NO")
        self.opened.append(context)
        self.windows.append(Window(context.new_page()))
        return self.windows[-1].page

    def complaints(self) -> list[str]:
        """Give what any page complained of."""
        return [one for window in self.windows for one in window.complaints]

    def close(self) -> None:
        """Close every window."""
        for context in self.opened:
            context.close()

    def go(self, address: str) -> None:
        """Go to a page of the secretary's, which is marked as an example."""
        answer = self.page.goto(address)
        assert answer is not None
        assert answer.status == 200, address
        marked(self.page)

    def do(self, step: Step) -> None:
        """Do one step."""
        act: Callable[[Step], None] = getattr(self, f"_{step['do'].replace('-', '_')}")
        act(step)

    def _question(self, step: Step, part: str) -> Locator:
        """Open a form of a question, and give it."""
        self.go(f"{PLAN}/avklaringer/{step['question']}/?rediger={part}")
        return self.page.locator("#clarification form.panel.tinted").first

    def _save(self, form: Locator) -> None:
        form.locator("button.ds-button").first.click()
        expect(self.page.locator(".ds-alert.done")).to_be_visible()
        expect(self.page.locator(".ds-alert.done[data-color=danger]")).to_have_count(0)
        marked(self.page)

    def _ask(self, step: Step) -> None:
        form = self._question(step, "ordlyd")
        fill(form, blocks=step.get("blocks", ""), due_on=step.get("due_on", ""))
        boxes = form.locator("input[name^=asked_]")
        for at, box in enumerate(boxes.all()):
            box.fill(step["asked"][at] if at < len(step["asked"]) else "")
        self._save(form)

    def _ask_continuation(self, step: Step) -> None:
        self.go(f"{PLAN}/avklaringer/ny/")
        form = self.page.locator("main form").filter(has=self.page.locator("[name=question]"))
        form.locator("[name=about]").select_option("continuation")
        fill(form, question=step["text"], due_on=step["due_on"], numbers=", ".join(step["activities"]))
        form.locator("[name=asked_1]").fill(step["asked"][0])
        form.locator("button.ds-button").first.click()
        expect(self.page.get_by_role("heading", level=1)).to_have_text(step["text"])
        marked(self.page)

    def _raise(self, step: Step) -> None:
        form = self._question(step, "send")
        fill(form, raised_on=step["on"])
        self._save(form)

    def _due(self, step: Step) -> None:
        form = self._question(step, "frist")
        fill(form, due_on=step["due_on"])
        self._save(form)

    def _put_before(self, step: Step) -> None:
        form = self._question(step, "mote")
        fill(form, body=step["body"], meeting_on=step["meeting_on"])
        self._save(form)

    def _said(self, step: Step) -> None:
        form = self._question(step, "notat")
        fill(form, text=step["text"], said_by=step["said_by"], on=step["on"])
        self._save(form)
        expect(self.page.locator("section[aria-labelledby=said]")).to_contain_text(step["text"])

    def _settle(self, step: Step) -> None:
        """Settle a question, and see that the answer stands in the plan with its source as the reason."""
        form = self._question(step, "svar")
        for box in form.locator("input[name^=covers_]").all() if "activities" in step else ():
            number = str(box.get_attribute("name")).removeprefix("covers_")
            box.set_checked(number in step["activities"])
        source = step["source"]
        form.locator("[name=source]").select_option(source["kind"])
        fill(form, answer=step["answer"], source_by=source["by"], source_on=source["on"])
        fill(form, **{f"source_{name}": source[name] for name in ("case", "how") if name in source})
        self._write_back(form, step)
        self._save(form)
        about = step.get("activities") or self._numbers()
        self.go(f"{PLAN}/tiltak/{about[0]}/")
        said = self.page.locator("main")
        expect(said).to_contain_text(step["answer"])
        for words in (step.get("responsible"), source.get("case"), source["by"]):
            expect(said).to_contain_text(words or "")

    def _numbers(self) -> list[str]:
        links = self.page.locator("section[aria-labelledby=about] ul.lines a").all_inner_texts()
        return [one.split()[0] for one in links]

    def _write_back(self, form: Locator, step: Step) -> None:
        effects = form.locator("details.effect")
        if "responsible" in step:
            unfold(effects.nth(0))
            fill(form, actor=step["responsible"])
        if "money" in step:
            unfold(effects.nth(1))
            money = dict(step["money"])
            form.locator("[name=kind]").select_option(money.pop("kind"))
            fill(form, **money)
        if "end_on" in step:
            unfold(effects.nth(2))
            form.locator("[name=goes_on]").select_option("end")
            fill(form, until=step["end_on"])

    def _update(self, step: Step) -> None:
        """Write an update in the table of activities, by the keys, on behalf of whoever told it."""
        form, row = self._news(step)
        fill(form, **{name: step[name] for name in _WORDS if name in step})
        form.locator("[name=status]").select_option(step["status"])
        form.locator("[name=done]").press("Control+Enter")
        expect(row).to_contain_text(str(step["done"]))
        self.go(f"{PLAN}/tiltak/{step['activity']}/")
        expect(self.page.locator("main")).to_contain_text(str(step.get("told_by", step["done"])))

    def _no_change(self, step: Step) -> None:
        form, row = self._news(step)
        form.locator("button[value=no-change]").click()
        expect(row).to_contain_text("Ingen endring")

    def _news(self, step: Step) -> tuple[Locator, Locator]:
        self.go(f"{PLAN}/tiltak/?vis=alle")
        self.page.locator("#told-by").fill(step.get("told_by", ""))
        row = self.page.locator(f'tr[id="tiltak-{step["activity"]}"]')
        row.locator("a.news").focus()
        self.page.keyboard.press("Enter")
        form = self.page.locator(f'.news-form[data-number="{step["activity"]}"]')
        expect(form.locator("textarea[name=done]")).to_be_focused()
        return form, row

    def _update_by_link(self, step: Step) -> None:
        page = self._guest(step["contact"])
        page.locator(f"a[href*='/tiltak/{step['activity']}/status/']").click()
        marked(page)
        form = page.locator("main form")
        form.locator("[name=status]").select_option(step["status"])
        fill(form, **{name: step[name] for name in _WORDS if name in step})
        form.locator("button.ds-button").click()
        self._thanked(page)

    def _no_change_by_link(self, step: Step) -> None:
        page = self._guest(step["contact"])
        page.locator(f"form[action*='/tiltak/{step['activity']}/ingen-endring/'] button").click()
        self._thanked(page)

    def _answer_by_link(self, step: Step) -> None:
        page = self._guest(step["contact"])
        page.locator(f"a[href*='/sporsmal/{step['question']}/svar/']").click()
        marked(page)
        fill(page.locator("main form"), answer=step["answer"])
        page.locator("main form button.ds-button").click()
        self._thanked(page)

    def _thanked(self, page: Page) -> None:
        expect(page.locator(".ds-alert[data-color=success]")).to_be_visible()
        # The day is the play's, not the machine's.
        expect(page.locator("ul.sent li").first).to_contain_text(re.compile(r" 2018\b"))
        marked(page)

    def _guest(self, key: str) -> Page:
        """Give the page behind a link, opened by one who is not signed in."""
        if key not in self.links:
            self.links[key] = self._made_link(key)
        if key not in self.guests:
            self.guests[key] = self._window()
        page = self.guests[key]
        page.goto(self.links[key])
        page.wait_for_url("**/lenke/")
        marked(page)
        return page

    def _made_link(self, key: str) -> str:
        """Make the link that a contact gets, and give what comes after the server's name in it."""
        self.go(f"{WORK}/kontakter/")
        self.page.get_by_role("link", name=_name(key)).click()
        self.page.locator("section[aria-labelledby=links] form.filters button").click()
        shown = self.page.locator("textarea#address").input_value()
        marked(self.page)
        return shown[shown.index("/lenke/") :]

    def _accept(self, step: Step) -> None:
        """Take in what came by a link: by the button of its row on Denne uka, or among all that came in."""
        if step.get("page") == "week":
            self._do_now(_name(step["contact"]))
            return
        self.go(f"{WORK}/mottatt/")
        waiting = self.page.locator("article.received").filter(has_text=_name(step["contact"]))
        waiting.locator("form[action*=godkjenn] button").click()
        expect(self.page.locator(".ds-alert.done")).to_be_visible()
        marked(self.page)

    def _decline(self, step: Step) -> None:
        """Leave what came by a link out, from its row on Denne uka; the one who sent it reads why."""
        self._now(_name(step["contact"])).locator("a[href*='/mottatt/']").click()
        waiting = self.page.locator("article.received").filter(has_text=_name(step["contact"]))
        unfold(waiting.locator("details", has=self.page.locator("form[action*=avslaa]")))
        fill(waiting, reason=step["reason"])
        waiting.locator("form[action*=avslaa] button").click()
        expect(self.page.locator(".ds-alert.done")).to_be_visible()
        marked(self.page)
        expect(self._guest(step["contact"]).locator("main")).to_contain_text(step["reason"])

    def _commit(self, step: Step) -> None:
        """Tell of money that somebody has promised a project, and see that it stands with its state and its letters."""
        self.go(f"{PLAN}/finansiering/")
        self.page.locator("main").get_by_role("link", name=step["project"], exact=True).first.click()
        self.page.locator("section[aria-labelledby=tilsagn] a[href*='/tilsagn/ny/']").click()
        form = self.page.locator("main form.panel.form")
        form.locator("[name=commitment_state]").select_option(step["state"])
        fill(form, **{name: value for name, value in step.items() if name not in ("on", "do", "project", "state")})
        form.locator("button.ds-button").first.click()
        expect(self.page.locator(".ds-alert.done")).to_be_visible()
        marked(self.page)
        row = self.page.locator("section[aria-labelledby=tilsagn] tbody tr").filter(has_text=step["reference"])
        for words in (step["giver"], "Endelig tilsagn", f"{step['ends_on']:%d.%m.%Y}"):
            expect(row).to_contain_text(words)

    def _reported(self, step: Step) -> None:
        self._letter_sent(step, "Rapport")

    def _claimed(self, step: Step) -> None:
        self._letter_sent(step, "Anmodning")

    def _letter_sent(self, step: Step, what: str) -> None:
        """Mark a letter to one who gives money as sent, and see that all money tells when it was."""
        self._do_now(step["reference"])
        self.go(f"{PLAN}/finansiering/")
        row = self.page.locator("table.commitments tbody tr").filter(has_text=step["reference"])
        expect(row.locator(".deadlines li", has_text=what)).to_contain_text("sendt")

    def _do_now(self, words: str) -> None:
        """Press the button of the row of Denne uka that tells of something."""
        self._now(words).locator(".act button").click()
        expect(self.page.locator("ul.must-do li.is-done")).to_be_visible()
        marked(self.page)

    def _now(self, words: str) -> Locator:
        self.go(f"{WORK}/")
        row = self.page.locator("ul.must-do li").filter(has_text=words)
        expect(row).to_have_count(1)
        return row

    def _note(self, step: Step) -> None:
        """Write a status note, and complete it."""
        self.go(f"{PLAN}/statusnotat/")
        form = self.page.locator("section[aria-labelledby=new] form")
        fill(form, as_of_on=step["on"], since_on=step.get("since_on", ""), body=step["body"])
        fill(form, meeting_on=step["meeting_on"], case_number=step["case_number"])
        form.locator("button.ds-button").click()
        writing = self.page.locator("main form.wide-gaps")
        fill(writing, **step["written"])
        writing.locator("button.ds-button").first.click()
        expect(self.page.locator(".ds-alert.done")).to_be_visible()
        self.page.get_by_role("button", name="Ferdigstill notatet").click()
        expect(self.page.locator("main code.hash")).to_have_text(_SHA256)
        expect(self.page.locator("main")).to_contain_text(step["written"]["assessment"])
        marked(self.page)


def _name(key: str) -> str:
    """Give the name of a contact."""
    return next(str(one["name"]) for one in play_told()["contacts"] if one["key"] == key)


def marked(page: Page) -> None:
    """See that a page says that it is an example."""
    expect(page.locator("aside.banner.example")).to_contain_text(MARK)


def fill(form: Locator, **words: object) -> None:
    """Fill the fields of a form in, days as they are typed."""
    for name, said in words.items():
        typed = f"{said:%d.%m.%Y}" if isinstance(said, date) else str(said)
        form.locator(f"[name={name}]").fill(typed)


def unfold(details: Locator) -> None:
    """Open what is folded."""
    if details.get_attribute("open") is None:
        details.locator("summary").click()
