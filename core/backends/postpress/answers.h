// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "net/httpclient.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Laurels {

// What all parsers of PostPress' answers have in common.

/// The JSON object of an answer with success that is a `kind`. Fails as postPressFailure() says if it is
/// none, and with ErrorKind::Protocol and `answer.notJson` or `answer.shape`.
[[nodiscard]] Result<QJsonObject> postPressObject(const HttpResponse &response, const QString &kind);

struct PostPressList
{
    QJsonArray items;
    QString next; ///< empty: this was the last page
};

/// A page of a list, in either of the two forms: `items` and `cursor`, or `data` and `next_cursor`, which is
/// documented without a kind (reference postpress.md, section 3.1).
[[nodiscard]] Result<PostPressList> postPressList(const HttpResponse &response, const QString &kind);

/// The two parts of a name, or what there is of them.
[[nodiscard]] QString joinedName(const QJsonObject &person);
[[nodiscard]] QString shortText(const QJsonValue &value);

} // namespace Laurels
