"""What kind of file something is, told from its first bytes and never from its name."""

from __future__ import annotations

HEAD = 8_192  # bytes that are looked at
UNKNOWN, TEXT = "application/octet-stream", "text/plain"
SAID = {
    "application/pdf": "PDF",
    "application/msword": "Word document",
    "application/vnd.ms-excel": "Excel workbook",
    "application/vnd.ms-powerpoint": "presentation",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel workbook",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "presentation",
    "application/zip": "ZIP",
    TEXT: "text",
    UNKNOWN: "file",
}


def media_type(head: bytes) -> str:
    """The media type of what begins with these bytes; text where all of it can be read, else UNKNOWN."""
    import filetype  # here, because few requests need its eighty signatures

    found: str | None = filetype.guess_mime(head[:HEAD])
    if found:
        return found
    return TEXT if _is_text(head[:HEAD]) else UNKNOWN


def said(media_type: str) -> str:
    """What such a file is called: `PDF`, `picture`, `file`."""
    known = {"image": "picture", "audio": "recording", "video": "video", "text": "text"}
    return SAID.get(media_type) or known.get(media_type.partition("/")[0], "file")


def _is_text(head: bytes) -> bool:
    """Whether it is UTF-8 without control characters; a letter may be cut off at the end."""
    for cut in range(min(4, len(head))):
        try:
            text = head[: len(head) - cut].decode("utf-8-sig")
        except UnicodeDecodeError:
            continue
        return all(letter >= " " or letter in "\t\r\n\f" for letter in text)
    return False
