// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"
#include "mainwindow.h"

#include <functional>
#include <memory>

class QDialog;
class QTableView;

namespace Laurels {

struct SampleExport;

/// The window on fakes, to be brought from one state to the next. What waits for something says false, or
/// null, if it does not come.
struct Stage
{
    static constexpr int width = 1180;

    std::unique_ptr<Desk> desk = std::make_unique<Desk>();
    std::unique_ptr<MainWindow> window; // goes first: it works with the desk

    /// Received endorsements, and a third as many given ones.
    void fill(int count);
    /// Only shows the window.
    bool show();
    /// Shows it, with an account if there is none, and waits until everything is read.
    bool open();
    bool openWithRows();
    /// With its first row selected.
    bool openPage(const char *action);
    /// With a change from last time that waits for the person.
    bool openHeld();
    /// With an account of PostPress.
    bool openPostPress();
    /// Shows it and opens an archive, whose report is in front then.
    bool openArchive(const SampleExport &archive);
    bool waitFor(const std::function<bool()> &isTrue) const;
    /// Until an action is possible, and carries it out.
    bool trigger(const char *action) const;
    /// Until a part of the window with this name is on screen.
    [[nodiscard]] QWidget *part(const QString &objectName) const;
    bool click(const QString &button) const;
    /// The table of the page in front, once it has rows.
    [[nodiscard]] QTableView *table() const;
    bool select(int row) const;
    /// The one that is open.
    [[nodiscard]] QWidget *dialog() const;
    /// After trigger().
    [[nodiscard]] QWidget *dialogOf(const char *action) const;
    void closeDialog() const;
    /// From now on the service refuses every change.
    void refuseChanges() const;
    /// A change that is over, in the history.
    bool record() const;

    /// A service that tells profiles and connections, of whom everybody is `name` with `skill`.
    void tellProfiles(const QString &name, const QString &skill) const;
};

} // namespace Laurels
