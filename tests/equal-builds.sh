#!/usr/bin/env bash
# Whether one commit gives the same published files wherever it is built: a clone of the repository, and deeper in another folder, in another
# time zone and as a build server does, the sources without it. Takes some three minutes.
#
#   tests/equal-builds.sh [COMMIT]      # the one that is checked out
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

commit=$(git rev-parse --verify "${1:-HEAD}^{commit}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
clone=$work/clone
copy=$work/in/another/folder
mkdir -p "$copy"

git clone --quiet --no-checkout . "$clone"
git -C "$clone" checkout --quiet --detach "$commit"
git archive "$commit" | tar -x -C "$copy"

publish() { dotnet publish "$1/src/GuideSearch.Cli" -c Release -o "$2" -v quiet -clp:ErrorsOnly; }
publish "$clone" "$work/one"
CI=true TZ=Pacific/Auckland publish "$copy" "$work/other"

diff -r "$work/one" "$work/other" || { echo "two builds of $commit differ"; exit 1; }
echo "two builds of $commit are equal: $(find "$work/one" -type f | wc -l) files"
