"""Random stories in registers of their own."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from custom_components.abhijog_bell.journal.journal import Journal
from tests.stories import Office


def tell(journal: Journal, office: Office) -> list[bool]:
    """Write a random story as the office's shell does: one decision after the other."""
    return [journal.append([told])[0] for told in office.told]


@contextmanager
def recorded(office: Office) -> Iterator[Path]:
    """Write a random story into a register of its own."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "khl.sqlite"
        journal = Journal.open(path, create=True)
        try:
            assert tell(journal, office) == office.new
        finally:
            journal.close()
        yield path
