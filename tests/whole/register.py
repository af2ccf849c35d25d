"""What is on record, read as any other program may read it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from demo_office.firmware import Node
from demo_office.home_assistant import INTEGRATION
from demo_office.office import Office
from demo_office.office_in_khulna import OFFICE


def register_of(office: Office) -> Path:
    """Return the file of the register."""
    return office.home_assistant.folder / INTEGRATION / f"{OFFICE['code'].lower()}.sqlite"


def presses_of(office: Office, node: Node) -> list[tuple[str, int]]:
    """Return the presses of a device: memory and number of each."""
    with closing(sqlite3.connect(f"{register_of(office).absolute().as_uri()}?mode=ro", uri=True)) as connection:
        mac = node.mac.replace(":", "")
        rows = connection.execute("SELECT source, press FROM press WHERE source LIKE ? ORDER BY 1, 2", (f"{mac}/%",))
        return [(source.removeprefix(f"{mac}/"), press) for source, press in rows]
