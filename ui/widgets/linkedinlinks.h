// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>
#include <QWidget>

class QLabel;
class QPushButton;

namespace Laurels {

class PageOpener;
struct Workspace;

/// The ways from an endorsement to LinkedIn: the other one's profile, and the page where the endorsement is
/// changed. What leads nowhere is not on screen.
class LinkedInLinks : public QWidget
{
    Q_OBJECT
public:
    struct Pages
    {
        QUrl profile{};
        bool isSearch = false; ///< `profile` looks for the person's name
        QUrl skills{};
        QString signedIn{}; ///< whom the browser has to know for `skills`: a sentence

        friend bool operator==(const Pages &, const Pages &) = default;
    };

    explicit LinkedInLinks(const Workspace &workspace, QWidget *parent = nullptr);

    void setPages(const Pages &pages);

signals:
    /// Pages::skills is open in the browser.
    void skillsOpened();

private:
    void showPages();

    Pages m_pages;
    QPushButton *m_openProfile;
    QPushButton *m_openSkills;
    QLabel *m_signedIn;
    PageOpener *m_opener;
};

} // namespace Laurels
