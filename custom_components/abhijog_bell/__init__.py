"""Abhijog Bell: the complaint bell of an office, and the register of its complaints."""

import sqlite3
from functools import partial
from pathlib import Path

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import (
    EVENT_HOMEASSISTANT_CLOSE,
    EVENT_HOMEASSISTANT_FINAL_WRITE,
    EVENT_HOMEASSISTANT_STOP,
)
from homeassistant.core import Context, Event, HomeAssistant, callback
from homeassistant.exceptions import ConfigEntryError, ConfigEntryNotReady
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.start import async_at_started
from homeassistant.helpers.typing import ConfigType

from . import repairs
from .announcer import async_announcer
from .backup import CloseOffice, async_hold_for_backups
from .bells.device_watch import DeviceWatch
from .bells.problems import Kind
from .bells.supervision import Supervisor
from .bells.watch import BellWatch
from .bells.watched import watched
from .charter_settings import async_take_up_names
from .const import DOMAIN, EVENT, PLATFORMS
from .coordinator import FiguresCoordinator
from .daily_statistics import DailyStatistics
from .day_calendars import DayCalendars
from .delivery import Delivery
from .discovery import async_devices
from .happening import Happening, Reason
from .health import HealthCheck
from .idea_news import IdeaNews
from .journal.errors import JournalError, RegisterDamaged, RegisterInUse, RegisterNotWritable
from .journal.journal import Journal
from .journal.opening import reading as reading_from
from .journal.rollback import Known, is_older
from .live import RecentlyClosed
from .loading import Loaded, load
from .media_source import async_register_sounds
from .office import Office
from .older_register import OlderRegister, take_up_numbers
from .opening_hours import OpeningHours
from .payload import Payloads
from .phone import async_phone_answers
from .phrases import async_phrases
from .problem_news import ProblemNews
from .public_holidays import async_public_holidays
from .receipts import ReceiptView
from .reloading import async_reload
from .remembered import Remembered
from .report_links import ReportView
from .retention import Retention
from .runtime import OfficeConfigEntry, Runtime
from .screens import async_bring_screens, async_hide_dashboard, async_remove_screens, async_serve_screens
from .services import async_setup_services
from .settings import Settings, country_of, read_settings
from .shipped_blueprints import async_install_blueprints
from .subscriptions import async_changed
from .visitor_counter import VisitorCounter
from .websocket import async_setup_websocket

CONFIG_SCHEMA = cv.config_entry_only_config_schema(DOMAIN)

# Set once the register has been made: from then on a missing file is a fault, never a reason to begin a new one.
_BEGUN = "register_begun"

_SERVICES_ARE_SUBENTRIES = 2  # the minor version


async def async_setup(hass: HomeAssistant, config: ConfigType) -> bool:
    """Set up what all offices share."""
    async_setup_services(hass)
    async_setup_websocket(hass)
    async_phone_answers(hass)
    async_devices(hass)
    if hass.http is not None:  # a Home Assistant without web server (in a test) goes without
        hass.http.register_view(ReportView())
        hass.http.register_view(ReceiptView())
    await async_register_sounds(hass)
    await async_serve_screens(hass)
    await async_install_blueprints(hass)
    return True


async def async_migrate_entry(hass: HomeAssistant, entry: ConfigEntry) -> bool:
    """Bring the set-up of an office to today's form. Since version 1.2 services are subentries, no list of names."""
    if entry.version == 1 and entry.minor_version < _SERVICES_ARE_SUBENTRIES:
        async_take_up_names(hass, entry)
        options = {name: value for name, value in entry.options.items() if name != "services"}
        hass.config_entries.async_update_entry(entry, options=options, minor_version=_SERVICES_ARE_SUBENTRIES)
    return entry.version == 1


async def async_setup_entry(hass: HomeAssistant, entry: OfficeConfigEntry) -> bool:
    """Open an office."""
    holidays = await async_public_holidays(hass, country_of(entry), entry.options["language"])
    settings = read_settings(hass, entry, holidays)
    remembered = Remembered(hass, entry.entry_id)
    await remembered.async_load()
    journal, loaded, older = await _async_open(hass, entry, settings, remembered.known)
    take_up_numbers(loaded.numbers, remembered.known)
    office = Office(
        hass,
        settings,
        journal,
        loaded,
        lambda count, reason: repairs.async_not_recorded(hass, entry, count, reason or ""),
    )
    close = async_hold_for_backups(hass, office)
    entry.async_on_unload(close)
    phrases = await async_phrases(hass, settings.language)
    figures = FiguresCoordinator(hass, entry, office)
    await figures.async_config_entry_first_refresh()
    payloads = Payloads(hass, entry, office.names, phrases)
    _add_devices(hass, entry, settings)
    devices = DeviceWatch(hass, office, loaded, async_devices(hass))
    entry.runtime_data = Runtime(
        office=office,
        closed=RecentlyClosed(office, loaded.closed),
        figures=figures,
        payloads=payloads,
        phrases=phrases,
        devices=devices,
        supervisor=Supervisor(hass, office, loaded, devices),
    )

    entry.async_on_unload(remembered.async_save)
    entry.async_on_unload(OlderRegister(hass, entry, remembered).start(loaded.entries if older else None))
    _listen(hass, entry, remembered)
    await hass.config_entries.async_forward_entry_setups(entry, PLATFORMS)
    _watch(hass, entry, loaded, close)
    entry.async_on_unload(entry.add_update_listener(async_reload))
    await async_bring_screens(hass, entry)
    await async_phone_answers(hass).async_take_up(entry)
    # From here on nothing is awaited: an answer that comes meanwhile would be taken by nobody.
    entry.async_on_unload(async_at_started(hass, partial(_started, entry)))
    if read_settings(hass, entry, holidays) != settings:
        # Changed while we opened: nobody listened yet.
        hass.config_entries.async_schedule_reload(entry.entry_id)
    return True


async def async_unload_entry(hass: HomeAssistant, entry: OfficeConfigEntry) -> bool:
    """Close an office. Its register is closed last, when nothing can happen to it any more."""
    if entry.disabled_by:
        async_hide_dashboard(hass, entry)
    return await hass.config_entries.async_unload_platforms(entry, PLATFORMS)


async def async_remove_entry(hass: HomeAssistant, entry: ConfigEntry) -> None:
    """Say that the register of a removed office stays, and where. What is remembered of it goes."""
    await Remembered(hass, entry.entry_id).async_remove()
    await async_remove_screens(hass, entry)
    repairs.async_register_kept(hass, entry)


async def _async_open(
    hass: HomeAssistant, entry: OfficeConfigEntry, settings: Settings, known: Known | None
) -> tuple[Journal, Loaded, bool]:
    """Open the register, or say what is wrong with it and how to mend that. Tell also whether it is older than known.

    Nothing is written before an office is made of it.
    """

    def open_and_load(path: Path, *, create: bool) -> tuple[Journal, Loaded, bool]:
        journal = Journal.open(path, create=create)
        try:
            with reading_from(path) as connection:
                older = known is not None and is_older(connection, known)
            return journal, load(journal, settings), older
        except (sqlite3.Error, LookupError, TypeError, ValueError) as error:
            journal.close()
            raise RegisterDamaged(str(path), repr(error)) from error

    begun = bool(entry.data.get(_BEGUN))
    try:
        opened = await hass.async_add_executor_job(partial(open_and_load, settings.register, create=not begun))
    except JournalError as error:
        repairs.async_register_refused(hass, entry, error)
        passing = isinstance(error, RegisterInUse | RegisterNotWritable)
        raise (ConfigEntryNotReady if passing else ConfigEntryError)(
            translation_domain=DOMAIN,
            translation_key=repairs.REFUSALS[type(error)],
            translation_placeholders={"path": error.path, "reason": getattr(error, "reason", "")},
        ) from error
    repairs.async_register_refused(hass, entry, None)
    repairs.async_not_recorded(hass, entry, 0, "")
    if not begun:
        hass.config_entries.async_update_entry(entry, data={**entry.data, _BEGUN: True})
    return opened


def _add_devices(hass: HomeAssistant, entry: OfficeConfigEntry, settings: Settings) -> None:
    devices = dr.async_get(hass)
    office = devices.async_get_or_create(
        config_entry_id=entry.entry_id,
        identifiers={(DOMAIN, entry.entry_id)},
        entry_type=dr.DeviceEntryType.SERVICE,
        name=settings.name,
    )
    for each in watched(settings):
        devices.async_get_or_create(
            config_entry_id=entry.entry_id,
            config_subentry_id=each.id,
            identifiers={(DOMAIN, each.id)},
            model_id="chime" if each.kind is Kind.CHIME else "bell",
            name=each.name,
            via_device_id=office.id,
        )


def _listen(hass: HomeAssistant, entry: OfficeConfigEntry, remembered: Remembered) -> None:
    """Connect the office with the automations, the figures, the phones, and the end of Home Assistant."""
    runtime = entry.runtime_data
    announcer = async_announcer(hass)
    delivery = Delivery(hass, runtime.office, runtime.payloads.notifier, remembered)

    @callback
    def announce(happening: Happening) -> None:
        announcer.announce(runtime.payloads.build(happening))
        delivery.announced(happening)

    @callback
    def show(happening: Happening) -> None:
        if happening.reason is Reason.REPEATED:
            return  # the room hears it; the history needs it once
        user_id = happening.actor.removeprefix("user:") if happening.actor.startswith("user:") else None
        hass.bus.async_fire(EVENT, runtime.payloads.build_public(happening), context=Context(user_id=user_id))

    @callback
    def stop(_event: Event) -> None:
        runtime.office.stop()

    @callback
    def look_again(_happening: Happening | None = None) -> None:
        async_changed(hass, entry)

    runtime.office.announce_to(announce)
    entry.async_on_unload(delivery.start())
    entry.async_on_unload(runtime.closed.start())
    entry.async_on_unload(runtime.office.listen(look_again))
    runtime.office.when_written(look_again)
    entry.async_on_unload(ProblemNews(hass, entry).start())
    entry.async_on_unload(IdeaNews(hass, entry).start())
    entry.async_on_unload(runtime.office.listen(show))
    entry.async_on_unload(hass.bus.async_listen(EVENT_HOMEASSISTANT_STOP, stop))


def _watch(hass: HomeAssistant, entry: OfficeConfigEntry, loaded: Loaded, close: CloseOffice) -> None:
    """Watch the bells until the register closes. Home Assistant unloads nothing when it ends, so it is closed then."""
    office = entry.runtime_data.office
    runtime = entry.runtime_data
    stops = [
        runtime.supervisor.start(),
        BellWatch(hass, entry, office, loaded).start(),
        runtime.devices.start(),
    ]
    if counter := office.settings.visitor_counter:
        stops.append(VisitorCounter(hass, office, counter, loaded.visitors).start())

    @callback
    def stop_watching() -> None:
        while stops:
            stops.pop()()

    async def write(_event: Event) -> None:
        await office.async_write()

    async def end(_event: Event) -> None:
        stop_watching()
        await close()

    entry.async_on_unload(stop_watching)
    entry.async_on_unload(hass.bus.async_listen(EVENT_HOMEASSISTANT_FINAL_WRITE, write))
    entry.async_on_unload(hass.bus.async_listen(EVENT_HOMEASSISTANT_CLOSE, end))


@callback
def _started(entry: OfficeConfigEntry, hass: HomeAssistant) -> None:
    """Begin to alert: now there are automations to make it heard.

    Not before the office counts as loaded: an automation that hears of a step may answer to it at once.
    """
    entry.async_on_unload(hass.loop.call_soon(_begin, hass, entry).cancel)


@callback
def _begin(hass: HomeAssistant, entry: OfficeConfigEntry) -> None:
    entry.async_on_unload(HealthCheck(hass, entry).start())
    entry.runtime_data.office.start()
    entry.runtime_data.supervisor.begin()
    working_time = entry.runtime_data.office.settings.policy.working_time
    entry.async_on_unload(OpeningHours(hass, working_time, partial(async_changed, hass, entry)).start())
    entry.async_on_unload(DayCalendars(hass, entry).start())
    entry.async_on_unload(DailyStatistics(hass, entry).start())
    entry.async_on_unload(Retention(hass, entry).start())
