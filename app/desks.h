// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "sync/localdata.h"

#include <QList>
#include <QObject>
#include <QString>

#include <memory>

namespace Laurels {

class WindowRaiser;

/// What the window stands on: the person's own profile or the sample data, one at a time. Leaving one for
/// the other happens in this process: the new window is there before the old one goes, and sample data
/// goes with it. An archive that the system asks the application to open (QFileOpenEvent: by the Finder, by
/// what is dropped on the Dock) is opened like one that was named at the start, and so is one that a second
/// start was to open. When the person deletes everything, the window goes first, and one on an empty profile
/// comes.
class Desks : public QObject
{
    Q_OBJECT
public:
    /// `archive`: a ZIP or a folder that the first window opens; empty: none.
    explicit Desks(QString profileDirectory, const QString &archive = {}, QObject *parent = nullptr);
    ~Desks() override;

    /// False: another Laurels has this profile. Its window was raised, or the person was told.
    bool openProfile();
    void openDemo();

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Desk;

    void deleteFiles(const QList<LocalData::Leftover> &left);
    void keepEverything();
    void present(std::unique_ptr<Desk> desk);
    void tell(const Error &error);
    void openArchive();
    void bringToFront();
    /// The wish of another start, or of the system; `archive` may be empty.
    void take(const QString &archive);
    void tell(const QString &text, const QString &details);

    QString m_profileDirectory;
    QString m_archive; ///< until it is opened
    std::unique_ptr<WindowRaiser> m_raiser;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Desk> m_coming; ///< sample data that is being started
};

} // namespace Laurels
