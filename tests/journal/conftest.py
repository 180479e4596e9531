"""A data folder for each test, with the key that signed what the demonstration wrote."""

import shutil
from pathlib import Path

import pytest

from belisha.journal import keys


@pytest.fixture(autouse=True)
def data(settings, tmp_path):
    """The data folder of one test."""
    for name in (keys.SECRET, keys.PUBLIC):
        if (Path(settings.DATA) / name).exists():
            shutil.copy2(Path(settings.DATA) / name, tmp_path)
    settings.DATA = tmp_path
    return tmp_path
