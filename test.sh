#!/usr/bin/env bash
# Sets up what the tests need, builds, runs every test, and ends with the line "N passed, N failed, N skipped".
# With CI=true an absent part (browser, poppler-utils, ajv, the models of scram) is an error; without it, a visible skip.
set -uo pipefail
cd "$(dirname "$0")"

usage() {
  echo "Usage: ./test.sh [--filter EXPRESSION] [--quick] [--long [N]] [--laws N]"
  echo "Builds everything in Release, leaves the command line as artifacts/bin/riskplanner, runs all tests."
  echo "  --quick     without the browser and without long proofs (Category=LongProof), and with fewer generated cases"
  echo "  --long [N]  with N generated cases for the two worlds and for each law (100000)"
  echo "  --laws N    the laws of loss alone, each with N generated cases; writes artifacts/laws/summary.json"
}
is_number() { [[ "${1:-}" =~ ^[1-9][0-9]*$ ]]; }
filter=()
quick=no
laws=
while [ $# -gt 0 ]; do
  case "$1" in
    --filter) [ $# -ge 2 ] || { usage >&2; exit 2; }; filter=(--filter "$2"); shift 2 ;;
    --quick) quick=yes; shift ;;
    --long)
      cases=100000; shift
      if is_number "${1:-}"; then cases=$1; shift; fi
      export RISKPLANNER_AGREEMENT_CASES=$cases RISKPLANNER_LAWS=$cases ;;
    --laws) is_number "${2:-}" || { usage >&2; exit 2; }; laws=$2; shift 2 ;;
    --help|-h) usage; exit 0 ;;
    *) echo "test.sh: unknown argument '$1'" >&2; usage >&2; exit 2 ;;
  esac
done

. build/setup.sh
need_dotnet || exit 3
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# 64 MiB of new objects between two collections. On virtual machines that do not tell the size of their cache it is 256 KiB, and a third of all time goes into collecting.
export DOTNET_GCgen0size=${DOTNET_GCgen0size:-0x4000000}
results=artifacts/test-results
count() { cat "$results"/*.trx 2>/dev/null | grep -o "<Counters [^>]*" | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*' | awk '{ sum += $1 } END { print sum + 0 }'; }
summarise() {
  passed=$(count passed); failed=$(count failed); total=$(count total)
  if [ "$1" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi
  echo "$passed passed, $failed failed, $((total - passed - $(count failed))) skipped"
  [ "$failed" -eq 0 ]
}

if [ -n "$laws" ]; then
  export RISKPLANNER_LAWS=$laws
  rm -rf "$results"
  dotnet test tests/RiskPlanner.Laws.Tests --configuration Release --nologo --logger trx --logger "console;verbosity=detailed" --results-directory "$results" ${filter[@]+"${filter[@]}"}
  summarise $?
  exit
fi

need_packages chromium:chromium pdftotext:poppler-utils pdfinfo:poppler-utils scram:scram npm:npm
# The same engine without windows and menus. Where it is not to be had the tests look at pages with Chromium itself, which takes a third more of the processor (docs/performance.md).
[ "$quick" = yes ] || [ -n "${RISKPLANNER_BROWSER:-}" ] || need_packages chromium-headless-shell:chromium-headless-shell || true
# The plan file's JSON schema is judged by ajv, where npm can bring it; artifacts/ is ignored by git.
if command -v npm >/dev/null 2>&1 && [ ! -d artifacts/ajv/node_modules/ajv ]; then
  npm install --silent --no-save --no-audit --no-fund --prefix artifacts/ajv ajv@8.17.1 >/dev/null 2>&1 || echo "test.sh: ajv could not be installed; its test is skipped."
fi

# SARIF is judged by Microsoft's multitool in the same way.
if command -v npm >/dev/null 2>&1 && [ ! -d artifacts/sarif/node_modules/@microsoft ]; then
  npm install --silent --no-save --no-audit --no-fund --prefix artifacts/sarif @microsoft/sarif-multitool@5.7.0 >/dev/null 2>&1 || echo "test.sh: the SARIF multitool could not be installed; its test is skipped."
fi

rm -rf "$results"
build/publish.sh || { echo "test.sh: the build failed." >&2; exit 1; }
if [ "$quick" = yes ]; then
  export RISKPLANNER_AGREEMENT_CASES=${RISKPLANNER_AGREEMENT_CASES:-1} RISKPLANNER_LAWS=${RISKPLANNER_LAWS:-300}
  # All test projects but the browser's, side by side, one to a core: two to a core took 6:51 minutes instead of 4:55.
  tests=$(printf ',"%s"' $(ls tests/*.Tests/*.csproj tests/RiskPlanner.Attack/*.csproj | grep -v Browser | tr / '\\' | sed 's/\\/\\\\/g'))
  printf '{"solution":{"path":"../RiskPlanner.sln","projects":[%s]}}\n' "${tests#,}" >artifacts/quick.slnf
  # Whoever names tests gets them, long proofs or not.
  [ ${#filter[@]} -gt 0 ] || filter=(--filter "Category!=LongProof")
  dotnet test artifacts/quick.slnf --configuration Release --no-build --nologo --logger trx --results-directory "$results" "${filter[@]}"
  status=$?
else
  dotnet test RiskPlanner.sln --configuration Release --no-build --nologo --logger trx --results-directory "$results" ${filter[@]+"${filter[@]}"}
  status=$?
fi

summarise "$status"
