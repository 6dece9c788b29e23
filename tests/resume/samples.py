"""Résumés that try an output: long ones, foreign ones, hostile ones. All invented."""

from __future__ import annotations

import io
from dataclasses import replace

from PIL import Image

from metier.core.dates import PartialDate
from metier.core.resume.content import Contact, Content, Entry, Group, Line, Photo, Section
from resume.sample import SAMPLE

TITLES = ("Programme lead", "Delivery manager", "Project officer", "Team leader")
MARKUP = '#panic("no") $x^2$ *a* _b_ <label> @ref & "quoted" \\ `raw` // comment'


def jobs(number: int, *, bullets: int = 3) -> Section:
    """Jobs of a year each, the last ones first; every third stays with its employer."""
    return Section(
        kind="positions",
        heading="Experience",
        entries=tuple(
            Entry(
                title=f"{TITLES[at % 4]} {at + 1}",
                organisation=f"Harbour Works {at // 3 + 1}",
                place=("Hull", "York", "Ripon")[at // 3 % 3],
                dates=f"April {2025 - at} to March {2026 - at}",
                starts=PartialDate(2025 - at, 4),
                ends=PartialDate(2026 - at, 3),
                lines=tuple(
                    Line(f"Brought delay {at + 1}.{line + 1} down by {at + line + 2} days for {40 + at} crews of the northern docks, and kept it there through two winters.")
                    for line in range(bullets)
                ),
            )
            for at in range(number)
        ),
    )  # fmt: skip


def photo_of(width: int = 60, height: int = 80) -> Photo:
    file = io.BytesIO()
    Image.new("RGB", (width, height), "grey").save(file, "PNG")
    return Photo(file.getvalue(), "image/png")


def only(*sections: Section, **changes: object) -> Content:
    return replace(SAMPLE, sections=sections, **changes)  # type: ignore[arg-type]


def bullets(number: int) -> Section:
    return jobs(1, bullets=number)


FORTY_JOBS = only(jobs(40))
LONG_TITLES = only(
    replace(
        jobs(2),
        entries=(
            Entry(title="Deputy " * 43, organisation="Ministry of " * 25, place="Llanfair" * 8, dates="2020", lines=(Line("w" * 300),)),
            Entry(title="A" * 300, organisation="B" * 300, dates="2019"),
        ),
    ),
    headline="Chief " * 50,
    name="Wolfeschlegelsteinhausenbergerdorff " * 8,
)  # fmt: skip
NO_DATES = only(Section(kind="positions", heading="Experience", entries=(Entry(title="Baker"), Entry(organisation="Mill Lane Bakery"), Entry(title="Cook", lines=(Line("Fed 300 people."),)))))  # fmt: skip
CONTROLS = only(
    Section(
        kind="summary",
        heading="Pro\x00file",
        lines=(Line("Tab\there, bell\x07, break\nhere, half \ud800 and \ufffe."),),
    )
)
AS_CODE = only(
    Section(kind="summary", heading=MARKUP, lines=(Line(MARKUP),)),
    Section(kind="positions", heading="Experience", entries=(Entry(title=MARKUP, organisation=MARKUP, place=MARKUP, dates=MARKUP, detail=MARKUP, lines=(Line(MARKUP),)),)),
    Section(kind="skills", heading="Skills", groups=(Group(label=MARKUP, items=(Line(MARKUP),)),)),
    name=MARKUP,
    headline=MARKUP,
    contacts=(Contact("place", MARKUP), Contact("web", MARKUP, "javascript:alert(1)")),
)  # fmt: skip
EUROPEAN = only(
    Section(kind="summary", heading="Профиль", lines=(Line("Řídím týmy; Γράφω κώδικα σε Python; Пишу отчёты; Łódź, Ångström, Şişli, Đà Nẵng."),)),
    Section(kind="positions", heading="Εμπειρία", entries=(Entry(title="Аналитик данных", organisation="Τράπεζα Αιγαίου", place="Θεσσαλονίκη", dates="март 2021 — июнь 2024", lines=(Line("Сократил отчёт с пяти часов до 40 минут."), Line("Εκπαίδευσα έξι ομάδες."))),)),
    name="Željko Παπαδόπουλος Иванов",
    language="el-GR",
)  # fmt: skip
RIGHT_TO_LEFT = only(
    Section(kind="summary", heading="פרופיל", lines=(Line("אנליסטית נתונים עם 10 שנות ניסיון בבנקאות ובביטוח."),)),
    Section(kind="positions", heading="ניסיון", entries=(Entry(title="אנליסטית בכירה", organisation="Calder Mutual", place="לידס", dates="מרץ 2023 – היום", lines=(Line("קיצרתי את הדוח החודשי מחמש שעות ל-40 דקות."),)),)),
    name="נועה כהן",
    language="he-IL",
)  # fmt: skip
ARABIC = only(
    Section(kind="summary", heading="نبذة", lines=(Line("محللة بيانات بخبرة عشر سنوات في البنوك والتأمين."),)),
    name="ليلى حداد",
    language="ar",
)
CHINESE = only(
    Section(kind="summary", heading="简介", lines=(Line("数据分析师，十年银行和保险经验。"),)),
    name="王小明",
    language="zh-CN",
)
EMOJI = only(Section(kind="summary", heading="Profile 🚀", lines=(Line("Ship it 🎉 every week 👩‍💻."),)))
