#!/usr/bin/env bash
# Searches, asks for a few members of the hits, posts a long text, and reads what is wrong with a request.
# usage: search.sh [address of the service]
set -euo pipefail
service=${1:-http://127.0.0.1:7700}

echo "== a search"
curl -sS --fail --get "$service/api/v1/search" --data-urlencode 'q=conflict -customer' -d section=behavioral -d size=3 -d fields=question,url
echo
echo "== a long text, in a body"
curl -sS --fail "$service/api/v1/search" --json '{
  "q": "Two people in my team have not talked to each other since spring. Meetings are short and silent, and others take sides. My manager wants to know by Friday how I would settle the conflict. How do I begin, and whom do I speak with first?",
  "size": 1
}'
echo
echo "== what is wrong, all at once"
curl -sS --get "$service/api/v1/search" -d query=conflict -d hitsPerPage=100 -d fields=qestion
echo
