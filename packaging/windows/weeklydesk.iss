; The Windows installer. packaging/build.py calls: ISCC /DVersion=… /DRoot=… weeklydesk.iss
#ifndef Version
  #error Version is not given; run packaging/build.py
#endif

[Setup]
AppId={{6B0E6E0E-5C39-4C0B-9B6C-1B7C0D4E8B52}
AppName=weeklydesk
AppVersion={#Version}
AppPublisher=The weeklydesk authors
DefaultDirName={autopf}\weeklydesk
DefaultGroupName=weeklydesk
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile={#Root}\LICENSE
SetupIconFile={#Root}\build\package\icons\weeklydesk.ico
UninstallDisplayIcon={app}\weeklydeskw.exe
OutputDir={#Root}\dist
OutputBaseFilename=weeklydesk-{#Version}-setup
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
CloseApplications=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
#ifexist AddBackslash(CompilerPath) + "Languages\ChineseSimplified.isl"
; missing in older compilers
Name: "zh"; MessagesFile: "compiler:Languages\ChineseSimplified.isl"
#endif

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[InstallDelete]
; files of an older version that this one no longer has
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Root}\build\package\folder\weeklydesk\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{autoprograms}\weeklydesk"; Filename: "{app}\weeklydeskw.exe"
Name: "{autodesktop}\weeklydesk"; Filename: "{app}\weeklydeskw.exe"; Tasks: desktopicon

[Run]
Filename: "{app}\weeklydeskw.exe"; Description: "{cm:LaunchProgram,weeklydesk}"; Flags: nowait postinstall skipifsilent
