# What .ci/screen.sh and .ci/sound.sh have in common; sourced by both. $dir is a
# folder of their own. What is added to pids ends with the script, newest first,
# and the folder with it.
dir=$(mktemp -d)
pids=()
finish() {
  local i
  for ((i = ${#pids[@]} - 1; i >= 0; i--)); do
    kill "${pids[i]}" 2>/dev/null || true
    wait "${pids[i]}" 2>/dev/null || true
  done
  rm -rf "$dir"
}
trap finish EXIT
trap 'exit 143' TERM INT HUP

until_true() { # COMMAND...: for ten seconds
  local i
  for i in {1..200}; do
    "$@" >/dev/null 2>&1 && return
    sleep 0.05
  done
  return 1
}

perform() { # COMMAND...: runs it and ends as it ends
  "$@" <&0 &
  pids+=($!)
  local status=0
  wait $! || status=$?
  exit $status
}
