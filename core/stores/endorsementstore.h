// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/endorsement.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <memory>
#include <optional>

namespace Laurels {

/// A row of the store: stable while the row lives, reused later.
enum class RowId : quint32 {};
/// Places in the store's tables of people, skills and accounts; never reused.
enum class PersonIndex : quint32 {};
enum class SkillIndex : quint32 {};
enum class AccountIndex : quint16 {};

/// A moment in the life of a store. It rises whenever a change is confirmed.
enum class ChangeStamp : quint64 {};

/// What a merge did to the store.
struct MergeCount
{
    int added = 0;
    int changed = 0; ///< rows that were there and differ now

    friend bool operator==(const MergeCount &, const MergeCount &) = default;
};

/// How far a wished change is.
enum class WriteState : quint8 {
    None,        ///< nothing is wished
    Waiting,     ///< not sent yet
    Sending,     ///< on its way
    Unconfirmed, ///< sent, the answer was lost; being looked up
    Failed,      ///< refused; the row has its old status, the Outbox knows the reason
};

/// The small struct that 100,000 of are kept (design 6a). Times are milliseconds since 1970 UTC, 0 = not
/// told. Statuses are codes: below Status::Other a Status::Kind, else see EndorsementStore::status().
struct EndorsementRow
{
    qint64 id = 0;
    qint64 created = 0;
    qint64 lastModified = 0;
    PersonIndex person{}; ///< the other one: endorser of a received, recipient of a given
    SkillIndex skill{};
    AccountIndex account{};
    quint8 status = 0; ///< what the service said last
    quint8 wished = 0; ///< equals status unless a change is waiting or on its way
    Direction direction = Direction::Received;
    WriteState write = WriteState::None;
    bool isToReview = false;
};

/// A label, or another name that the person gives, in UTF-16 units.
inline constexpr int longestLabel = 200;

struct SkillEntry
{
    QString phrase;
    QString folded;
};

/// The person has decided about this endorsement here, or has seen it and keeps it as it is.
struct ReviewMark
{
    AccountId account;
    EndorsementUrn urn;
    QDateTime when; ///< UTC; invalid: the mark was taken back

    friend bool operator==(const ReviewMark &, const ReviewMark &) = default;
};

struct EndorsementTable;
class SearchTexts;

/// The truth at run time: every endorsement of every account, people and skills kept once. Lives on the
/// main thread. Changes come in batches and go out as signals by id, after the fact.
class EndorsementStore : public QObject
{
    Q_OBJECT
public:
    explicit EndorsementStore(QObject *parent = nullptr);
    ~EndorsementStore() override;

    // Queries. A RowId must be alive, or be named by a rowsRemoved() that is being emitted. References are
    // good until the next command.
    [[nodiscard]] int size() const;
    [[nodiscard]] QList<RowId> rows() const; ///< all that live, in no order
    [[nodiscard]] bool isAlive(RowId row) const;
    [[nodiscard]] const EndorsementRow &row(RowId row) const;
    [[nodiscard]] std::optional<RowId> find(const AccountId &account, const EndorsementUrn &urn) const;
    [[nodiscard]] QList<RowId> rowsOf(const AccountId &account, Direction direction) const;
    [[nodiscard]] QList<RowId> rowsOf(const AccountId &account, Direction direction,
                                      PersonIndex person) const;
    [[nodiscard]] EndorsementUrn urn(RowId row) const;
    [[nodiscard]] AccountId account(RowId row) const;
    [[nodiscard]] AccountId account(AccountIndex index) const;
    [[nodiscard]] std::optional<AccountIndex> accountIndex(const AccountId &account) const;
    /// What is wished there is the person's to do (domain/account.h).
    [[nodiscard]] bool isByHand(AccountIndex index) const;
    [[nodiscard]] Endorsement endorsement(RowId row) const;
    [[nodiscard]] Status status(quint8 code) const;
    /// What the person sees: the wished status where a change is wished, else the service's.
    [[nodiscard]] Status shownStatus(RowId row) const;
    [[nodiscard]] const Person &person(PersonIndex index) const;
    /// As the service has them, whatever the person calls them.
    [[nodiscard]] const Person &toldPerson(PersonIndex index) const;
    [[nodiscard]] const SkillEntry &skill(SkillIndex index) const;
    [[nodiscard]] std::optional<PersonIndex> findPerson(const PersonUrn &urn) const;
    [[nodiscard]] QDateTime syncedAt(const AccountId &account) const; ///< UTC; invalid: never
    [[nodiscard]] int personCount() const;
    /// By PersonIndex: names and ids, folded.
    [[nodiscard]] const SearchTexts &personTexts() const;
    /// By SkillIndex: as SkillEntry::folded.
    [[nodiscard]] const SearchTexts &skillTexts() const;
    [[nodiscard]] int skillCount() const;
    /// For merge(): taken before a service is asked.
    [[nodiscard]] ChangeStamp changeStamp() const;

    // Commands of sync/.
    /// `owner` must be said before the first merge of an account and never changes; `reviewFrom` as in
    /// Account, may come again with another value. An account that was by hand once stays so.
    void setAccount(const AccountId &account, const PersonUrn &owner, const QDateTime &reviewFrom,
                    bool isByHand = false);
    /// Adds what is new and updates what differs. What an answer does not tell (a time, the endorser, the
    /// skill) stays as it was known. A row with a wished change keeps its wish. `asOf` is the stamp of when
    /// the service was asked: of rows whose change was confirmed later, the answer may not know yet, so their
    /// status and time of change stay. Without it the answer is taken for newer than anything known.
    MergeCount merge(const AccountId &account, Direction direction, const QList<Endorsement> &endorsements,
                     const std::optional<ChangeStamp> &asOf = {});
    /// Rows that merge() adds from now on are told together, by tellAdded(): for a long list that comes in
    /// small pieces, since every telling costs a view the time to arrange all its rows. Until then nobody
    /// else knows of them.
    void holdAdded();
    void tellAdded();
    void remove(const QList<RowId> &rows);
    /// With its review marks, and the names of people whom no other account has.
    void removeAccount(const AccountId &account);
    void setPeople(const QList<Person> &people);
    /// The account's lists were read completely.
    void setSyncedAt(const AccountId &account, const QDateTime &when);

    /// Rows that change from now on are told together, each once, by tellChanged(): for commands that belong
    /// together, since every telling is work for every view.
    void holdChanged();
    void tellChanged();

    // Commands of the Outbox.
    void setWish(const QList<RowId> &rows, const Status &wished, WriteState state);
    /// Ends wishes. With `confirmed`, that is now the service's status. `state` is None or Failed.
    void clearWish(const QList<RowId> &rows, const std::optional<Status> &confirmed,
                   WriteState state = WriteState::None);

    // Review marks: the person's own data. A marked row is no longer "to review" until its status is
    // PENDING anew.
    void markReviewed(const QList<RowId> &rows, const QDateTime &when);
    void unmarkReviewed(const QList<RowId> &rows);
    [[nodiscard]] QDateTime reviewedAt(RowId row) const; ///< invalid: never
    /// Of all accounts, also of endorsements that are not in the store (yet, or any more).
    [[nodiscard]] QList<ReviewMark> reviewMarks() const;
    void addReviewMarks(const QList<ReviewMark> &marks);

    // Labels: names that the person gave to members; they are shown in place of what the service says.
    [[nodiscard]] QString label(const PersonUrn &person) const; ///< empty: none
    /// An empty label takes it back. Line breaks become blanks, and what is longer than longestLabel is cut.
    void setLabel(const PersonUrn &person, const QString &label);
    void addLabels(const QHash<PersonUrn, QString> &labels);

signals:
    void rowsAdded(const QList<Laurels::RowId> &rows);
    void rowsChanged(const QList<Laurels::RowId> &rows);
    /// The rows can still be read while this is emitted.
    void rowsRemoved(const QList<Laurels::RowId> &rows);
    void peopleChanged(const QList<Laurels::PersonIndex> &people);
    void reviewMarksChanged(const QList<Laurels::ReviewMark> &marks);
    /// Those that are others now; an empty one was taken back.
    void labelsChanged(const QHash<Laurels::PersonUrn, QString> &labels);
    void accountSynced(const Laurels::AccountId &account);

private:
    void noteChanged(const QList<RowId> &rows);

    std::unique_ptr<EndorsementTable> d;
};

} // namespace Laurels
