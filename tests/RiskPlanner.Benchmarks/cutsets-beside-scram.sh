#!/bin/sh
# Our cut sets beside SCRAM's: same models, same machine, one go. Counts must be equal, probabilities equal to six digits; the script ends
# with 1 when they are not. Ours: one process, reading the XML included, shortest of five after warm-up. SCRAM: its own <products> time,
# shortest of five of the best of its three algorithms. Further models: give their files, those of one model joined by '+'.
set -eu
cd "$(dirname "$0")"

if ! command -v scram >/dev/null; then
  if [ "$(id -u)" -ne 0 ]; then
    echo "scram is not there; install it with: apt-get install scram" >&2
    exit 3
  fi
  apt-get install -y scram >/dev/null
fi

scram --version | head -n 1
exec dotnet run --configuration Release --project RiskPlanner.Benchmarks.csproj -- --cutsets-beside-scram "$@"
