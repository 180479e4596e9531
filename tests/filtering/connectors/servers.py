"""Real filters from the distribution, each on loopback ports and in a folder of its own, started by the test."""

import http.client
import os
import re
import shutil
import subprocess
import tempfile
import threading
import time
from pathlib import Path

import dns.message
import dns.query
import dns.rcode

from belisha.filtering.connectors.bind import Bind
from belisha.filtering.connectors.e2guardian import E2guardian
from belisha.filtering.connectors.squid import Squid
from belisha.filtering.connectors.unbound import Unbound
from tests.filtering.connectors import internet

SECRET = "Z2FtZXMgYXJlIGZvciBicmVha3Mgb25seSwgb2YgY291cnNl"
ETC = Path("/etc/e2guardian")


def missing(*programs):
    """What has to be installed; empty where all is there."""
    gone = [program for program in programs if not shutil.which(program, path=f"{os.environ['PATH']}:/usr/sbin")]
    return f"{' and '.join(gone)} not installed: apt-get install {' '.join(gone)}" if gone else ""


class Server:
    """One filter, its connector, and how a pupil's computer sees it."""

    needs = ()
    takes_pages = False

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix=f"belisha-{self.needs[0]}-"))
        self.folder.chmod(0o755)
        self.lists = self.folder / "lists"
        self.lists.mkdir()
        self.process = None
        self.prepare()

    def start(self):
        """Run it, and wait until it answers."""
        with (self.folder / "said").open("ab") as said:
            self.process = subprocess.Popen(self.command(), stdout=said, stderr=said, stdin=subprocess.DEVNULL)
        end = time.monotonic() + 20
        while not self.answers():
            if time.monotonic() > end or self.process.poll() not in {None, 0}:
                raise RuntimeError((self.folder / "said").read_text(errors="replace"))
            time.sleep(0.05)

    def stop(self):
        """End it, as a machine that loses its power would."""
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def close(self):
        """End all of it, and leave nothing behind."""
        self.stop()
        self.hang_up()
        shutil.rmtree(self.folder, ignore_errors=True)

    def write(self, name, text):
        """A file of the configuration."""
        path = self.folder / name
        path.write_text(text)
        return path

    def is_open(self, address, within=0.0):
        """Whether a pupil gets there; with WITHIN, wait so long for it to be otherwise than it is."""
        raise NotImplementedError


class NameServer(Server):
    """A filter that is asked for names."""

    def prepare(self):
        self.port = internet.free_port()
        self.world, self.hang_up = internet.names()
        self.configure()

    def ask(self, host):
        query = dns.message.make_query(host, "A")
        return dns.query.udp(query, "127.0.0.1", port=self.port, timeout=3)

    def answers(self):
        try:
            return self.ask("up.example").rcode() == dns.rcode.NOERROR
        except (OSError, dns.exception.Timeout):
            return False

    def is_open(self, address):
        answer = self.ask(address.partition("/")[0])
        assert answer.rcode() in {dns.rcode.NOERROR, dns.rcode.NXDOMAIN}
        return answer.rcode() == dns.rcode.NOERROR


class UnboundServer(NameServer):
    needs = ("unbound", "unbound-control")

    def configure(self):
        self.configuration = self.write(
            "unbound.conf",
            f"""
server:
  interface: 127.0.0.1@{self.port}
  do-daemonize: no
  username: ""
  chroot: ""
  directory: "{self.folder}"
  pidfile: "{self.folder}/pid"
  use-syslog: no
  num-threads: 1
  do-not-query-localhost: no
  module-config: "respip iterator"
  cache-max-ttl: 0
remote-control:
  control-enable: yes
  control-interface: {self.folder}/control
  control-use-cert: no
rpz:
  name: rpz.belisha
  zonefile: {self.lists}/belisha.rpz
forward-zone:
  name: "."
  forward-addr: 127.0.0.1@{self.world}
""",
        )
        self.connector = Unbound(self.lists, self.configuration)
        self.connector.begin()

    def command(self):
        return ["unbound", "-d", "-c", str(self.configuration)]


class BindServer(NameServer):
    needs = ("named",)

    def configure(self):
        self.write(
            "rpz.db",
            "$TTL 60\n@ SOA localhost. belisha.invalid. 1 3600 600 604800 60\n@ NS localhost.\n",
        )
        self.configuration = self.write(
            "named.conf",
            f"""
options {{
  directory "{self.folder}"; pid-file "{self.folder}/pid"; session-keyfile "{self.folder}/session.key";
  listen-on port {self.port} {{ 127.0.0.1; }}; listen-on-v6 {{ none; }};
  recursion yes; allow-query {{ any; }}; dnssec-validation no; max-cache-ttl 0;
  forwarders {{ 127.0.0.1 port {self.world}; }}; forward only;
  response-policy {{ zone "rpz.belisha"; }} min-update-interval 0 qname-wait-recurse no;
}};
controls {{ }};
key "belisha" {{ algorithm hmac-sha256; secret "{SECRET}"; }};
key "guest" {{ algorithm hmac-sha256; secret "{SECRET}"; }};
zone "rpz.belisha" {{
  type primary; file "{self.folder}/rpz.db"; allow-query {{ localhost; }};
  allow-transfer {{ key "belisha"; }}; update-policy {{ grant belisha zonesub ANY; }};
}};
""",
        )
        self.connector = Bind("127.0.0.1", "belisha", SECRET, port=self.port)

    def command(self):
        return ["named", "-g", "-c", str(self.configuration)]


class ProxyServer(Server):
    """A filter that is asked for pages."""

    takes_pages = True

    def prepare(self):
        self.port = internet.free_port()
        self.world, self.hang_up = internet.pages()
        self.configure()

    def get(self, url, method="GET"):
        """The status and the body that a browser behind the proxy gets."""
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            link.request(method, url, headers={"Host": url.split("/")[2]} if "//" in url else {})
            answer = link.getresponse()
            return answer.status, b"" if method == "CONNECT" else answer.read()
        finally:
            link.close()

    def answers(self):
        try:
            return self.get("http://up.example/")[0] == 200
        except (OSError, http.client.HTTPException):
            return False

    def is_open(self, address):
        """A proxy closes its door for a moment while it reads its lists anew; a browser then tries again."""
        end = time.monotonic() + 10
        while True:
            try:
                return b"a page of the wide world" in self.get(f"http://{address}")[1]
            except ConnectionError:
                if time.monotonic() > end:
                    raise
                time.sleep(0.05)

    def is_open_with_https(self, host):
        """Whether a tunnel to the host is opened, which is all that a proxy sees of https."""
        return self.get(f"{host}:443", "CONNECT")[0] == 200


class SquidServer(ProxyServer):
    needs = ("squid",)

    def configure(self):
        self.configuration = self.folder / "squid.conf"
        self.connector = Squid(self.lists, self.configuration, ("127.0.0.1", self.port))
        self.connector.begin()
        self.write(
            "squid.conf",
            f"""
http_port 127.0.0.1:{self.port}
pid_filename {self.folder}/pid
cache_log {self.folder}/cache.log
access_log none
cache deny all
coredump_dir {self.folder}
pinger_enable off
netdb_filename none
visible_hostname localhost
shutdown_lifetime 0 seconds
cache_peer 127.0.0.1 parent {self.world} 0 no-query default
never_direct allow all
{self.connector.configuration()}
http_access allow localhost
http_access deny all
""",
        )
        if os.getuid() == 0:
            shutil.chown(self.folder, "proxy")

    def command(self):
        return ["squid", "-N", "-f", str(self.configuration)]


class E2guardianServer(ProxyServer):
    needs = ("e2guardian",)
    keeper = None

    def configure(self):
        self.configuration = self.folder / "conf" / "e2guardian.conf"
        self.connector = E2guardian(self.lists, self.configuration, ("127.0.0.1", self.port))
        self.connector.begin()
        shutil.copytree(ETC, self.folder / "conf")
        for path in (self.folder / "conf").rglob("*"):
            if path.is_file():
                path.write_text(path.read_text(errors="replace").replace(f"{ETC}/", f"{self.folder}/conf/"))
        for name in ("bannedphraselist", "weightedphraselist", "exceptionphraselist"):
            (self.folder / "conf" / "lists" / name).write_text("# none\n")
        ours = r"(?m)^(sitelist|urllist) = 'name=(banned|exception|localbanned|localexception),.*\n"
        group = self.folder / "conf" / "e2guardianf1.conf"
        group.write_text(re.sub(ours, "", group.read_text()) + self.connector.configuration())
        self._set(
            filterip="127.0.0.1",
            filterports=self.port,
            transparenthttpsport=0,
            proxyip="127.0.0.1",
            proxyport=self.world,
            httpworkers=100,
            loglocation=f"'{self.folder}/access.log'",
            pidfilename=f"'{self.folder}/pid'",
            dstatlocation=f"'{self.folder}/dstat'",
            filecachedir=f"'{self.folder}'",
            daemonuser="'root'" if os.getuid() == 0 else f"'{os.environ.get('USER', '')}'",
            daemongroup="'root'" if os.getuid() == 0 else f"'{os.environ.get('USER', '')}'",
        )

    def _set(self, **settings):
        text = self.configuration.read_text()
        for name, value in settings.items():
            text = re.sub(rf"(?m)^#?\s*{name}\s*=.*$", "", text) + f"\n{name} = {value}\n"
        self.configuration.write_text(text)

    def command(self):
        return ["e2guardian", "-N", "-c", str(self.configuration)]

    def start(self):
        """Run it, and again where it falls over while it reads its lists (5.3.5 does at times), as systemd would."""
        super().start()
        self.wanted = True
        self.keeper = threading.Thread(target=self._keep, daemon=True)
        self.keeper.start()

    def _keep(self):
        while self.wanted:
            if self.process.poll() is not None:
                super().start()
            time.sleep(0.1)

    def stop(self):
        if self.keeper:
            self.wanted = False
            self.keeper.join()
        super().stop()


class DirectE2guardian(E2guardianServer):
    """One that fetches pages itself, and answers with a page of its own, and success, for a site that there is not."""

    def configure(self):
        super().configure()
        text = self.configuration.read_text().replace("proxyip = 127.0.0.1", "proxyip =")
        self.configuration.write_text(text.replace(f"proxyport = {self.world}", ""))

    def answers(self):
        return self.connector.is_running()


KINDS = {"unbound": UnboundServer, "bind": BindServer, "squid": SquidServer, "e2guardian": E2guardianServer}
