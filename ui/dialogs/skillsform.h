// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/endorseform.h"
#include "domain/error.h"
#include "domain/profile.h"

#include <optional>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace Laurels {

class ProfileReader;
class ProfileSkillsModel;
class RelationSearch;
struct Workspace;

/// Where the source tells which skills a person lists: the person is found among the connections or pasted,
/// their skills are read, and several can be chosen. Nothing is chosen at first.
class SkillsForm : public EndorseForm
{
    Q_OBJECT
public:
    explicit SkillsForm(Workspace &workspace, QWidget *parent = nullptr);
    ~SkillsForm() override;

    void setAccount(const AccountId &account) override;
    void choosePerson(const PersonUrn &person) override;
    [[nodiscard]] QString objection() const override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QString acceptText() const override;
    void apply() override;

private:
    void buildPerson();
    void buildLists();
    void connectParts();
    void goOn();
    void findPeople();
    void takePeople(const Result<QList<Relation>> &people);
    void readSkills(const QString &identifier);
    void takeProfile(const Result<Profile> &result);
    void forget();
    void setBusy(const QString &what);
    void showFailure(const Error &error);
    void refresh();
    [[nodiscard]] QString verdict() const;
    [[nodiscard]] QString preview() const;
    [[nodiscard]] QSet<qint64> given(const Profile &profile) const;
    [[nodiscard]] QSet<qint64> onTheirWay(const Profile &profile) const;
    [[nodiscard]] int waiting() const;

    Workspace &m_workspace;
    RelationSearch *m_search;
    ProfileReader *m_reader;
    ProfileSkillsModel *m_skills;
    AccountId m_account;
    std::optional<Profile> m_profile;
    QString m_failure; ///< of the last search or reading
    bool m_isBusy = false;

    QLabel *m_notice = nullptr;
    QLineEdit *m_person = nullptr;
    QPushButton *m_find = nullptr;
    QPushButton *m_read = nullptr;
    QStackedWidget *m_lists = nullptr;
    QLabel *m_hint = nullptr;
    QListWidget *m_people = nullptr;
    QPushButton *m_more = nullptr;
    QLabel *m_who = nullptr;
    QTreeView *m_view = nullptr;
    QLabel *m_preview = nullptr;
    QLabel *m_today = nullptr;
};

} // namespace Laurels
