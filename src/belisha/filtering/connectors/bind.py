"""BIND: a response policy zone changed by signed dynamic updates (RFC 2136, TSIG), and read back by zone transfer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import dns.exception
import dns.message
import dns.name
import dns.query
import dns.rcode
import dns.rdatatype
import dns.rrset
import dns.tsig
import dns.update
import dns.xfr
import dns.zone

from belisha.filtering import rpz
from belisha.filtering.connectors.protocol import (
    ChangedMeanwhileError,
    FilterDownError,
    FilterError,
    Laying,
    Plan,
    State,
    planned,
)
from belisha.filtering.lines import Line

SECONDS = 30.0
_ROOM = 40_000  # bytes of one message, of the 65,535 that there can be

Step = tuple[str, str]  # a name, and where it is sent; to nowhere at all where it is to go


@dataclass(frozen=True)
class Bind:
    """A BIND anywhere, with a zone that this key may change and transfer. The secret is base64, as in named.conf."""

    server: str
    key: str
    secret: str = field(repr=False)
    zone: str = rpz.ZONE
    port: int = 53
    algorithm: str = "hmac-sha256"
    landing: str = ""
    name: str = "BIND"

    def __post_init__(self) -> None:
        """Settings come from a file. Raises ValueError for a zone or a port that cannot be."""
        object.__setattr__(self, "port", int(self.port))
        try:
            dns.name.from_text(self.zone)
        except dns.exception.DNSException as error:
            raise ValueError(f"“{self.zone}” is no name of a zone") from error

    def terms(self, wanted: Iterable[Line]) -> Laying:
        """Names only, and the names between them; a page is left out, and said."""
        found = rpz.names(wanted, self.zone)
        return Laying({(host, ""): verdict for host, verdict in found.verdicts.items()}, found.left_out)

    def plan(self, wanted: Iterable[Line], have: State) -> Plan:
        """What applying would change."""
        return planned(self.terms(wanted), have)

    def read(self) -> State:
        """The whole zone, by transfer. What BIND holds is what it serves."""
        zone = dns.zone.Zone(dns.name.from_text(self.zone))
        with self._told():
            query, _ = dns.xfr.make_query(zone)
            query.use_tsig(self._key(), self.key, algorithm=self.algorithm)
            dns.query.inbound_xfr(self.server, zone, query, port=self.port, timeout=SECONDS, lifetime=SECONDS)
        serial, pairs = rpz.of_zone(zone)
        found = rpz.understood(serial, pairs, self.landing)
        lines = {(host, ""): verdict for host, verdict in found.verdicts.items()}
        return State(lines, serial, str(serial), strange=found.strange)

    def apply(self, plan: Plan) -> State:
        """Send the changes. A message is done whole or not at all, and only to the zone that was planned for."""
        if plan.had.strange or plan.changes:
            serial = str(self._soa().serial)  # type: ignore[attr-defined]
            if serial != plan.had.print:
                raise ChangedMeanwhileError(
                    f"The zone in BIND was changed since this plan was made (serial {serial}, then {plan.had.print}). "
                    "Nothing was done. Make a new plan."
                )
            for steps in _messages(self._steps(plan), self.zone):
                self._send(steps)
        return self.read()

    def roll_back(self, to: State) -> State:
        """Bring back what was read before."""
        return self.apply(planned(Laying(dict(to.lines)), self.read()))

    def _steps(self, plan: Plan) -> Iterator[list[Step]]:
        """The steps of each change, which have to stay in one message."""
        yield from ([(line.split(" ", 1)[0], "")] for line in plan.had.strange)
        for change in plan.changes:
            to = rpz.target(change.now, self.landing) if change.now else ""
            yield [(change.host, to), (f"*.{change.host}", to)]

    def _send(self, steps: list[Step]) -> None:
        message = dns.update.UpdateMessage(self.zone)
        message.use_tsig(self._key(), self.key, algorithm=self.algorithm)
        message.present("@", self._soa())  # and refused where somebody else was quicker
        for name, to in steps:
            message.delete(name)
            if to:
                message.add(name, rpz.TTL, "CNAME", to)
        with self._told():
            answer = dns.query.tcp(message, self.server, SECONDS, self.port)
        if answer.rcode() == dns.rcode.NXRRSET:
            raise ChangedMeanwhileError("Somebody else changed the zone in BIND meanwhile. Look at it and plan again.")
        if answer.rcode() != dns.rcode.NOERROR:
            raise FilterError(f"BIND refuses the change: {dns.rcode.to_text(answer.rcode())}. {_WHY}")

    def _soa(self) -> object:
        query = dns.message.make_query(self.zone, "SOA")
        query.use_tsig(self._key(), self.key, algorithm=self.algorithm)
        with self._told():
            answer = dns.query.tcp(query, self.server, SECONDS, self.port)
        for rrset in answer.answer:
            if rrset.rdtype == dns.rdatatype.SOA:
                return rrset[0]
        raise FilterError(f"BIND does not give the zone {self.zone}: {dns.rcode.to_text(answer.rcode())}. {_WHY}")

    def _key(self) -> dict[dns.name.Name, dns.tsig.Key]:
        name = dns.name.from_text(self.key)
        return {name: dns.tsig.Key(name, self.secret, self.algorithm)}

    @contextmanager
    def _told(self) -> Iterator[None]:
        """What goes wrong on the way, in words."""
        try:
            yield
        except (dns.tsig.PeerError, dns.tsig.BadSignature, dns.message.UnknownTSIGKey) as error:
            raise FilterError("BIND does not accept this key. Compare its name, secret and algorithm.") from error
        except dns.xfr.TransferError as error:
            raise FilterError(f"BIND does not give the zone {self.zone}: {error}. {_WHY}") from error
        except (dns.exception.Timeout, OSError, EOFError) as error:
            raise FilterDownError(
                f"BIND at {self.server} port {self.port} does not answer. It keeps what it had."
            ) from error
        except (dns.exception.DNSException, ValueError) as error:
            raise FilterError(f"BIND answered something that cannot be understood: {error}") from error


_WHY = "Look at update-policy and allow-transfer of the zone in named.conf."


def _messages(changes: Iterable[list[Step]], zone: str) -> Iterator[list[Step]]:
    """The steps in messages that are not too long; those of one change are never parted."""
    steps: list[Step] = []
    size = 0
    for change in changes:
        longer = sum(2 * (len(name) + len(zone)) + len(to) + 40 for name, to in change)
        if steps and size + longer > _ROOM:
            yield steps
            steps, size = [], 0
        steps += change
        size += longer
    if steps:
        yield steps
