// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "personnames.h"

#include <QObject>

namespace Laurels {

class EndorsementModel;
class EndorsementView;
struct Workspace;

/// Asks for the names of the people whose rows come into view, a moment after the view came to rest, and
/// puts names that arrived in their order once nobody presses keys any more.
class NameRequests : public QObject
{
    Q_OBJECT
public:
    NameRequests(Workspace &workspace, EndorsementModel &model, EndorsementView &view);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QList<PersonNames::Wanted> peopleAhead() const;
    void resortLater();
    void resort();

    Workspace &m_workspace;
    EndorsementModel &m_model;
    EndorsementView &m_view;
    PersonNames *m_names;
    int m_resortGeneration = 0;
};

} // namespace Laurels
