// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/redaction.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

struct Rule
{
    QRegularExpression pattern;
    QString replacement;
};

QRegularExpression anyCase(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
}

const QList<Rule> &rules()
{
    // In this order: what takes most comes first.
    static const QList<Rule> all{
        // A header to the end of its line.
        {anyCase(u"\\b((?:proxy-)?authorization|x-api-key|(?:set-)?cookie)(\\s*:\\s*)[^\\r\\n]+"_s),
         u"\\1\\2…"_s},
        {anyCase(u"\\b(bearer|basic)\\s+[^\\s\"',;]+"_s), u"\\1 …"_s},
        // The query of an address, and who is named in front of its host.
        {anyCase(u"(\\bhttps?://)[^\\s/?#@]*@"_s), u"\\1…@"_s},
        {anyCase(u"(\\bhttps?://[^\\s?#\"'<>]*[?#])[^\\s\"'<>]*"_s), u"\\1…"_s},
        // As a form field, and as a member of a JSON object.
        {anyCase(u"(?<![a-z0-9_-])((?:access_|refresh_|id_|oauth2_access_|csrf-)?token|client_secret|secret|"
                 u"password|"
                 "api[_-]?key|x-api-key|code_verifier|code|state)=[^&\\s\"',;)]+"_s),
         u"\\1=…"_s},
        {anyCase(
             u"(\"(?:(?:access_|refresh_|id_)?token|client_secret|secret|password|(?:x-)?api[_-]?key|code_"
             u"verifier)\""
             "\\s*:\\s*\")[^\"]*"_s),
         u"\\1…"_s},
        {anyCase(u"[a-z0-9._%+-]+@[a-z0-9-]+(?:\\.[a-z0-9-]+)+"_s), u"…@…"_s},
        // A key of PostPress: what stays says of which sort it was.
        {anyCase(u"(?<![a-z0-9])(pp_(?:live|test)_)[a-z0-9_-]+"_s), u"\\1…"_s},
        // A JSON Web Token, then anything as long as a token: no id of the services is.
        {QRegularExpression(u"\\beyJ[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]*){1,2}"_s), u"…"_s},
        {QRegularExpression(u"[A-Za-z0-9_-]{40,}"_s), u"…"_s},
    };
    return all;
}

} // namespace

QString redacted(const QString &text)
{
    QString result = text;
    for (const Rule &rule : rules())
        result.replace(rule.pattern, rule.replacement);
    return result;
}

QString redactedPath(const QUrl &url)
{
    return redacted(url.path(QUrl::FullyEncoded));
}

} // namespace Laurels
