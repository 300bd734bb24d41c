// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/endorsementstore.h"

#include <QList>
#include <QObject>

#include <functional>

namespace Laurels {

struct Workspace;

/// Asks for the names of people who are on screen outside of the list of endorsements, a moment after the
/// last call of later(). Its page owns it.
class PersonNames : public QObject
{
    Q_OBJECT
public:
    /// Whose service can tell the name, and who it is.
    struct Wanted
    {
        AccountIndex account{};
        PersonIndex person{};
    };

    PersonNames(Workspace &workspace, std::function<QList<Wanted>()> onScreen, QObject *parent);

    void later();

private:
    void request();

    Workspace &m_workspace;
    std::function<QList<Wanted>()> m_onScreen;
    int m_generation = 0;
};

} // namespace Laurels
