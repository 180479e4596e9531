"""The rest of the world on loopback: a DNS server and a web proxy that answer everything alike."""

import socket
import socketserver
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import dns.flags
import dns.message
import dns.rcode
import dns.rrset

THERE = "203.0.113.7"


def free_port(kind=socket.SOCK_STREAM):
    """A port that nobody uses."""
    with socket.socket(socket.AF_INET, kind) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class _Names(socketserver.BaseRequestHandler):
    def handle(self):
        query = dns.message.from_wire(self.request[0])
        answer = dns.message.make_response(query)
        answer.flags |= dns.flags.RA | dns.flags.AA
        question = query.question[0]
        if question.rdtype == 1:
            answer.answer.append(dns.rrset.from_text(question.name, 30, "IN", "A", THERE))
        self.request[1].sendto(answer.to_wire(), self.client_address)


class _Pages(BaseHTTPRequestHandler):
    """What a proxy further out would give: a page for everything, and nothing for names that there are not."""

    def do_GET(self):
        host = self.path.split("/")[2].split(":")[0] if "//" in self.path else ""
        self.send_response(503 if host.endswith(".invalid") else 200)
        body = b"a page of the wide world"
        self.send_header("Content-Type", "text/plain")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_CONNECT(self):
        self.send_response(200)
        self.end_headers()
        self.close_connection = True

    def log_message(self, *words):
        """Quietly."""


def serve(server):
    """Run a server beside the test; its port, and a way to end it."""
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()

    def stop():
        server.shutdown()
        server.server_close()
        thread.join()

    return server.server_address[1], stop


def names():
    """A DNS server that knows every name."""
    return serve(socketserver.ThreadingUDPServer(("127.0.0.1", 0), _Names))


def pages():
    """A proxy that has every page."""
    return serve(ThreadingHTTPServer(("127.0.0.1", 0), _Pages))
