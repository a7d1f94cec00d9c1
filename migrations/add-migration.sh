#!/bin/sh
# Adds a migration to each provider's project: migrations/add-migration.sh NAME
set -eu
[ $# -eq 1 ] || { echo "Usage: migrations/add-migration.sh NAME" >&2; exit 2; }
cd "$(dirname "$0")/.."
export AddsMigration=true
dotnet tool restore
for project in migrations/*/*.csproj; do
  dotnet restore --force "$project"
  dotnet ef migrations add "$1" --project "$project" --startup-project "$project" --output-dir Migrations
done
# This repository writes UTF-8 without a mark.
sed -i "1s/^\xEF\xBB\xBF//" migrations/*/Migrations/*.cs
# The ordinary build restores without the design tool's packages.
unset AddsMigration
for project in migrations/*/*.csproj; do dotnet restore --force "$project"; done
