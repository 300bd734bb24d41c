// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QUrl;

namespace Laurels {

struct Account;
struct Workspace;

/// Opens pages of LinkedIn in the browser. Where that does not work, the address comes on screen, to be
/// copied; until then nothing of this is seen.
class PageOpener : public QWidget
{
    Q_OBJECT
public:
    /// `name` begins the object names.
    PageOpener(const Workspace &workspace, const QString &name, QWidget *parent = nullptr);

    /// True: it is open in the browser. Nothing but LinkedIn's own pages is opened or shown.
    bool open(const QUrl &url);
    /// The address shown is of something else now.
    void forget();

private:
    const Workspace &m_workspace;
    QLabel *m_text;
    QLineEdit *m_address;
};

/// "In the browser, be signed in as …": pages of one's own are those of whoever is signed in there.
[[nodiscard]] QString signedInText(const Workspace &workspace, const Account &account);
/// For a tooltip: as it is in the address bar, so that nothing in it is markup or turns its direction.
[[nodiscard]] QString addressTip(const QUrl &url);

} // namespace Laurels
