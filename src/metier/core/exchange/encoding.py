"""From bytes to text, without guessing."""

from metier.core.exchange.refusals import Unreadable
from metier.core.words import printable

_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def text_of(file: str, data: bytes) -> str:
    """UTF-8 with or without its mark, or UTF-16 with it, lines ended by `\\n`. Raises Unreadable naming the file and the line."""
    wide = data.startswith(_UTF16)
    try:
        text = data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise _not_text(file, data, error, wide=wide) from None
    if "\x00" in text:
        line = text.count("\n", 0, text.index("\x00")) + 1
        raise Unreadable(
            f"{file}, line {line}, is not text. Choose the file as LinkedIn or your résumé editor wrote it.", file, line
        )
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _not_text(file: str, data: bytes, error: UnicodeDecodeError, *, wide: bool) -> Unreadable:
    if wide:
        return Unreadable(
            f"{file} starts as UTF-16 text but does not go on as it. Save it as UTF-8 and choose it again.", file
        )
    start = error.start
    line = data.count(b"\n", 0, start) + 1
    begins = data.rfind(b"\n", 0, start) + 1
    seen = printable(
        data[max(begins, start - 12) : start + 12].split(b"\n")[0].decode("cp1252", errors="replace")
    ).strip()
    kind = "“CSV UTF-8”" if file.casefold().endswith(".csv") else "UTF-8 text"
    sentence = f"{file}, line {line}, is not UTF-8 text at “{seen}” (byte {start + 1:,}). Save the file as {kind} and choose it again."
    return Unreadable(sentence, file, line)
