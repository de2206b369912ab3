"""Messages and boxes of them: what is their text, who wrote it and when, and what is not their own."""

from __future__ import annotations

import base64
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import ReadError
from analysis.reading.conversion import Asked, Extract
from analysis.reading.formats.mail import CONVERTER

HEAD = (
    "From: Ida Lind <ida@example.org>\nTo: Per <per@example.org>\n"
    "Subject: The harbour\nDate: Fri, 3 May 2024 23:30:00 -0500\n"
)
TEXT = "The harbour closes on Monday.\n\nNobody was told why."


def read(mail: str | bytes, encoding: str | None = None) -> Extract:
    data = mail if isinstance(mail, bytes) else mail.encode()
    (found,) = CONVERTER.extract(data, Asked(encoding=encoding))
    return found


def beside(extract: Extract) -> list[str]:
    return [extract.text[start:end] for start, end in extract.asides]


def message(body: str, head: str = HEAD, kind: str = "text/plain; charset=utf-8") -> str:
    return f"{head}MIME-Version: 1.0\nContent-Type: {kind}\n\n{body}"


def parts(kind: str, *each: str) -> str:
    body = "".join(f"--cut\n{part}\n" for part in each) + "--cut--\n"
    return message(body, kind=f'multipart/{kind}; boundary="cut"')


PLAIN = f"Content-Type: text/plain; charset=utf-8\n\n{TEXT}\n"
HTML = (
    "Content-Type: text/html; charset=utf-8\n\n<html><head><title>x</title><style>p {}</style></head><body>"
    "<h2>The harbour</h2><p>The harbour closes&nbsp;on\nMonday.<br>Nobody was told why.</p></body></html>\n"
)


def test_a_message() -> None:
    found = read(f"{HEAD}\n{TEXT}\n")
    assert (found.text, found.title, found.authors) == (TEXT, "The harbour", ("Ida Lind",))
    assert found.published == date(2024, 5, 3)  # where Ida was
    assert found.name is None
    assert read(f"{HEAD}\n{TEXT}\n".replace("\n", "\r\n")) == found
    assert read(b"\xef\xbb\xbf" + f"{HEAD}\n{TEXT}\n".encode()) == found
    assert read(f"{HEAD}\n{TEXT}\n".encode("utf-16")) == found


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("Fri, 3 May 2024 00:10:00 +0200", date(2024, 5, 3)),
        ("3 May 24 00:10 GMT", date(2024, 5, 3)),
        ("2024-05-03T23:59:59.000Z", date(2024, 5, 3)),
        ("Friday, May 3, 2024", date(2024, 5, 3)),
        ("yesterday", None),
        ("Fri, 31 Jun 2024 00:10:00 +0200", None),
        ("", None),
    ],
)
def test_days(value: str, day: date | None) -> None:
    assert read(f"From: ida@example.org\nDate: {value}\n\n{TEXT}").published == day


def test_a_message_without_a_day_has_that_on_which_it_was_posted() -> None:
    received = "Received: from a.example by b.example; Sat, 4 May 2024 10:00:00 +0200\n"
    assert read(f"{received}From: ida@example.org\n\n{TEXT}").published == date(2024, 5, 4)
    posted = "From ida@example.org Sun May  5 10:00:00 2024\n"
    assert read(f"{posted}From: ida@example.org\n\n{TEXT}").published == date(2024, 5, 5)


@pytest.mark.parametrize(
    ("value", "author"),
    [
        ("Ida Lind <ida@example.org>", "Ida Lind"),
        ('"Lind, Ida" <ida@example.org>', "Ida Lind"),
        ("ida@example.org (Ida Lind)", "Ida Lind"),
        ("ida@example.org", "ida@example.org"),
        ("=?utf-8?B?w5hyc3RlZA==?= <o@example.org>", "Ørsted"),
        ("=?iso-8859-1?Q?Zo=EB?= =?iso-8859-1?Q?_Lind?= <z@example.org>", "Zoë Lind"),
        ("Ida Lind via Harbour List <list@example.org>", "Ida Lind"),
        ('"The Harbour, Press" <p@example.org>', "The Harbour, Press"),
        ("=?no-such-charset?Q?Ida?= <i@example.org>", "Ida"),
        ("=?utf-8?B?broken!?= <i@example.org>", "=?utf-8?B?broken!?="),
    ],
)
def test_authors(value: str, author: str) -> None:
    assert read(f"From: {value}\nSubject: x\n\n{TEXT}").authors[0] == author


def test_headers_in_eight_bits() -> None:
    assert read("From: Zoë <z@example.org>\nSubject: A café\n\nx".encode()).title == "A café"
    assert read("From: Zoë <z@example.org>\nSubject: A café\n\nx".encode("cp1252")).authors == ("Zoë",)


def test_folded_headers() -> None:
    assert read(f"From: i@example.org\nSubject: The harbour\n\tand the\n  strait\n\n{TEXT}").title == (
        "The harbour and the strait"
    )


def test_plain_text_goes_before_its_html() -> None:
    found = read(parts("alternative", PLAIN, HTML))
    assert found.text == TEXT


def test_html_alone() -> None:
    for mail in (parts("alternative", HTML), message(HTML.partition("\n\n")[2], kind="text/html")):
        found = read(mail)
        assert found.text == "The harbour\n\nThe harbour closes on Monday.\nNobody was told why."
        assert [(block.kind, block.level) for block in found.blocks] == [("heading", 2)]


def test_a_hint_at_html_is_no_text() -> None:
    long = HTML.replace("Nobody was told why.", "Nobody was told why. " * 20)
    found = read(parts("alternative", "Content-Type: text/plain\n\nView this mail in a browser.\n", long))
    assert "Nobody was told why." in found.text
    assert "View this mail" not in found.text


def test_attachments_are_left_out() -> None:
    attached = (
        'Content-Type: text/plain; name="a.txt"\nContent-Disposition: attachment; filename="a.txt"\n'
        f"Content-Transfer-Encoding: base64\n\n{base64.b64encode(b'Another thing.').decode()}\n"
    )
    picture = "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n"
    assert read(parts("mixed", PLAIN, attached, picture)).text == TEXT


def test_a_text_that_is_shown_below_or_alone_is_read() -> None:
    inline = (
        f'Content-Type: text/plain; name="a.txt"\nContent-Disposition: inline; filename="a.txt"\n\n{TEXT}\n'
    )
    assert read(parts("mixed", inline)).text == TEXT
    assert read(parts("mixed", inline.replace("inline", "attachment"))).text == TEXT


def test_the_text_may_come_in_pieces() -> None:
    more = "Content-Type: text/plain\n\nThe strait stays open.\n"
    assert read(parts("mixed", PLAIN, more)).text == f"{TEXT}\n\nThe strait stays open."


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("quoted-printable", "A caf=C3=A9 clos=\ned."),
        ("base64", base64.b64encode("A café closed.".encode()).decode()),
        ("8bit", "A café closed."),
        ("unheard-of", "A café closed."),
    ],
)
def test_transfer_encodings(encoding: str, body: str) -> None:
    head = f"{HEAD}Content-Transfer-Encoding: {encoding}\n"
    assert read(message(body, head)).text == "A café closed."


def test_encodings() -> None:
    def of(charset: str, sent: str, encoding: str | None = None) -> str:
        return read(
            message("Vår café – “ny”", kind=f"text/plain; charset={charset}").encode(sent), encoding
        ).text

    assert of("iso-8859-1", "cp1252") == "Vår café – “ny”"
    assert of("utf-8", "cp1252") == "Vår café – “ny”"
    assert of("us-ascii", "utf-8") == "Vår café – “ny”"
    assert of("nonsense", "utf-8") == "Vår café – “ny”"
    assert of("utf-8", "utf-8", encoding="cp1252").startswith("VÃ¥r cafÃ©")


def test_fields_that_ran_together() -> None:
    kind = 'text/plain; charset = "UTF-8"Content-Transfer-Encoding: quoted-printable'
    assert read(message("A caf=C3=A9.", kind=kind)).text == "A café."


def test_a_boundary_that_is_not_the_one_told() -> None:
    mail = parts("alternative", PLAIN, HTML).replace('boundary="cut"', 'boundary="other"')
    assert read(mail).text.startswith(TEXT)


@pytest.mark.parametrize(
    "mail",
    [
        parts("mixed", "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n"),
        f"{HEAD}\n",
        HEAD,
        message("", kind="application/pdf"),
    ],
)
def test_no_text(mail: str) -> None:
    with pytest.raises(ReadError, match=r"^a message without a text$"):
        read(mail)


def test_what_is_encrypted_is_told() -> None:
    with pytest.raises(ReadError, match="encrypted"):
        read(parts("encrypted", "Content-Type: application/pgp-encrypted\n\nVersion: 1\n"))
    with pytest.raises(ReadError, match="encrypted"):
        read(message("-----BEGIN PGP MESSAGE-----\n\nabcd\n-----END PGP MESSAGE-----\n"))


def test_a_signed_text() -> None:
    signed = (
        "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nThe harbour closes.\n- -- \nIda\n"
        "-----BEGIN PGP SIGNATURE-----\n\nabcd\n-----END PGP SIGNATURE-----\n"
    )
    assert read(message(signed)).text == "The harbour closes.\n-- \nIda"


def test_nested_beyond_measure() -> None:
    deep = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(3_000))
    with pytest.raises(ReadError):
        read(f"{HEAD}{deep}\nThe end")


# What is not the writer's own


def test_quotations_and_signature() -> None:
    found = read(
        f"{HEAD}\nNo.\n\nOn Thu, 2 May 2024, Per wrote:\n\n> Will you sail?\n> Please say.\n\n"
        "Not this week.\n\n"
        "-- \nIda Lind\nHarbour office\n"
    )
    assert beside(found) == [
        "On Thu, 2 May 2024, Per wrote:\n\n> Will you sail?\n> Please say.",
        "-- \nIda Lind\nHarbour office",
    ]


def test_an_introduction_may_be_wrapped() -> None:
    found = read(
        f"{HEAD}\nNo.\n\nOn Thu, 2 May 2024 at 10:00, Per Roe\n<per@example.org> wrote:\n> Will you sail?\n"
    )
    assert beside(found) == [
        "On Thu, 2 May 2024 at 10:00, Per Roe\n<per@example.org> wrote:\n> Will you sail?"
    ]


def test_what_was_answered() -> None:
    original = "-----Original Message-----\nFrom: Per\nSent: 2 May\nTo: Ida\nSubject: x\n\nWill you sail?"
    assert beside(read(f"{HEAD}\nNo.\n\n{original}\n")) == [original]
    outlook = (
        "________________________________\nFrom: Per\nSent: 2 May\nTo: Ida\nSubject: x\n\nWill you sail?"
    )
    assert beside(read(f"{HEAD}\nNo.\n\n{outlook}\n")) == [outlook]


def test_what_is_passed_on_is_the_article() -> None:
    head = "---------- Forwarded message ---------\nFrom: Per\nDate: 2 May\nSubject: x\nTo: Ida"
    found = read(f"{HEAD}\nSee below.\n\n{head}\n\nThe strait is closed.\n")
    assert beside(found) == [head]
    original = "-----Original Message-----\nFrom: Per\nSent: 2 May\nTo: Ida\nSubject: x"
    mail = f"{HEAD}\nSee below.\n\n{original}\n\nThe strait is closed.\n"
    assert beside(read(mail.replace("Subject: The harbour", "Subject: FW: The harbour"))) == [original]


def test_a_message_that_only_quotes_has_these_words() -> None:
    assert beside(read(f"{HEAD}\n> The strait is closed.\n> Nobody sails.\n")) == []


def test_prose_is_nobody_elses() -> None:
    text = (
        "The minister wrote:\n\nWe sail on Monday.\n\nFrom: here to there.\n\n-- and that was all he wrote.\n"
    )
    assert beside(read(f"{HEAD}\n{text}")) == []


def test_quotations_in_html() -> None:
    body = (
        "<div>No.</div><div class='gmail_quote'>On Thu, Per wrote:"
        "<blockquote>Will you sail?</blockquote></div>"
        "<div>Not this week.</div><div class='gmail_signature'>Ida</div>"
    )
    found = read(message(body, kind="text/html"))
    assert beside(found) == ["On Thu, Per wrote:\n\nWill you sail?", "Ida"]


def test_the_foot_of_a_list() -> None:
    foot = "_______________________________________________\nHarbour mailing list\nhttps://list.example.org/"
    assert beside(read(f"{HEAD}\n{TEXT}\n\n{foot}\n")) == [foot]


def test_lines_that_flow() -> None:
    body = "The harbour closes \non Monday.\n\n> Will you \n> sail?\n\n-- \nIda\n"
    found = read(message(body, kind="text/plain; format=flowed"))
    assert found.text == "The harbour closes on Monday.\n\n> Will you sail?\n\n-- \nIda"
    assert read(message("Str \nait\n", kind="text/plain; format=flowed; delsp=yes")).text == "Strait"


# Boxes


def test_a_box() -> None:
    box = (
        f"From ida@example.org Fri May  3 10:00:00 2024\n{HEAD}\n{TEXT}\n\n>From here on they sail.\n\n"
        f"From the sea they came. 2024\n\n"
        "From per@example.org Sat May  4 10:00:00 2024\n"
        "From: Per <per@example.org>\nSubject: Boats\n\nThey sail.\n\n"
        "From x Sat May  4 10:00:00 2024\nFrom: x\nContent-Type: image/png\n\nabc\n"
    )
    first, second = CONVERTER.extract(box.encode(), Asked())
    assert first.text == f"{TEXT}\n\nFrom here on they sail.\n\nFrom the sea they came. 2024"
    assert (first.name, second.name) == ("1", "2")
    assert (second.title, second.text, second.authors) == ("Boats", "They sail.", ("Per",))
    assert second.published == date(2024, 5, 4)
    assert first.notices == ("1 of 3 messages are left out: a message without a text",)


@given(
    st.lists(
        st.sampled_from(
            [HEAD, "\n\n", "From x 2024\n", "--cut\n", "> q\n", "-- \n", PLAIN, HTML, "=?utf-8?Q?=C3?=\n"]
        )
        | st.text(max_size=40).map(str),
        max_size=12,
    ),
    st.sampled_from(["mixed", "alternative", "related", "signed"]),
)
def test_whatever_comes_is_read_or_refused(pieces: list[str], kind: str) -> None:
    mail = f'{HEAD}Content-Type: multipart/{kind}; boundary="cut"\n\n' + "".join(pieces)
    try:
        found = read(mail.encode("utf-8", "surrogatepass"))
    except ReadError:
        return
    at = 0
    for start, end in found.asides:
        assert at <= start < end <= len(found.text)
        at = end
    assert all(0 <= block.start < block.end <= len(found.text) for block in found.blocks)
