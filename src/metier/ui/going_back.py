"""Back to the page one came from, and nowhere else."""

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme


def ours(request: HttpRequest, address: str) -> str:
    """The address if it is one of ours, a path or a whole one, else nothing."""
    hosts, is_address = {request.get_host()}, address.startswith(("/", "http://", "https://"))
    is_ours = is_address and url_has_allowed_host_and_scheme(address, hosts, require_https=request.is_secure())
    return address if is_ours else ""


def came_from(request: HttpRequest) -> str:
    """The page named by `next`, in the form or the address, if it is one of ours; else nothing."""
    return ours(request, request.POST.get("next") or request.GET.get("next", ""))
