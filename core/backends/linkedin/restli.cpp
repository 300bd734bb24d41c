// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/linkedin/restli.h"

#include <QSet>
#include <QStringDecoder>
#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Laurels::Restli {

namespace {

enum class Form { Full, Reduced };

// No value that LinkedIn documents is nested deeper than three.
constexpr int deepestNesting = 32;
constexpr QByteArrayView emptyText = "''";
constexpr QByteArrayView listStart = "List(";

bool isStructural(char c)
{
    return c == '(' || c == ')' || c == ',' || c == ':';
}

bool isEscapedWhenReduced(char c)
{
    return isStructural(c) || c == '\'';
}

QString escaped(const QString &text, Form form)
{
    if (text.isEmpty())
        return QString::fromLatin1(emptyText);
    if (form == Form::Full)
        return QString::fromLatin1(QUrl::toPercentEncoding(text));
    QString result;
    for (const QChar c : text) {
        if (isEscapedWhenReduced(c.toLatin1()))
            result += QString::fromLatin1(QUrl::toPercentEncoding(c));
        else
            result += c;
    }
    return result;
}

// The depth of recursion is that of a value which the program has built itself.
QString written(const Value &value, Form form)
{
    if (const QString *text = value.text())
        return escaped(*text, form);
    QStringList parts;
    if (const Value::List *list = value.list()) {
        for (const Value &element : *list)
            parts.append(written(element, form));
        return "List("_L1 + parts.join(u',') + u')';
    }
    for (const auto &[key, element] : *value.map())
        parts.append(escaped(key, form) + u':' + written(element, form));
    return u'(' + parts.join(u',') + u')';
}

std::optional<int> hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return std::nullopt;
}

/// The byte that the escape at the start of `text` stands for.
std::optional<char> escapedByte(QByteArrayView text)
{
    if (text.size() < 3)
        return std::nullopt;
    const auto high = hexDigit(text[1]);
    const auto low = hexDigit(text[2]);
    if (!high || !low)
        return std::nullopt;
    return char(*high * 16 + *low);
}

class Parser
{
public:
    Parser(QByteArrayView input, Form form)
        : m_input(input)
        , m_form(form)
    {
    }

    Result<Value> parse()
    {
        Result<Value> value = parseValue(0);
        if (value && !atEnd())
            return failure(u"restli.syntax"_s);
        return value;
    }

private:
    [[nodiscard]] bool atEnd() const { return m_position == m_input.size(); }
    [[nodiscard]] bool isNext(char c) const { return !atEnd() && m_input[m_position] == c; }

    bool skip(char c)
    {
        if (!isNext(c))
            return false;
        ++m_position;
        return true;
    }

    [[nodiscard]] Failure failure(const QString &code) const
    {
        return Failure(
            Error{.kind = ErrorKind::Protocol, .code = code, .detail = u"at byte %1"_s.arg(m_position)});
    }

    Result<Value> parseValue(int depth)
    {
        if (depth > deepestNesting)
            return failure(u"restli.depth"_s);
        if (m_input.sliced(m_position).startsWith(listStart)) {
            m_position += listStart.size();
            return parseList(depth);
        }
        if (skip('('))
            return parseMap(depth);
        return parseText().map([](const QString &text) { return Value(text); });
    }

    Result<Value> parseList(int depth)
    {
        Value::List list;
        if (skip(')'))
            return Value(std::move(list));
        do {
            Result<Value> element = parseValue(depth + 1);
            if (!element)
                return element;
            list.push_back(std::move(*element));
        } while (skip(','));
        if (!skip(')'))
            return failure(u"restli.syntax"_s);
        return Value(std::move(list));
    }

    Result<Value> parseMap(int depth)
    {
        Value::Map map;
        QSet<QString> known;
        if (skip(')'))
            return Value(std::move(map));
        do {
            const Result<QString> key = parseText();
            if (!key)
                return Failure(key.error());
            if (known.contains(*key))
                return failure(u"restli.duplicateKey"_s);
            if (!skip(':'))
                return failure(u"restli.syntax"_s);
            Result<Value> value = parseValue(depth + 1);
            if (!value)
                return value;
            known.insert(*key);
            map.emplace_back(*key, std::move(*value));
        } while (skip(','));
        if (!skip(')'))
            return failure(u"restli.syntax"_s);
        return Value(std::move(map));
    }

    Result<QString> parseText()
    {
        const qsizetype start = m_position;
        QByteArray utf8;
        for (; !atEnd() && !isStructural(m_input[m_position]); ++m_position) {
            const char c = m_input[m_position];
            const auto byte = c == '%' ? escapedByte(m_input.sliced(m_position)) : std::optional(c);
            if (!byte && m_form == Form::Full)
                return failure(u"restli.percent"_s);
            const bool isEscape = c == '%' && byte && (m_form == Form::Full || isEscapedWhenReduced(*byte));
            utf8.append(isEscape ? *byte : c);
            m_position += isEscape ? 2 : 0;
        }
        const QByteArrayView raw = m_input.sliced(start, m_position - start);
        if (raw.isEmpty())
            return failure(u"restli.syntax"_s);
        if (raw == emptyText)
            return QString();
        // Without the flag a text would lose a byte order mark at its start.
        QStringDecoder decoder(QStringDecoder::Utf8,
                               QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
        QString text = decoder(utf8);
        if (decoder.hasError())
            return failure(u"restli.utf8"_s);
        return text;
    }

    QByteArrayView m_input;
    Form m_form;
    qsizetype m_position = 0;
};

bool isSameMap(const Value::Map &left, const Value &right)
{
    return left.size() == right.map()->size() &&
           std::all_of(left.begin(), left.end(), [&right](const auto &entry) {
               const Value *other = right.find(entry.first);
               return other && entry.second == *other;
           });
}

} // namespace

Value::Value(QString text)
    : m_content(std::move(text))
{
}

Value::Value(List list)
    : m_content(std::move(list))
{
}

Value::Value(Map map)
    : m_content(std::move(map))
{
}

const Value *Value::find(QStringView key) const
{
    if (!map())
        return nullptr;
    const auto entry =
        std::find_if(map()->begin(), map()->end(), [key](const auto &each) { return each.first == key; });
    return entry == map()->end() ? nullptr : &entry->second;
}

bool operator==(const Value &left, const Value &right)
{
    if (left.m_content.index() != right.m_content.index())
        return false;
    if (const QString *text = left.text())
        return *text == *right.text();
    if (const Value::List *list = left.list())
        return *list == *right.list();
    return isSameMap(*left.map(), right);
}

QByteArray encode(const Value &value)
{
    return written(value, Form::Full).toLatin1();
}

QString encodeReduced(const Value &value)
{
    return written(value, Form::Reduced);
}

Result<Value> decode(const QByteArray &encoded)
{
    return Parser(encoded, Form::Full).parse();
}

Result<Value> decodeReduced(const QString &encoded)
{
    return Parser(encoded.toUtf8(), Form::Reduced).parse();
}

} // namespace Laurels::Restli
