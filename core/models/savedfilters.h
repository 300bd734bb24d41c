// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "models/endorsementfilter.h"

#include <QList>
#include <QObject>
#include <QString>

namespace Laurels {

/// A filter under a name. It is of no account: it goes for whichever the window is on.
struct SavedFilter
{
    QString name;
    EndorsementFilter filter{};

    friend bool operator==(const SavedFilter &, const SavedFilter &) = default;
};

/// The filters that the person keeps in the side bar, in `filters.json` of the profile (0600, replaced as a
/// whole). Holds URNs and what was typed, no names that a service told. Of a damaged file what can be read
/// is taken; it is written anew with the next change. One that a newer Laurels wrote is neither read nor
/// written.
class SavedFilters : public QObject
{
    Q_OBJECT
public:
    explicit SavedFilters(const QString &profileDirectory, QObject *parent = nullptr);

    [[nodiscard]] const QList<SavedFilter> &list() const { return m_list; }
    /// Takes the place of one with the same name. Fails with ErrorKind::Storage and `filters.notWritten`, or
    /// `profile.newer`, and then changes nothing, like all of these.
    Result<void> save(const SavedFilter &filter);
    /// Another one of that name goes.
    Result<void> rename(int place, const QString &name);
    Result<void> remove(int place);

signals:
    void changed();

private:
    void load();
    Result<void> replaceBy(const QList<SavedFilter> &list);

    QString m_fileName;
    QList<SavedFilter> m_list;
    bool m_isNewer = false;
};

} // namespace Laurels
