"""JobPosting of schema.org as JSON, as pages embed it, and near relations of it that have no `@type`."""

from __future__ import annotations

from collections.abc import Mapping

from metier.core.postings.fields import address, day, first, joined, language, line
from metier.core.postings.found import AsText, FoundPosting
from metier.core.postings.pay import pay_of

Values = Mapping[str, object]
# Parts that some keep beside the description, with the heading under which they are put.
_PARTS = (
    ("responsibilities", "Responsibilities"),
    ("qualifications", "Qualifications"),
    ("experienceRequirements", "Experience required"),
    ("educationRequirements", "Education required"),
    ("skills", "Skills required"),
    ("specialCommitments", "Commitments"),
    ("jobBenefits", "Benefits"),
    ("incentiveCompensation", "Incentives"),
)
_PLACE = ("addressLocality", "locality", "addressRegion", "region", "addressCountry", "countryName")
_TYPES = {
    "fulltime": "Full time",
    "parttime": "Part time",
    "contractor": "Contract",
    "perdiem": "Per day",
    "intern": "Internship",
}


def is_job_posting(values: Values) -> bool:
    """Whether an object says that it is a JobPosting, or has what only one has."""
    kinds = values.get("@type", values.get("type"))
    said = kinds if isinstance(kinds, list) else [kinds]
    if any(isinstance(kind, str) and kind.rpartition("/")[2].rpartition(":")[2] == "JobPosting" for kind in said):
        return True
    return (
        bool(values.get("title"))
        and "@type" not in values
        and bool({"hiringOrganization", "jobLocation"} & set(values))
    )


def from_json_ld(values: Values, as_text: AsText) -> FoundPosting:
    """A posting of such an object."""
    pay = pay_of(values.get("baseSalary") or values.get("estimatedSalary"), first(values, "salaryCurrency"))
    return FoundPosting(
        title=first(values, "title", "name"),
        employer=_employer(values.get("hiringOrganization")),
        place=_places(values.get("jobLocation")) or _places(values.get("applicantLocationRequirements")),
        remote="remote" if first(values, "jobLocationType").upper() == "TELECOMMUTE" else "",
        employment_type=employment_type(values.get("employmentType")),
        pay_from=pay.low,
        pay_to=pay.high,
        pay_currency=pay.currency,
        pay_per=pay.per,
        pay_words=pay.words,
        posted_on=day(values.get("datePosted")),
        valid_until=day(values.get("validThrough")) or day(values.get("dateExpires")),
        url=address(values.get("url")) or _page(values.get("mainEntityOfPage")) or address(values.get("sameAs")),
        language=language(values.get("inLanguage")),
        text=_text(values, as_text),
        source="json-ld",
    )


def employment_type(value: object) -> str:
    """`FULL_TIME` and `FullTime` as `Full time`; other words as they are, with a capital."""
    said = value if isinstance(value, list) else [value]
    parts = []
    for one in said[:10]:
        text = line(one)
        key = "".join(letter for letter in text.lower() if letter.isalnum())
        parts.append(_TYPES.get(key) or (text.replace("_", " ").capitalize() if text.isupper() else text))
    return joined(parts)[:100]


def _employer(value: object) -> str:
    if isinstance(value, list):
        return _employer(value[0]) if value else ""
    return (
        first(value, "name", "legalName", "organizationName", "alternateName")
        if isinstance(value, Mapping)
        else line(value)
    )


def _places(value: object) -> str:
    places = value if isinstance(value, list) else [value]
    return joined((_place(one) for one in places[:10]), "; ")


def _place(value: object, depth: int = 0) -> str:
    if not isinstance(value, Mapping) or depth > 3:
        return line(value)
    if value.get("address"):
        return _place(value["address"], depth + 1)
    return joined(line(value.get(name)) for name in _PLACE) or first(value, "fullText", "name", "streetAddress")


def _page(value: object) -> str:
    return address(value.get("@id")) if isinstance(value, Mapping) else address(value)


def _text(values: Values, as_text: AsText) -> str:
    """The description, and below it the parts that it does not contain."""
    parts = [as_text(said) for name in ("description", "jobDescription") if isinstance(said := values.get(name), str)]
    whole = "\n\n".join(part for part in parts if part)
    for name, heading in _PARTS:
        lines = [text for one in _items(values.get(name)) if (text := as_text(one)) and text not in whole]
        if lines:
            whole += f"\n\n{heading}\n" + "\n".join(
                text if "\n" in text or len(lines) == 1 else f"• {text}" for text in lines
            )
    return whole.strip()


def _items(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return [text for one in value[:200] if (text := one if isinstance(one, str) else line(one))]
    if isinstance(value, Mapping):
        months = value.get("monthsOfExperience")
        if isinstance(months, int | float) and 0 < months <= 720:
            return [f"{months / 12:g} years of experience"]
        return [said] if (said := first(value, "description", "name", "credentialCategory")) else []
    return []
