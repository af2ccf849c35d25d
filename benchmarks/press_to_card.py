"""From the closing of the contact to the complaint drawn on the officer's card in a browser, in milliseconds."""

import asyncio
import time
from statistics import median

from playwright.async_api import Page

from demo_office.accounts import User
from demo_office.browser import PHONE, Browser
from demo_office.office_in_khulna import DASHBOARD, OPERATOR
from demo_office.soak_site import Site

from .recorded_light import HELD, PACE
from .sites import settled_site

PRESSES = 20
WITHIN = 30_000  # milliseconds
_CARD = "abhijog-bell-card"
# Somebody waits on the card when it says so, and the frame that shows it is on the screen.
_DRAWN = """card => new Promise(resolve => {
  const look = () => {
    if (card.shadowRoot.querySelector("h2.waiting"))
      requestAnimationFrame(() => setTimeout(() => resolve(Date.now()), 0));
    else requestAnimationFrame(look);
  };
  look();
})"""


def measure() -> float:
    """Return the median."""
    return asyncio.run(_measure())


async def _measure() -> float:
    async with settled_site() as site, Browser() as browser:
        officer = User(id="", login=OPERATOR, client=site.client)
        async with browser.page(officer, f"{DASHBOARD}/officer", PHONE) as page:
            await page.locator(_CARD).wait_for(timeout=WITHIN)
            return median([await _press(site, page) for _ in range(PRESSES)])


async def _press(site: Site, page: Page) -> float:
    """Press where nobody waits."""
    await site.close_all()
    card = page.locator(_CARD)
    await card.locator("h2.calm").wait_for(timeout=WITHIN)
    await asyncio.sleep(PACE)
    drawn = asyncio.create_task(card.evaluate(_DRAWN))
    start = time.time() * 1000
    await site.bells[0].press(HELD)
    at: float = await asyncio.wait_for(drawn, WITHIN / 1000)
    return at - start
