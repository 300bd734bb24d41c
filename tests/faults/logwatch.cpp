// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logwatch.h"

#include <QLoggingCategory>

#include <mutex>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

struct Log
{
    std::mutex mutex;
    QByteArray all;
    QByteArray warnings;
};

Log &theLog()
{
    static Log log;
    return log;
}

QtMessageHandler previousHandler = nullptr;

void keep(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type == QtFatalMsg) {
        previousHandler(type, context, message);
        return;
    }
    Log &log = theLog();
    const std::lock_guard lock(log.mutex);
    const QByteArray line = QByteArray(context.category) + ": " + message.toUtf8() + '\n';
    log.all += line;
    if (type == QtWarningMsg || type == QtCriticalMsg)
        log.warnings += line;
}

} // namespace

LogWatch::LogWatch()
{
    Log &log = theLog();
    {
        const std::lock_guard lock(log.mutex);
        log.all.clear();
        log.warnings.clear();
    }
    previousHandler = qInstallMessageHandler(keep);
    QLoggingCategory::setFilterRules(u"laurels.*=true"_s);
}

LogWatch::~LogWatch()
{
    QLoggingCategory::setFilterRules({});
    qInstallMessageHandler(previousHandler);
}

QByteArray LogWatch::logged()
{
    Log &log = theLog();
    const std::lock_guard lock(log.mutex);
    return log.all;
}

QByteArray LogWatch::warned()
{
    Log &log = theLog();
    const std::lock_guard lock(log.mutex);
    return log.warnings;
}

} // namespace Laurels
