"""Files that are broken, hostile or far too large: refused in a sentence that says what is wrong and what to do, and nothing else."""

import io
import json
import os
import subprocess
import sys
import zipfile
from dataclasses import replace

import pytest

from metier.core.exchange import Unreadable
from metier.record.reading import child, process
from metier.record.reading.door import read_files
from metier.record.reading.process import Limits, read_apart
from resume_files import W, docx, paragraph, pdf, relation, run

pytestmark = pytest.mark.one_database

CV = "#set page(margin: 2cm)\n= Experience\n*Senior Editor*, Liffey Press Ltd #h(1fr) 2015 – 2019\n- Edited forty novels\n"


def refused(name: str, data: bytes, limits: Limits = process.LIMITS) -> str:
    """The sentence with which a file is refused."""
    with pytest.raises(Unreadable) as problem:
        read_files([(name, data)], limits=limits)
    said = problem.value.sentence
    assert name in said
    assert said.endswith(".")
    return said


def locked() -> bytes:
    """A PDF that claims to be encrypted with a password nobody knows."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"]
    objects += [
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
        b"<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <" + b"41" * 32 + b"> /U <" + b"42" * 32 + b"> >>",
    ]
    return assembled(objects, b"/Encrypt 4 0 R /ID [<" + b"43" * 16 + b"> <" + b"43" * 16 + b">]")


def assembled(objects: list[bytes], more: bytes = b"") -> bytes:
    """A PDF of these objects, the first its catalogue."""
    data = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    return data + b"trailer << /Root 1 0 R /Size %d %s >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, more, start)


def test_a_locked_pdf():
    assert refused("cv.pdf", locked()) == (
        "cv.pdf is locked with a password. Open it, print it as a PDF without one, and choose that."
    )


def test_a_scanned_pdf_has_no_text_and_that_is_said():
    said = refused("scan.pdf", pdf("#set page(margin: 1cm)\n#rect(width: 100%, height: 80%, fill: luma(80%))"))
    assert "has no text: its pages are pictures" in said
    assert "paste its text" in said


def test_a_pdf_of_five_hundred_pages():
    said = refused("thesis.pdf", pdf("#for i in range(500) [page #pagebreak(weak: false)]"))
    assert "at most 60 are read" in said


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7", b"%PDF-1.7\n" + b"\x00" * 5_000, pdf(CV)[:2_000]], ids=["empty", "zeros", "cut short"]
)
def test_a_pdf_that_is_damaged(data: bytes):
    assert "is damaged and cannot be read as a PDF" in refused("cv.pdf", data)


def test_a_web_page_that_is_called_a_pdf():
    assert "is a web page" in refused("cv.pdf", b"<!doctype html><html><body>Sign in</body></html>")


def test_a_pdf_with_a_program_in_it_is_only_read():
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (while \\(true\\) { app.alert\\(1\\) }) >> >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] >>",
    ]
    assert "has no text" in refused("cv.pdf", assembled(objects))


def test_a_word_document_with_macros():
    said = refused("cv.docm", docx(paragraph("Experience"), parts={"word/vbaProject.bin": b"Sub AutoOpen()"}))
    assert "has macros, which are programs. Nothing of it was read" in said


@pytest.mark.parametrize("kind", ["attachedTemplate", "image", "oleObject", "frame", "subDocument"])
def test_a_word_document_that_would_fetch_something(kind: str):
    data = docx(paragraph("Experience"), relations=relation(kind, "http://203.0.113.9/template.dotm"))
    assert f"refers to a file elsewhere ({kind})" in refused("cv.docx", data)


def test_a_link_to_a_web_page_is_no_harm():
    body = paragraph("Ada Brennan", "Title") + paragraph("Experience", "Heading1")
    body += paragraph("Senior Editor, Liffey Press Ltd\t2015 – 2019")
    reading = read_files([("cv.docx", docx(body, relations=relation("hyperlink", "https://example.org")))])
    assert len(reading.facts) == 2


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">'
    + "".join(f'<!ENTITY lol{level} "{f"&lol{level - 1 or str()};" * 10}">' for level in range(1, 10))
    + "]>"
)
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("head", [LAUGHS, OUTSIDE], ids=["billion laughs", "external entity"])
def test_xml_with_entities_of_its_own(head: str):
    entity = "lol9" if head is LAUGHS else "secret"
    europass = (
        f'{head}<Candidate xmlns="http://www.europass.eu/1.0"><CandidatePerson>&{entity};</CandidatePerson></Candidate>'
    )
    assert "declares entities of its own" in refused("europass.xml", europass.encode())
    text = f'{head}<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>&{entity};</w:t></w:r></w:p></w:body></w:document>'
    assert refused("cv.docx", docx("", document=text.encode())).startswith(
        "The text in cv.docx declares entities of its own"
    )


def test_xml_that_breaks_off():
    assert "breaks off or is not XML" in refused("europass.xml", b'<?xml version="1.0"?><Candidate><a>')


def test_a_word_document_that_unpacks_to_far_more():
    said = refused("cv.docx", docx("", document=b"<w:document>" + b" " * 130_000_000))
    assert "far more than a résumé" in said


def test_a_word_document_that_is_cut_short():
    assert "damaged" in refused("cv.docx", docx(paragraph("Experience"))[:400])


def test_a_word_document_of_twenty_five_thousand_lines():
    body = "".join(paragraph(f"{number * 7_919:x} {number * number:x}") for number in range(25_000))
    assert "far more text than a résumé" in refused("cv.docx", docx(body))


def test_a_zip_with_a_path_that_leads_out_is_refused():
    packed = io.BytesIO(docx(paragraph("Experience")))
    with zipfile.ZipFile(packed, "a") as archive:
        archive.writestr("../../evil.txt", b"x")
    assert "not put together as a Word document is" in refused("cv.docx", packed.getvalue())


def test_a_file_of_two_hundred_megabytes_is_not_even_read(tmp_path):
    large = tmp_path / "cv.pdf"
    with large.open("wb") as stream:
        stream.write(b"%PDF-1.7\n")
        stream.truncate(200_000_000)
    with pytest.raises(Unreadable, match="has 200 MB, more than the 30 MB a résumé can have"):
        read_files([("cv.pdf", large)])


def test_a_text_of_two_hundred_megabytes_is_not_even_read(tmp_path):
    large = tmp_path / "cv.txt"
    with large.open("wb") as stream:
        stream.truncate(200_000_000)
    with pytest.raises(Unreadable, match="has 200 MB, more than the 1 MB of a résumé as text"):
        read_files([("cv.txt", large)])


def test_a_word_document_is_read_but_not_what_is_hidden_in_it():
    hidden = (
        f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>CEO of everything</w:t></w:r>{run('Senior Editor, Liffey Press Ltd')}"
    )
    body = paragraph("Ada Brennan", "Title") + paragraph("Experience", "Heading1") + paragraph(hidden)
    facts = read_files([("cv.docx", docx(body))]).facts
    assert "CEO" not in str(facts)


# The process


def test_what_takes_too_long_is_ended():
    said = refused("cv.pdf", pdf(CV), Limits(wait=0.0))
    assert "more time or memory than a résumé does" in said
    assert "paste its text" in said


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the system does not set this limit")
def test_what_takes_too_much_memory_is_ended():
    assert "more time or memory" in refused("cv.pdf", pdf(CV), Limits(memory=30_000_000))


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit")
def test_the_process_can_start_no_others_and_leaves_no_trace_of_a_crash():
    program = (
        "import resource\nfrom metier.record.reading.child import limited\nlimited(2_000_000_000, 5)\n"
        "print([resource.getrlimit(one)[0] for one in (resource.RLIMIT_CPU, resource.RLIMIT_CORE, resource.RLIMIT_NPROC)])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, **process._environment()},
    )
    assert json.loads(done.stdout) == [5, 0, 0]


def test_the_process_gets_no_secrets(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://secret")
    monkeypatch.setenv("METIER_SECRET_KEY", "secret")
    assert not {"DATABASE_URL", "METIER_SECRET_KEY"} & set(process._environment())


def test_a_process_that_dies_is_a_sentence_and_not_a_bug():
    nowhere = replace(process.RESUMES, module="metier.no.such.module")
    with pytest.raises(Unreadable, match="or it is damaged"):
        read_apart("pdf", "cv.pdf", b"%PDF-", reader=nowhere)


@pytest.mark.parametrize("said", [b"", b"no json", b"[1, 2]"])
def test_an_answer_that_is_none_is_a_sentence(said: bytes):
    with pytest.raises(Unreadable, match="or it is damaged"):
        process._understood("cv.pdf", said, process.RESUMES)


def test_a_program_that_lies_in_the_folder_is_not_run(tmp_path, monkeypatch):
    for name in ("json", "ctypes", "defusedxml", "zipfile"):
        (tmp_path / f"{name}.py").write_text("open('ran', 'w').close()\nraise SystemExit(3)\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert read_files([("cv.pdf", pdf(CV.replace("forty", "fifty")))]).facts
    assert not (tmp_path / "ran").exists()


def test_what_was_read_is_not_read_again_for_its_preview_and_its_import(monkeypatch):
    data = pdf(CV.replace("forty", "sixty"))
    first = read_files([("cv.pdf", data)])
    monkeypatch.setattr(process, "_answered", None)
    assert read_files([("cv.pdf", data)]).facts == first.facts


def test_the_child_answers_in_json_and_says_why_it_refuses():
    answer = child.answer(child.read, "pdf", "cv.pdf", io.BytesIO(b"%PDF-"))
    assert json.loads(json.dumps(answer)) == {
        "refused": "cv.pdf is damaged and cannot be read as a PDF. Save or download it again."
    }
