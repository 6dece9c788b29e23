"""Cards as programs write them, with invented people: each has the traits of its maker."""

ANDROID = (
    "BEGIN:VCARD\r\nVERSION:2.1\r\n"
    "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=4D=C3=B8=6C=6C=65=72;=5A=6F=C3=AB;;;\r\n"
    "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=5A=6F=C3=AB=20=4D=C3=B8=6C=\r\n=6C=65=72\r\n"
    "TEL;CELL;PREF:0170 5550100\r\nTEL;WORK;FAX:030 5550101\r\nEMAIL;HOME:zoe@example.org\r\n"
    "PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAIBAQEBAQIBAQE\r\n"
    " CAgICAgQDAgICAgUEBAMEBgUGBgYFBgYGBwkIBgcJBwYGCAsICQoKCgoKBggLDAsKDAkKCgr/\r\n\r\n"
    "NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=53=69=6E=67=73=0A=69=6E=20=74=68=65=20=63=68=6F=69=72\r\n"
    "END:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:2.1\r\nEMAIL;PREF:priya.nair@example.org\r\nEND:VCARD\r\n"
)
OUTLOOK = (
    "BEGIN:VCARD\nVERSION:2.1\nN;LANGUAGE=en-us:Webb;Marcus;;Mr.;Sr.\nFN:Mr. Marcus Webb Sr.\n"
    "ORG:Dale & Harrow;Analytics\nTITLE:Head of Analytics\nTEL;WORK;VOICE:(0113) 496 0000\n"
    "ADR;WORK;PREF:;;12 High Street;Leeds;;LS1 1AA;United Kingdom\n"
    "LABEL;WORK;PREF;ENCODING=QUOTED-PRINTABLE:12 High Street=0D=0A=\nLeeds LS1 1AA\n"
    "BDAY:19800412\nEMAIL;PREF;INTERNET:marcus@daleharrow.example\nX-MS-IMADDRESS:marcusw\n"
    "X-MS-OL-DEFAULT-POSTAL-ADDRESS:2\nREV:20260401T080000Z\nEND:VCARD\n"
)
APPLE = (
    "BEGIN:VCARD\nVERSION:3.0\nPRODID:-//Apple Inc.//iPhone OS 17.0//EN\nN:Ferreira;Jo;;;\nFN:Jo Ferreira\n"
    "ORG:Northbank;\nitem1.EMAIL;type=INTERNET;type=pref:jo@northbank.example\nitem1.X-ABLabel:_$!<Work>!$_\n"
    "item2.TEL:+44 7700 900123\nitem2.X-ABLabel:Allotment\nitem3.X-ABRELATEDNAMES;type=pref:Sam\n"
    "item3.X-ABLabel:_$!<Spouse>!$_\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12\n"
    "X-SOCIALPROFILE;type=linkedin:https://www.linkedin.com/in/jo-ferreira-12\nUID:2D3A-1\nEND:VCARD\n"
    "BEGIN:VCARD\nVERSION:3.0\nN:;;;;\nFN:Aire Search\nORG:Aire Search;\nX-ABShowAs:COMPANY\nTEL:0113 496 0001\nEND:VCARD\n"
    "BEGIN:VCARD\nVERSION:3.0\nN:Leeds data;;;;\nFN:Leeds data\nX-ADDRESSBOOKSERVER-KIND:group\n"
    "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:2D3A-1\nEND:VCARD\n"
)
GOOGLE = (
    "BEGIN:VCARD\nVERSION:3.0\nFN:Tariq Aziz\nN:Aziz;Tariq;;;\nEMAIL;TYPE=INTERNET;TYPE=HOME:tariq@example.org\n"
    "item1.URL:http\\://www.example.org/tariq\nitem1.X-ABLabel:PROFILE\nADR;TYPE=HOME:;;1 Mill Lane\\nTop floor;Leeds;;;UK\n"
    "NOTE:Met at PyData\\, twice\\nOwes me a book\nCATEGORIES:myContacts,Leeds data\nX-GTALK:tariq.a\nEND:VCARD\n"
)
THUNDERBIRD = (
    "BEGIN:VCARD\nVERSION:4.0\nFN:Beth Crossley\nN:Crossley;Beth;;;Dr\nEMAIL;PREF=1:beth@example.org\n"
    'TEL;VALUE=uri;TYPE="work,voice":tel:+44-113-496-0002;ext=12\nBDAY:--0412\nORG:Wharfe Water\nROLE:Director\n'
    "KEY;MEDIATYPE=application/pgp-keys:https://example.org/key\nUID:urn:uuid:8d1-2\nEND:VCARD\n"
)
WRONG_CHARSET = b"BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8:Wei\xdf;J\xfcrgen;;;\nFN;CHARSET=UTF-8:J\xfcrgen Wei\xdf\nTEL:1234567\nEND:VCARD\n"
LATIN = b"BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=ISO-8859-1:N\xfaria Pugh\nTEL;CELL:0123\nEND:VCARD\n"
FOLDED_WITHIN_A_LETTER = "BEGIN:VCARD\nVERSION:3.0\nFN:Núria Pugh\nTEL:12\nEND:VCARD\n".encode().replace(
    b"N\xc3\xbaria", b"N\xc3\n \xbaria"
)
NOT_FOLDED = (
    "BEGIN:VCARD\nVERSION:2.1\nFN:Sian Obi\nPHOTO;JPEG;ENCODING=BASE64:\n"
    "/9j/4AAQSkZJRgABAQEAYABgAAD\nGBcUFhYaHSUfGhsjHBYWICwgIyYnKSopGR8tMC0oMCUoKSj\nTEL;CELL:0777\nEND:VCARD\n"
)
AGENT = "BEGIN:VCARD\nVERSION:2.1\nFN:Kath Dunn\nTEL:1\nAGENT:\nBEGIN:VCARD\nVERSION:2.1\nFN:Simon Achebe\nTEL:2\nEND:VCARD\nTITLE:Director\nEND:VCARD\n"
