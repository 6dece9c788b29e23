"""Bring the official tables that the committed library is made of into one folder, in the layouts that `metier library build` reads.

What was to be had only in another container than its publisher's (O*NET 30.0 as Parquet, OEWS as SQLite) is written out as the publisher lays it out; nothing
is left out, added or changed. Needs pyarrow for the Parquet files; nothing in Metier imports this.

    python docs/gather_library.py DATA OEWS.sqlite official/
"""
# ruff: noqa: INP001

from __future__ import annotations

import csv
import json
import shutil
import sqlite3
import sys
from pathlib import Path

from python_calamine import load_workbook

ONET = "U.S. Department of Labor (Employment and Training Administration)"
ONET_AT = "https://www.onetcenter.org/database.html"
BLS = "U.S. Bureau of Labor Statistics"
ESCO = "European Commission"
ESCO_LICENCE = "Reuse with attribution (Decision 2011/833/EU)"
ESCO_AT = "https://esco.ec.europa.eu/en/use-esco/download"
PUBLIC = "Public domain"
COLUMNS = ("file", "kind", "name", "publisher", "release", "published", "licence", "address")
IN_301 = {
    "Occupation Data": ("onet-occupations", "O*NET-SOC 2019 occupations"),
    "Alternate Titles": ("onet-titles", "O*NET alternate titles"),
    "Content Model Reference": ("onet-elements", "Names in the O*NET content model"),
    "Interests": ("onet-ratings", "O*NET interests"),
    "Work Values": ("onet-ratings", "O*NET work values"),
    "Education, Training, and Experience": ("onet-ratings", "O*NET education, training and experience"),
    "Job Zones": ("onet-zones", "O*NET job zones"),
    "Related Occupations": ("onet-related", "O*NET related occupations"),
    "Technology Skills": ("onet-technology", "O*NET technology skills"),
    "Task Statements": ("onet-tasks", "O*NET task statements (only learned from)"),
}
CROSSWALKS = (
    ("2010_to_2019_Crosswalk.xlsx", "onet2010-onet2019", "O*NET-SOC 2010 to 2019", ONET, "O*NET-SOC 2019", "CC BY 4.0"),
    (
        "2010_to_2018_SOC_Crosswalk.xlsx",
        "onet2010-soc2018",
        "O*NET-SOC 2010 to SOC 2018",
        ONET,
        "O*NET-SOC 2019",
        "CC BY 4.0",
    ),
    (
        "2019_to_SOC_Crosswalk.xlsx",
        "onet2019-soc2018",
        "O*NET-SOC 2019 to SOC 2018",
        ONET,
        "O*NET-SOC 2019",
        "CC BY 4.0",
    ),
    (
        "ISCO_SOC_Crosswalk.xls",
        "isco2008-soc2010",
        "ISCO-08 to SOC 2010",
        BLS,
        "August 2012, updated June 2015",
        PUBLIC,
    ),
    (
        "onet_to_esco_official_2022-09.csv",
        "onet2019-esco",
        "O*NET-SOC 2019 to ESCO 1.1",
        f"{ESCO} with {ONET}",
        "1",
        ESCO_LICENCE,
    ),
)
RATED = "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value"


def main(data: Path, oews: Path, to: Path) -> None:
    to.mkdir(parents=True, exist_ok=True)
    rows = [*onet(data, to), *esco(data, to), *crosswalks(data, to), *bls(data, oews, to), *uk(data, to)]
    with (to / "sources.csv").open("w", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(COLUMNS)
        table.writerows(rows)


def onet(data: Path, to: Path) -> list[tuple[str, ...]]:
    found = []
    for name, (kind, called) in IN_301.items():
        shutil.copyfile(data / "onet/30.1_text" / f"{name}.txt", to / f"{name}.txt")
        found.append((f"{name}.txt", kind, called, ONET, "30.1", "December 2025", "CC BY 4.0", ONET_AT))
    for name in ("Skills", "Knowledge"):
        shutil.copyfile(data / "onet/29.3_xlsx" / f"{name}.xlsx", to / f"{name}.xlsx")
        found.append(
            (f"{name}.xlsx", "onet-ratings", f"O*NET {name.lower()}", ONET, "29.3", "May 2025", "CC BY 4.0", ONET_AT)
        )
    return found + newer(data, to)


def newer(data: Path, to: Path) -> list[tuple[str, ...]]:
    """Of 30.0 abilities and work activities; and skills and knowledge of the occupations that 29.3 has not rated. Without standard errors."""
    import pyarrow.parquet as parquet

    held = parquet.read_table(data / "onet/30.0_parquet/ONET_relationships.parquet").to_pylist()
    found = []
    for predicate, name, older in (
        ("hasAbility", "Abilities", None),
        ("hasActivity", "Work Activities", None),
        ("hasKnowledge", "Knowledge of 30.0", "Knowledge.xlsx"),
        ("hasSkill", "Skills of 30.0", "Skills.xlsx"),
    ):
        known = {str(row[0]) for row in load_workbook(to / older).get_sheet_by_index(0).to_python()} if older else set()
        with (to / f"{name}.txt").open("w") as file:
            print(RATED, file=file)
            for one in held:
                code, element = (one[end].partition("/")[2] for end in ("from", "to"))
                if one["predicate"] == predicate and code not in known:
                    figures = json.loads(one["data"])
                    for scale, figure in (("IM", "importance"), ("LV", "level")):
                        print(code, element, one["name"], scale, figures[figure], sep="\t", file=file)
        called = f"O*NET {name.lower()}{', of occupations newly rated' if older else ''}"
        found.append(
            (
                f"{name}.txt",
                "onet-ratings",
                called.replace(" of 30.0", ""),
                ONET,
                "30.0",
                "August 2025",
                "CC BY 4.0",
                ONET_AT,
            )
        )
    return found


def esco(data: Path, to: Path) -> list[tuple[str, ...]]:
    import pyarrow.parquet as parquet

    for name in ("occupations_en.csv", "ISCOGroups_en.csv"):
        shutil.copyfile(data / "esco/v1.2.1_csv" / name, to / name)
    with (to / "skills_en.csv").open("w", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(("conceptUri", "preferredLabel", "altLabels"))
        for one in parquet.read_table(data / "esco/skills_rebuilt/esco_skills_v1.2.x_rebuilt.parquet").to_pylist():
            table.writerow((one["uri"], one["label"], one["alt"] or ""))
    return [
        (
            "skills_en.csv",
            "esco-skills",
            "ESCO skills and competences (English labels)",
            ESCO,
            "1.2.x, rebuilt",
            "not stated",
            ESCO_LICENCE,
            ESCO_AT,
        ),
        (
            "occupations_en.csv",
            "esco-occupations",
            "ESCO occupations (English labels)",
            ESCO,
            "1.2.1",
            "not stated",
            ESCO_LICENCE,
            ESCO_AT,
        ),
        (
            "ISCOGroups_en.csv",
            "isco-groups",
            "ISCO-08 groups (English labels)",
            f"{ESCO}, of the International Labour Organization's",
            "ISCO-08, in ESCO 1.2.1",
            "not stated",
            ESCO_LICENCE,
            ESCO_AT,
        ),
    ]


def crosswalks(data: Path, to: Path) -> list[tuple[str, ...]]:
    found = []
    for file, relation, name, publisher, release, licence in CROSSWALKS:
        shutil.copyfile(data / "crosswalk" / file, to / file)
        address = {ONET: "https://www.onetcenter.org/taxonomy.html", BLS: "https://www.bls.gov/soc/soccrosswalks.htm"}
        said = "September 2022" if relation.endswith("esco") else release if publisher == BLS else "not stated"
        found.append(
            (
                file,
                f"crosswalk-{relation}",
                name,
                publisher,
                release,
                said,
                licence,
                address.get(publisher, "https://esco.ec.europa.eu/en/use-esco/eures-countries-mapping-tables"),
            )
        )
    return found


HEADINGS = ("MEAN", "PCT10", "PCT25", "MEDIAN", "PCT75", "PCT90")
MARKS = {"8": "*", "5": "#"}
TYPES = {"N": "1", "S": "2", "M": "4"}


def bls(data: Path, oews: Path, to: Path) -> list[tuple[str, ...]]:
    shutil.copyfile(data / "projections/occupation.xlsx", to / "occupation.xlsx")
    with sqlite3.connect(oews) as database, (to / "oews_M2025.csv").open("w", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        figures = [f"{unit}_{heading}" for unit in "HA" for heading in HEADINGS]
        table.writerow(
            (
                "AREA",
                "AREA_TITLE",
                "AREA_TYPE",
                "PRIM_STATE",
                "NAICS",
                "OCC_CODE",
                "TOT_EMP",
                "EMP_PRSE",
                "MEAN_PRSE",
                *figures,
                "ANNUAL",
                "HOURLY",
            )
        )
        areas = {code: (name, TYPES[kind], state) for code, kind, state, name in database.execute("SELECT * FROM area")}
        columns = {"H": (3, 6, 7, 8, 9, 10), "A": (4, 11, 12, 13, 14, 15)}
        for key, *cells in database.execute("SELECT * FROM cell ORDER BY key"):
            area, industry, code = key[4:11], key[11:17], key[17:]
            if industry != "000000":
                continue
            said = [MARKS.get(mark, "") or value for value, mark in zip(cells[:17], cells[17:], strict=True)]
            marks = {unit: [cells[17 + at - 1] for at in places] for unit, places in columns.items()}
            wages = [
                ("" if mark == "4" else said[at - 1])
                for unit, places in columns.items()
                for at, mark in zip(places, marks[unit], strict=True)
            ]
            only = {unit: "TRUE" if "4" in marks[other] else "" for unit, other in (("A", "H"), ("H", "A"))}
            table.writerow(
                (
                    area,
                    *areas[area],
                    industry,
                    f"{code[:2]}-{code[2:]}",
                    said[0],
                    said[1],
                    said[4],
                    *wages,
                    only["A"],
                    only["H"],
                )
            )
    return [
        (
            "oews_M2025.csv",
            "oews",
            "Occupational Employment and Wage Statistics",
            BLS,
            "May 2025",
            "15 May 2026",
            PUBLIC,
            "https://www.bls.gov/oes/",
        ),
        (
            "occupation.xlsx",
            "projections",
            "Employment Projections",
            BLS,
            "2024–34",
            "August 2025",
            PUBLIC,
            "https://www.bls.gov/emp/",
        ),
    ]


def uk(data: Path, to: Path) -> list[tuple[str, ...]]:
    with (data / "uk_ncs/uk_job_profiles_extracted.csv").open(newline="") as file:
        profiles = [one for one in csv.DictReader(file) if one["salary_starter"] or one["salary_experienced"]]
    with (to / "uk_pay.csv").open("w", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(("country", "currency", "unit", "scheme", "code", "title", "starter", "experienced"))
        for one in profiles:
            scheme, code = ("onet2010", one["onet"]) if one["onet"] else ("uksoc2010", one["uk_soc"])
            if code:
                table.writerow(
                    ("GB", "GBP", "year", scheme, code, one["title"], one["salary_starter"], one["salary_experienced"])
                )
    return [
        (
            "uk_pay.csv",
            "pay",
            "Pay in job profiles",
            "National Careers Service (United Kingdom)",
            "November 2020",
            "November 2020",
            "Open Government Licence 3.0",
            "https://nationalcareers.service.gov.uk/",
        )
    ]


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
