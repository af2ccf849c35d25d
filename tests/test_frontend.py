"""The browser's side: its own tests pass, and the bundle that is shipped is what its source makes."""

import gzip
import re
import shutil
import subprocess
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parent.parent
FRONTEND: Final = ROOT / "frontend"
BUNDLE: Final = ROOT / "custom_components" / "abhijog_bell" / "www" / "abhijog-bell.js"
MOST: Final = 60_000  # bytes gzipped: the office's router is a cheap one

built = pytest.mark.skipif(not (FRONTEND / "node_modules").exists(), reason="without npm")


def npm(*arguments: str) -> None:
    """Run a script of the frontend; what it says shows where it fails."""
    program = shutil.which("npm")
    assert program
    done = subprocess.run(
        [program, "run", *arguments], cwd=FRONTEND, capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 0, done.stdout + done.stderr


@built
@pytest.mark.timeout(300)
@pytest.mark.parametrize("script", ["check", "test"])
def test_its_own_checks_pass(script: str) -> None:
    npm(script)


@built
@pytest.mark.timeout(300)
def test_the_bundle_is_what_the_source_makes(tmp_path: Path) -> None:
    npm("build", "--", "--outDir", str(tmp_path))
    assert (tmp_path / BUNDLE.name).read_bytes() == BUNDLE.read_bytes(), "npm run build --prefix frontend"


def test_the_bundle_is_small() -> None:
    assert len(gzip.compress(BUNDLE.read_bytes())) <= MOST


def test_the_lock_file_names_no_address() -> None:
    lock = (FRONTEND / "package-lock.json").read_text("utf8")
    assert not re.search(r'"resolved"\s*:', lock)
