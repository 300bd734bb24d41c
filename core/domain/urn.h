// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>
#include <QStringView>

#include <optional>

namespace Laurels {

// Strong ids. None of them can be built from text that does not have the right shape, so a function
// that takes one need not check it again.

/// A LinkedIn member as one application sees them: `urn:li:person:Ab-9_xYz01`. The same human has
/// another id in another application (reference linkedin.md, section 4).
class PersonUrn
{
public:
    /// Empty: "nobody is named". Compares equal to other empty ones.
    PersonUrn() = default;

    static std::optional<PersonUrn> parse(QStringView text);
    /// From the bare id, as `/v2/me` and `/v2/userinfo` give it.
    static std::optional<PersonUrn> fromId(QStringView id);

    [[nodiscard]] bool isEmpty() const { return m_id.isEmpty(); }
    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] QString toString() const;

    friend bool operator==(const PersonUrn &, const PersonUrn &) = default;
    friend size_t qHash(const PersonUrn &urn, size_t seed = 0) noexcept { return ::qHash(urn.m_id, seed); }

private:
    QString m_id;
};

/// `urn:li:endorsement:(urn:li:person:Ab-9_xYz01,70000000001)`. The person inside is the recipient
/// (reference linkedin.md, section 1.1); the number is beyond 32 bits.
class EndorsementUrn
{
public:
    EndorsementUrn(PersonUrn recipient, qint64 id);

    static std::optional<EndorsementUrn> parse(QStringView text);

    [[nodiscard]] const PersonUrn &recipient() const { return m_recipient; }
    [[nodiscard]] qint64 id() const { return m_id; }
    [[nodiscard]] QString toString() const;

    friend bool operator==(const EndorsementUrn &, const EndorsementUrn &) = default;
    friend size_t qHash(const EndorsementUrn &urn, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, urn.m_recipient, urn.m_id);
    }

private:
    PersonUrn m_recipient;
    qint64 m_id;
};

/// One account of one profile: a random UUID, also part of the keychain entry's key.
class AccountId
{
public:
    AccountId() = default;

    static AccountId create();
    static std::optional<AccountId> parse(QStringView text);

    [[nodiscard]] bool isEmpty() const { return m_uuid.isEmpty(); }
    /// Lower case, without braces.
    [[nodiscard]] const QString &toString() const { return m_uuid; }

    friend bool operator==(const AccountId &, const AccountId &) = default;
    friend size_t qHash(const AccountId &id, size_t seed = 0) noexcept { return ::qHash(id.m_uuid, seed); }

private:
    QString m_uuid;
};

} // namespace Laurels
