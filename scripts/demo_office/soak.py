"""`python -m demo_office.soak`: presses at random while things fail at random, and counts what became of them.

Each round presses the bells a few times and meanwhile kills, freezes or cuts off one of the programs. Now and then all
is let come to rest, and then every press that a bell took must be in the register, once.
"""

import argparse
import asyncio
import random
import signal
import sys
from contextlib import AsyncExitStack
from pathlib import Path

from .firmware import ROOT
from .report import FAULTS, say
from .soak_count import Count
from .soak_faults import FAULTS_OF_A_ROUND, Fault
from .soak_site import Site

# How many rounds there are between two rests.
REST_EVERY = 10
PRESSES = (1, 4)
HOLD = (0.25, 0.5)
PAUSE = (0.25, 0.8)


def main() -> int:
    """Soak, and return the exit code."""
    options = _options()
    return asyncio.run(_run(options))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="scripts/soak", description=__doc__)
    parser.add_argument("--rounds", type=int, default=20, help="how many rounds there are in the end (default: 20)")
    parser.add_argument("--seed", type=int, default=71, help="what chance begins with (default: 71)")
    parser.add_argument(
        "--folder",
        type=Path,
        default=ROOT / ".cache" / "soak",
        help="where everything lies; the same folder goes on where it ended (default: .cache/soak)",
    )
    return parser.parse_args()


async def _run(options: argparse.Namespace) -> int:
    task = asyncio.current_task()
    if task is not None:
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    count = Count.read(options.folder)
    try:
        async with AsyncExitStack() as open_until_end:
            site = await open_until_end.enter_async_context(Site(options.folder))
            await _soak(site, count, options)
    except FAULTS as fault:
        count.wrong.append(f"round {count.rounds}: {type(fault).__name__}: {fault}")
    finally:
        count.write(options.folder)
        say(count.table())
    return 1 if count.wrong or count.rounds < options.rounds else 0


async def _soak(site: Site, count: Count, options: argparse.Namespace) -> None:
    await _rest(site, count)
    while count.rounds < options.rounds and not count.wrong:
        chance = random.Random(f"{options.seed} {count.rounds}")  # noqa: S311 - no secret
        fault = chance.choices(list(FAULTS_OF_A_ROUND), [one.weight for one in FAULTS_OF_A_ROUND])[0]
        await asyncio.gather(_press(site, count, chance, fault), _fail(site, fault, chance))
        count.faults[fault.name] += 1
        count.rounds += 1
        if count.rounds % REST_EVERY == 0 or count.rounds == options.rounds:
            await _rest(site, count)
            say(f"round {count.rounds}: {count.line()}")


async def _press(site: Site, count: Count, chance: random.Random, fault: Fault) -> None:
    """Push some buttons. Where the bells go on all the time, each push is a press."""
    for _ in range(chance.randint(*PRESSES)):
        await asyncio.sleep(chance.uniform(*PAUSE))
        bell = chance.choice(site.bells)
        await bell.press(chance.uniform(*HOLD))
        count.pushed[bell.name] += 1
        count.sure[bell.name] += not fault.stops_bells


async def _fail(site: Site, fault: Fault, chance: random.Random) -> None:
    await asyncio.sleep(chance.uniform(0, 2))
    await fault.happen(site, chance)


async def _rest(site: Site, count: Count) -> None:
    """Let all come to rest, and count."""
    await site.settle()
    count.take(await site.look())
    count.write(site.folder)
    await site.close_all()


if __name__ == "__main__":
    sys.exit(main())
