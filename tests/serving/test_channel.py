"""Connections that take up room: how long, and how many of one address."""

import socket
from threading import Thread

import pytest
from waitress import create_server

from belisha.serving import channel

HEAD = b"GET / HTTP/1.1\r\nHost: x\r\n"


def application(environ, start_response):
    start_response("200 OK", [("Content-Length", "2")])
    return [b"ok"]


@pytest.fixture
def port():
    """A web server with our connections."""
    door = socket.create_server(("127.0.0.1", 0))
    server = create_server(application, sockets=[door], threads=1, asyncore_loop_timeout=0.05)
    server.channel_class = channel.Channel
    stopped = False

    def serve():
        while not stopped:
            server.asyncore.loop(timeout=0.05, map=server._map, count=1, use_poll=True)

    thread = Thread(target=serve)
    thread.start()
    yield door.getsockname()[1]
    stopped = True
    thread.join()
    server.task_dispatcher.shutdown()
    server.asyncore.close_all(server._map)


def opened(port, *sent):
    """A connection on which this was sent."""
    found = socket.create_connection(("127.0.0.1", port), timeout=30)
    for each in sent:
        found.sendall(each)
    return found


def is_answered(connection):
    """Wait for a whole answer: head and body may come apart."""
    found = b""
    while not found.endswith(b"ok") and (more := connection.recv(1000)):
        found += more
    return found.startswith(b"HTTP/1.1 200") and found.endswith(b"ok")


def is_ended(connection):
    """Wait for the server to close a connection."""
    try:
        return connection.recv(100) == b""
    except ConnectionResetError:  # the server had not read all before
        return True


@pytest.mark.parametrize("sent", [b"", HEAD, b"\r\n"])
def test_a_head_that_does_not_come_ends_the_connection(port, monkeypatch, sent):
    monkeypatch.setattr(channel, "FIRST_HEAD", 0)
    with opened(port, sent) as waiting:
        assert is_ended(waiting)


def test_a_connection_that_was_answered_may_rest(port):
    with opened(port, HEAD + b"\r\n") as one:
        assert is_answered(one)
        one.sendall(HEAD)
        one.sendall(b"\r\n")
        assert is_answered(one)


def test_of_too_many_from_one_address_the_one_that_rested_longest_is_closed(port, monkeypatch):
    monkeypatch.setattr(channel, "MOST_WAITING", 5)
    several = [opened(port, HEAD) for _ in range(5)]
    with opened(port, HEAD, b"\r\n") as new:
        assert is_answered(new)
    more = [opened(port, HEAD) for _ in range(5)]
    assert all(is_ended(each) for each in several[:3])
    more[-1].sendall(b"\r\n")
    assert is_answered(more[-1])
    for each in (*several, *more):
        each.close()
