#!/bin/sh
# A million key labels, half of them faulty, looked at by every rule that needs no plan, adjacency included, beside what grep, ripgrep and
# sort take for their part of it, in one run on one machine. Goal: 2 s. Sizes can be given; each is made anew, the same every time.
#   ./lint-beside-grep.sh [LABELS ...]
set -eu
cd "$(dirname "$0")/../.."
export LC_ALL=C
program="${RISKPLANNER:-artifacts/bin/riskplanner}"
standard=samples/standards/paper.yaml
pattern='DSET\.(PRIM|BACK)\.[A-Z0-9#$@]+\.KEY[0-9]{3}'
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT

if [ ! -x "$program" ]; then
  echo "$program is not there: build/publish.sh --hosts makes it, or name another in RISKPLANNER." >&2
  exit 3
fi

# Applications of 50 numbers with a primary and a backup key each; every label is faulty with a probability of a half, by one of eight kinds.
list() {
  awk -v count="$1" 'BEGIN {
    x = 20261128
    for (i = 0; i < count; i++) {
      label = sprintf("DSET.%s.APP%05d.KEY%03d", i % 2 ? "BACK" : "PRIM", i / 100, int(i % 100 / 2) + 1)
      x = (x * 16807) % 2147483647
      if (x % 2) {
        kind = int(x / 2) % 8
        if (kind == 0) label = tolower(label)
        if (kind == 1) { sub(/PRIM/, "PRM", label); sub(/BACK/, "BCK", label) }
        if (kind == 2) sub(/.$/, "", label)
        if (kind == 3) sub(/\.KEY/, "KEY", label)
        if (kind == 4) sub(/DSET/, "DEST", label)
        if (kind == 5) label = "X" label ".Y.Z"
        if (kind == 6) sub(/\./, "_", label)
        if (kind == 7) sub(/KEY0/, "KEYO", label)
      }
      print label
    }
  }'
}

# Of the shortest of three: seconds, processor seconds; the most memory in MB.
measure() {
  for round in 1 2 3; do
    /usr/bin/time -a -o "$folder/times" -f '%e %M %U %S' "$@" >"$folder/out" || status=$?
    # 1 means findings, or that grep counted none; anything above is no measurement.
    [ "${status:-0}" -le 1 ] || { echo "$1 ended with $status." >&2; exit 3; }
  done
  awk '/^[0-9]/ { if (best == "" || $1 < best) { best = $1; cpu = $3 + $4 }; if ($2 > most) most = $2 } END { printf "%.2f %.2f %.0f\n", best, cpu, most / 1024 }' "$folder/times"
  rm "$folder/times"
}

row() {
  name="$1"; shift
  set -- $(measure "$@")
  [ -n "$lint" ] || lint="$2"
  awk -v name="$name" -v seconds="$1" -v cpu="$2" -v memory="$3" -v lint="$lint" 'BEGIN { printf "| %s | %.2f | %.2f | %d | %.1f |\n", name, seconds, cpu, memory, (cpu > 0 ? lint / cpu : 0) }'
}

for count in ${*:-1000000}; do
  list "$count" >"$folder/labels"
  lint=""
  echo
  echo "$count labels, $(wc -c <"$folder/labels") bytes, $(grep -Ecvx "$pattern" "$folder/labels") faulty; load $(cut -d' ' -f1 /proc/loadavg)"
  echo
  echo "| | seconds | processor seconds | MB | lint takes so many times this |"
  echo "|---|---:|---:|---:|---:|"
  row "\`lint --format json\`" "$program" lint "$folder/labels" --standard "$standard" --format json
  row "\`lint\`, text" "$program" lint "$folder/labels" --standard "$standard"
  row "\`keys --adjacency --format csv\`" "$program" keys "$folder/labels" --standard "$standard" --adjacency --format csv
  row "\`grep -Ecx\`" grep -Ecx "$pattern" "$folder/labels"
  if command -v rg >/dev/null; then row "\`rg -cx\`" rg -cx "$pattern" "$folder/labels"; fi
  row "\`sort\`" sort "$folder/labels"
done
