#!/bin/sh
# Make a disk image of the app: make_dmg.sh APP LICENCES TARGET
# With CODESIGN_IDENTITY set the app is signed with it, else only for this machine's sake ("-").
set -eu
app=$1 licences=$2 target=$3
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
cp -R "$app" "$stage/"
cp -R "$licences" "$stage/weeklydesk.app/Contents/Resources/licences"
codesign --force --deep --options runtime --sign "${CODESIGN_IDENTITY:--}" "$stage/weeklydesk.app"
ln -s /Applications "$stage/Applications"
rm -f "$target"
hdiutil create -volname weeklydesk -srcfolder "$stage" -fs HFS+ -format UDZO "$target"
