// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "cli/filters.h"
#include "sync/nameresolver.h"

namespace Laurels {

class AccountSession;

/// Asks the server for the names that the filters of a command need, or that its rows show.
class NameStep : public QObject
{
    Q_OBJECT
public:
    NameStep(const CommandContext &context, AccountSession &session, StatusMatch match,
             QObject *parent = nullptr);

    /// The session must have a backend.
    void start();

signals:
    /// Once, perhaps before start() returned. With an error, some names are missing.
    void finished(const std::optional<Laurels::Error> &error);

private:
    [[nodiscard]] QList<PersonUrn> people() const;

    CommandContext m_context;
    AccountSession &m_session;
    StatusMatch m_match;
    std::unique_ptr<NameResolver> m_names;
};

} // namespace Laurels
