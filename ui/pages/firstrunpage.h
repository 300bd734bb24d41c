// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace Laurels {

class PageOpener;
struct Workspace;

/// What a person sees who has no account here yet: the ways to go on, and what each of them needs. First the
/// one that is open to every member.
class FirstRunPage : public QWidget
{
    Q_OBJECT
public:
    explicit FirstRunPage(const Workspace &workspace, QWidget *parent = nullptr);

    /// The sample data takes a moment to come.
    void setDemoStarting(bool isStarting);
    /// So does an archive.
    void setArchiveReading(bool isReading);

signals:
    void archiveWished();
    void demoWished();
    void accountWished(Laurels::Source source);

private:
    struct Card
    {
        QString title{};
        QString text{}; ///< what the way needs
        QList<QPushButton *> buttons{};
        QWidget *below = nullptr; ///< the text; null: nothing
    };

    [[nodiscard]] QVBoxLayout *makeCards(const Workspace &workspace);
    [[nodiscard]] Card archiveCard();
    [[nodiscard]] Card demoCard() const;
    [[nodiscard]] Card linkedInCard(const Workspace &workspace);
    [[nodiscard]] Card postPressCard();
    [[nodiscard]] QWidget *makeCard(const Card &card) const;

    PageOpener *m_opener;
    QPushButton *m_archive;
    QPushButton *m_demo;
};

} // namespace Laurels
