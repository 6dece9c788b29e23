"""Résumés of invented people, made as files: Word documents by hand, PDFs by typst, and what each of them says."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from html import escape

import typst

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_STYLES = (
    f'<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>'
    '<w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:rPr><w:sz w:val="48"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>'
)

_HOMES = 'xmlns="http://www.europass.eu/1.0" xmlns:oa="http://www.openapplications.org/oagis/9" xmlns:eures="http://www.europass_eures.eu/1.0" xmlns:hr="http://www.hr-xml.org/3"'
EUROPASS = f"""<?xml version="1.0" encoding="UTF-8"?>
<Candidate {_HOMES}>
 <CandidatePerson>
  <PersonName><oa:GivenName>Ada</oa:GivenName><hr:FamilyName>Brennan</hr:FamilyName></PersonName>
  <Communication><ChannelCode>Email</ChannelCode><oa:URI>ada@example.org</oa:URI></Communication>
  <Communication><ChannelCode>Telephone</ChannelCode><CountryDialing>353</CountryDialing><oa:DialNumber>015550100</oa:DialNumber></Communication>
  <Communication><Address><oa:CityName>Dublin</oa:CityName><CountryCode>ie</CountryCode></Address></Communication>
  <PrimaryLanguageCode>eng</PrimaryLanguageCode>
 </CandidatePerson>
 <CandidateProfile>
  <hr:ExecutiveSummary>&lt;p&gt;Edits novels.&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;</hr:ExecutiveSummary>
  <EmploymentHistory><EmployerHistory><hr:OrganizationName>Liffey Press</hr:OrganizationName>
   <PositionHistory><PositionTitle>Senior Editor</PositionTitle>
    <eures:EmploymentPeriod><eures:StartDate><hr:FormattedDateTime>2019-04</hr:FormattedDateTime></eures:StartDate><hr:CurrentIndicator>true</hr:CurrentIndicator></eures:EmploymentPeriod>
    <oa:Description>&lt;p&gt;The list.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Edited &lt;b&gt;forty&lt;/b&gt; novels&lt;/li&gt;&lt;/ul&gt;</oa:Description><City>Dublin</City><Country>ie</Country>
   </PositionHistory></EmployerHistory></EmploymentHistory>
  <EducationHistory><EducationOrganizationAttendance><hr:OrganizationName>University of Galway</hr:OrganizationName>
   <AttendancePeriod><StartDate><hr:FormattedDateTime>2012</hr:FormattedDateTime></StartDate><EndDate><hr:FormattedDateTime>soon</hr:FormattedDateTime></EndDate></AttendancePeriod>
   <EducationDegree><hr:DegreeName>BA English</hr:DegreeName></EducationDegree></EducationOrganizationAttendance></EducationHistory>
  <PersonQualifications><PersonCompetency><CompetencyID>fre</CompetencyID><hr:TaxonomyID>language</hr:TaxonomyID>
   <eures:CompetencyDimension><hr:CompetencyDimensionTypeCode>CEF-Understanding-Reading</hr:CompetencyDimensionTypeCode><eures:Score><hr:ScoreText>B2</hr:ScoreText></eures:Score></eures:CompetencyDimension>
  </PersonCompetency></PersonQualifications>
  <Others><Title>Skills</Title><Other><Title>Editing</Title><Description>&lt;p&gt;InDesign, Copy editing&lt;/p&gt;</Description></Other></Others>
  <Others><Title>Certificates</Title><Other><Title>Proofreading</Title><Date><StartDate><hr:FormattedDateTime>2020</hr:FormattedDateTime></StartDate></Date></Other></Others>
  <Others><Title>Odds and ends</Title><Other><Title>A thing</Title></Other></Others>
 </CandidateProfile>
</Candidate>"""


def pdf(source: str) -> bytes:
    """A PDF of some typst."""
    return bytes(typst.compile(source.encode()))


def run(text: str, *, bold: bool = False, italic: bool = False) -> str:
    """A run of a paragraph; a tab in the text is a tab."""
    look = ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "")
    words = "<w:tab/>".join(f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in text.split("\t"))
    return f"<w:r><w:rPr>{look}</w:rPr>{words}</w:r>"


def paragraph(content: str, style: str = "") -> str:
    """A paragraph of runs, or of plain text."""
    inner = content if content.startswith("<") else run(content)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}</w:pPr>{inner}</w:p>"


def table(rows: Sequence[Sequence[str]]) -> str:
    """A table of cells that hold paragraphs."""
    return (
        "<w:tbl>"
        + "".join("<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
        + "</w:tbl>"
    )


def docx(
    body: str, *, relations: str = "", parts: dict[str, bytes] | None = None, document: bytes | None = None
) -> bytes:
    """A Word document with this body; `relations` are of its text, `parts` are more files in it."""
    text = (
        document
        or f'<?xml version="1.0"?><w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>'.encode()
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("word/document.xml", text)
        archive.writestr("word/styles.xml", _STYLES)
        if relations:
            package = "http://schemas.openxmlformats.org/package/2006/relationships"
            archive.writestr(
                "word/_rels/document.xml.rels", f'<Relationships xmlns="{package}">{relations}</Relationships>'
            )
        for name, data in (parts or {}).items():
            archive.writestr(name, data)
    return packed.getvalue()


def relation(kind: str, target: str, key: str = "rId9") -> str:
    """A relation to something outside the document."""
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return f'<Relationship Id="{key}" Type="{base}/{kind}" Target="{target}" TargetMode="External"/>'
