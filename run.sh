#!/usr/bin/env bash
# Sets everything up, builds, and serves the app. ./run.sh --help says more.
set -euo pipefail
caller="$PWD"
root="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"

help() {
  cat <<'HELP'
Usage: ./run.sh [--urls URL] [SETTING ...]

Installs Chromium where it may (for PDFs), builds what has changed, brings the data base up to date, puts the sample plan
into it, and serves RiskPlanner on http://127.0.0.1:5080 until Ctrl-C. The command line is left as artifacts/bin/riskplanner.

  --urls URL          listen elsewhere on this machine, such as http://127.0.0.1:8000
  --help              show this

Everything else is passed on to the app as a setting of ASP.NET Core, such as --Logging:LogLevel:Default=Debug.

Environment:
  RISKPLANNER_DATA     the folder for the data base, keys and reports; relative to where you are; default: data/ in the repository
  RISKPLANNER_BROWSER  the Chromium, Chrome or Edge that prints PDFs; default: looked for
HELP
}

has_browser() {
  [ -n "${RISKPLANNER_BROWSER:-}" ] && return 0
  local name
  for name in chromium chromium-browser google-chrome google-chrome-stable chrome microsoft-edge msedge; do
    command -v "$name" >/dev/null && return 0
  done
  [ -x "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" ]
}

for argument in "$@"; do
  case "$argument" in -h | --help) help; exit 0 ;; esac
done

. "$root/build/setup.sh"
need_dotnet || exit 3
if ! has_browser && ! need_packages chromium:chromium chromium:fonts-liberation; then
  echo "Without Chromium, Chrome or Edge, reports come as HTML instead of PDF. One can be named in RISKPLANNER_BROWSER." >&2
fi

"$root/build/publish.sh" --hosts

data="${RISKPLANNER_DATA:-$root/data}"
case "$data" in /*) ;; *) data="$caller/$data" ;; esac
export RISKPLANNER_DATA="$data"
# In place of this shell, so that Ctrl-C and kill reach the app itself.
exec dotnet "$root/artifacts/publish/web/RiskPlanner.Web.dll" "$@"
