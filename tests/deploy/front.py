"""A real nginx with the configuration that ships, on ports and in a folder of its own."""

import datetime
import http.client
import os
import shutil
import socket
import ssl
import subprocess
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.serving.installation import ROOT, free_port, until

NAME = "ask.school.example"
SHIPPED = ROOT / "deploy" / "nginx" / "belisha.conf"
# As root, nginx would hand its work to somebody who may not enter the folder of a test.
MAIN = """
{user}
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/main.log;
events {{ worker_connections 4096; }}
worker_rlimit_nofile 8192;
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    access_log {folder}/other.log;
    include {folder}/site.conf;
}}
"""


def binary():
    """Where nginx is, or None."""
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")


class Nginx:
    """The web server in front of a port of Belisha's."""

    def __init__(self, folder, behind):
        self.folder = Path(folder)
        self.https, self.http = free_port(), free_port()
        self.certify()
        (self.folder / "site.conf").write_text(self.site(behind))
        (self.folder / "nginx.conf").write_text(
            MAIN.format(folder=self.folder, user="" if os.geteuid() else "user root;")
        )

    def certify(self):
        """A certificate that nobody but this test trusts."""
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
        now = datetime.datetime.now(datetime.UTC)
        made = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        made = made.not_valid_before(now - datetime.timedelta(days=1)).not_valid_after(now + datetime.timedelta(days=1))
        made = made.add_extension(x509.SubjectAlternativeName([x509.DNSName(NAME)]), critical=False)
        made = made.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        pem = made.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)
        (self.folder / "fullchain.pem").write_bytes(pem)
        kept = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        (self.folder / "privkey.pem").write_bytes(key.private_bytes(serialization.Encoding.PEM, *kept))

    def site(self, behind):
        """What ships, with other ports and places; a change that finds nothing to change is a fault of the test."""
        text = SHIPPED.read_text()
        text = "".join(line for line in text.splitlines(keepends=True) if "listen [::]" not in line)
        for old, new in (
            ("listen 80", f"listen 127.0.0.1:{self.http}"),
            ("listen 443", f"listen 127.0.0.1:{self.https}"),
            ("server 127.0.0.1:8000", f"server 127.0.0.1:{behind}"),
            (f"/etc/letsencrypt/live/{NAME}", str(self.folder)),
            ("/var/log/nginx", str(self.folder)),
            ("/var/www/belisha", str(self.folder / "www")),
        ):
            assert old in text, old
            text = text.replace(old, new)
        return text

    def __enter__(self):
        command = [binary(), "-p", str(self.folder), "-c", str(self.folder / "nginx.conf")]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        until(lambda: self.process.poll() is not None or self.answers(), "nginx to listen")
        assert self.process.poll() is None, self.process.stderr.read()
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(20)
        self.process.stderr.close()

    def answers(self):
        """Whether somebody listens."""
        try:
            socket.create_connection(("127.0.0.1", self.https), 1).close()
        except OSError:
            return False
        return True

    def connect(self, server_name=NAME, source="127.0.0.1"):
        """A connection over TLS, with the certificate looked at as a browser does."""
        context = ssl.create_default_context(cafile=self.folder / "fullchain.pem")
        raw = socket.create_connection(("127.0.0.1", self.https), 20, source_address=(source, 0))
        try:
            return context.wrap_socket(raw, server_hostname=server_name)
        except OSError:
            raw.close()
            raise

    def ask(self, path, method="GET", body=None, source="127.0.0.1", **headers):
        """The answer to a request: status, headers (http.client's) and body."""
        connection = http.client.HTTPSConnection(NAME)
        connection.sock = self.connect(source=source)
        try:
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, body, {"Host": NAME, **named})
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read().decode(errors="replace")
        finally:
            connection.close()

    def plain(self, host=NAME, path="/"):
        """The first bytes of what somebody gets without TLS."""
        with socket.create_connection(("127.0.0.1", self.http), 20) as raw:
            raw.sendall(f"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
            return b"".join(iter(lambda: raw.recv(65536), b"")).decode()

    def log(self):
        """What was written down so far."""
        path = self.folder / "belisha.log"
        return path.read_text() if path.exists() else ""
