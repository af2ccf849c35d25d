"""A whole site for the checks that time it: a Home Assistant, two bells and a chime, with nothing stood in for."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from demo_office.soak_site import Site

from .registers import CACHE


@asynccontextmanager
async def settled_site() -> AsyncIterator[Site]:
    """Run a new site at rest, on the disk that is measured: a folder in memory would commit at once."""
    CACHE.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=CACHE) as folder:
        async with Site(Path(folder)) as site:
            await site.settle()
            yield site
