#!/usr/bin/env bash
# Sets up what the tests need, builds, runs every test, and ends with the line "N passed, N failed, N skipped".
# With CI=true an absent part (browser, poppler-utils, ajv, the models of scram) is an error; without it, a visible skip.
set -uo pipefail
cd "$(dirname "$0")"

usage() {
  echo "Usage: ./test.sh [--filter EXPRESSION]"
  echo "Builds everything in Release, leaves the command line as artifacts/bin/riskplanner, runs all tests."
}
filter=()
while [ $# -gt 0 ]; do
  case "$1" in
    --filter) [ $# -ge 2 ] || { usage >&2; exit 2; }; filter=(--filter "$2"); shift 2 ;;
    --help|-h) usage; exit 0 ;;
    *) echo "test.sh: unknown argument '$1'" >&2; usage >&2; exit 2 ;;
  esac
done

. build/setup.sh
need_dotnet || exit 3
need_packages chromium:chromium pdftotext:poppler-utils pdfinfo:poppler-utils scram:scram npm:npm
# The plan file's JSON schema is judged by ajv, where npm can bring it; artifacts/ is ignored by git.
if command -v npm >/dev/null 2>&1 && [ ! -d artifacts/ajv/node_modules/ajv ]; then
  npm install --silent --no-save --no-audit --no-fund --prefix artifacts/ajv ajv@8.17.1 >/dev/null 2>&1 || echo "test.sh: ajv could not be installed; its test is skipped."
fi

# SARIF is judged by Microsoft's multitool in the same way.
if command -v npm >/dev/null 2>&1 && [ ! -d artifacts/sarif/node_modules/@microsoft ]; then
  npm install --silent --no-save --no-audit --no-fund --prefix artifacts/sarif @microsoft/sarif-multitool@5.7.0 >/dev/null 2>&1 || echo "test.sh: the SARIF multitool could not be installed; its test is skipped."
fi

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
results=artifacts/test-results
rm -rf "$results"

build/publish.sh || { echo "test.sh: the build failed." >&2; exit 1; }
dotnet test RiskPlanner.sln --configuration Release --no-build --nologo --logger trx --results-directory "$results" "${filter[@]}"
status=$?

count() { cat "$results"/*.trx 2>/dev/null | grep -o "<Counters [^>]*" | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*' | awk '{ sum += $1 } END { print sum + 0 }'; }
passed=$(count passed); failed=$(count failed); total=$(count total)
if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi
echo "$passed passed, $failed failed, $((total - passed - $(count failed))) skipped"
[ "$failed" -eq 0 ]
