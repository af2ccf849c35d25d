"""What is on record, read as any other program may read it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from .firmware import Node
from .home_assistant import INTEGRATION, HomeAssistant
from .office_in_khulna import OFFICE


def register_of(home_assistant: HomeAssistant) -> Path:
    """Return the file of the register."""
    return home_assistant.folder / INTEGRATION / f"{OFFICE['code'].lower()}.sqlite"


def presses_of(home_assistant: HomeAssistant, node: Node) -> list[tuple[str, int]]:
    """Return the presses of a device: memory and number of each."""
    address = f"{register_of(home_assistant).absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, uri=True)) as connection:
        mac = node.mac.replace(":", "")
        rows = connection.execute("SELECT source, press FROM press WHERE source LIKE ? ORDER BY 1, 2", (f"{mac}/%",))
        return [(source.removeprefix(f"{mac}/"), press) for source, press in rows]
