// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/about.h"
#include "sandbox/wiremessage.h"

#include <functional>
#include <memory>

namespace Laurels::Sandbox {

/// HTTP on a loopback port, and nothing about LinkedIn: hands raw requests to one function and sends back
/// what it says. Owns its threads; stops when destroyed.
class HttpFront
{
public:
    /// Called from several threads at once.
    using Answerer = std::function<WireAnswer(const WireRequest &)>;

    /// For requests that are no good HTTP, or too long for the library.
    using Refuser = std::function<WireAnswer(int status)>;

    HttpFront(Answerer answerer, Refuser refuser);
    ~HttpFront();

    /// 0: any free port. False if the port cannot be had.
    bool start(quint16 port);
    [[nodiscard]] quint16 port() const; ///< 0 before start()

    [[nodiscard]] static Library library(); ///< that speaks HTTP

private:
    struct Data;
    std::unique_ptr<Data> d;
};

} // namespace Laurels::Sandbox
