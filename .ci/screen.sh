#!/bin/bash
# Runs a command on a private X display with a window manager, and ends both
# with it.
#
#   .ci/screen.sh [-g 1280x800] COMMAND...
#
# Windows fill the display and have no frame, so a picture of the display is a
# picture of the window; Alt+F4 closes it. Drawing is done in software. Several
# run side by side.
set -eu
geometry=1280x800
while getopts g: flag; do
  case $flag in
    g) geometry=$OPTARG ;;
    *) exit 2 ;;
  esac
done
shift $((OPTIND - 1))

. "$(dirname "$0")/stage.sh"

Xvfb -displayfd 3 -screen 0 "${geometry}x24" -nolisten tcp -noreset +extension GLX \
  3>"$dir/display" >"$dir/xvfb.log" 2>&1 &
pids+=($!)
until_true [ -s "$dir/display" ] || { cat "$dir/xvfb.log" >&2; echo "screen: Xvfb did not start" >&2; exit 1; }
export DISPLAY=:$(<"$dir/display") LIBGL_ALWAYS_SOFTWARE=1
unset WAYLAND_DISPLAY

cat >"$dir/openbox.xml" <<'XML'
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <keyboard><keybind key="A-F4"><action name="Close"/></keybind></keyboard>
  <applications>
    <application type="normal"><decor>no</decor><maximized>yes</maximized></application>
  </applications>
</openbox_config>
XML
HOME=$dir openbox --sm-disable --config-file "$dir/openbox.xml" >"$dir/openbox.log" 2>&1 &
pids+=($!)
managed() { xprop -root _NET_SUPPORTING_WM_CHECK | grep -q 0x; }
until_true managed || true # GLFW asks once, at its start, what the window manager can do

perform "$@"
