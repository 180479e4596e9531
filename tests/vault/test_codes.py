"""Sign-in codes are those of RFC 6238, and what is no seed is refused in plain words."""

import base64
from datetime import UTC, datetime

import pytest

from belisha.vault import codes

# Appendix B of RFC 6238: the moment, and the codes for SHA-1, SHA-256 and SHA-512.
VECTORS = [
    (59, "94287082", "46119246", "90693936"),
    (1111111109, "07081804", "68084774", "25091201"),
    (1111111111, "14050471", "67062674", "99943326"),
    (1234567890, "89005924", "91819424", "93441116"),
    (2000000000, "69279037", "90698825", "38618901"),
    (20000000000, "65353130", "77737706", "47863826"),
]
LENGTHS = {"SHA1": 20, "SHA256": 32, "SHA512": 64}


def uri(algorithm):
    seed = base64.b32encode((b"1234567890" * 7)[: LENGTHS[algorithm]]).decode().rstrip("=")
    return f"otpauth://totp/school?secret={seed}&algorithm={algorithm}&digits=8"


@pytest.mark.parametrize("moment", VECTORS, ids=lambda each: str(each[0]))
@pytest.mark.parametrize("which", [0, 1, 2])
def test_the_codes_are_those_of_the_standard(moment, which):
    seed = codes.read(uri([*LENGTHS][which]))
    assert codes.at(seed, datetime.fromtimestamp(moment[0], UTC)).text == moment[which + 1]


@pytest.mark.parametrize(("second", "left"), [(0, 30), (1, 29), (29, 1), (30, 30), (59, 1)])
def test_the_seconds_that_are_left_are_counted(second, left):
    seed = codes.read("JBSWY3DPEHPK3PXPJBSWY3DP")
    assert codes.at(seed, datetime(2026, 11, 21, 12, 0, second, tzinfo=UTC)).seconds == left


def test_a_key_may_be_typed_as_services_show_it():
    now = datetime(2026, 11, 21, tzinfo=UTC)
    told = {
        codes.at(codes.read(text), now).text
        for text in ("jbsw y3dp ehpk 3pxp jbsw y3dp", "JBSWY3DP-EHPK3PXP-JBSWY3DP", " JBSWY3DPEHPK3PXPJBSWY3DP\n")
    }
    assert len(told) == 1


def test_a_period_of_the_service_is_kept():
    seed = codes.read("otpauth://totp/School:news?secret=JBSWY3DPEHPK3PXPJBSWY3DP&period=60&digits=7&issuer=School")
    code = codes.at(seed, datetime(2026, 11, 21, 12, 0, 45, tzinfo=UTC))
    assert (len(code.text), code.seconds) == (7, 15)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "123456",
        "JBSWY3DP",
        "not a seed at all!",
        "otpauth://hotp/x?secret=JBSWY3DPEHPK3PXPJBSWY3DP&counter=1",
        "otpauth://totp/x",
        "otpauth://totp/x?secret=JBSWY3DPEHPK3PXPJBSWY3DP&digits=99",
        "otpauth://totp/x?secret=JBSWY3DPEHPK3PXPJBSWY3DP&period=0",
        "otpauth://totp/x?secret=JBSWY3DPEHPK3PXPJBSWY3DP&algorithm=MD5",
        "otpauth://totp/x?secret=JBSWY3DPEHPK3PXPJBSWY3DP&encoder=steam",
        "https://example.org/seed",
        "A" * 3000,
        "\N{SNOWMAN}" * 20,
        "otpauth://[x",
    ],
)
def test_what_is_no_seed_is_refused_with_what_to_do(text):
    with pytest.raises(ValueError, match="set-up key"):
        codes.read(text)
