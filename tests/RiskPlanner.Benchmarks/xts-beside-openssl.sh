#!/bin/sh
# XTS of the emulator beside OpenSSL's: 1 MiB in blocks of 27,998 bytes against `openssl speed` at 16 KiB. Goal: half.
set -eu
cd "$(dirname "$0")"

ours=$(dotnet run --configuration Release --project RiskPlanner.Benchmarks.csproj -- --quick-xts)
echo "$ours" | while read -r name speed; do echo "RiskPlanner $name: $speed MB/s"; done

if ! command -v openssl >/dev/null; then
  echo "openssl is not there: no comparison."
  exit 0
fi

openssl version
theirs=$(openssl speed -evp aes-256-xts -bytes 16384 2>/dev/null | awk '/^AES-256-XTS|^aes-256-xts/ { sub(/k$/, "", $2); printf "%.0f", $2 / 1000 }')
echo "openssl aes-256-xts: $theirs MB/s"
echo "$ours" | awk -v theirs="$theirs" '/^xts/ { printf "ratio %s: %.2f\n", $1, $2 / theirs }'
