// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testcertificates.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

const QString Configuration = uR"([ca]
default_ca = test
[test]
database = index.txt
new_certs_dir = .
rand_serial = yes
default_md = sha256
policy = any
unique_subject = no
copy_extensions = copy
[any]
commonName = supplied
)"_s;

QString fileName(TestCertificates::Kind kind)
{
    switch (kind) {
    case TestCertificates::Kind::Good:
        return u"good"_s;
    case TestCertificates::Kind::SelfSigned:
        return u"selfsigned"_s;
    case TestCertificates::Kind::Expired:
        return u"expired"_s;
    case TestCertificates::Kind::WrongHost:
        break;
    }
    return u"wronghost"_s;
}

bool write(const QString &path, const QString &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0;
}

QByteArray content(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qWarning("%s is missing", qPrintable(path));
    return file.readAll();
}

const QStringList NewKey{u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
                         u"-nodes"_s};

} // namespace

bool TestCertificates::make()
{
    return m_folder.isValid() && write(m_folder.filePath(u"ca.cnf"_s), Configuration) &&
           write(m_folder.filePath(u"index.txt"_s), {}) &&
           openssl(QStringList{u"req"_s, u"-x509"_s} + NewKey +
                   QStringList{u"-subj"_s, u"/CN=Laurels test authority"_s, u"-days"_s, u"2"_s, u"-keyout"_s,
                               u"authority.key"_s, u"-out"_s, u"authority.crt"_s}) &&
           openssl(QStringList{u"req"_s, u"-x509"_s} + NewKey +
                   QStringList{u"-subj"_s, u"/CN=127.0.0.1"_s, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s,
                               u"-days"_s, u"2"_s, u"-keyout"_s, u"selfsigned.key"_s, u"-out"_s,
                               u"selfsigned.crt"_s}) &&
           sign(u"good"_s, u"IP:127.0.0.1"_s, u"20491231235959Z"_s) &&
           sign(u"expired"_s, u"IP:127.0.0.1"_s, u"20200102000000Z"_s) &&
           sign(u"wronghost"_s, u"DNS:api.example.org"_s, u"20491231235959Z"_s);
}

bool TestCertificates::sign(const QString &name, const QString &host, const QString &endDate) const
{
    return openssl(QStringList{u"req"_s, u"-new"_s} + NewKey +
                   QStringList{u"-subj"_s, u"/CN=Laurels test "_s + name, u"-addext"_s,
                               u"subjectAltName="_s + host, u"-keyout"_s, name + u".key"_s, u"-out"_s,
                               name + u".csr"_s}) &&
           openssl({u"ca"_s, u"-batch"_s, u"-config"_s, u"ca.cnf"_s, u"-cert"_s, u"authority.crt"_s,
                    u"-keyfile"_s, u"authority.key"_s, u"-startdate"_s, u"20200101000000Z"_s, u"-enddate"_s,
                    endDate, u"-in"_s, name + u".csr"_s, u"-out"_s, name + u".crt"_s, u"-notext"_s});
}

bool TestCertificates::openssl(const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"openssl"_s, arguments);
    if (process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return true;
    qWarning("openssl %s failed: %s", qPrintable(arguments.first()), process.readAll().constData());
    return false;
}

QSslConfiguration TestCertificates::server(Kind kind) const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    const QString path = m_folder.filePath(fileName(kind));
    configuration.setLocalCertificate(QSslCertificate(content(path + u".crt"_s)));
    configuration.setPrivateKey(QSslKey(content(path + u".key"_s), QSsl::Ec));
    return configuration;
}

QSslConfiguration TestCertificates::client() const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.addCaCertificate(QSslCertificate(content(m_folder.filePath(u"authority.crt"_s))));
    return configuration;
}

} // namespace Laurels
