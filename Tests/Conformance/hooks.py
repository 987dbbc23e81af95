"""What schemathesis needs to know of coredesk-server: how requests are signed, and some ids that
exist, so that what it makes up gets beyond "is not known"."""

import json
import os
import time
import zlib

import jwt
import requests
import schemathesis

CREDENTIALS = json.load(open(os.environ["COREDESK_CREDENTIALS"]))
SERVER = os.environ["COREDESK_SERVER"]
plain_send = requests.Session.send


def sign(request):
    """A token over exactly what is about to be sent, as reference section 3.2 has it."""
    now = int(time.time())
    claims = {
        "iss": "https://conformance.example",
        "aud": "http://coreplus.com.au",
        "nbf": now - 5,
        "exp": now + 55,
        "consumerId": CREDENTIALS["consumerId"],
        "accessToken": CREDENTIALS["accessToken"],
        "url": request.url,
        "httpMethod": request.method,
    }
    token = jwt.encode(claims, CREDENTIALS["secret"], algorithm="HS256")
    request.headers["Authorization"] = "JwToken " + token
    if not request.headers.get("Content-Type", "").startswith("multipart/form-data"):
        request.headers["Content-Type"] = "application/json"


def signed_send(self, request, **options):
    if request.url.startswith(SERVER) and "openapi.json" not in request.url:
        sign(request)
    return plain_send(self, request, **options)


requests.Session.send = signed_send


def collect():
    """Ids by the names of the members that hold them."""
    ids = {}

    def look(value):
        if isinstance(value, dict):
            for key, inner in value.items():
                if key.endswith("Id") and isinstance(inner, str) and inner:
                    ids.setdefault(key.lower(), set()).add(inner)
                look(inner)
        elif isinstance(value, list):
            for inner in value:
                look(inner)

    session = requests.Session()
    zone = "39d62534-501c-49cd-9da9-6fa8d6a81f48"
    day = time.strftime("%Y-%m-%d")
    for path in [
        "Location/", "Practitioner/", "Specialty/", "appointmenttype/", "CancellationReason/",
        "ClientGroup/", "PaymentMethod/", "Client/?pageSize=20", "Invoice/?pageSize=20",
        f"Appointment/?startDate={day}&endDate={day}&timezoneId={zone}&pageSize=20",
    ]:
        look(session.get(f"{SERVER}/API/Core/v2.1/{path}").json())
    ids["timezoneid"] = {zone}
    ids["primarydomainkey"] = ids["clientid"]
    return {key: sorted(values) for key, values in ids.items()}


IDS = collect()
TODAY = int(time.time()) // 86400 * 86400


def number(value):
    """The same for the same value: schemathesis runs a case again to see whether it still fails."""
    return zlib.crc32(json.dumps(value, sort_keys=True, default=str).encode())


def fill(value):
    """The same with known ids in most of the places where ids belong, and times in their order."""
    if isinstance(value, dict):
        filled = {
            key: known(key, inner) if isinstance(inner, str) else fill(inner)
            for key, inner in value.items()
        }
        return in_order(filled)
    if isinstance(value, list):
        return [fill(inner) for inner in value]
    return value


def in_order(members):
    dice = number(members)
    if dice % 5 == 0:
        return members
    start = TODAY + (dice // 7 % 23 - 3) * 86400 + dice // 11 % 86400
    if {"startDate", "endDate"} <= members.keys():
        end = start + dice // 13 % 10 * 86400
        members["startDate"] = time.strftime("%Y-%m-%d", time.gmtime(start))
        members["endDate"] = time.strftime("%Y-%m-%d", time.gmtime(end))
    if {"startDateTime", "endDateTime"} <= members.keys():
        start = start // 900 * 900
        for key, moment in [("startDateTime", start), ("endDateTime", start + 1800)]:
            members[key] = time.strftime("%Y-%m-%dT%H:%M:%S+00:00", time.gmtime(moment))
    return members


def known(key, value):
    values = IDS.get(key.lower())
    dice = number(value)
    return values[dice // 5 % len(values)] if values and dice % 5 else value


@schemathesis.hook
def map_query(context, query):
    return fill(query)


@schemathesis.hook
def map_path_parameters(context, path_parameters):
    return fill(path_parameters)


@schemathesis.hook
def map_body(context, body):
    return fill(body)
