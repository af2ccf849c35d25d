"""A short soak: presses while everything is killed, frozen and cut off, and each of them in the register once."""

import asyncio
import os
import sys
from pathlib import Path

import pytest

from demo_office.firmware import ROOT

ROUNDS = 10
WITHIN = 400


@pytest.mark.timeout(WITHIN + 60)
def test_nothing_is_lost_in_a_few_rounds(tmp_path: Path) -> None:
    async def soak() -> tuple[int | None, str]:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "demo_office.soak", "--rounds", str(ROUNDS), "--folder", str(tmp_path / "soak")),
            env={**os.environ, "PYTHONPATH": f"{ROOT / 'scripts'}{os.pathsep}{ROOT}"},
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        async with asyncio.timeout(WITHIN):
            output, _ = await process.communicate()
        return process.returncode, output.decode()

    exit_code, output = asyncio.run(soak())
    assert exit_code == 0, output
    assert f"{ROUNDS}  rounds" in output
    assert ", 0 wrong" in output
