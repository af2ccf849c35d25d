"""Receipts: what stands on them, what does not, and who gets one."""

import re
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any, Final

import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.abhijog_bell.working_settings import USUAL

from .office_fixtures import FIRST, SECOND, Khulna, usual
from .screens import As

NAME: Final = "রহিমা বেগম"
PHONE: Final = "01711-000000"
BANGLA_FIRST: Final = "২০২৬-০০০০০১"

type Read = Callable[[str], Awaitable[tuple[int, str]]]


@pytest.fixture
async def khulna(premises: Khulna) -> Khulna:
    """The usual office with a letterhead; a letter came, and somebody is at the bell."""
    premises.may_trace.add("aiohttp.access")  # it cannot tell how long an answer took while the clock stands still
    options: dict[str, Any] = {"language": "bn", "working_time": dict(USUAL), "letterhead": {"address": "<b>খুলনা</b>"}}
    await premises.open(*usual(premises.users), options=options)
    await premises.act(
        "enter_complaint", medium="letter", complainant_name=NAME, complainant_phone=PHONE, note="ভাতা পাইনি"
    )
    await premises.press()
    return premises


@pytest.fixture
async def read(khulna: Khulna, hass_client_no_auth: ClientSessionGenerator) -> Read:
    """Read a page as a browser does that follows a link."""
    client = await hass_client_no_auth()

    async def follow(path: str) -> tuple[int, str]:
        answer = await client.get(path)
        return answer.status, await answer.text()

    return follow


def shown(page: str) -> str:
    """Return what a reader sees of a page."""
    return " ".join(re.sub(r"<style>.*?</style>|<svg.*?</svg>|<[^>]+>", " ", page, flags=re.DOTALL).split())


async def test_number_and_day_and_who_decides(khulna: Khulna, read: Read, as_user: As) -> None:
    receipt = await (await as_user("redress")).ask("receipt", complaint=FIRST)
    assert (receipt["complaint"], receipt["received"], receipt["due"]) == (FIRST, "2026-11-22", "2027-01-03")
    status, page = await read(receipt["page"])
    assert status == 200
    text = shown(page)
    for expected in (
        "অভিযোগ গ্রহণের রসিদ",
        BANGLA_FIRST,
        "22-11-2026",
        "০৩-০১-২০২৭",
        "চিঠি",
        "Assistant Director, Room ২০৩",
        "৭ কার্যদিবসের",
    ):
        assert expected.replace("22-11-2026", "২২-১১-২০২৬") in text
    assert not re.search("[0-9]", text)


async def test_it_names_nobody_and_tells_nothing_of_the_matter(khulna: Khulna, read: Read, as_user: As) -> None:
    link = (await (await as_user("head")).ask("receipt", complaint=FIRST))["page"]
    _, page = await read(link)
    for private in (NAME, PHONE, "০১৭১১", "ভাতা"):
        assert private not in page
        assert private not in link


async def test_the_story_of_a_referred_complaint_leads_to_it(read: Read, as_user: As) -> None:
    officer = await as_user("redress")
    status, page = await read((await officer.ask("story", complaint=FIRST))["receipt"])
    assert status == 200
    assert BANGLA_FIRST in page
    assert (await officer.ask("story", complaint=SECOND))["receipt"] is None


async def test_in_english(khulna: Khulna, read: Read) -> None:
    receipt = await khulna.act("get_receipt", "head", complaint=FIRST, language="en")
    _, page = await read(receipt["page"])
    assert f"Receipt of a complaint Number {FIRST} Received on 22-11-2026" in shown(page).replace("Subject: ", "")


async def test_what_was_set_up_is_no_markup(read: Read, khulna: Khulna) -> None:
    _, page = await read((await khulna.act("get_receipt", complaint=FIRST))["page"])
    assert "&lt;b&gt;খুলনা" in page


async def test_what_is_not_referred_has_none(khulna: Khulna) -> None:
    assert (await khulna.refused("get_receipt", complaint=SECOND))[0] == "not_referred"
    assert (await khulna.refused("get_receipt", complaint="2026-000009"))[0] == "unknown_complaint"


async def test_what_is_kept_from_somebody_stays_so(khulna: Khulna) -> None:
    await khulna.act("enter_complaint", "head", medium="box", about="Assistant Director")
    number = "2026-000003"
    assert (await khulna.refused("get_receipt", complaint=number))[0] == "unknown_complaint"
    assert (await khulna.act("get_receipt", "head", complaint=number))["complaint"] == number


async def test_a_link_is_good_for_a_while_for_one_receipt_and_for_who_asked(
    khulna: Khulna, read: Read, as_user: As
) -> None:
    link = (await (await as_user("redress")).ask("receipt", complaint=FIRST))["page"]
    assert (await read(link.replace(FIRST, SECOND)))[0] == 401
    assert (await read(link.partition("&authSig")[0]))[0] == 401
    khulna.clock.tick(timedelta(minutes=31))
    assert (await read(link))[0] == 401


async def test_who_is_no_officer_any_more_reads_no_more(khulna: Khulna, read: Read, as_user: As) -> None:
    link = (await (await as_user("redress")).ask("receipt", complaint=FIRST))["page"]
    subentry = khulna.subentry("Assistant Director")
    khulna.hass.config_entries.async_remove_subentry(khulna.entry, subentry.subentry_id)
    await khulna.settle()
    assert (await read(link))[0] == 403
