"""The door for writes: acts inside acts, acts that fail, waiting, threads; each scene is played in a real process."""

import json

import pytest

from tests.faults.scenes import SCENES

pytestmark = pytest.mark.installation


@pytest.fixture(scope="module")
def played(laid, tmp_path_factory):
    """What became of every scene."""
    place = laid.copied(tmp_path_factory.mktemp("played") / "place")
    return dict(json.loads(line) for line in place.run("tests.faults.scenes"))


@pytest.mark.parametrize("scene", [each.__name__ for each in SCENES])
def test_of_the_door(played, scene):
    assert played[scene] == "well"
