"""An integration as the vendor's FAQ tells to write one: PyJWT for the token, HTTP for the rest.

Calls every operation of a server's /openapi.json over the socket, holds each reply against the
document, and prints what went wrong, if anything did. Arguments: the server's address and a file with
the credentials as `app create --json` prints them; `Message` has to be switched on.
"""

import json
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

import jsonschema
import jwt

SERVER = sys.argv[1]
with open(sys.argv[2]) as file:
    CREDENTIALS = json.load(file)
MELBOURNE = "39d62534-501c-49cd-9da9-6fa8d6a81f48"
BOUNDARY = "integration-4711"

faults = []
called = set()


def token(method, url, **changes):
    now = int(time.time())
    claims = {
        "iss": "https://clinic-tools.example",
        "aud": "http://coreplus.com.au",
        "nbf": now,
        "exp": now + 60,
        "consumerId": CREDENTIALS["consumerId"],
        "accessToken": CREDENTIALS["accessToken"],
        "url": url,
        "httpMethod": method,
    }
    secret = changes.pop("secret", CREDENTIALS["secret"])
    algorithm = changes.pop("algorithm", "HS256")
    claims.update(changes)
    return jwt.encode(claims, secret, algorithm=algorithm)


def send(method, path, body=None, headers=None):
    url = SERVER + path
    data = body if isinstance(body, (bytes, type(None))) else json.dumps(body).encode()
    fields = {
        "Authorization": "JwToken " + token(method, url),
        "Content-Type": "application/json",
    }
    fields.update(headers or {})
    request = urllib.request.Request(url, data=data, method=method)
    for name, value in fields.items():
        if value is not None:
            request.add_header(name, value)
    try:
        with urllib.request.urlopen(request, timeout=30) as reply:
            return reply.status, json.load(reply), reply.headers
    except urllib.error.HTTPError as error:
        return error.code, json.load(error), error.headers


def check(truth, what):
    if not truth:
        faults.append(what)


with urllib.request.urlopen(SERVER + "/openapi.json", timeout=30) as reply:
    DOCUMENT = json.load(reply)
OPERATIONS = {
    f"{method.upper()} {path}": operation
    for path, methods in DOCUMENT["paths"].items()
    for method, operation in methods.items()
}


def call(name, query=None, body=None, headers=None, **ids):
    """Calls an operation as `GET Client/{clientId}` and holds the reply against its schema."""
    method, rest = name.split(" ")
    template = rest if rest.startswith("/") else "/API/Core/v2.1/" + rest
    operation = OPERATIONS[f"{method} {template}"]
    path = template.format(**ids)
    if query:
        path += "?" + urllib.parse.urlencode(query, doseq=True)
    status, answer, _ = send(method, path, body, headers)
    schema = operation["responses"][str(status)]["content"]["application/json"]["schema"]
    try:
        jsonschema.Draft202012Validator({**schema, "components": DOCUMENT["components"]}).validate(
            answer
        )
    except jsonschema.ValidationError as error:
        faults.append(f"{name}: {error.message} at {list(error.absolute_path)}")
    check(status == 200, f"{name}: {status} {answer}")
    check("result" not in answer, f"{name}: {answer}")
    called.add(f"{method} {template}")
    return answer


def form(**parts):
    body = b""
    for name, (file, content) in parts.items():
        disposition = f'form-data; name="{name}"' + (f'; filename="{file}"' if file else "")
        body += f"--{BOUNDARY}\r\nContent-Disposition: {disposition}\r\n".encode()
        body += b"Content-Type: text/plain\r\n\r\n" + content + b"\r\n"
    return body + f"--{BOUNDARY}--\r\n".encode()


MULTIPART = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}


def lists():
    found = {}
    for name, key, identifier in [
        ("Location", "locations", "locationId"),
        ("Practitioner", "practitioners", "practitionerId"),
        ("Specialty", "specialties", "specialtyId"),
    ]:
        rows = call(f"GET {name}/")[key]
        check(rows, f"{name}: an empty list")
        found[identifier] = rows[0][identifier]
        record = call(f"GET {name}/{{{identifier}}}", **{identifier: rows[0][identifier]})
        check(record[name.lower()] == rows[0], f"{name}: the record is not the row")
    for name in ["AppointmentType", "SpecialtyType"]:
        found["appointmentTypeId"] = call(f"GET {name}/")["appointmentTypes"][0]["appointmentTypeId"]
    found["cancellationId"] = call("GET CancellationReason/")["cancellationReasons"][0][
        "cancellationId"
    ]
    found["clientGroupId"] = call("GET ClientGroup/")["clientGroups"][0]["clientGroupId"]
    found["paymentMethodId"] = call("GET PaymentMethod/")["paymentMethods"][0]["paymentMethodId"]
    made = call(
        "POST AppointmentType/",
        body={"description": "Tape", "durationMinutes": "15", "blockColour": "#FF5733",
              "clientGroupId": found["clientGroupId"]},
    )
    check(set(made) == {"appointmentTypeId", "description"}, "a new type has two members")
    return found


def clients():
    new = call(
        "POST Client/",
        body={"firstName": "Robin", "lastName": "Example", "dateOfBirth": "1990-01-31",
              "phoneNumberMobile": "0491 570 156"},
    )
    client = new["client"]["clientId"]
    for method in ["POST", "PUT"]:
        call(f"{method} Client/{{clientId}}", body={"notes1": "Prefers mornings"}, clientId=client)
    record = call("GET Client/{clientId}", clientId=client)
    check(record["notes1"] == "Prefers mornings", "what was updated is not there")
    rows = call("GET Client/", {"name": "robin ex", "mobile": "+61491570156"})["clients"]
    check([row["clientId"] for row in rows] == [client], "the search does not find the new client")
    fields = call("GET Client/", {"Field": ["lastName"], "q": "firstName:=Robin"})["clients"]
    check(fields == [{"clientId": client, "lastName": "Example"}], f"chosen fields: {fields}")
    call("POST ClientFamily/", body={"clientId": client, "firstName": "Ann", "surname": "Example"})
    letter = b"Dear colleague\r\n\x00\xff"
    details = {"name": "letter.txt", "primaryDomainKey": client, "size": str(len(letter)),
               "entity": "client", "isFolder": "False"}
    kept = call(
        "POST File/",
        body=form(json=("", json.dumps(details).encode()), file=("letter.txt", letter)),
        headers=MULTIPART,
    )
    check(kept["file"]["size"] == str(len(letter)), f"the file: {kept}")
    message = {
        "Header": {"SendingFacility": "Bayside Imaging"},
        "Client": {"Firstname": "Robin", "Surname": "Example", "DateOfBirth": "1990-01-31"},
        "MessageContents": [{"AttachedFileDetails": {"Size": len(letter), "Name": "scan.txt"}}],
    }
    call(
        "POST Message/",
        body=form(messageData=(None, json.dumps(message).encode()), f1=("scan.txt", letter)),
        headers=MULTIPART,
    )
    return client


def appointments(found, client):
    days = {
        "startDate": time.strftime("%Y-%m-%d", time.localtime(time.time() + 2 * 86400)),
        "endDate": time.strftime("%Y-%m-%d", time.localtime(time.time() + 20 * 86400)),
        "timezoneId": MELBOURNE,
    }
    slots = call("GET AvailabilitySlot/", {**days, "pageSize": 100})["timeslots"]
    check(slots, "no slots")
    slot = slots[0]
    start = slot["startDateTime"]
    end = slot["endDateTime"]
    length = {"startDateTime": start, "endDateTime": f"{start[:14]}{int(start[14:16]) + 5:02}{start[16:]}"}
    booking = {
        **length,
        "practitioner": slot["practitioner"],
        "locationId": slot["locationId"],
        "clients": [{"clientId": client}],
        "notes": "",
        "notifyPractitioner": "true",
        "appointmentReminder": {"isEmailReminderRequired": "false", "isSmsReminderRequired": "true"},
    }
    booked = call("POST Appointment/", body=booking)["appointment"]["appointmentId"]
    status, answer, _ = send("POST", "/API/Core/v2.1/Appointment/", booking)
    check(
        status == 200
        and answer["result"][0]["reason"]
        == "The selected time is not available for booking an appointment"
        and "appointment" not in answer,
        f"booked twice: {status} {answer}",
    )
    for method in ["POST", "PUT"]:
        call(
            f"{method} Appointment/{{appointmentId}}", body={"notes": method}, appointmentId=booked
        )
    record = call(
        "GET Appointment/{appointmentId}", {"getPractitionerProfiles": "True"}, appointmentId=booked
    )
    check(record["appointment"]["notes"] == "PUT", f"the record: {record}")
    rows = call("GET Appointment/", {**days, "clientId": client})["appointments"]
    check([row["appointmentId"] for row in rows] == [booked], f"the list: {rows}")
    for _ in range(2):
        gone = call("DELETE Appointment/{appointmentId}", appointmentId=booked)
        check(gone["appointment"]["status"] == "Cancelled", f"cancelled: {gone}")
    again = call("POST Appointment/", body=booking)["appointment"]["appointmentId"]
    call(
        "POST Appointment/",
        body={"appointmentId": again, "deleted": "true", "cancellationId": found["cancellationId"]},
    )
    call("GET /API/CoreDesk/v1/Practice/")
    call("GET /API/CoreDesk/v1/Roster/", days)
    # Whatever the clinic's zone calls today is among these three days.
    now = [time.strftime("%Y-%m-%d", time.localtime(time.time() + step * 86400)) for step in (-1, 1)]
    made = call("GET /API/CoreDesk/v1/Change/",
                {**days, "startDate": now[0], "endDate": now[1]})["changes"]
    check(made and made[0]["kind"] == "Cancelled", f"the changes: {made[:1]}")
    call("GET /API/CoreDesk/v1/ClientSearch/", {"text": "robin"})
    waiting = call(
        "POST /API/CoreDesk/v1/WaitingList/",
        body={"clientId": client, **slot["practitioner"], "minutes": 30, "weekdays": [2, 4],
              "days": [start[:10]], "earliest": "09:00", "morning": "true", "note": "rings back"},
    )["waiting"]
    rows = call("GET /API/CoreDesk/v1/WaitingList/")["waitingList"]
    check(rows == [waiting], f"the waiting list: {rows}")
    call(
        "DELETE /API/CoreDesk/v1/WaitingList/{waitingId}", waitingId=waiting["waitingId"]
    )
    call(
        "GET /API/CoreDesk/v1/WhyNot/",
        {**length, "locationId": slot["locationId"], **slot["practitioner"]},
    )


def billing(found):
    flags = {"getPractitionerId": "true", "getLockStatus": "True", "pageSize": 100}
    invoices = []
    page = 1
    while True:
        answer = call("GET Invoice/", {**flags, "pageNumber": page})
        invoices += answer["invoices"]
        if page * 100 >= answer["paging"]["totalRows"]:
            break
        page += 1
    check(len({one["invoiceId"] for one in invoices}) == answer["paging"]["totalRows"], "pages")
    open_one = next(one for one in invoices if not one["locked"])
    record = call("GET Invoice/{invoiceId}", invoiceId=open_one["invoiceId"])
    line = record["lineItems"][0]
    paid = call(
        "POST Payment/",
        body={
            "invoiceId": open_one["invoiceId"],
            "payments": [{"lineItemId": line["lineItemId"], "amountPaid": "1.50",
                          "datePaid": time.strftime("%Y-%m-%d"),
                          "paymentMethodId": found["paymentMethodId"]}],
        },
    )
    check(
        float(paid["amountOwing"]) == float(record["amountOwing"]) - 1.5, f"after paying: {paid}"
    )
    payments = call("GET Payment/", {"invoiceId": open_one["invoiceId"]})
    check(payments["lineItems"][0]["payments"][-1]["amountPaid"] == "1.50", f"{payments}")


def refusals():
    """The FAQ's causes of "Invalid token", and what the header says of each."""
    path = "/API/Core/v2.1/Location/"
    url = SERVER + path
    now = int(time.time())
    good = token("GET", url)
    causes = {
        "header-missing": {"Authorization": None},
        "scheme": {"Authorization": "JwToken  " + good},
        "content-type": {"Content-Type": None},
        "consumer": {"Authorization": "JwToken " + token("GET", url, consumerId="sandbox")},
        "access-token": {"Authorization": "JwToken " + token("GET", url, accessToken="other")},
        "signature": {"Authorization": "JwToken " + token("GET", url, secret="other" * 12)},
        "algorithm": {"Authorization": "JwToken " + token("GET", url, algorithm="HS512")},
        "expired": {"Authorization": "JwToken " + token("GET", url, nbf=now - 999, exp=now - 900)},
        "not-yet-valid": {
            "Authorization": "JwToken " + token("GET", url, nbf=now + 36000, exp=now + 36060)
        },
        "lifetime": {"Authorization": "JwToken " + token("GET", url, exp=now + 86400 * 30)},
        "method": {"Authorization": "JwToken " + token("POST", url)},
        "url": {"Authorization": "JwToken " + token("GET", url + "?pageSize=1")},
        "malformed": {"Authorization": "JwToken " + good[:-30].replace(".", "", 1)},
    }
    for cause, headers in causes.items():
        status, answer, fields = send("GET", path, headers=headers)
        body = {"result": [{"severity": 2, "reason": "Invalid token"}]}
        check(
            status == 401 and answer == body and fields["CoreDesk-Reason"] == cause,
            f"{cause}: {status} {answer} {fields['CoreDesk-Reason']}",
        )
    for form in [path, url, url.upper().replace("HTTP", "http"), url.rstrip("/")]:
        status, answer, fields = send(
            "GET", path, headers={"Authorization": "JwToken " + token("GET", form)}
        )
        check(status == 200, f"signed as {form}: {status} {fields['CoreDesk-Reason']}")
    status, _, _ = send("GET", "/api/core/V2/LOCATION")
    check(status == 200, "paths compare with case")


found = lists()
client = clients()
appointments(found, client)
billing(found)
refusals()
for name in sorted(set(OPERATIONS) - called):
    faults.append(f"{name} was not called")
for fault in faults:
    print(fault)
print(f"{len(called)} operations called, {len(faults)} faults")
sys.exit(1 if faults else 0)
