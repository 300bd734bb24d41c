// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/strictrestli.h"

#include <QStringDecoder>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Laurels::Sandbox {

namespace {

constexpr int deepestNesting = 20;

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isUnreserved(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           QByteArrayView("-._~").contains(c);
}

bool mayStayBare(char c, Position position)
{
    const QByteArrayView others = position == Position::Path ? "=&+@!$*" : "/?@!$*;+";
    return isUnreserved(c) || others.contains(c);
}

/// Undoes percent escapes; nothing if a character should have been escaped or an escape is broken.
std::optional<QString> decoded(QByteArrayView text, Position position)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            if (!mayStayBare(text[i], position))
                return std::nullopt;
            bytes.append(text[i]);
            continue;
        }
        if (i + 2 >= text.size() || !isHex(text[i + 1]) || !isHex(text[i + 2]))
            return std::nullopt;
        bytes.append(QByteArray::fromHex(text.sliced(i + 1, 2).toByteArray()));
        i += 2;
    }
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString result = utf8(bytes);
    if (utf8.hasError())
        return std::nullopt;
    return result;
}

/// Reads one value from the front of the text; `ok` turns false at the first offence and stays so.
class Reader
{
public:
    Reader(QByteArrayView text, Position position)
        : m_rest(text)
        , m_position(position)
    {
    }

    RestliValue value(int depth = 0)
    {
        if (depth > deepestNesting)
            return fail();
        if (skip("List("))
            return list(depth);
        if (skip("("))
            return map(depth);
        return {.text = text()};
    }

    [[nodiscard]] bool isDone() const { return m_ok && m_rest.isEmpty(); }

private:
    RestliValue fail()
    {
        m_ok = false;
        return {};
    }

    bool skip(QByteArrayView token)
    {
        if (!m_ok || !m_rest.startsWith(token))
            return false;
        m_rest = m_rest.sliced(token.size());
        return true;
    }

    void expect(QByteArrayView token)
    {
        if (!skip(token))
            m_ok = false;
    }

    RestliValue list(int depth)
    {
        RestliValue result{.kind = RestliValue::Kind::List};
        if (skip(")"))
            return result;
        do
            result.items.append(value(depth + 1));
        while (skip(","));
        expect(")");
        return result;
    }

    RestliValue map(int depth)
    {
        RestliValue result{.kind = RestliValue::Kind::Map};
        if (skip(")"))
            return result;
        do {
            const QString key = text();
            expect(":");
            result.entries.append({key, value(depth + 1)});
        } while (skip(","));
        expect(")");
        return result;
    }

    /// Up to the next structure character; never empty, the empty string is written ''.
    QString text()
    {
        if (skip("''"))
            return {};
        qsizetype length = 0;
        while (length < m_rest.size() && !QByteArrayView("(),:").contains(m_rest[length]))
            ++length;
        const std::optional<QString> result = decoded(m_rest.first(length), m_position);
        if (length == 0 || !result) {
            m_ok = false;
            return {};
        }
        m_rest = m_rest.sliced(length);
        return *result;
    }

    QByteArrayView m_rest;
    Position m_position;
    bool m_ok = true;
};

} // namespace

std::optional<RestliValue> parseValue(QByteArrayView encoded, Position position)
{
    Reader reader(encoded, position);
    const RestliValue value = reader.value();
    if (!reader.isDone())
        return std::nullopt;
    return value;
}

tl::expected<QueryParameters, QByteArray> parseQuery(QByteArrayView query)
{
    QueryParameters parameters;
    if (query.isEmpty())
        return parameters;
    for (const QByteArray &part : query.toByteArray().split('&')) {
        const qsizetype equals = part.indexOf('=');
        if (equals <= 0)
            return tl::unexpected("Invalid query parameters passed to request"_ba);
        const auto name = parseValue(QByteArrayView(part).first(equals), Position::Query);
        const auto value = parseValue(QByteArrayView(part).sliced(equals + 1), Position::Query);
        if (!name || name->kind != RestliValue::Kind::Text || !value)
            return tl::unexpected("Invalid query parameters passed to request"_ba);
        if (parameters.contains(name->text))
            return tl::unexpected("Duplicate query parameter: " + name->text.toUtf8());
        parameters.insert(name->text, *value);
    }
    return parameters;
}

QByteArray encoded(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

} // namespace Laurels::Sandbox
