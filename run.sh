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

install_browser() {
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null && sudo -n true 2>/dev/null || return 1
    as_root=(sudo -n)
  fi
  command -v apt-get >/dev/null || return 1
  echo "Installing Chromium, which prints the PDFs ..." >&2
  "${as_root[@]}" apt-get update -qq >&2 &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-liberation >&2
}

for argument in "$@"; do
  case "$argument" in -h | --help) help; exit 0 ;; esac
done

if ! has_browser && ! install_browser; then
  echo "No Chromium, Chrome or Edge was found, and none could be installed: reports come as HTML instead of PDF." >&2
  echo "Install one (Debian: apt install chromium) or name one in RISKPLANNER_BROWSER." >&2
fi

"$root/build/publish.sh" --hosts

data="${RISKPLANNER_DATA:-$root/data}"
case "$data" in /*) ;; *) data="$caller/$data" ;; esac
export RISKPLANNER_DATA="$data"
# In place of this shell, so that Ctrl-C and kill reach the app itself.
exec dotnet "$root/artifacts/publish/web/RiskPlanner.Web.dll" "$@"
