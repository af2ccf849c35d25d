"""The office at a terminal: press its bells, see what its phones show, and answer from them."""

import asyncio
import contextlib
import string
import sys
from dataclasses import dataclass, field
from itertools import cycle

from .office import Office
from .office_in_khulna import OPERATOR, PLACES, POSTS
from .phone import Notification, Phone
from .report import FAULTS, say


@dataclass(kw_only=True)
class Console:
    """What a person at the terminal sees and does."""

    office: Office
    _buttons: dict[str, tuple[Phone, Notification, str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Give out letters for the buttons of the phones, again from the beginning after z."""
        self._letters = cycle(string.ascii_lowercase)

    def welcome(self) -> None:
        """Say where the office is and what can be done."""
        say(f"\n  {self.office.home_assistant.url}\n")
        for login in (OPERATOR, *(post.login for post in POSTS)):
            say(f"  {login.name:18} user {login.username:10} password {login.password}")
        say("")
        if sys.stdin.isatty():
            for number, place in enumerate(PLACES, 1):
                say(f"  {number} and Enter   press the {place.device.friendly_name.lower()}")
            say("  a, b, ...     press that button of a phone (after it the text, where it asks for one)")
        say("  Ctrl-C        close the office\n")

    async def run(self) -> None:
        """Show what the phones show, and do what is typed, until Home Assistant ends."""
        tasks = [asyncio.create_task(self._show(phone)) for phone in self.office.phones.values()]
        if sys.stdin.isatty():
            tasks.append(asyncio.create_task(self._read()))
        try:
            await self.office.home_assistant.serve()
        finally:
            for task in tasks:
                task.cancel()

    async def _show(self, phone: Phone) -> None:
        seen = phone.received.mark
        while True:
            push = await phone.received.first(lambda _: True, since=seen, within=None)
            seen += 1
            if push.clears:
                say(f"  {phone.name}: taken away")
            else:
                say(f"  {phone.name}: {push.title or ''} | {push.message}{self._offer(phone, push)}")

    def _offer(self, phone: Phone, push: Notification) -> str:
        offered = ""
        for button in push.buttons:
            letter = next(self._letters)
            self._buttons[letter] = (phone, push, button["action"])
            offered += f"   [{letter}] {button['title']}"
        return offered

    async def _read(self) -> None:
        loop, lines = asyncio.get_running_loop(), asyncio.Queue[str]()
        loop.add_reader(sys.stdin, lambda: lines.put_nowait(sys.stdin.readline()))
        try:
            # An empty line ends with a line break; the end of input does not.
            while line := await lines.get():
                with contextlib.suppress(*FAULTS):
                    await self._do(line.strip())
        finally:
            loop.remove_reader(sys.stdin)

    async def _do(self, typed: str) -> None:
        key, _, note = typed.partition(" ")
        if key in self._buttons:
            phone, push, action = self._buttons.pop(key)
            await phone.press(push, action, reply=note or None)
        elif key.isdecimal() and 0 < int(key) <= len(PLACES):
            await self.office.bells[PLACES[int(key) - 1].purpose].press()
