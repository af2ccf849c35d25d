"""What comes out of a printer, and is read again from paper: letters as a real browser shows and prints them."""

import io
import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final

import pytest
import zxingcpp
from PIL import Image

from custom_components.abhijog_bell.phrases import Phrases
from custom_components.abhijog_bell.reports.letter import Letter, written
from custom_components.abhijog_bell.reports.receipt import Receipt, as_receipt
from custom_components.abhijog_bell.reports.wording import Wording
from demo_office.browser import Browser

from .conftest import World

TEXTS: Final = Path(__file__).parents[2] / "custom_components" / "abhijog_bell" / "translations"
NUMBER: Final = "2026-000012"
# As wide as a sheet of paper, in which a phone that reads it has about three dots for each square.
SHEET: Final = {"width": 794, "height": 1123}
LETTER: Final = Letter(
    above=("জনপ্রশাসন মন্ত্রণালয়", "বাংলাদেশ কর্মচারী কল্যাণ বোর্ড"),
    office="বিভাগীয় কার্যালয়, খুলনা",
    below=("খুলনা", "www.example.gov.bd"),
    number="০৫.৪২.৪৭০০.০০১.১৬.২৬-১২৩",
    day=date(2026, 11, 23),
    posts=("অফিস প্রধান",),
)


@pytest.fixture(scope="module")
def browser(empty_world: World) -> Iterator[Browser]:
    browser = Browser()
    empty_world.run(browser.__aenter__())
    yield browser
    empty_world.run(browser.__aexit__(None, None, None))


@pytest.fixture(params=["bn", "en"])
def wording(request: pytest.FixtureRequest) -> Wording:
    texts = json.loads((TEXTS / f"{request.param}.json").read_text("utf8"))["common"]
    return Wording(Phrases(request.param, texts))


async def seen(browser: Browser, page: str) -> bytes:
    async with browser.blank(SHEET) as sheet:
        await sheet.set_content(page)
        picture: bytes = await sheet.screenshot(full_page=True)
        return picture


async def printed(browser: Browser, page: str) -> int:
    """Return how many sheets of paper a letter takes."""
    async with browser.blank(SHEET) as sheet:
        await sheet.set_content(page)
        return len(re.findall(rb"/Type\s*/Page\b", await sheet.pdf(prefer_css_page_size=True)))


def table(rows: int) -> dict[str, Any]:
    """Return a table as wide as that of complaints by service."""
    cells = [("ভাতা", True), *[("১২", False)] * 10]
    names = ["প্রাপ্ত", "সময়মতো নিষ্পত্তি", "বিলম্বে নিষ্পত্তি", "সময়সীমা অতিক্রমের অভিযোগ", "সময়সীমার আগে অভিযোগ"]
    groups = ["নভেম্বর ২০২৬ মাস", "অক্টোবর ২০২৬ মাস"]
    return {
        "title": "সেবাভিত্তিক অভিযোগ",
        "groups": groups,
        "span": 5,
        "first": "সেবা",
        "names": names * 2,
        "rows": [cells] * rows,
    }


def report(wording: Wording, rows: int) -> str:
    given = {"wide": True, "notes": ["সময়কালটি এখনো শেষ হয়নি।"], "seal": "রেজিস্টারের সিল: D3F2-BE05-4911-EE0B"}
    return written("page.html", LETTER, wording, "সেবাভিত্তিক অভিযোগের প্রতিবেদন", tables=[table(rows)], **given)


def test_a_receipt_gives_its_number_to_whoever_reads_its_code(
    empty_world: World, browser: Browser, wording: Wording
) -> None:
    receipt = Receipt(
        complaint=NUMBER,
        received=date(2026, 11, 22),
        medium="letter",
        due=date(2027, 1, 3),
        decides=("অফিস প্রধান, কক্ষ ২০১",),
        told_within=7,
    )
    picture = empty_world.run(seen(browser, as_receipt(receipt, LETTER, wording)))
    with Image.open(io.BytesIO(picture)) as paper:
        (code,) = zxingcpp.read_barcodes(paper.convert("RGB"))
    assert code.text == NUMBER
    # It fills its place on the paper, 34 mm wide: 26 of its 29 squares lie between its corners.
    assert code.position.top_right.x - code.position.top_left.x > 95


def test_a_short_report_is_one_sheet_of_paper(empty_world: World, browser: Browser, wording: Wording) -> None:
    assert empty_world.run(printed(browser, report(wording, 5))) == 1


def test_a_long_report_is_two(empty_world: World, browser: Browser, wording: Wording) -> None:
    assert empty_world.run(printed(browser, report(wording, 20))) == 2
