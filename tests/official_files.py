"""Invented tables in the layouts of O*NET, ESCO and the Bureau of Labor Statistics, for tests of the library of occupations."""

from __future__ import annotations

from pathlib import Path

OFFICE = ("The office", "1.0", "May 2026", "CC BY 4.0", "https://example.org/tables")
COLUMNS = "file,kind,name,publisher,release,published,licence,address\n"
KINDS = {
    "Occupation Data.txt": "onet-occupations",
    "Alternate Titles.txt": "onet-titles",
    "Content Model Reference.txt": "onet-elements",
    "Skills.txt": "onet-ratings",
    "Interests.txt": "onet-ratings",
    "Education.txt": "onet-ratings",
    "Job Zones.txt": "onet-zones",
    "Related Occupations.txt": "onet-related",
    "Technology Skills.txt": "onet-technology",
    "Task Statements.txt": "onet-tasks",
    "occupations_en.csv": "esco-occupations",
    "occupations_de.csv": "esco-occupations",
    "ISCOGroups_en.csv": "isco-groups",
    "onet.csv": "crosswalk-onet2010-onet2019",
    "isco.csv": "crosswalk-isco2008-soc2010",
    "esco.csv": "crosswalk-onet2019-esco",
    "oews.csv": "oews",
    "pay.csv": "pay",
}
ESCO = "http://data.europa.eu/esco/occupation/"
KEEPER, SMITH = "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"
RATED = "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tN\tStandard Error\tRecommend Suppress\tNot Relevant\tDate\tDomain Source\n"


def rated(*rows: str) -> str:
    """Ratings: a row of code, element, scale, value, sample, error, suppress, not relevant and month, by spaces."""
    lines = []
    for row in rows:
        code, element, scale, *rest = row.split(" ")
        lines.append("\t".join((code, element, "Never read", scale, *rest, "Incumbent")) + "\n")
    return RATED + "".join(lines)


FILES = {
    "Occupation Data.txt": (
        "O*NET-SOC Code\tTitle\tDescription\n"
        "45-2093.00\tBee Keepers\tThey keep bees in hives. Nobody reads this sentence.\n"
        "51-4199.00\tMetal Workers, All Other\tNever read.\n"
        "51-4193.00\tBell Founders\tNever read.\n"
        "51-4193.01\tBell Tuners\tNever read.\n"
    ),
    "Alternate Titles.txt": (
        "O*NET-SOC Code\tAlternate Title\tShort Title\tSource(s)\n"
        "45-2093.00\tApiary Manager (AM)\tAM\t08\n"
        "45-2093.00\tHoney Farmer\tn/a\t08\n"
        "51-4193.00\tBronze Caster\tn/a\t08\n"
        "51-4193.00\tFoundry Engineer\tn/a\t08\n"
        "51-4193.01\tTuning Technician\tn/a\t08\n"
    ),
    "Content Model Reference.txt": (
        "Element ID\tElement Name\tDescription\n"
        "2.A.1.a\tListening\tNever read.\n2.B.1.a\tLifting\tNever read.\n1.B.1.a\tRealistic\tNever read.\n"
        "2.D.1\tRequired Level of Education\tNever read.\n"
    ),
    "Skills.txt": rated(
        "45-2093.00 2.A.1.a IM 4.12 8 0.125 N n/a 08/2023",
        "45-2093.00 2.A.1.a LV 3.5 8 0.1637 Y N 08/2023",
        "45-2093.00 2.B.1.a IM 1.5 8 0.2 N n/a 08/2023",
        "45-2093.00 2.B.1.a LV 0.5 8 0.1 N Y 08/2023",
        "51-4193.00 2.B.1.a IM 5 8 0 N n/a 01/2020",
        "51-4193.00 2.B.1.a LV 6 n/a n/a n/a n/a n/a",
    ),
    "Interests.txt": rated("45-2093.00 1.B.1.a OI 6.1 n/a n/a n/a n/a 11/2023"),
    "Education.txt": (
        RATED.replace("Scale ID\t", "Scale ID\tCategory\t")
        + "45-2093.00\t2.D.1\tNever read\tRL\t2\t61.5\t40\t12.7266\tN\tn/a\t08/2023\tIncumbent\n"
        + "45-2093.00\t2.D.1\tNever read\tRL\t6\t38.5\t40\t12.7266\tN\tn/a\t08/2023\tIncumbent\n"
    ),
    "Job Zones.txt": "O*NET-SOC Code\tJob Zone\tDate\tDomain Source\n45-2093.00\t3\t08/2023\tAnalyst\n",
    "Related Occupations.txt": (
        "O*NET-SOC Code\tRelated O*NET-SOC Code\tRelatedness Tier\tIndex\n"
        "51-4193.00\t51-4193.01\tPrimary-Short\t1\n51-4193.00\t45-2093.00\tSupplemental\t2\n"
    ),
    "Technology Skills.txt": (
        "O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand\n"
        "45-2093.00\tHiveware\t43230000\tHive software\tN\tY\n45-2093.00\tApiary+\t43230000\tHive software\tY\tN\n"
    ),
    "Task Statements.txt": (
        "O*NET-SOC Code\tTask ID\tTask\tTask Type\tIncumbents Responding\tDate\tDomain Source\n"
        "45-2093.00\t1\tHarvest honey from hives.\tCore\t9\t08/2023\tIncumbent\n"
        "51-4193.00\t2\tPour bronze into moulds of bells.\tCore\t9\t08/2023\tIncumbent\n"
    ),
    "occupations_en.csv": (
        "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,description,code\n"
        f'Occupation,{ESCO}{KEEPER},6123,beekeeper,"apiarist\nbee farmer",Never read.,6123.1\n'
        f"Occupation,{ESCO}{SMITH},7211,bell maker,,Never read.,7211.2\n"
    ),
    "occupations_de.csv": (
        "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,description,code\n"
        f"Occupation,{ESCO}{KEEPER},6123,Imker/Imkerin,,Nie gelesen.,6123.1\n"
    ),
    "ISCOGroups_en.csv": "conceptUri,code,preferredLabel,description\nx,6123,Apiarists and sericulturists,Never read.\n",
    "onet.csv": (
        "Listings,,,\n,,,\nO*NET-SOC 2010 Code,O*NET-SOC 2010 Title,O*NET-SOC 2019 Code,O*NET-SOC 2019 Title\n"
        "45-2021.00,Apiarists,45-2093.00,Bee Keepers\n"
        "51-4071.00,Bell Workers,51-4193.00,Bell Founders\n51-4071.00,Bell Workers,51-4193.01,Bell Tuners\n"
    ),
    "isco.csv": "ISCO-08 Code,ISCO-08 Title EN,part,2010 SOC Code,2010 SOC Title\n6123,Apiarists and sericulturists,*,45-2021 ,Apiarists\n",
    "esco.csv": f"O*NET Id,O*NET Title,ESCO or ISCO URI,Type of Match\n45-2093.00,Bee Keepers,{ESCO}{KEEPER},exactMatch\n",
    "oews.csv": (
        "AREA,AREA_TITLE,AREA_TYPE,PRIM_STATE,NAICS,OCC_CODE,TOT_EMP,EMP_PRSE,MEAN_PRSE,H_MEAN,A_MEAN,H_PCT10,H_PCT25,H_MEDIAN,H_PCT75,H_PCT90,A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,A_PCT90,ANNUAL,HOURLY\n"
        '99,U.S.,1,US,000000,45-2093,"1,200",2.5,1.1,20.1,41800,12,15,19,24,#,25000,31200,39500,49900,#,,\n'
        "99,U.S.,1,US,000000,51-4190,300,9.9,*,*,*,*,*,*,*,*,*,*,*,*,*,,\n"
        "48,Hiveland,2,HL,000000,45-2093,**,**,3.2,22.5,,13,16,20.25,26,31,,,,,,,TRUE\n"
        "48,Hiveland,2,HL,113000,45-2093,10,1,1,1,1,1,1,1,1,1,1,1,1,1,1,,\n"
    ),
    "pay.csv": (
        "country,currency,unit,scheme,code,title,starter,experienced,sample\n"
        "GB,GBP,year,onet2010,45-2021.00,Beekeeper,18000,30000,\n"
    ),
}


def written(folder: Path, **changed: str) -> Path:
    """The official files in a folder, with its manifest; a change names its file with an underscore for the point and for spaces, empty to leave it out."""
    folder.mkdir(parents=True, exist_ok=True)
    names = {name.replace(" ", "_").replace(".", "_"): name for name in FILES}
    files = dict(FILES)
    for name, content in changed.items():
        files[names[name]] = content
    for name, content in files.items():
        if content:
            (folder / name).write_text(content)
    rows = (
        ",".join((name, KINDS[name], name.partition(".")[0], *OFFICE)) for name, content in files.items() if content
    )
    (folder / "sources.csv").write_text(COLUMNS + "\n".join(rows) + "\n")
    return folder
