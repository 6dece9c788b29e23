"""What the machine tells of its owner, as a first guess that they can change."""

import getpass
import os

import tzlocal
from moneyed import CURRENCIES

from metier.accounts.actions import CareerDetails
from metier.accounts.choices import names_of_time_zones

# ISO 3166 country to ISO 4217 currency, where they do not follow from the euro area: facts, from the ISO 4217 list.
EURO = [
    "AT",
    "BE",
    "CY",
    "DE",
    "EE",
    "ES",
    "FI",
    "FR",
    "GR",
    "HR",
    "IE",
    "IT",
    "LT",
    "LU",
    "LV",
    "MT",
    "NL",
    "PT",
    "SI",
    "SK",
]
CURRENCY_OF = dict.fromkeys(EURO, "EUR") | {
    "AE": "AED", "AR": "ARS", "AU": "AUD", "BG": "EUR", "BR": "BRL", "CA": "CAD", "CH": "CHF", "CL": "CLP", "CN": "CNY", "CO": "COP", "CZ": "CZK",
    "DK": "DKK", "EG": "EGP", "GB": "GBP", "HK": "HKD", "HU": "HUF", "ID": "IDR", "IL": "ILS", "IN": "INR", "IS": "ISK", "JP": "JPY", "KE": "KES",
    "KR": "KRW", "MA": "MAD", "MX": "MXN", "MY": "MYR", "NG": "NGN", "NO": "NOK", "NZ": "NZD", "PE": "PEN", "PH": "PHP", "PK": "PKR", "PL": "PLN",
    "RO": "RON", "SA": "SAR", "SE": "SEK", "SG": "SGD", "TH": "THB", "TR": "TRY", "TW": "TWD", "UA": "UAH", "US": "USD", "VN": "VND", "ZA": "ZAR",
}  # fmt: skip


def guessed_time_zone() -> str:
    """The machine's time zone, or UTC when it does not say. Django puts its own in TZ, so settings keep what was there before."""
    name = os.environ.get("METIER_MACHINE_TZ", "")
    if name in names_of_time_zones():
        return name
    django_s = os.environ.pop("TZ", None)
    try:
        found = tzlocal.get_localzone_name()
    except (LookupError, ValueError):
        return "UTC"
    finally:
        if django_s is not None:
            os.environ["TZ"] = django_s
    return found if found in names_of_time_zones() else "UTC"


def guessed_currency() -> str:
    """The currency of the country in the machine's locale; GBP when it does not say."""
    for variable in ("LC_ALL", "LC_MONETARY", "LANG"):
        country = os.environ.get(variable, "").partition(".")[0].partition("_")[2].upper()
        if CURRENCY_OF.get(country) in CURRENCIES:
            return CURRENCY_OF[country]
    return "GBP"


def guessed_name() -> str:
    """The full name in the machine's user record, where it has one."""
    try:
        import pwd

        return pwd.getpwnam(getpass.getuser()).pw_gecos.partition(",")[0].strip().removesuffix("root")
    except (ImportError, KeyError, OSError):
        return ""


def guessed_details() -> CareerDetails:
    return CareerDetails(name=guessed_name(), time_zone=guessed_time_zone(), currency=guessed_currency())
