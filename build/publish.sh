#!/usr/bin/env bash
# Publishes the app to artifacts/publish/web and the command line to artifacts/publish/cli, and leaves the latter as
# artifacts/bin/riskplanner. Does nothing when nothing has changed since. run.sh and test.sh call it.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
stamp="$root/artifacts/publish/stamp"
sources=(src migrations samples wwwroot-assets appsettings.json global.json Directory.Build.props Directory.Packages.props build)

if ! command -v dotnet >/dev/null; then
  echo "The .NET SDK is missing (dotnet is not on the PATH). Install .NET 10: https://dotnet.microsoft.com/download" >&2
  exit 3
fi

mkdir -p "$root/artifacts/publish" "$root/artifacts/bin"
if command -v flock >/dev/null; then
  # Two at once would write over each other.
  exec 9>"$root/artifacts/publish/lock"
  flock 9
fi

cd "$root"
# A folder counts too: a file that was removed changes it.
if [ -f "$stamp" ] && [ -x artifacts/bin/riskplanner ] && [ -f artifacts/publish/web/RiskPlanner.Web.dll ] &&
  [ -z "$(find "${sources[@]}" -path src/RiskPlanner.Web/wwwroot -prune -o -newer "$stamp" -print -quit)" ]; then
  exit 0
fi

touch "$stamp.begun"
rm -rf artifacts/publish/web artifacts/publish/cli "$stamp"
for project in Web Cli; do
  echo "Publishing RiskPlanner.$project ..." >&2
  dotnet publish "src/RiskPlanner.$project" --configuration Release --output "artifacts/publish/${project,,}" --nologo --verbosity quiet >&2
done

cat >artifacts/bin/riskplanner <<'WRAPPER'
#!/bin/sh
# Written by build/publish.sh.
exec dotnet "$(dirname "$(readlink -f "$0")")/../publish/cli/riskplanner.dll" "$@"
WRAPPER
chmod +x artifacts/bin/riskplanner
mv "$stamp.begun" "$stamp"
