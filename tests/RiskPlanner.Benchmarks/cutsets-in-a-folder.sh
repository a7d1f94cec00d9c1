#!/bin/sh
# Our cut sets beside SCRAM's for every model of a folder of your own, one file each, in one run: `riskplanner cutsets` as a fresh process, no order
# limit, and `scram --bdd` with the same. The Aralia trees are such a folder: https://github.com/rakhimov/scram, input/Aralia.
#
#   cutsets-in-a-folder.sh FOLDER [SECONDS [MIB]]     seconds for each run of each side (60), memory of ours (6000)
#
# Ends with 1 when both count and disagree. Seconds are processor time of the whole process, start and reading included, and by the clock in brackets.
set -eu
folder=$(cd "${1:?a folder with Open-PSA models is expected}" && pwd)
seconds=${2:-60}
memory=${3:-6000}
cd "$(dirname "$0")/../.."
for program in scram /usr/bin/time timeout; do
  command -v "$program" >/dev/null || { echo "$program is not there; install it with: apt-get install scram time" >&2; exit 3; }
done
dotnet build --configuration Release --nologo --verbosity quiet src/RiskPlanner.Cli >&2

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
ours="dotnet artifacts/bin/RiskPlanner.Cli/release/riskplanner.dll"

# Runs a command with the bound of time; its seconds go to the file named first, "end" to a word of how it ended.
run() {
  times=$1; shift
  end=0
  /usr/bin/time -q -f "%U %S %e %M" -o "$times" timeout "$seconds" "$@" || end=$?
  # GNU time writes nothing more than this line with -q, and before it nothing at all.
  awk 'NF == 4 { printf "%.2f (%.2f) | %.0f", $1 + $2, $3, $4 / 1024 }' "$times" > "$times.text"
}

field() { sed -n "s/.*$1[\": ]*=*\"\{0,1\}\([0-9.eE+-]*\).*/\1/p" "$2" | head -n 1; }
six() { LC_ALL=C awk -v value="$1" 'BEGIN { if (value == "") print ""; else printf "%.5e", value }'; }

echo "| model | cut sets | P | ours, s | MiB | SCRAM's cut sets | P | SCRAM --bdd, s | MiB | agree |"
echo "|---|---:|---:|---:|---:|---:|---:|---:|---:|---|"
differ=0
for model in "$folder"/*.xml; do
  run "$work/ours" $ours cutsets "$model" --format json --memory "$memory" > "$work/ours.json" 2> "$work/ours.error"
  count=; probability=; [ "$end" -ne 0 ] || { count=$(field count "$work/ours.json"); probability=$(six "$(field probability "$work/ours.json")"); }
  [ "$end" -ne 124 ] || count="over $seconds s"
  [ -n "$count" ] || count=$(head -n 1 "$work/ours.error" | cut -c 1-80)
  run "$work/scram" scram --bdd --limit-order 1000 --probability 1 "$model" -o "$work/scram.xml" > /dev/null 2>&1
  theirs=; their=; [ "$end" -ne 0 ] || { theirs=$(field products= "$work/scram.xml"); their=$(six "$(field ' probability=' "$work/scram.xml")"); }
  agree=; [ -z "$theirs" ] || { agree=yes; [ "$theirs" = "$count" ] && [ "$their" = "$probability" ] || { agree=NO; differ=1; }; }
  [ "$end" -ne 124 ] || theirs="over $seconds s"
  echo "| $(basename "$model" .xml) | $count | $probability | $(cat "$work/ours.text") | $theirs | $their | $(cat "$work/scram.text") | $agree |"
done
exit "$differ"
