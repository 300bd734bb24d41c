// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/endorsementmodel.h"

namespace Laurels {

/// What a view knows that has only listened to the model's signals.
class Mirror : public QObject
{
public:
    explicit Mirror(const EndorsementModel &model);

    QList<RowId> rows;
    bool isTrue = true;
    int steps = 0;
    int moves = 0;
    int layouts = 0;

private:
    const EndorsementModel &m_model;
};

} // namespace Laurels
