// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/switches.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels::Sandbox {

namespace {

struct Setting
{
    QByteArray scope; ///< empty: every operation
    QByteArray name;
    std::optional<QByteArray> value;
};

Setting split(const QByteArray &text)
{
    const qsizetype equals = text.indexOf('=');
    QByteArray name = equals < 0 ? text : text.first(equals);
    Setting setting;
    if (equals >= 0)
        setting.value = text.sliced(equals + 1);
    if (const qsizetype colon = name.indexOf(':'); colon >= 0) {
        setting.scope = name.first(colon);
        name = name.sliced(colon + 1);
    }
    setting.name = name;
    return setting;
}

const SwitchInfo *find(const QByteArray &name)
{
    const auto &table = Switches::table();
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&name](const SwitchInfo &info) { return info.name == name; });
    return found == table.end() ? nullptr : &*found;
}

bool isNumber(const QByteArray &text)
{
    bool ok = false;
    const qlonglong number = text.toLongLong(&ok);
    return ok && number >= 0;
}

bool isWord(const SwitchInfo &info, const QByteArray &text)
{
    return info.values.split('|').contains(text);
}

bool isKind(const SwitchInfo &info, const QByteArray &text)
{
    const qsizetype colon = text.indexOf(':');
    return colon < 0 ? isWord(info, text)
                     : isWord(info, text.first(colon)) && isNumber(text.sliced(colon + 1));
}

bool isValid(const SwitchInfo &info, const std::optional<QByteArray> &value)
{
    switch (info.kind) {
    case SwitchKind::Flag:
        return !value || *value == "on" || *value == "off";
    case SwitchKind::Choice:
        return value && isWord(info, *value);
    case SwitchKind::Number:
        return value && isNumber(*value);
    case SwitchKind::Count:
        return !value || isNumber(*value);
    case SwitchKind::Kinds:
        return value && isKind(info, *value);
    case SwitchKind::Text:
        return value.has_value();
    }
    return false;
}

} // namespace

std::optional<QByteArray> Switches::complaint(const QByteArray &text)
{
    const Setting setting = split(text);
    const SwitchInfo *info = find(setting.name);
    if (!info)
        return "there is no switch named \"" + setting.name + '"';
    if (!setting.scope.isEmpty() && !isScope(setting.scope))
        return "there is no operation named \"" + setting.scope + '"';
    if (!setting.scope.isEmpty() && !isScope(setting.scope, info->side))
        return setting.name + " does not concern \"" + setting.scope + '"';
    if (!isValid(*info, setting.value))
        return setting.name + " takes " + (info->kind == SwitchKind::Flag ? "on|off"_ba : info->values);
    return std::nullopt;
}

void Switches::set(const QByteArray &text)
{
    if (const auto why = complaint(text))
        qFatal("Sandbox switch: %s", why->constData());
    const Setting setting = split(text);
    const bool isFlag = find(setting.name)->kind == SwitchKind::Flag;
    m_values.insert(setting.scope + ':' + setting.name,
                    setting.value.value_or(isFlag ? "on"_ba : QByteArray()));
    ++m_revision;
}

void Switches::clear()
{
    m_values.clear();
    ++m_revision;
}

QByteArrayList Switches::settings() const
{
    QByteArrayList result;
    for (auto it = m_values.begin(); it != m_values.end(); ++it) {
        const QByteArray name = it.key().startsWith(':') ? it.key().sliced(1) : it.key();
        result.append(it->isEmpty() ? name : name + '=' + *it);
    }
    std::sort(result.begin(), result.end());
    return result;
}

QByteArray Switches::key(const QByteArray &name, const QByteArrayList &scopes) const
{
    for (const QByteArray &scope : scopes) {
        if (const QByteArray scoped = scope + ':' + name; m_values.contains(scoped))
            return scoped;
    }
    return ':' + name;
}

bool Switches::isSet(const QByteArray &name, const QByteArrayList &scopes) const
{
    return m_values.contains(key(name, scopes));
}

QByteArray Switches::value(const QByteArray &name, const QByteArrayList &scopes) const
{
    const SwitchInfo *info = find(name);
    Q_ASSERT(info);
    return m_values.value(key(name, scopes), info->standard);
}

qint64 Switches::number(const QByteArray &name, const QByteArrayList &scopes) const
{
    return value(name, scopes).toLongLong();
}

bool Switches::take(const QByteArray &name, const QByteArrayList &scopes)
{
    const auto it = m_values.find(key(name, scopes));
    if (it == m_values.end())
        return false;
    if (it->isEmpty())
        return true;
    const qlonglong left = it->toLongLong();
    if (left <= 0)
        return false;
    *it = QByteArray::number(left - 1);
    return true;
}

QByteArray Switches::takeKind(const QByteArray &name, const QByteArrayList &scopes)
{
    const auto it = m_values.find(key(name, scopes));
    if (it == m_values.end())
        return {};
    const qsizetype colon = it->indexOf(':');
    if (colon < 0)
        return *it;
    const QByteArray kind = it->first(colon);
    const qlonglong left = it->sliced(colon + 1).toLongLong();
    if (left <= 0)
        return {};
    *it = kind + ':' + QByteArray::number(left - 1);
    return kind;
}

} // namespace Laurels::Sandbox
