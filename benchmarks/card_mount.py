"""How long the officer's card with 50 complaints takes to be drawn, against Home Assistant's to-do list of 50 items."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, Final

from playwright.async_api import Page, expect

from demo_office import flows
from demo_office.browser import Browser
from demo_office.invented import Invented
from demo_office.office_in_khulna import DASHBOARD, REDRESS
from demo_office.plain_office import PlainOffice

from .arms import taken
from .registers import CACHE

_MANY: Final = 50
_ROUNDS: Final = 15
_WARM_UP: Final = 2
_PACE: Final = 0.3
_DRAWN_WITHIN: Final = 60_000.0
_AN_HOUR: Final = 3_600
_PAGE: Final = f"{DASHBOARD}/bells"
_TODO: Final = "todo.shopping_list"
_OURS: Final = ({"type": "custom:abhijog-bell-card"}, "abhijog-bell-complaint")
_THEIRS: Final = ({"type": "todo-list", "entity": _TODO}, "ha-check-list-item")

# Beside the cards of a dashboard, where cards find everything they need. Drawn: all rows but one are there, the last
# one is as high as a row is, and the frame after that has been painted.
_MOUNT: Final = """async ([config, row]) => {
  const deep = (root, selector) => [...root.querySelectorAll("*")].flatMap((each) => [
    ...(each.matches(selector) ? [each] : []), ...(each.shadowRoot ? deep(each.shadowRoot, selector) : [])]);
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const helpers = await window.loadCardHelpers();
  const [view] = deep(document, "hui-sections-view");
  const began = performance.now();
  const card = helpers.createCardElement(config);
  card.hass = document.querySelector("home-assistant").hass;
  view.shadowRoot.prepend(card);
  const drawn = () => {
    const rows = card.shadowRoot ? deep(card.shadowRoot, row) : [];
    return rows.length >= 49 && rows.at(-1).getBoundingClientRect().height > 8;
  };
  while (!drawn()) {
    if (performance.now() - began > 30_000) throw new Error(`no rows in ${config.type}`);
    await frame();
  }
  await frame();
  await new Promise((done) => setTimeout(done, 0));
  const took = performance.now() - began;
  card.remove();
  return took / 1_000;
}"""


def measure() -> float:
    """Return the median of our card as a share of the other's."""
    return asyncio.run(_measure())


async def _measure() -> float:
    CACHE.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=CACHE) as folder:
        # Nobody else is alerted and nothing rings again meanwhile: what is drawn stays as it is.
        office = PlainOffice(folder=Path(folder), posts=(REDRESS,), timings={"ring_repeat": 0})
        async with office, Browser() as browser:
            await _fill(office)
            async with browser.page(office.users[REDRESS.role], _PAGE) as page:
                await expect(page.locator("hui-entities-card").first).to_be_visible(timeout=_DRAWN_WITHIN)
                seconds = await taken(
                    {"ours": lambda: _mount(page, *_OURS), "theirs": lambda: _mount(page, *_THEIRS)},
                    rounds=_ROUNDS,
                    warm_up=_WARM_UP,
                    pace=_PACE,
                )
    return median(seconds["ours"]) / median(seconds["theirs"])


async def _fill(office: PlainOffice) -> None:
    """Let as many wait as stand in the list."""
    invented = Invented(office=office, now=datetime.now(UTC))
    await office.record(lambda: [invented.waiting(_AN_HOUR - 2 * number) for number in range(_MANY)])
    await flows.add_entry(office.client, "shopping_list")
    for number in range(_MANY):
        await office.client.action("todo.add_item", entity_id=_TODO, item=f"Item {number + 1}")


async def _mount(page: Page, config: dict[str, Any], row: str) -> float:
    seconds: float = await page.evaluate(_MOUNT, [config, row])
    return seconds
