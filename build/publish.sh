#!/usr/bin/env bash
# Builds in Release, publishes the app to artifacts/publish/web and the command line to artifacts/publish/cli, and leaves the
# latter as artifacts/bin/riskplanner.
#   build/publish.sh          builds the whole solution first, tests included (test.sh)
#   build/publish.sh --hosts  builds the two programs only, and nothing when nothing has changed since (run.sh)
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$root"
stamp=artifacts/publish/stamp
sources=(src migrations samples wwwroot-assets appsettings.json global.json Directory.Build.props Directory.Packages.props build)

is_fresh() {
  [ -f "$stamp" ] && [ -x artifacts/bin/riskplanner ] && [ -f artifacts/publish/web/RiskPlanner.Web.dll ] &&
    # A folder counts too: a file that was removed changes it.
    [ -z "$(find "${sources[@]}" -newer "$stamp" -print -quit)" ]
}

mkdir -p artifacts/publish artifacts/bin
if command -v flock >/dev/null; then
  # Two at once would write over each other.
  exec 9>artifacts/publish/lock
  flock 9
fi

touch "$stamp.begun"
options=(--configuration Release --nologo --verbosity quiet)
if [ "${1:-}" = --hosts ]; then
  if is_fresh; then exit 0; fi
else
  dotnet build RiskPlanner.sln "${options[@]}" -consoleLoggerParameters:ErrorsOnly 9>&-
  if is_fresh; then exit 0; fi
  options+=(--no-build)
fi

# Compiled ahead for this platform, a start takes half as long (docs/performance.md). Where the compiler's package cannot be had the programs go without.
platform="$(dotnet --info | awk '$1 == "RID:" { print $2 }')"
publish() {
  local project="$1" output="artifacts/publish/${1,,}"
  echo "Publishing RiskPlanner.$project ..." >&2
  # The lock is not for the build servers that stay behind.
  if dotnet publish "src/RiskPlanner.$project" --configuration Release --nologo --verbosity quiet --runtime "$platform" --self-contained false -p:PublishReadyToRun=true \
    --output "$output" 9>&- >"$stamp.ahead" 2>&1; then return; fi
  echo "RiskPlanner.$project is not compiled ahead of its start: $(grep -m 1 -o 'error [A-Z0-9]*:.*' "$stamp.ahead" || echo 'the compiler failed')" >&2
  rm -rf "$output"
  dotnet publish "src/RiskPlanner.$project" "${options[@]}" --output "$output" 9>&- >&2
}

rm -rf artifacts/publish/web artifacts/publish/cli artifacts/bin/riskplanner "$stamp"
for project in Web Cli; do publish "$project"; done
rm -f "$stamp.ahead"

cat >artifacts/bin/riskplanner <<'WRAPPER'
#!/bin/sh
# Written by build/publish.sh. 64 MiB of new objects between two collections: a quarter less time where much is replayed (docs/performance.md).
export DOTNET_GCgen0size="${DOTNET_GCgen0size:-0x4000000}"
exec dotnet "$(dirname "$(readlink -f "$0")")/../publish/cli/riskplanner.dll" "$@"
WRAPPER
chmod +x artifacts/bin/riskplanner
mv "$stamp.begun" "$stamp"
