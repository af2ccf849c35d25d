"""Bells and officers are added one after the other, faster than an office on a slow machine opens."""

from typing import Any

import pytest

import custom_components.abhijog_bell as integration

from .office_fixtures import Khulna
from .offices import officer


async def test_an_officer_added_while_the_office_opens_is_alerted(
    khulna: Khulna, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_register = integration._async_open
    added = officer(post="Director", role="head")

    async def open_slowly(*arguments: Any) -> Any:
        opened = await open_register(*arguments)
        if added.subentry_id not in khulna.entry.subentries:
            khulna.hass.config_entries.async_add_subentry(khulna.entry, added)
        return opened

    monkeypatch.setattr(integration, "_async_open", open_slowly)
    await khulna.reload()

    assert added.subentry_id in khulna.office.settings.officers
