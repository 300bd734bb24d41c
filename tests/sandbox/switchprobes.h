// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandboxfixture.h"

#include <functional>

/// What is asked of the sandbox when a switch is tried.
namespace Laurels::SwitchProbes {

/// Asks the sandbox something and tells in a few words what came.
using Probe = std::function<QByteArray(SandboxFixture &)>;

QByteArray number(qint64 value);
/// Status, and the service's own code if there is one.
QByteArray shown(const RawAnswer &answer);
QByteArray statuses(std::initializer_list<RawAnswer> answers);
/// The answers to the same question, several times.
QByteArray repeated(int times, const std::function<RawAnswer()> &ask);
Probe me(int times = 1);
QByteArray batchOf(const SandboxFixture &sandbox, const QByteArrayList &urns);
QJsonObject batch(const SandboxFixture &sandbox, const QByteArrayList &urns);
/// How many elements of a status each finder tells, and whether it can be read by its key.
Probe rowsOf(const QByteArray &status);
QByteArray twice(SandboxFixture &sandbox);
RawAnswer endorseKites(SandboxFixture &sandbox);
/// Endorsements by the viewer that are named Kites, after `change` was answered so.
Probe effectOf(const std::function<RawAnswer(SandboxFixture &)> &change);
/// Follows the links over the received ones, ten a page: how many elements on each page, how many
/// different ones in all, and where it ended.
QByteArray walk(SandboxFixture &sandbox);
/// The first three of the received ones, and the whole answer to one.
QByteArray firstThree(SandboxFixture &sandbox);
/// What is told about the three, good and broken ones.
Probe elementsAre(const std::function<QByteArray(const QJsonValue &)> &tell);
QByteArray typeName(const QJsonValue &value);
Probe typesOf(const QLatin1StringView field);

} // namespace Laurels::SwitchProbes

Q_DECLARE_METATYPE(Laurels::SwitchProbes::Probe)
