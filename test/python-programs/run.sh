#!/usr/bin/env bash
# Starts a built demonstration hub on a free port and walks it with taxii2-client: run.sh PYTHON
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
data=$(mktemp -d)
hub=
finish() {
  [[ -z $hub ]] || { kill -TERM "$hub" 2>/dev/null && wait "$hub"; } || true
  rm -rf "$data"
}
trap finish EXIT
: >"$data/said"
PORT=0 DATA_DIR=$data LOG_LEVEL=error node hub/dist/main.js >"$data/said" &
hub=$!
for ((try = 0; try < 300; try++)); do
  url=$(sed -n 's/^TAXII 2.1: //p' "$data/said")
  [[ -z $url ]] || break
  sleep 0.1
done
[[ -n $url ]] || { echo 'The hub did not start.'; exit 1; }
key=$(node -p 'JSON.parse(require("fs").readFileSync(process.argv[1])).signIns[0].key' \
  "$data/demonstration.json")
"$1" test/python-programs/walk.py "$url" "$key"
node test/python-programs/seal.js "$data"
"$1" test/python-programs/seal.py "$data"
