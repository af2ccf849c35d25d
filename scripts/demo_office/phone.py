"""A companion app: registers, receives notifications, answers with their buttons."""

import time
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Self

import aiohttp

from .accounts import User
from .client import Json, Link, RefusedError, Socket
from .waiting import Inbox

APP = "io.homeassistant.companion.android"
BUTTONS_SHOWN = 3
TEXT = "textInput"
CLEAR = "clear_notification"
ACTION_EVENT = "mobile_app_notification_action"
CLEARED_EVENT = "mobile_app_notification_cleared"
RECEIVED_EVENT = "mobile_app_notification_received"


@dataclass(frozen=True, kw_only=True)
class Notification:
    """A push as it arrived at the phone."""

    message: str
    title: str | None
    data: Json
    at: float

    @classmethod
    def from_push(cls, push: Json) -> Self:
        """Read a push."""
        return cls(
            message=push["message"],
            title=push.get("title"),
            data=push.get("data") or {},
            at=time.perf_counter(),
        )

    @property
    def tag(self) -> str | None:
        """Return the tag, by which it replaces others and is cleared."""
        return self.data.get("tag")

    @property
    def clears(self) -> bool:
        """Return whether this takes a notification away rather than showing one."""
        return self.message == CLEAR

    @property
    def buttons(self) -> list[Json]:
        """Return the buttons that Android shows."""
        found: list[Json] = self.data.get("actions", [])[:BUTTONS_SHOWN]
        return found

    def button(self, label: str) -> Json:
        """Return the button whose title or action id holds the label."""
        for button in self.buttons:
            if label in (button["title"], button["action"]):
                return button
        for button in self.buttons:
            if label.casefold() in button["action"].casefold():
                return button
        raise LookupError(f"no button {label!r} among {self.buttons}")

    def answer(self, label: str, reply: str | None = None) -> Json:
        """Return what Android sends of a button: a text from one that asks for it, and from no other.

        The text buttons of a notification share one intent: whichever is pressed, the last of them is sent.
        """
        button = self.button(label)
        if button.get("behavior") != TEXT:
            if reply is not None:
                raise LookupError(f"nothing can be written with {button['title']!r}")
            return {"action": button["action"]}
        if not reply:
            raise LookupError(f"nothing is written with {button['title']!r}, so it cannot be sent")
        last = [each for each in self.buttons if each.get("behavior") == TEXT][-1]
        return {"action": last["action"], "reply_text": reply}


@dataclass(kw_only=True)
class Phone:
    """An Android phone with the companion app of one user."""

    user: User
    name: str
    device_id: str
    webhook_id: str
    received: Inbox[Notification]
    shown: dict[str, Notification] = field(default_factory=dict)
    _link: Link | None = None
    _socket: Socket | None = None

    @classmethod
    async def register(cls, user: User, name: str) -> Self:
        """Register the app, as it does when its user has logged in."""
        device_id = f"phone-of-{user.login.username}"
        registration = await user.client.request(
            "POST",
            "mobile_app/registrations",
            {
                "device_id": device_id,
                "app_id": APP,
                "app_name": "Home Assistant",
                "app_version": "2026.10.1-full",
                "device_name": name,
                "manufacturer": "Demo",
                "model": "Phone",
                "os_name": "Android",
                "os_version": "16",
                "supports_encryption": False,
                "app_data": {"push_websocket_channel": True},
            },
        )
        webhook_id: str = registration["webhook_id"]
        inbox = Inbox[Notification](f"{name}:")
        return cls(user=user, name=name, device_id=device_id, webhook_id=webhook_id, received=inbox)

    async def connect(self) -> None:
        """Be reachable for pushes, through restarts of Home Assistant too."""
        self._link = Link(self.user.client, self._begin)
        await self._link.open()

    async def connected(self) -> None:
        """Wait until the phone can be reached (again)."""
        if self._link is None:
            raise LookupError(f"{self.name} was not connected")
        await self._link.ready.wait()

    async def disconnect(self) -> None:
        """Be out of reach, as in a lift."""
        if self._link is not None:
            await self._link.close()
        self._link = self._socket = None

    async def expect(self, *words: str, since: int = 0, within: float = 10) -> Notification:
        """Wait for a notification that holds all the words."""

        def wanted(push: Notification) -> bool:
            text = f"{push.title or ''} {push.message}"
            return not push.clears and all(word in text for word in words)

        return await self.received.first(wanted, since=since, within=within, what=" ".join(words))

    async def expect_cleared(self, tag: str, *, since: int = 0, within: float = 10) -> Notification:
        """Wait until a notification is taken away."""
        return await self.received.first(
            lambda push: push.clears and push.tag == tag,
            since=since,
            within=within,
            what=f"{tag} cleared",
        )

    async def press(self, notification: Notification, label: str, reply: str | None = None) -> None:
        """Press a button of a notification; Android then takes it off the screen."""
        answer = {**_flat(notification), **notification.answer(label, reply)}
        await self.fire(ACTION_EVENT, answer)
        if notification.tag is not None and not notification.data.get("sticky"):
            self.shown.pop(notification.tag, None)

    async def swipe_away(self, notification: Notification) -> None:
        """Take a notification off the screen without answering."""
        self.shown.pop(notification.tag or "", None)
        await self.fire(CLEARED_EVENT, _flat(notification))

    async def fire(self, event: str, data: Json) -> None:
        """Fire an event through the webhook, as the app does."""
        async with self.user.client.session.post(
            f"{self.user.client.url}/api/webhook/{self.webhook_id}",
            json={
                "type": "fire_event",
                "data": {"event_type": event, "event_data": data},
            },
            timeout=aiohttp.ClientTimeout(30),
        ) as answer:
            if answer.status != HTTPStatus.OK:
                raise RefusedError(event, answer.status, await answer.text())

    async def _begin(self, socket: Socket) -> None:
        self._socket = socket
        await socket.subscribe(
            self._take,
            "mobile_app/push_notification_channel",
            webhook_id=self.webhook_id,
            support_confirm=True,
        )

    def _take(self, push: Any) -> None:
        notification = Notification.from_push(push)
        if notification.clears:
            self.shown.pop(notification.tag or "", None)
        else:
            self.shown[notification.tag or notification.message] = notification
        self.received.add(notification)
        if self._socket is not None:
            self._socket.later(self._confirm(self._socket, push, notification))

    async def _confirm(self, socket: Socket, push: Json, notification: Notification) -> None:
        await socket.command(
            "mobile_app/push_notification_confirm",
            webhook_id=self.webhook_id,
            confirm_id=push["hass_confirm_id"],
        )
        if notification.data.get("confirmation"):
            await self.fire(RECEIVED_EVENT, _flat(notification))


def _flat(notification: Notification) -> Json:
    """Return what Android sends of a notification with each of its events."""
    flat: Json = {"message": notification.message}
    if notification.title is not None:
        flat["title"] = notification.title
    for number, button in enumerate(notification.buttons, 1):
        flat[f"action_{number}_key"] = button["action"]
        flat[f"action_{number}_title"] = button["title"]
    return flat | {key: str(value) for key, value in notification.data.items() if key != "actions"}
