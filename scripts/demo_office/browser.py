"""A real browser, in which somebody of the office looks at Home Assistant."""

import json
import shutil
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from types import TracebackType
from typing import Any, Self

from playwright.async_api import Browser as Chromium
from playwright.async_api import BrowserContext, Page, ViewportSize, async_playwright

from .accounts import User

PROGRAM = "chromium"
# Nothing but what the page itself asks for, and no need of a graphics card or of root's sandbox.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
# The other clock of a page, which counts from when it was opened.
STILL = "performance.now = () => 0;"
EXPIRES_IN = 365 * 86_400  # seconds


@dataclass(frozen=True, kw_only=True)
class Look:
    """How somebody looks at it: the size of the screen in pixels, the language, and light or dark.

    `dense` is how many dots of the screen a pixel has. Without `sidebar`, Home Assistant's menu is folded away. With
    `now`, the clock of the page stands still.
    """

    width: int = 1280
    height: int = 900
    language: str = "bn"
    dark: bool = False
    touch: bool = False
    dense: float = 1
    sidebar: bool = True
    now: datetime | None = None


PHONE = Look(width=390, height=844, touch=True)
TABLET = Look(width=820, height=1180, touch=True)
DESKTOP = Look()
HALL = Look(width=1280, height=800)


@dataclass(kw_only=True)
class Browser:
    """Debian's Chromium, with a window of its own for each look of each user."""

    _chromium: Chromium = field(init=False)
    _open: AsyncExitStack = field(default_factory=AsyncExitStack)

    async def __aenter__(self) -> Self:
        """Start it."""
        program = shutil.which(PROGRAM)
        playwright = await self._open.enter_async_context(async_playwright())
        try:
            self._chromium = await playwright.chromium.launch(executable_path=program, args=list(FLAGS))
        except BaseException:
            await self._open.aclose()
            raise
        self._open.push_async_callback(self._chromium.close)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End it."""
        await self._open.aclose()

    async def window(self, user: User, look: Look = DESKTOP, url: str | None = None) -> BrowserContext:
        """Open a window in which a user is logged in, at another address than usual if it is given."""
        window = await self._chromium.new_context(
            viewport={"width": look.width, "height": look.height},
            device_scale_factor=look.dense,
            color_scheme="dark" if look.dark else "light",
            has_touch=look.touch,
            locale="bn-BD" if look.language == "bn" else "en-GB",
            timezone_id="Asia/Dhaka",
            reduced_motion="reduce",
        )
        if look.now:
            await window.clock.set_fixed_time(look.now)
            await window.add_init_script(STILL)
        await window.add_init_script(_logged_in(user, look, url or user.client.url))
        return window

    @asynccontextmanager
    async def blank(self, size: ViewportSize) -> AsyncIterator[Page]:
        """Open an empty page of a size in a window of its own, and close both in the end."""
        window = await self._chromium.new_context(viewport=size)
        try:
            yield await window.new_page()
        finally:
            await window.close()

    @asynccontextmanager
    async def page(self, user: User, path: str, look: Look = DESKTOP, url: str | None = None) -> AsyncIterator[Page]:
        """Open a page in a window of its own, and close both in the end."""
        window = await self.window(user, look, url)
        try:
            page = await window.new_page()
            await page.goto(f"{url or user.client.url}/{path}")
            yield page
        finally:
            await window.close()


def _logged_in(user: User, look: Look, url: str) -> str:
    """Return the script that puts into the page's storage what the login page would."""
    tokens: dict[str, Any] = {
        "access_token": user.client.token,
        "token_type": "Bearer",
        "expires_in": EXPIRES_IN,
        "hassUrl": url,
        "clientId": f"{url}/",
        "expires": 32_503_680_000_000,
        "refresh_token": "",
    }
    stored = {"hassTokens": json.dumps(tokens), "selectedLanguage": json.dumps(look.language)}
    if not look.sidebar:
        stored["dockedSidebar"] = json.dumps("always_hidden")
    lines = [f"localStorage.setItem({json.dumps(key)}, {json.dumps(value)});" for key, value in stored.items()]
    return "\n".join(lines)
