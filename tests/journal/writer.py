"""A process that writes to a register until it is killed; started by the tests.

Each press that is on record is told on the standard output. It does not start the integration, nor Home Assistant.
"""

import sys
from pathlib import Path
from types import ModuleType
from typing import Final

ROOT: Final = Path(__file__).parents[2]


def _leave_the_integration_asleep() -> None:
    for name, folder in (
        ("custom_components", ROOT / "custom_components"),
        ("custom_components.abhijog_bell", ROOT / "custom_components/abhijog_bell"),
    ):
        package = ModuleType(name)
        package.__path__ = [str(folder)]
        sys.modules[name] = package


def _write(path: Path, task: str) -> None:
    from custom_components.abhijog_bell.journal.journal import Journal  # noqa: PLC0415 - after the stubs
    from tests.journal.tasks import TASKS  # noqa: PLC0415 - as above

    journal = Journal.open(path)
    print("open", flush=True)  # noqa: T201 - the tests read it
    TASKS[task](journal)


if __name__ == "__main__":
    _leave_the_integration_asleep()
    _write(Path(sys.argv[1]), sys.argv[2])
