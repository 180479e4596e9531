"""One real filter of each kind for a module, with nothing in its lists when a test begins."""

import pytest

from tests.filtering.connectors import servers


def _running(kind, not_run, request):
    """The server of a kind, started once for all tests, and empty."""
    made = servers.KINDS[kind]
    if why := servers.missing(*made.needs):
        not_run(why)
    kept = request.config.stash.setdefault(_SERVERS, {})
    if kind not in kept:
        kept[kind] = server = made()
        request.session.addfinalizer(server.close)
        server.start()
    server = kept[kind]
    if not server.answers():
        server.stop()
        server.start()
    have = server.connector.read()
    server.connector.apply(server.connector.plan([], have))
    return server


_SERVERS = pytest.StashKey()


@pytest.fixture(params=sorted(servers.KINDS))
def server(request, not_run):
    """Every kind of filter, one after the other."""
    return _running(request.param, not_run, request)


@pytest.fixture(params=["squid", "e2guardian"])
def proxy(request, not_run):
    """The filters that see pages."""
    return _running(request.param, not_run, request)


@pytest.fixture(params=["bind", "unbound"])
def names(request, not_run):
    """The filters that see names only."""
    return _running(request.param, not_run, request)


@pytest.fixture(params=["e2guardian", "squid", "unbound"])
def files(request, not_run):
    """The filters with lists in files."""
    return _running(request.param, not_run, request)


@pytest.fixture
def running(request, not_run):
    """The filter of one kind: `running("bind")`."""
    return lambda kind: _running(kind, not_run, request)
