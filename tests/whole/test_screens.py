"""The screens in a real browser, before a real Home Assistant and real bells."""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.async_api import Error, Locator, Page, expect

from demo_office.browser import DESKTOP, HALL, PHONE, TABLET, Browser, Look
from demo_office.office_in_khulna import ALTERNATE, CORNER, DASHBOARD, ENTRANCE, HEAD, OFFICE, REDRESS, Post
from demo_office.processes import LOOPBACK
from demo_office.relay import Relay
from demo_office.stage import Stage

from .conftest import World

ROOT: Final = Path(__file__).parents[2]
TEXTS: Final = ROOT / "frontend" / "src" / "translations"
AXE: Final = ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js"

DRAWN_WITHIN: Final = 60_000.0
"""Milliseconds: a first page of Home Assistant's frontend, on a busy machine."""
BACK_WITHIN: Final = 120_000.0
COLD_LOADS: Final = 3

OFFICER: Final = "abhijog-bell-card"
DISPLAY: Final = "abhijog-bell-display"
FIGURES: Final = "abhijog-bell-summary"
REGISTER: Final = "abhijog-bell-register"
WHO_HEARS: Final = "abhijog-bell-who-hears"

HOSTILE: Final = "<script>document.title='gone'</script> {{ states('x') }} \u202egnol " + "অ" * 3_000


class Says:
    """What our screens say in one language."""

    def __init__(self, language: str) -> None:
        self._texts: dict[str, str] = json.loads((TEXTS / f"{language}.json").read_text("utf8"))

    def __call__(self, key: str, **values: str) -> str:
        return self._texts[key].format(**values)


BANGLA: Final = Says("bn")
ENGLISH: Final = Says("en")


@pytest.fixture(scope="module")
def browser(world: World) -> Iterator[Browser]:
    browser = Browser()
    world.run(browser.__aenter__())
    yield browser
    world.run(browser.__aexit__(None, None, None))


class Wall:
    """All screens of the office."""

    def __init__(self, world: World, browser: Browser) -> None:
        self._office = world.office
        self._browser = browser

    @asynccontextmanager
    async def screen(
        self, post: Post, view: str, card: str, look: Look = DESKTOP, url: str | None = None
    ) -> AsyncIterator[tuple[Page, Locator]]:
        """Open a view of the dashboard; yield the page and our card on it, once it is drawn. Nothing may go wrong."""
        faults: list[str] = []
        async with self._browser.page(self._office.users[post.role], f"{DASHBOARD}/{view}", look, url) as page:
            page.on("pageerror", lambda error: faults.extend(ours(error)))
            found = page.locator(card)
            await expect(found).to_be_visible(timeout=DRAWN_WITHIN)
            yield page, found
        assert faults == []


@pytest.fixture
def wall(world: World, browser: Browser) -> Wall:
    return Wall(world, browser)


def ours(error: Error) -> list[str]:
    """Return what went wrong, if it was in our bundle: Home Assistant's own frontend fails here and there."""
    text = f"{error}\n{error.stack}"
    return [text] if "abhijog" in text else []


async def turn_to(page: Page, view: str, card: str) -> Locator:
    """Go to another view of the dashboard that is open, as by its tab."""
    script = "path => { history.pushState(null, '', path); dispatchEvent(new Event('location-changed')); }"
    await page.evaluate(script, f"/{DASHBOARD}/{view}")
    found = page.locator(card)
    await expect(found).to_be_visible(timeout=DRAWN_WITHIN)
    return found


async def sees(card: Locator, text: str, within: float = 15_000) -> None:
    await expect(card.get_by_text(text).filter(visible=True).first).to_be_visible(timeout=within)


def button(card: Locator, name: str) -> Locator:
    return card.get_by_role("button", name=name).first


async def rested(*cards: Locator) -> None:
    """Wait until what is shown takes a tap: what has just come to its place does not for a second."""
    for card in cards:
        since = await card.page.evaluate("performance.now()")
        await card.page.wait_for_function("since => performance.now() > since + 1000", arg=since)


async def can_be_used(page: Page, tag: str) -> None:
    """Have axe look at one of our cards, with everything inside it. And nothing sticks out at the side."""
    found: dict[str, Any] = await page.locator(tag).evaluate("element => axe.run(element)")
    broken = [(each["id"], [node["html"][:200] for node in each["nodes"]]) for each in found["violations"]]
    assert broken == []
    assert len(found["passes"]) > 0
    await fits(page)


async def fits(page: Page) -> None:
    """Nothing sticks out at the side."""
    wider = await page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    assert not wider


def test_a_press_goes_over_all_screens(world: World, stage: Stage, wall: Wall) -> None:
    async def play() -> None:
        async with (
            wall.screen(REDRESS, "officer", OFFICER, PHONE) as (_, officer),
            wall.screen(ALTERNATE, "display", DISPLAY, HALL) as (_, hall),
        ):
            await sees(officer, BANGLA("headline.calm"))
            await sees(hall, BANGLA("public.step_press"))
            number = await stage.press(ENTRANCE)
            await sees(officer, ENTRANCE.place)
            await sees(hall, BANGLA("public.recorded"))
            await rested(officer)
            await button(officer, BANGLA("action.acknowledge")).click()
            await sees(hall, BANGLA("public.coming"))
            await sees(hall, REDRESS.room)
            await rested(officer)
            await button(officer, BANGLA("action.heard")).click()
            await sees(hall, BANGLA("public.step_press"))
            await sees(officer, BANGLA("button.close"))
            await rested(officer)
            await officer.get_by_label(BANGLA("outcome.settled")).check()
            await officer.get_by_label(BANGLA("form.note")).fill("পেনশন বই পাওয়া গেছে")
            await button(officer, BANGLA("button.close")).click()
            await sees(officer, BANGLA("headline.calm"))
            await stage.stands(number, "closed", "settled")
        async with wall.screen(HEAD, "head", FIGURES) as (page, figures):
            await sees(figures, BANGLA("outcome.settled"))
            register = await turn_to(page, "register", REGISTER)
            await register.get_by_text(number).first.click()
            await sees(register, "পেনশন বই পাওয়া গেছে")
            await button(register, BANGLA("action.reopen")).click()
            await sees(register, BANGLA("story.reopened"))
            await stage.stands(number, "heard")
            await sees(register, BANGLA("action.close"))

    world.run(play())


def test_two_act_at_once_and_the_second_is_told_who_was_faster(world: World, stage: Stage, wall: Wall) -> None:
    async def play() -> None:
        async with (
            wall.screen(REDRESS, "officer", OFFICER, PHONE) as (_, one),
            wall.screen(HEAD, "officer", OFFICER, Look(language="en")) as (_, other),
        ):
            await stage.press(ENTRANCE)
            await expect(button(one, BANGLA("action.acknowledge"))).to_be_visible()
            await expect(button(other, ENGLISH("action.acknowledge"))).to_be_visible()
            await rested(one, other)
            # Both fingers come down before either screen can show what the other one did.
            await asyncio.gather(
                button(one, BANGLA("action.acknowledge")).evaluate("button => button.click()"),
                button(other, ENGLISH("action.acknowledge")).evaluate("button => button.click()"),
            )
            await expect(button(one, BANGLA("action.heard"))).to_be_visible()
            await expect(button(other, ENGLISH("action.heard"))).to_be_visible()
            told = one.get_by_role("alert").filter(has_text=HEAD.post)
            told_too = other.get_by_role("alert").filter(has_text=REDRESS.post)
            assert await told.count() + await told_too.count() == 1

    world.run(play())


def test_a_lost_connection_shows_and_mends_itself(world: World, stage: Stage, wall: Wall) -> None:
    office = world.office

    async def play() -> None:
        cable = Relay(to=office.home_assistant.port)
        url = f"http://{LOOPBACK}:{cable.port}"
        async with (
            cable,
            wall.screen(REDRESS, "officer", OFFICER, PHONE, url) as (_, officer),
            wall.screen(ALTERNATE, "display", DISPLAY, HALL, url) as (_, hall),
        ):
            number = await stage.press(ENTRANCE)
            await stage.act(REDRESS, "acknowledge", complaint=number)
            await sees(hall, BANGLA("public.coming"))
            await sees(officer, BANGLA("action.heard"))
            await cable.cut()
            await expect(hall.get_by_text(BANGLA("public.coming"))).to_have_count(0)
            await sees(hall, BANGLA("public.offline"))
            await sees(officer, BANGLA("banner.lost"))
            await stage.act(REDRESS, "close", complaint=number, outcome="settled")
            await cable.mend()
            await sees(officer, BANGLA("headline.calm"), BACK_WITHIN)
            await sees(hall, BANGLA("public.step_press"), BACK_WITHIN)

    world.run(play())


def test_open_pages_outlive_a_restart_of_home_assistant(world: World, stage: Stage, wall: Wall) -> None:
    office = world.office

    async def play() -> None:
        async with (
            wall.screen(REDRESS, "officer", OFFICER, PHONE) as (_, officer),
            wall.screen(ALTERNATE, "display", DISPLAY, HALL) as (_, hall),
        ):
            await office.home_assistant.restart(office.client)
            await office.connected()
            await sees(hall, BANGLA("public.step_press"), BACK_WITHIN)
            await sees(officer, BANGLA("headline.calm"), BACK_WITHIN)
            await stage.press(ENTRANCE)
            await sees(officer, ENTRANCE.place)
            await sees(hall, BANGLA("public.recorded"))

    world.run(play())


def test_what_somebody_writes_shows_as_text(world: World, stage: Stage, wall: Wall) -> None:
    async def play() -> None:
        number = await stage.press(ENTRANCE)
        await stage.act(REDRESS, "note", complaint=number, text=HOSTILE)
        await stage.act(REDRESS, "acknowledge", complaint=number)
        await stage.act(
            REDRESS, "close", complaint=number, outcome="settled", service="<b>x</b>", desk="{{ 1 }}", note=HOSTILE
        )
        async with wall.screen(HEAD, "register", REGISTER, PHONE) as (page, register):
            title = await page.title()
            await register.get_by_text(number).first.click()
            await sees(register, "<script>document.title")
            await sees(register, "<b>x</b>")
            assert await register.locator("script, b").count() == 0
            assert await page.title() == title
            await fits(page)

    world.run(play())


def test_what_comes_by_phone_is_entered_filed_and_settled(world: World, stage: Stage, wall: Wall) -> None:
    async def play() -> None:
        async with wall.screen(REDRESS, "register", REGISTER, PHONE) as (page, register):
            await page.add_script_tag(path=AXE)
            await button(register, BANGLA("entry.complaint")).click()
            entry = register.locator("abhijog-bell-entry")
            await rested(entry)
            await can_be_used(page, REGISTER)
            await button(entry, BANGLA("button.enter")).click()
            await sees(entry, BANGLA("form.medium_missing"))
            await entry.get_by_label(BANGLA("form.medium")).select_option("phone")
            await entry.get_by_label(BANGLA("form.complainant_name")).fill("রহিমা বেগম")
            await entry.get_by_label(BANGLA("form.note")).fill("ফোন করে জানিয়েছেন")
            await button(entry, BANGLA("button.enter")).click()
            done = entry.get_by_role("status")
            await expect(done).to_have_text(re.compile(r"\d{4}-\d{6}"))
            (number,) = re.findall(r"\d{4}-\d{6}", await done.inner_text())
            await stage.stands(number, "referred")
            await rested(entry)
            await button(entry, BANGLA("entry.show")).click()
            await sees(register, "ফোন করে জানিয়েছেন")
            await sees(register, "রহিমা বেগম")
            await rested(register)
            await button(register, BANGLA("action.classify")).click()
            await rested(register)
            await can_be_used(page, REGISTER)
            await register.locator("abhijog-bell-fields-form").get_by_label(BANGLA("form.desk")).first.fill("ডেস্ক ৯")
            await button(register, BANGLA("button.classify")).click()
            await sees(register, "ডেস্ক ৯")
            await rested(register)
            await button(register, BANGLA("action.close")).click()
            await rested(register)
            await register.get_by_role("radio", name=BANGLA("outcome.settled")).check()
            await button(register, BANGLA("button.close")).click()
            await expect(register.get_by_role("button", name=BANGLA("button.close"))).to_have_count(0)
            await stage.stands(number, "closed", "settled")

    world.run(play())


def test_what_was_heard_is_referred_with_whom_it_is_about(world: World, stage: Stage, wall: Wall) -> None:
    async def play() -> None:
        number = await stage.press(ENTRANCE)
        await stage.act(REDRESS, "acknowledge", complaint=number)
        await stage.act(REDRESS, "heard", complaint=number)
        async with wall.screen(HEAD, "officer", OFFICER, Look(language="en")) as (page, officer):
            await rested(officer)
            await button(officer, ENGLISH("action.refer")).click()
            await rested(officer)
            await officer.get_by_label(ENGLISH("form.about")).select_option(ALTERNATE.post)
            await button(officer.locator("abhijog-bell-fields-form"), ENGLISH("button.refer")).click()
            await sees(officer, ENGLISH("status.about", post=ALTERNATE.post))
            await stage.stands(number, "referred")
            await rested(officer)
            async with page.context.expect_page() as opened:
                await button(officer, ENGLISH("action.receipt")).click()
            receipt = await opened.value
            await expect(receipt.get_by_text(number).first).to_be_visible()
            await receipt.close()
            await button(officer, ENGLISH("action.disclose")).click()
            await sees(officer, ENGLISH("form.disclose_hint"))
            await rested(officer)
            await button(officer.locator("abhijog-bell-fields-form"), ENGLISH("button.disclose")).click()
            await expect(officer.get_by_role("button", name=ENGLISH("action.disclose"))).to_have_count(0)
            await stage.act(REDRESS, "close", complaint=number, outcome="settled")

    world.run(play())


@pytest.mark.parametrize("look", [PHONE, Look(dark=True, language="en")], ids=["phone", "desktop, dark, English"])
def test_the_card_says_who_would_hear_the_bell(world: World, wall: Wall, look: Look) -> None:
    async def play() -> None:
        says = Says(look.language)
        async with wall.screen(REDRESS, "officer", WHO_HEARS, look) as (page, hears):
            await page.add_script_tag(path=AXE)
            await sees(hears, REDRESS.post)
            await hears.get_by_label(says("hears.about_redress")).check()
            await expect(hears.get_by_role("listitem").first).to_contain_text(HEAD.post)
            await hears.get_by_label(says("hears.when")).select_option("later")
            moment = hears.get_by_label(says("hears.moment"))
            await moment.fill("2027-02-01T10:30")
            await moment.blur()
            await expect(hears.get_by_role("listitem").first).to_contain_text(HEAD.post)
            await can_be_used(page, WHO_HEARS)

    world.run(play())


def test_everybody_sees_the_views_that_are_theirs(world: World, wall: Wall) -> None:
    async def play() -> None:
        async with wall.screen(REDRESS, "officer", OFFICER) as (page, _):
            assert await page.get_by_role("tab").count() == len(("officer", "register", "bells", "display"))
        async with wall.screen(HEAD, "officer", OFFICER) as (page, _):
            assert await page.get_by_role("tab").count() == len(("officer", "head", "register", "bells", "display"))

    world.run(play())


@pytest.mark.parametrize(
    "look",
    [
        Look(width=390, height=844, touch=True, language="en", dark=True),
        PHONE,
        TABLET,
        Look(dark=True),
    ],
    ids=["phone, dark, English", "phone", "tablet", "desktop, dark"],
)
def test_screens_can_be_used_by_everybody(world: World, stage: Stage, wall: Wall, look: Look) -> None:
    async def play() -> None:
        says = Says(look.language)
        number = await stage.press(ENTRANCE)
        await stage.press(CORNER)
        async with wall.screen(HEAD, "officer", OFFICER, look) as (page, officer):
            await page.add_script_tag(path=AXE)
            await sees(officer, ENTRANCE.place)
            await can_be_used(page, OFFICER)
            await sees(await turn_to(page, "display", DISPLAY), BANGLA("public.recorded_assistance"))
            await can_be_used(page, DISPLAY)
            await sees(await turn_to(page, "head", FIGURES), says("summary.by_bell"))
            await can_be_used(page, FIGURES)
            register = await turn_to(page, "register", REGISTER)
            await sees(register, ENTRANCE.place)
            await can_be_used(page, REGISTER)
            # Not the number of the request for assistance, which ends in the same way.
            await register.get_by_text(re.compile(rf"(?<!-){number}")).first.click()
            await sees(register, ENTRANCE.name)
            await can_be_used(page, REGISTER)

    world.run(play())


def test_bells_are_told_of_in_the_language_of_who_looks(world: World, wall: Wall) -> None:
    async def play() -> None:
        async with wall.screen(HEAD, "bells", "hui-entities-card >> nth=0") as (_, bell):
            # Home Assistant itself speaks English here.
            await sees(bell, "সমস্যা")
            assert "Problem" not in await bell.inner_text()

    world.run(play())


def test_the_dashboard_is_offered_among_those_of_the_community(world: World, browser: Browser) -> None:
    async def play() -> None:
        owner = world.office.owner
        async with browser.page(owner, "config/lovelace/dashboards") as page:
            await page.get_by_text("ড্যাশবোর্ড যোগ করুন").first.click(timeout=DRAWN_WITHIN)
            await page.get_by_text(BANGLA("strategy.name"), exact=True).click()
            dialog = page.locator("dialog-lovelace-dashboard-detail")
            await dialog.locator("input").first.fill("Our screens")
            await dialog.get_by_role("button", name="তৈরি করুন").click()
            await sees(page.locator("ha-sidebar"), "Our screens")
            listed = await owner.client.command("lovelace/dashboards/list")
            made = next(each for each in listed if each["title"] == "Our screens")
        # In a window of its own: a dialog that closes late goes back one page.
        try:
            async with browser.page(owner, made["url_path"]) as page:
                await sees(page.locator(OFFICER), BANGLA("headline.calm"), DRAWN_WITHIN)
        finally:
            await owner.client.command("lovelace/dashboards/delete", dashboard_id=made["id"])

    world.run(play())


def test_the_cards_are_offered_and_can_be_set_up(world: World, browser: Browser) -> None:
    async def play() -> None:
        owner = world.office.owner
        made = await owner.client.command(
            "lovelace/dashboards/create", url_path="own-cards", title="Own cards", mode="storage"
        )
        view = {"path": "all", "type": "sections", "sections": [{"type": "grid", "cards": []}]}
        await owner.client.command("lovelace/config/save", url_path="own-cards", config={"views": [view]})
        try:
            async with browser.page(owner, "own-cards/all?edit=1") as page:
                await page.get_by_role("button", name="Add card").first.click(timeout=DRAWN_WITHIN)
                await page.get_by_role("tab", name="By card").click()
                offered = page.locator("hui-card-picker")
                for card in ("card", "display", "register", "summary", "hears"):
                    await sees(offered, BANGLA(f"{card}.name"), DRAWN_WITHIN)
                await sees(offered.locator(OFFICER), BANGLA("action.acknowledge"))
                await sees(offered.locator(DISPLAY), BANGLA("public.sign"))
                for sample in (REGISTER, FIGURES, WHO_HEARS):
                    await sees(offered.locator(sample), BANGLA("sample.note"))
                await offered.locator(".card", has_text=BANGLA("display.name")).locator(".overlay").click()
                form = page.locator("hui-dialog-edit-card")
                for label in ("office", "bell", "languages"):
                    await sees(form, BANGLA(f"config.{label}"))
                await sees(form.locator(DISPLAY), OFFICE["name_bn"])
        finally:
            await owner.client.command("lovelace/dashboards/delete", dashboard_id=made["id"])

    world.run(play())


def test_every_cold_load_draws_our_cards(world: World, wall: Wall) -> None:
    async def play() -> None:
        for _ in range(COLD_LOADS):
            async with wall.screen(REDRESS, "officer", OFFICER) as (_, officer):
                await sees(officer, BANGLA("headline.calm"), DRAWN_WITHIN)

    world.run(play())
