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

rm -rf artifacts/publish/web artifacts/publish/cli artifacts/bin/riskplanner "$stamp"
for project in Web Cli; do
  echo "Publishing RiskPlanner.$project ..." >&2
  # The lock is not for the build servers that stay behind.
  dotnet publish "src/RiskPlanner.$project" "${options[@]}" --output "artifacts/publish/${project,,}" 9>&- >&2
done

cat >artifacts/bin/riskplanner <<'WRAPPER'
#!/bin/sh
# Written by build/publish.sh.
exec dotnet "$(dirname "$(readlink -f "$0")")/../publish/cli/riskplanner.dll" "$@"
WRAPPER
chmod +x artifacts/bin/riskplanner
mv "$stamp.begun" "$stamp"
