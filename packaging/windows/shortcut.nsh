; SPDX-FileCopyrightText: 2026 The Laurels authors
; SPDX-License-Identifier: GPL-3.0-or-later

!include LogicLib.nsh
!include Win\COM.nsh
!include Win\Propkey.nsh

; Gives a shortcut that exists an AppUserModelID: the one that its program gives itself. If that fails, the
; shortcut stays as it is, and a pinned one has a place of its own on the taskbar.
!macro NameShortcut FILE ID
  Push $0
  Push $1
  Push $2
  Push $3
  Push $4
  !insertmacro ComHlpr_CreateInProcInstance ${CLSID_ShellLink} ${IID_IShellLink} r0 ""
  ${If} $0 P<> 0
    ${IUnknown::QueryInterface} $0 '("${IID_IPersistFile}",.r1)'
    ${IUnknown::QueryInterface} $0 '("${IID_IPropertyStore}",.r2)'
    ${If} $1 P<> 0
    ${AndIf} $2 P<> 0
      ${IPersistFile::Load} $1 '("${FILE}",${STGM_READWRITE})'
      System::Call '*(&w${NSIS_MAX_STRLEN} "${ID}")p.r3'
      System::Call '*${SYSSTRUCT_PROPERTYKEY}(${PKEY_AppUserModel_ID})p.r4'
      System::Call '*(&i2 ${VT_LPWSTR},&i6,p r3,&i8)p.s'
      Exch $3
      ${IPropertyStore::SetValue} $2 '($4,$3)'
      ${IPropertyStore::Commit} $2 ""
      ${IPersistFile::Save} $1 '("${FILE}",1)'
      System::Free $3
      System::Free $4
      Pop $3
      System::Free $3
    ${EndIf}
    ${If} $1 P<> 0
      ${IUnknown::Release} $1 ""
    ${EndIf}
    ${If} $2 P<> 0
      ${IUnknown::Release} $2 ""
    ${EndIf}
    ${IUnknown::Release} $0 ""
  ${EndIf}
  Pop $4
  Pop $3
  Pop $2
  Pop $1
  Pop $0
!macroend
