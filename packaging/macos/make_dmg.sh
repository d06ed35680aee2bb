#!/bin/sh
# Create a disk image of the app: make_dmg.sh APP LICENCES TARGET
# With CODESIGN_IDENTITY set, the app is signed with it and hardened, which notarisation requires.
# Otherwise it is signed ad hoc ("-") and not hardened: a hardened one could not load its libraries.
set -eu
app=$1 licences=$2 target=$3
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
signed=$stage/weeklydesk.app
cp -R "$app" "$signed"
cp -R "$licences" "$signed/Contents/Resources/licences"
if [ -n "${CODESIGN_IDENTITY:-}" ]; then
    codesign --force --deep --timestamp --options runtime --sign "$CODESIGN_IDENTITY" "$signed"
else
    codesign --force --deep --sign - "$signed"
fi
codesign --verify --deep --strict "$signed"
"$signed/Contents/MacOS/weeklydesk" --version
ln -s /Applications "$stage/Applications"
rm -f "$target"
# a virus scanner may still have the new image open: "Resource busy"
for pause in 5 10 20 0; do
    hdiutil create -volname weeklydesk -srcfolder "$stage" -fs HFS+ -format UDZO -ov "$target" && exit
    sleep "$pause"
done
exit 1
