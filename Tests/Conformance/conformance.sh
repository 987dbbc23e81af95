#!/bin/bash
# schemathesis over /openapi.json of a server of its own: no 5xx and no breach of the schema.
# EXAMPLES is the number of examples an operation; the server and its database end with the run.
set -euo pipefail
server=$1
examples=${EXAMPLES:-1000}
here=$(cd "$(dirname "$0")" && pwd)
venv=.build/conformance
[ -x "$venv/bin/schemathesis" ] || {
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet 'schemathesis==4.32.5' 'PyJWT==2.10.1'
}
folder=$(mktemp -d)
pid=
trap '[ -z "$pid" ] || { kill "$pid" 2>/dev/null; wait "$pid" 2>/dev/null; } || true; rm -rf "$folder"' EXIT
database=$folder/clinic.sqlite
credentials=$folder/credentials.json
(umask 077; "$server" signup --practice Conformance --email conformance@clinic.example \
    --database "$database" --json >"$credentials")
id=$("$venv/bin/python" -c 'import json, sys; print(json.load(open(sys.argv[1]))["applicationId"])' \
    "$credentials")
for step in "endpoint $id Message on" "disable $id" "enable $id"; do
    # shellcheck disable=SC2086
    "$server" app $step --database "$database" >/dev/null
done
"$server" serve --listen 127.0.0.1:0 --rate-limit 0 --database "$database" \
    >"$folder/ready" 2>"$folder/log" &
pid=$!
for _ in $(seq 100); do
    [ -s "$folder/ready" ] && break
    sleep 0.1
done
url=$(sed -n 's/^listening on //p' "$folder/ready")
[ -n "$url" ] || { cat "$folder/log" >&2; exit 1; }
COREDESK_CREDENTIALS=$credentials COREDESK_SERVER=$url PYTHONPATH=$here SCHEMATHESIS_HOOKS=hooks \
    "$venv/bin/schemathesis" run "$url/openapi.json" --max-examples "$examples" --seed 2026 \
    --phases examples,coverage,fuzzing --workers 1 --no-color --suppress-health-check all \
    --checks not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance
grep -aE ' 5[0-9][0-9] ' "$folder/log" && { echo "the server's log has faults" >&2; exit 1; }
"$server" audit verify --database "$database"
echo "what came of it:"
"$server" audit export --database "$database" | cut -f5 | sort | uniq -c
