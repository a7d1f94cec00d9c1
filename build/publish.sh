#!/usr/bin/env bash
# Builds the solution in Release and leaves the command line as artifacts/bin/riskplanner.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build RiskPlanner.sln --configuration Release --nologo --verbosity quiet -consoleLoggerParameters:ErrorsOnly
dotnet publish src/RiskPlanner.Cli --configuration Release --no-build --nologo --verbosity quiet --output artifacts/publish/cli
mkdir -p artifacts/bin
ln -sfn ../publish/cli/riskplanner artifacts/bin/riskplanner
