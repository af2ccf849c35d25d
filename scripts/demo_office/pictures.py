"""`python -m demo_office.pictures`: what the screens look like, for the documents, the same every time."""

import argparse
import asyncio
import io
import sys
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from PIL import Image
from playwright.async_api import Page, expect

from . import flows
from .browser import DESKTOP, HALL, PHONE, Browser, Look
from .client import Json
from .home_assistant import INTEGRATION
from .invented import ALTERNATE_AFTER, DESKS, HEAD_AFTER, SERVICES, TARGET, Invented
from .office_in_khulna import ALTERNATE, DASHBOARD, HEAD, POSTS, REDRESS, Post
from .plain_office import PlainOffice
from .report import say
from .still_clock import still_clock
from .waiting import until

IMAGES = Path(__file__).resolve().parents[2] / "docs" / "images"
# A Sunday, on which offices in Bangladesh are open, at 11:24 in Khulna.
NOW = datetime(2026, 11, 22, 5, 24, tzinfo=UTC)
AFTER = {REDRESS.role: 0, ALTERNATE.role: ALTERNATE_AFTER, HEAD.role: HEAD_AFTER}
TIMINGS: Json = {"answer_target": TARGET, "lapse_after": 180, "ring_repeat": 15, "fold_window": 600, "late_after": 120}
WAITED = 42  # seconds

DRAWN_WITHIN = 60_000.0
UNCHANGED = 4
LOOK_AGAIN = 0.5
STILL_WITHIN = 60.0
COLOURS = 96
FEW_COLOURS = 16  # of a page in black on white
FIT_UPRIGHT = 9  # columns


@dataclass(frozen=True, kw_only=True)
class Picture:
    """A view of the dashboard, as somebody sees it once `seen` is there."""

    name: str
    post: Post
    view: str
    seen: str
    look: Look
    before: Callable[[Page], Awaitable[None]] | None = None


async def _open_story(page: Page) -> None:
    await page.locator("abhijog-bell-register").get_by_text("2026-").first.click()
    await expect(page.locator("abhijog-bell-story")).to_be_visible(timeout=DRAWN_WITHIN)


async def _choose_month(page: Page) -> None:
    """The figures of thirty days. Below them stands the seal, and in what is written: it is another one each time."""
    await page.locator("abhijog-bell-period select").select_option("month")
    await expect(page.get_by_text("সাধারণত দিনে").filter(visible=True)).to_be_visible(timeout=DRAWN_WITHIN)
    written = await page.locator("details:has(.as-written)").bounding_box()
    size = page.viewport_size
    if written and size:
        await page.set_viewport_size({"width": size["width"], "height": int(written["y"])})


@dataclass(frozen=True, kw_only=True)
class Paper:
    """A report, as the head sees it before it is printed."""

    report: str
    period: str = "month"
    day: str = "2026-10-15"

    @property
    def name(self) -> str:
        """The name of its picture."""
        return f"report-{self.report}"


@dataclass(frozen=True, kw_only=True)
class Receipt:
    """What whoever brought a letter gets to take home."""

    name: str = "receipt"


READY = (
    Picture(name="display-ready", post=ALTERNATE, view="display", seen="abhijog-bell-display", look=HALL),
    Picture(name="head", post=HEAD, view="head", seen="abhijog-bell-figures", look=DESKTOP, before=_choose_month),
    Picture(
        name="register",
        post=HEAD,
        view="register",
        seen="abhijog-bell-register",
        look=replace(DESKTOP, width=900, height=1180),
        before=_open_story,
    ),
)
WAITING = (
    Picture(
        name="officer", post=REDRESS, view="officer", seen="abhijog-bell-complaint", look=replace(PHONE, height=690)
    ),
)
COMING = (
    Picture(name="display-coming", post=ALTERNATE, view="display", seen="abhijog-bell-display", look=HALL),
    Picture(
        name="bells", post=HEAD, view="bells", seen="hui-entities-card", look=replace(DESKTOP, width=900, height=410)
    ),
)
PAPERS = (
    Paper(report="summary"),
    Paper(report="return"),
    Paper(report="charter", period="quarter", day="2026-11-22"),
    Paper(report="rate", period="quarter", day="2026-11-22"),
    Paper(report="availability", day="2026-11-22"),
    Paper(report="officers"),
    Paper(report="services"),
)
RECEIPT = Receipt()
PICTURES = (*READY, *WAITING, *COMING, *PAPERS, RECEIPT)
LETTERHEAD = {
    "ministry": "জনপ্রশাসন মন্ত্রণালয়",
    "board": "বাংলাদেশ কর্মচারী কল্যাণ বোর্ড",
    "address": "খুলনা",
    "website": "www.bkkb.gov.bd",
    "memo_prefix": "০৫.৪২.৪৭০০.০০১.১৬.",
}
UPRIGHT, ACROSS, SHORTEST, LONGEST = 794, 1123, 300, 1123  # A4 in pixels


def main() -> int:
    """Take all of them."""
    parser = argparse.ArgumentParser(prog="scripts/screenshots", description=__doc__)
    parser.add_argument(
        "--into", type=Path, default=IMAGES, metavar="DIR", help="put them here, not into the documents"
    )
    options = parser.parse_args()
    options.into.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="abhijog-") as folder:
        asyncio.run(_take_all(Path(folder), options.into))
    return 0


async def _take_all(folder: Path, into: Path) -> None:
    posts = tuple(replace(post, after=AFTER[post.role]) for post in POSTS)
    environment = await still_clock(folder, NOW)
    office = PlainOffice(folder=folder, posts=posts, timings=TIMINGS, environment=environment)
    async with office, Browser() as browser:
        camera = _Camera(office, browser, into)
        await flows.change_options(office.client, office.entry_id, "general", desks=list(DESKS))
        for name in SERVICES:
            await flows.add_subentry(office.client, office.entry_id, "service", name=name)
        invented = Invented(office=office, now=NOW)
        await office.record(invented.weeks)
        await camera.take(READY)
        await office.record(lambda: [invented.waiting(WAITED)])
        await camera.take(WAITING)
        (waiting,) = (await office.client.ask(f"{INTEGRATION}.get_complaints", status="waiting"))["complaints"]
        await office.users[REDRESS.role].client.action(f"{INTEGRATION}.acknowledge", complaint=waiting["complaint"])
        await camera.take(COMING)
        await flows.change_options(office.client, office.entry_id, "letterhead", **LETTERHEAD)
        await office.record(invented.papers)
        await camera.take_papers(PAPERS)
        await camera.take_receipt()


class _Camera:
    def __init__(self, office: PlainOffice, browser: Browser, into: Path) -> None:
        self._office = office
        self._browser = browser
        self._into = into

    async def take(self, pictures: tuple[Picture, ...]) -> None:
        for picture in pictures:
            async with self._page(picture) as page:
                path = self._into / f"{picture.name}.png"
                path.write_bytes(_small(await _still(page)))
                say(f"{path.name}: {path.stat().st_size // 1024} kB")

    async def take_papers(self, papers: tuple[Paper, ...]) -> None:
        head = self._office.users[HEAD.role]
        for paper in papers:
            asked = {"report": paper.report, "period": paper.period, "day": paper.day, "number": "২৬-১২৩"}
            made = await head.client.ask(f"{INTEGRATION}.get_report", language="bn", **asked)
            wide = len(max(made["sheets"].values(), key=lambda sheet: len(sheet["columns"]))["columns"]) > FIT_UPRIGHT
            await self._take_letter(paper.name, made["page"], ACROSS if wide else UPRIGHT)

    async def take_receipt(self) -> None:
        """Take what whoever brought a letter gets to take home."""
        client = self._office.users[HEAD.role].client
        entered = await client.ask(f"{INTEGRATION}.enter_complaint", medium="letter", service="ভাতা")
        made = await client.ask(f"{INTEGRATION}.get_receipt", complaint=entered["complaint"], language="bn")
        await self._take_letter(RECEIPT.name, made["page"], UPRIGHT)

    async def _take_letter(self, name: str, link: str, width: int) -> None:
        look = replace(DESKTOP, width=width, height=SHORTEST, now=NOW)
        async with self._browser.page(self._office.users[HEAD.role], link.removeprefix("/"), look) as page:
            height = await page.evaluate("document.documentElement.scrollHeight")
            await page.set_viewport_size({"width": width, "height": min(height, LONGEST)})
            path = self._into / f"{name}.png"
            path.write_bytes(_small(await _still(page), FEW_COLOURS))
            say(f"{path.name}: {path.stat().st_size // 1024} kB")

    @asynccontextmanager
    async def _page(self, picture: Picture) -> AsyncIterator[Page]:
        user = self._office.users[picture.post.role]
        look = replace(picture.look, now=NOW, sidebar=False)
        async with self._browser.page(user, f"{DASHBOARD}/{picture.view}", look) as page:
            await expect(page.locator(picture.seen).first).to_be_visible(timeout=DRAWN_WITHIN)
            await page.wait_for_load_state("networkidle")
            if picture.before:
                await picture.before(page)
            yield page


async def _still(page: Page) -> bytes:
    """Return what the page looks like once nothing changes any more."""
    seen: list[bytes] = []

    async def unchanged() -> bytes:
        seen.append(await page.screenshot(animations="disabled", caret="hide"))
        last = seen[-UNCHANGED:]
        if len(last) == UNCHANGED and len(set(last)) == 1:
            return last[0]
        await asyncio.sleep(LOOK_AGAIN)
        return b""

    return await until(unchanged, within=STILL_WITHIN, what="a page that stands still")


def _small(png: bytes, colours: int = COLOURS) -> bytes:
    """Return the picture with as many colours as such a page needs."""
    with Image.open(io.BytesIO(png)) as picture:
        few = picture.convert("RGB").quantize(colours, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        made = io.BytesIO()
        few.save(made, "PNG", optimize=True)
        return made.getvalue()


if __name__ == "__main__":
    sys.exit(main())
