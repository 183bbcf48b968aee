from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from airflow_provider_slides.sandbox.testing import Sandbox
from tests.sandbox.raw_server import RawServer

pytest.register_assert_rewrite("tests.sandbox.genviral.support", "tests.sandbox.perceptis.support")


@pytest.fixture
def sandbox(slides_sandbox: Sandbox) -> Sandbox:
    """A sandbox without jobs, faults and counts."""
    return slides_sandbox


@pytest.fixture
def raw() -> Iterator[Callable[[], RawServer]]:
    servers: list[RawServer] = []

    def make() -> RawServer:
        servers.append(RawServer())
        return servers[-1]

    yield make
    for server in servers:
        server.server.shutdown()
        server.server.server_close()


@pytest.fixture
def certified(raw: Callable[[], RawServer], tmp_path: Path) -> tuple[RawServer, Path]:
    """A server that speaks TLS, and the certificate that says it is 127.0.0.1."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "files.example")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), 1, now - timedelta(days=1), now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(IPv4Address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    path, key_path = tmp_path / "certificate.pem", tmp_path / "key.pem"
    path.write_bytes(certificate.public_bytes(Encoding.PEM))
    key_path.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path, key_path)
    server = raw()
    server.server.socket = context.wrap_socket(server.server.socket, server_side=True)
    server.url = server.url.replace("http:", "https:")
    server.answers["/f"] = (200, {}, b"deck")
    return server, path
