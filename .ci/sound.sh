#!/bin/bash
# Runs a command with a private sound server that has no sound card, and ends
# both with it.
#
#   .ci/sound.sh COMMAND...
#
# What programs play, through PulseAudio or ALSA's default device, goes in real
# time to a sink that swallows it. To hear it:
#
#   parec --device=rig.monitor --raw --format=s16le --rate=48000 --channels=1
#
# Nothing outside a temporary folder is touched. Several run side by side.
set -eu
. "$(dirname "$0")/stage.sh"

socket=$dir/native
cat >"$dir/alsa.conf" <<CONF
</usr/share/alsa/alsa.conf>
pcm.!default { type pulse server "unix:$socket" device "rig" fallback "none" }
ctl.!default { type pulse server "unix:$socket" fallback "none" }
CONF
printf 'autospawn = no\nenable-shm = no\n' >"$dir/client.conf"
export ALSA_CONFIG_PATH=$dir/alsa.conf PULSE_SERVER=unix:$socket PULSE_CLIENTCONFIG=$dir/client.conf
export PULSE_RUNTIME_PATH=$dir PULSE_COOKIE=$dir/cookie

HOME=$dir XDG_RUNTIME_DIR=$dir DBUS_SESSION_BUS_ADDRESS=disabled: \
  pulseaudio -n --daemonize=no --use-pid-file=no --exit-idle-time=-1 --disable-shm=yes \
  --realtime=no --high-priority=no --log-target="file:$dir/log" \
  -L "module-null-sink sink_name=rig rate=48000 channels=2 format=s16le norewinds=1" \
  -L "module-native-protocol-unix auth-anonymous=1 socket=$socket" >"$dir/out" 2>&1 &
server=$!
pids+=("$server")
until_true pactl info || { cat "$dir/out" "$dir/log" >&2; echo "sound: the server did not start" >&2; exit 1; }
# Its own starvation on a busy machine is not what is measured, so it goes first where that is allowed.
chrt --all-tasks --fifo --pid 5 "$server" 2>/dev/null || true

perform "$@"
