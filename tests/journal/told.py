"""Random stories in registers of their own."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import batched
from pathlib import Path
from tempfile import TemporaryDirectory

from custom_components.abhijog_bell.journal.journal import Journal
from tests.stories import Office

_BATCH = 5  # some decisions are written alone, most together, as in a burst


@contextmanager
def recorded(office: Office) -> Iterator[Path]:
    """Write a random story into a register of its own, a few decisions at a time."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "khl.sqlite"
        journal = Journal.open(path, create=True)
        try:
            results = [
                result for batch in batched(office.told, _BATCH, strict=False) for result in journal.append(batch)
            ]
            assert results == office.new
        finally:
            journal.close()
        yield path
