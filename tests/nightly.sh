#!/usr/bin/env bash
# The long runs: the same tests of random input and faults as for a change, with larger counts and other seeds in each batch; once for each
# commit, whether two builds of it are equal. Goes on where it was stopped; a failure names what repeats it.
#
#   tests/nightly.sh [BATCHES] [FACTOR]      # 10 batches of 20 times the counts of a change
#   PROJECTS="Core Content" tests/nightly.sh 2 200   # some projects only: those without disks and servers take far more in the same time
#   NIGHTLY=folder tests/nightly.sh          # where it keeps what is done; delete it to begin anew
#   GUIDESEARCH_TEST_OPENSEARCH_SCRIPT=script tests/nightly.sh   # also breaks a cluster of three nodes that the script starts
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

batches=${1:-10}
factor=${2:-20}
folder=$(mkdir -p "${NIGHTLY:-artifacts/nightly}" && cd "${NIGHTLY:-artifacts/nightly}" && pwd)
commit=$(git rev-parse --short HEAD)
done_list=$folder/done.txt
ledger=$folder/ledger.txt
projects=${PROJECTS:-Core Content Lucene Server Cli Browser}
failures=0

touch "$done_list" "$ledger"
is_done() { grep -qxF "$1" "$done_list"; }

step="commit $commit equal builds"
if ! is_done "$step"; then
  echo "== $step"
  if tests/equal-builds.sh; then
    echo "$step" >> "$done_list"
  else
    failures=$((failures + 1))
  fi
fi

dotnet build GuideSearch.sln -v quiet -clp:ErrorsOnly

for batch in $(seq 1 "$batches"); do
  for project in $projects; do
    step="commit $commit batch $batch factor $factor project $project"
    is_done "$step" && continue
    again="GUIDESEARCH_TEST_BATCH=$batch GUIDESEARCH_TEST_FACTOR=$factor dotnet test tests/GuideSearch.$project.Tests --filter Run=Long"
    rounds=$folder/$project-$batch.rounds
    rm -f "$rounds"
    echo "== $step"
    if env GUIDESEARCH_TEST_BATCH="$batch" GUIDESEARCH_TEST_FACTOR="$factor" GUIDESEARCH_TEST_LEDGER="$rounds" \
      dotnet test "tests/GuideSearch.$project.Tests" --no-build --filter Run=Long > "$folder/$project-$batch.log" 2>&1; then
      cat "$rounds" >> "$ledger" 2> /dev/null || true # none where all are skipped
      echo "$step" >> "$done_list"
      grep -hE '^(Passed|Skipped)!' "$folder/$project-$batch.log"
    else
      failures=$((failures + 1))
      grep -hE '\[FAIL\]|seed' "$folder/$project-$batch.log" || tail -20 "$folder/$project-$batch.log"
      echo "repeat it: $again"
    fi
  done
done

# Nodes that are killed, hang and come back under load: once a commit, for it takes minutes and has no random input.
step="commit $commit three nodes of a cluster"
if [ -n "${GUIDESEARCH_TEST_OPENSEARCH_SCRIPT:-}" ] && ! is_done "$step"; then
  echo "== $step"
  if dotnet test tests/GuideSearch.OpenSearch.Tests --no-build --filter Run=Cluster3 > "$folder/three-nodes.log" 2>&1; then
    echo "$step" >> "$done_list"
    grep -hE '^(Passed|Skipped)!' "$folder/three-nodes.log"
  else
    failures=$((failures + 1))
    grep -hE '\[FAIL\]' "$folder/three-nodes.log" || tail -20 "$folder/three-nodes.log"
    echo "repeat it: dotnet test tests/GuideSearch.OpenSearch.Tests --filter Run=Cluster3"
  fi
fi

echo "$(wc -l < "$done_list") steps done with $(awk '{ n += $1 } END { print n + 0 }' "$ledger") random inputs and faults, $failures failed"
[ "$failures" -eq 0 ]
