# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later
laurels_add_test(tst_memorystore)
if(Qt6Keychain_FOUND)
    laurels_add_test(tst_keychainerrors LIBRARIES Qt6Keychain::Qt6Keychain)
    laurels_add_test(tst_keychainstore LIBRARIES Qt6Keychain::Qt6Keychain)
endif()

# With a real gnome-keyring, and where there is none.
if(Qt6Keychain_FOUND AND Qt6DBus_FOUND)
    laurels_add_test(tst_keychain WRAPPER "${LAURELS_WITH_DESKTOP}" --no-display)
    laurels_add_test(tst_keychainrestart WRAPPER "${CMAKE_CURRENT_LIST_DIR}/keychain-restart.sh")
    laurels_add_test(tst_nokeychain WRAPPER "${LAURELS_WITH_DESKTOP}" --no-display --no-secrets)
    add_test(NAME tst_nokeychain_nobus
        COMMAND "${LAURELS_WITH_DESKTOP}" --no-display --no-bus "$<TARGET_FILE:tst_nokeychain>")
    laurels_pin_environment(tst_nokeychain_nobus)
    add_test(NAME tst_nokeychain_nokeyring
        COMMAND "${LAURELS_WITH_DESKTOP}" --no-display --no-keyring
            env LAURELS_TEST_EMPTY_SERVICE=1 "$<TARGET_FILE:tst_nokeychain>")
    laurels_pin_environment(tst_nokeychain_nokeyring)
endif()
