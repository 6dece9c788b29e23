"""Back to the page one came from, and nowhere else."""

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme


def ours(request: HttpRequest, address: str) -> str:
    """The address if it is one of ours, else nothing."""
    hosts = {request.get_host()}
    return address if url_has_allowed_host_and_scheme(address, hosts, require_https=request.is_secure()) else ""


def came_from(request: HttpRequest) -> str:
    """The page named by `next`, in the form or the address, if it is one of ours; else nothing."""
    return ours(request, request.POST.get("next") or request.GET.get("next", ""))
