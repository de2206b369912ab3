"""Bytes in any encoding that an article may have."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import ReadError
from analysis.reading.decode import decode, decoded

ENGLISH = "“It’s a naïve idea – a café deal,” said Zoë Müller. She paid £20 and left…"
GERMAN = (
    "Der Außenminister erklärte am Montag, die Gespräche über das Flüchtlingsabkommen seien für beide Länder "
    "schwierig gewesen. Österreich müsse nun prüfen, ob eine Lösung möglich sei. Die Grünen äußerten Kritik."
)
FRENCH = (
    "Le ministre a déclaré lundi que les négociations avaient échoué. « Nous n’avons pas été invités », "
    "a-t-il ajouté avant de quitter la salle où les délégués étaient réunis depuis trois jours."
)
POLISH = (
    "Minister spraw zagranicznych oświadczył w poniedziałek, że rozmowy będą kontynuowane w przyszłym roku. "
    "Według niego obie strony są gotowe do kompromisu, jednak wiele kwestii wciąż pozostaje nierozwiązanych."
)
RUSSIAN = (
    "Министр иностранных дел заявил в понедельник, что переговоры о границе продолжатся в следующем месяце. "
    "По его словам, обе стороны готовы к компромиссу, однако многие вопросы ещё не решены. Встреча прошла "
    "в столице при участии наблюдателей, которые отказались отвечать на вопросы журналистов."
)


@pytest.mark.parametrize("text", [ENGLISH, GERMAN, RUSSIAN])
@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_unicode(text: str, mark: bytes, encoding: str) -> None:
    assert decode(mark + text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_characters_without_a_mark(encoding: str) -> None:
    assert decode(GERMAN.encode(encoding)) == GERMAN


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "cp1252"),
        ("He paid £20.", "latin-1"),
        ("a café", "latin-1"),
        (GERMAN, "cp1252"),
        (GERMAN, "latin-1"),
        (FRENCH, "cp1252"),
        (POLISH, "cp1250"),
        (POLISH, "iso8859-2"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN * 5, "cp1251"),
    ],
)
def test_older_encodings(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_a_broken_character_does_not_spoil_the_others() -> None:
    data = RUSSIAN.encode()
    assert decode(data[:101]).startswith(RUSSIAN[:50])
    assert decode(data[:101] + data[102:]).count("\ufffd") <= 2
    assert RUSSIAN[60:] in decode(data[:101] + data[102:])


def test_line_ends() -> None:
    assert decode(b"one\r\ntwo\rthree\n\r\n\tfour ") == "one\ntwo\rthree\n\n\tfour "


@pytest.mark.parametrize(
    "data",
    [
        b"\x7fELF\x02\x01\x01\0\0\0\0" * 20,
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)),
        bytes(range(256)) * 4,
        b"%PDF-1.7 and so on",
        b"NUL\0after\0NUL\0in\0it",
        bytes(range(1, 32)) * 9,
    ],
)
def test_binary_files_are_refused(data: bytes) -> None:
    with pytest.raises(ReadError):
        decode(data)


def test_a_few_escape_sequences_are_text() -> None:
    text = "\x1b[1mThe talks\x1b[0m failed.\x07 " * 3 + ENGLISH
    assert decode(text.encode()) == text


@given(st.text())
def test_what_is_text_comes_back(text: str) -> None:
    data = ("The talks failed. " * 20 + text).encode("utf-8", errors="ignore")
    if b"\0" in data or any(ord(c) < 32 for c in text):
        return
    assert decode(data) == data.decode()


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        text = decode(data)
    except ReadError:
        return
    assert "\r\n" not in text


@pytest.mark.parametrize("stray", [b"\x92", b"\x93", b"\x96", b"\x85"])
def test_a_stray_byte_does_not_change_the_encoding(stray: bytes) -> None:
    text = "Zoë said: “We’ll wait.” They’d "
    assert decode(text.encode() + stray) == text + stray.decode("cp1252")


@pytest.mark.parametrize(
    "text",
    [
        "“It’s late,” said Hale. “We’ll wait.”",
        "She didn’t say – or couldn’t – what they’d seen.",
        "The café wasn’t open; the naïve waited, “as always,” outside.",
        "It was Zoë’s boat, and Hale’s idea. “Sail,” she said.",
    ],
)
def test_texts_of_a_macintosh(text: str) -> None:
    assert decode(text.encode("mac_roman")) == text


# What is declared, what is said, and what is to be told


def test_an_encoding_that_is_said_counts() -> None:
    assert decoded(RUSSIAN.encode("koi8-r"), "koi8-r") == (RUSSIAN, ())
    assert decoded("a café".encode(), "latin-1") == ("a cafÃ©", ())
    assert decoded(ENGLISH.encode("utf-16"), "utf-16") == (ENGLISH, ())
    assert decoded(codecs.BOM_UTF8 + ENGLISH.encode(), "UTF-8") == (ENGLISH, ())


def test_what_is_not_in_such_an_encoding_is_told() -> None:
    text, notices = decoded("a café, a café".encode("latin-1"), "utf-8")
    assert text == "a caf\ufffd, a caf\ufffd"
    assert notices == ("2 characters are not in utf-8 and are shown as \ufffd",)


@pytest.mark.parametrize("name", ["utf-9", "", "rot13", "base64", "idna", "undefined", "a\0b", "\x1b[31m"])
def test_an_encoding_that_there_is_not(name: str) -> None:
    with pytest.raises(ReadError, match="no encoding") as caught:
        decoded(b"They sail.", name)
    assert str(caught.value).isprintable()


@pytest.mark.parametrize("declared", ["windows-1251", "utf-8", "ascii", "no-such", None])
def test_what_is_declared_counts_unless_the_bytes_contradict_it(declared: str | None) -> None:
    assert decoded(GERMAN.encode(), declared=declared).text == GERMAN
    assert (
        decoded(GERMAN.encode("cp1252"), declared=declared if declared != "windows-1251" else None).text
        == GERMAN
    )
    assert decoded("Мост".encode("cp1251"), declared="windows-1251").text == "Мост"


def test_a_guess_is_told() -> None:
    text, notices = decoded(RUSSIAN.encode("koi8-r"))
    assert text == RUSSIAN
    assert notices == ("read as koi8-r, which is a guess; --encoding corrects it",)
    assert decoded(ENGLISH.encode("cp1252")).notices == ()


TURKISH = "Bakan, görüşmelerin başarısız olduğunu söyledi. Yeni bir toplantı yapılacağını açıkladı."
GREEK = "Ο υπουργός δήλωσε τη Δευτέρα ότι οι συνομιλίες απέτυχαν και θα συνεχιστούν τον Μάιο."
CZECH = "Přístav zůstane uzavřen do pátku, oznámila radnice. Mnozí obchodníci si stěžují na pokles prodeje."
HUNGARIAN = (
    "A kikötő péntekig zárva marad. Sok kereskedő panaszkodik az eladások csökkenésére, űrlapot töltött."
)
UKRAINIAN = "Порт залишиться закритим до п'ятниці. Багато торговців скаржаться на падіння продажів у місті."
ARABIC = "سيبقى الميناء مغلقا حتى يوم الجمعة، حسبما أعلنت البلدية. ويشكو كثير من التجار من تراجع المبيعات."
HEBREW = "הנמל יישאר סגור עד יום שישי, מסרה העירייה. סוחרים רבים מתלוננים על ירידה במכירות בעיר."
JAPANESE = (
    "市役所は港を金曜日まで閉鎖すると発表した。多くの商店が売り上げの減少を訴えている。警察が調べている。"
)
CHINESE = "市政府表示，港口将关闭至星期五。许多商家抱怨销售额下降。晚上各条道路都出现了拥堵。警方正在调查。"


@pytest.mark.parametrize(
    ("text", "encodings"),
    [
        ("Zoë said: “We’ll wait – in the café.”", "cp1252 mac_roman"),
        (GERMAN, "cp1252 cp850"),
        ("Où est-il allé ? À Genève, déjà : « très loin », a-t-il dit.", "cp1252 mac_roman"),
        (POLISH, "cp1250 iso8859-2"),
        (CZECH, "cp1250 iso8859-2"),
        (HUNGARIAN, "cp1250 iso8859-2"),
        (TURKISH, "cp1254 iso8859-9"),
        (GREEK, "cp1253 iso8859-7"),
        (RUSSIAN, "cp1251 koi8-r cp866 iso8859-5 mac_cyrillic"),
        (UKRAINIAN, "cp1251 koi8-u"),
        (ARABIC, "cp1256 iso8859-6"),
        (HEBREW, "cp1255 iso8859-8"),
        (JAPANESE, "shift_jis euc_jp iso2022_jp"),
        (CHINESE, "gb18030"),
    ],
)
def test_letters_tell_the_encoding(text: str, encodings: str) -> None:
    for encoding in encodings.split():
        assert decode(text.encode(encoding, "replace")) == text.encode(encoding, "replace").decode(encoding)


def test_a_stray_byte_and_a_whole_character_are_utf_8() -> None:
    assert decode("a café".encode() + b" \x96 closed") == "a café – closed"


def test_a_few_nul_bytes_are_shown() -> None:
    assert decode(b"one NUL\0in a text") == "one NUL\0in a text"
    assert decode("“NUL\0” in a text".encode()) == "“NUL\0” in a text"


def wrongly(text: str, lost: str) -> str:
    """UTF-8 taken for Windows-1252; a byte that has no character there gets lost in one way or another."""
    return "".join(bytes([byte]).decode("cp1252", errors="ignore") or lost for byte in text.encode())


@pytest.mark.parametrize("text", [ENGLISH, GERMAN, FRENCH, POLISH])
@pytest.mark.parametrize("lost", ["", "?", "\ufffd"])
def test_wrongly_decoded_text_is_mended_and_told(text: str, lost: str) -> None:
    wrong = wrongly(text * 2, lost).encode()
    mended, notices = decoded(wrong)
    assert mended == text * 2
    assert len(notices) == 1
    assert "mended" in notices[0]
    assert decoded(wrong, "utf-8") == (wrong.decode(), ())


@pytest.mark.parametrize("text", [ENGLISH, GERMAN, FRENCH, POLISH, RUSSIAN])
def test_text_that_is_right_is_left_alone(text: str) -> None:
    assert decoded(text.encode()) == (text, ())


@pytest.mark.parametrize(
    "text",
    [
        "The signs “â€™” and “Ã©” – that is how “’” and “é” look – are a page’s wrong encoding.",
        "«CAFÉ», «PÂTÉ», «DÉJÀ»",
        "SÃO PAULO, JOÃO, MARANHÃO",
        "The price is Â£20.",
    ],
)
def test_in_doubt_nothing_is_mended(text: str) -> None:
    assert decoded(text.encode()) == (text, ())


@given(st.text(st.characters(min_codepoint=32, max_codepoint=0x2FF), max_size=60))
def test_mending_leaves_ascii_as_it_is(text: str) -> None:
    whole = "They sail.\n" + text + "\nThey wait."
    mended = decoded(whole.encode()).text
    assert mended.startswith("They sail.\n")
    assert mended.endswith("\nThey wait.")
    assert mended.count("\n") == whole.count("\n")
