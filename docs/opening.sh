#!/usr/bin/env bash
# Makes docs/opening.html, the trace of the chapter's opening, and docs/opening.png, a picture of it.
set -euo pipefail
cd "$(dirname "$0")/.."

cargo run --release -- trace opening --format html > docs/opening.new
mv docs/opening.new docs/opening.html

profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run \
    --disable-background-networking --disable-component-update --disable-sync \
    --user-data-dir="$profile" --window-size=1280,800 --virtual-time-budget=3000 \
    --screenshot=docs/opening.png "file://$PWD/docs/opening.html#step=126"
