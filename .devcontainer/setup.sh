#!/usr/bin/env bash
# What makes a checkout ready for a student: restore, build, install the kernel. Safe to run again.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet restore Curriculum.sln --locked-mode
dotnet build Curriculum.sln --no-restore
dotnet run --no-build --project src/Curriculum.Cli -- kernel install
