"""The register's refusals and faults as Home Assistant's errors, in the user's language."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields

from homeassistant.exceptions import HomeAssistantError, ServiceValidationError

from .const import DOMAIN
from .journal.errors import WriteFailed
from .office import Office
from .register.errors import AlreadyAcknowledged, NotAllowed, Refused
from .settings import Settings


def translation_key(error: Refused) -> str:
    """Return the key under which a refusal is translated: its name in lower case."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", type(error).__name__).lower()


@contextmanager
def translated(settings: Settings) -> Iterator[None]:
    """Turn what the register raises into errors that a person can read."""
    try:
        yield
    except Refused as error:
        # Whoever reads it has a language of their own: what may not be done is a word of the text, not filled in.
        key = f"not_allowed_{error.command}" if isinstance(error, NotAllowed) else translation_key(error)
        raise ServiceValidationError(
            translation_domain=DOMAIN,
            translation_key=key,
            translation_placeholders=_placeholders(error, settings),
        ) from error
    except WriteFailed as error:
        raise HomeAssistantError(
            translation_domain=DOMAIN,
            translation_key="not_recorded",
            translation_placeholders={"path": error.path, "reason": error.reason},
        ) from error


@contextmanager
def readable(office: Office) -> Iterator[None]:
    """Say that the register cannot be read."""
    try:
        yield
    except sqlite3.Error as error:
        raise HomeAssistantError(
            translation_domain=DOMAIN,
            translation_key="register_unreadable",
            translation_placeholders={"path": str(office.path), "reason": str(error)},
        ) from error


def _placeholders(error: Refused, settings: Settings) -> dict[str, str]:
    values = {field.name: str(getattr(error, field.name)) for field in fields(error)}
    if isinstance(error, AlreadyAcknowledged):
        officer = settings.officers.get(error.officer or "")
        values["officer"] = officer.post if officer else "–"
    return values
