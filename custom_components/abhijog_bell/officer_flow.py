"""Adding and changing an officer."""

from typing import Any, Final, override

import voluptuous as vol
from homeassistant.config_entries import ConfigEntry, ConfigSubentry
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.selector import (
    DeviceFilterSelectorConfig,
    DeviceSelector,
    DeviceSelectorConfig,
    EntitySelector,
    EntitySelectorConfig,
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
)

from .forms import AFTER, SECONDS, TEXT, Errors, Filled, OneFormFlow, check_unused, choice, read_number, read_text
from .presence import PRESENCE_DOMAINS
from .register.rights import Role

PHONE_APP: Final = "mobile_app"
_OPTIONAL: Final = ("user_id", "phone", "absence", "presence")


class OfficerFlow(OneFormFlow):
    """An officer: post, room, part in the chain, and how to be reached."""

    @override
    async def _async_schema(self) -> vol.Schema:
        users = [SelectOptionDict(value=user_id, label=name) for user_id, name in (await self._async_people()).items()]
        return vol.Schema(
            {
                vol.Required("post"): TEXT,
                vol.Required("room"): TEXT,
                vol.Required("role", default=Role.REDRESS.value): choice("role", Role),
                vol.Required("after", default=AFTER.default): SECONDS,
                vol.Optional("user_id"): SelectSelector(
                    SelectSelectorConfig(options=users, mode=SelectSelectorMode.DROPDOWN, sort=True)
                ),
                vol.Optional("phone"): DeviceSelector(
                    DeviceSelectorConfig(filter=[DeviceFilterSelectorConfig(integration=PHONE_APP)])
                ),
                vol.Optional("absence"): EntitySelector(EntitySelectorConfig(domain="calendar")),
                vol.Optional("presence"): EntitySelector(
                    EntitySelectorConfig(domain=list(PRESENCE_DOMAINS), multiple=True)
                ),
            }
        )

    @override
    async def _async_read(self, given: dict[str, Any], errors: Errors) -> Filled:
        post = read_text(given, "post", errors)
        check_unused("post", post, self._others(), errors)
        data = {
            "post": post,
            "room": read_text(given, "room", errors),
            "role": given["role"],
            "after": read_number(given, "after", AFTER, errors),
        }
        # What was left empty is left out: a former value does not survive.
        data |= {field: given[field] for field in _OPTIONAL if given.get(field)}
        await self._async_check_user(data.get("user_id"), errors)
        await self._async_check_phone(data, errors)
        return Filled(title=post, data=data, unique_id=data.get("user_id"))

    def _kept(self, field: str) -> str | None:
        """Return what the officer has had so far, which may be gone for the moment and still be kept."""
        return self._current.data.get(field) if self._current else None

    def _other_with(self, field: str, value: str) -> ConfigSubentry | None:
        return next((officer for officer in self._others() if officer.data.get(field) == value), None)

    async def _async_people(self) -> dict[str, str]:
        """Return the names of those who can be an officer; whoever is it already stays on the list."""
        kept = self._kept("user_id")
        people = {kept: kept} if kept else {}
        for user in await self.hass.auth.async_get_users():
            if (user.is_active and not user.system_generated) or user.id == kept:
                people[user.id] = user.name or user.id
        return people

    async def _async_check_user(self, user_id: str | None, errors: Errors) -> None:
        if user_id is None:
            return
        if other := self._other_with("user_id", user_id):
            errors["user_id"] = "user_used"
            self._said["other_officer"] = other.title
        elif user_id not in await self._async_people():
            errors["user_id"] = "user_gone"

    async def _async_check_phone(self, data: dict[str, Any], errors: Errors) -> None:
        if (phone := data.get("phone")) is None:
            return
        app = self._app(phone)
        if other := self._other_with("phone", phone):
            errors["phone"] = "phone_used"
            self._said["other_officer"] = other.title
        elif app is None:
            if phone != self._kept("phone"):
                errors["phone"] = "phone_missing"
        elif (owner := app.data.get("user_id")) not in (None, data.get("user_id")):
            # A phone's answers are signed by the person it is logged in as; nobody else's count as this officer's.
            errors["phone"] = "phone_other_user"
            user = await self.hass.auth.async_get_user(owner)
            self._said["phone_user"] = (user and user.name) or owner

    def _app(self, phone: str) -> ConfigEntry | None:
        """Return the registration of the companion app on a phone."""
        device = dr.async_get(self.hass).async_get(phone)
        if device is None:
            return None
        entry = self.hass.config_entries.async_get_entry(device.config_entry_id)
        return entry if entry and entry.domain == PHONE_APP else None
