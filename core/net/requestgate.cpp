// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/requestgate.h"

#include "domain/clock.h"
#include "net/backoff.h"
#include "net/gateexchange.h"
#include "net/inflightlimit.h"
#include "net/retryafter.h"
#include "net/serviceerror.h"
#include "net/signinpause.h"
#include "net/throttles.h"

#include <QMetaObject>
#include <QPointer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Laurels {

namespace {

constexpr std::chrono::milliseconds FirstRetry = 500ms;
constexpr std::chrono::milliseconds LongestRetry = 60s;

GateRules completed(GateRules rules)
{
    if (!rules.failure)
        rules.failure = serviceFailure;
    if (!rules.isPassing)
        rules.isPassing = [](const HttpResponse &response) { return response.status != 501; };
    return rules;
}

/// Whether it tells that we ask too much at once.
bool isOverload(const Result<HttpResponse> &result)
{
    if (result)
        return result->status == 429 || result->status >= 500;
    return result.error().kind == ErrorKind::Timeout;
}

} // namespace

/// All decisions fall in pump(), which runs from the event loop after anything that may matter.
struct RequestGate::Data
{
    Data(RequestGate &gate, HttpClient &behind, Clock &time, std::function<double()> random,
         const Limits &limitsGiven, const GateRules &rulesGiven)
        : q(gate)
        , client(behind)
        , clock(time)
        , jitter(std::move(random))
        , limits(limitsGiven)
        , rules(completed(rulesGiven))
        , reads(limits.firstReads, limits.mostTogether)
        , writes(limits.firstWrites, limits.mostWrites)
        , throttles(limits.throttleTries, jitter)
    {
    }

    void enqueue(GateExchange *exchange);
    void forget(GateExchange *exchange);
    void answered(GateExchange &exchange, const Result<HttpResponse> &result);
    void learn(const GateExchange &exchange, const Result<HttpResponse> &result);
    void throttled(GateExchange &exchange, const HttpResponse &response);
    void refused(GateExchange &exchange, const HttpResponse &response);
    bool refusesCredential(const HttpResponse &response) const;
    bool isPassing(const Result<HttpResponse> &result) const;
    void retryOrFinish(GateExchange &exchange, const Result<HttpResponse> &result);

    void schedulePump();
    void pump();
    void announce();
    void failHopeless();
    std::optional<Error> hopelessness(const GateExchange &exchange) const;
    void dispatch(QList<GateExchange *> &lane, const InFlightLimit &limit);
    /// Invalid: it may go now.
    QDateTime earliest(const GateExchange &exchange) const;
    bool waitsForTrial(const GateExchange &exchange) const;
    void start(GateExchange &exchange);
    void wakeAt(const QDateTime &time);
    GateState state() const;

    RequestGate &q;
    HttpClient &client;
    Clock &clock;
    std::function<double()> jitter;
    Limits limits;
    GateRules rules;

    QList<GateExchange *> waitingReads; ///< by place
    QList<GateExchange *> waitingWrites;
    QList<GateExchange *> inFlight;
    InFlightLimit reads;
    InFlightLimit writes;
    Throttles throttles;
    SignInPause signIn;
    quint64 lastPlace = 0;
    quint64 lastAttempt = 0;

    GateState announced;
    bool isPumpScheduled = false;
    bool isThrottleNew = false;
    QDateTime wake; ///< when the clock was asked to call; invalid: it was not
};

RequestGate::RequestGate(HttpClient &client, Clock &clock, std::function<double()> jitter, QObject *parent)
    : RequestGate(client, clock, std::move(jitter), Limits{}, parent)
{
}

RequestGate::RequestGate(HttpClient &client, Clock &clock, std::function<double()> jitter,
                         const Limits &limits, QObject *parent)
    : RequestGate(client, clock, std::move(jitter), limits, GateRules{}, parent)
{
}

RequestGate::RequestGate(HttpClient &client, Clock &clock, std::function<double()> jitter,
                         const Limits &limits, const GateRules &rules, QObject *parent)
    : HttpClient(parent)
    , d(std::make_unique<Data>(*this, client, clock, std::move(jitter), limits, rules))
{
}

RequestGate::~RequestGate()
{
    // While there is somebody to forget them.
    qDeleteAll(findChildren<GateExchange *>(QString(), Qt::FindDirectChildrenOnly));
}

Exchange *RequestGate::send(const HttpRequest &request)
{
    auto *exchange = new GateExchange(request, ++d->lastPlace, this);
    connect(exchange, &GateExchange::answered, this,
            [this, exchange](const Result<HttpResponse> &result) { d->answered(*exchange, result); });
    connect(exchange, &QObject::destroyed, this, [this, exchange] { d->forget(exchange); });
    d->enqueue(exchange);
    return exchange;
}

GateState RequestGate::state() const
{
    return d->state();
}

void RequestGate::setCredential(const Credential &credential)
{
    d->signIn.setCredential(credential, d->lastAttempt, d->clock.now());
    d->schedulePump();
}

void RequestGate::Data::enqueue(GateExchange *exchange)
{
    QList<GateExchange *> &lane = exchange->isWrite() ? waitingWrites : waitingReads;
    const auto place = std::upper_bound(
        lane.begin(), lane.end(), exchange,
        [](const GateExchange *a, const GateExchange *b) { return a->place() < b->place(); });
    lane.insert(place, exchange);
    schedulePump();
}

/// It is being destroyed: only its address is still good.
void RequestGate::Data::forget(GateExchange *exchange)
{
    waitingReads.removeOne(exchange);
    waitingWrites.removeOne(exchange);
    inFlight.removeOne(exchange);
    schedulePump();
}

void RequestGate::Data::answered(GateExchange &exchange, const Result<HttpResponse> &result)
{
    inFlight.removeOne(&exchange);
    learn(exchange, result);
    schedulePump();
    if (exchange.isAborted())
        exchange.finish(result);
    else if (result && result->status == 429)
        throttled(exchange, *result);
    else if (result && refusesCredential(*result))
        refused(exchange, *result);
    else
        retryOrFinish(exchange, result);
}

void RequestGate::Data::learn(const GateExchange &exchange, const Result<HttpResponse> &result)
{
    InFlightLimit &limit = exchange.isWrite() ? writes : reads;
    if (isOverload(result)) {
        limit.noteTrouble(exchange.attempt(), lastAttempt);
    } else if (result && result->status != 401) {
        limit.noteGood();
        throttles.noteGood(exchange.request().operation, exchange.attempt());
    }
}

void RequestGate::Data::throttled(GateExchange &exchange, const HttpResponse &response)
{
    const QByteArray &operation = exchange.request().operation;
    isThrottleNew = true;
    if (rules.stopUntil)
        throttles.stop(operation, rules.stopUntil(response, clock.now()), lastAttempt);
    else
        throttles.noteThrottled(operation, response, exchange.attempt(), lastAttempt, clock.now());
    if (const auto until = throttles.stoppedUntil(operation, clock.now())) {
        Error error = rules.failure(response);
        error.retryAt = until;
        exchange.finish(Failure(error));
    } else {
        enqueue(&exchange);
    }
}

void RequestGate::Data::refused(GateExchange &exchange, const HttpResponse &response)
{
    const bool mayDoBetter = signIn.noteRefused(response, rules.failure(response).code, exchange.attempt(),
                                                lastAttempt, clock.now());
    if (mayDoBetter || exchange.request().waitsForSignIn)
        enqueue(&exchange);
    else
        exchange.finish(response);
}

bool RequestGate::Data::refusesCredential(const HttpResponse &response) const
{
    return response.status == 401 && rules.failure(response).kind == ErrorKind::SignInNeeded;
}

/// Whether a read that ended so may do better next time.
bool RequestGate::Data::isPassing(const Result<HttpResponse> &result) const
{
    if (result)
        return result->status >= 500 && rules.isPassing(*result);
    return result.error().kind == ErrorKind::Offline || result.error().kind == ErrorKind::Timeout;
}

void RequestGate::Data::retryOrFinish(GateExchange &exchange, const Result<HttpResponse> &result)
{
    if (exchange.isWrite() || !isPassing(result) || ++exchange.failures >= limits.readTries) {
        exchange.finish(result);
        return;
    }
    const QDateTime now = clock.now();
    exchange.notBefore = now.addMSecs(backoff(exchange.failures, FirstRetry, LongestRetry, jitter()).count());
    const auto wished = result ? parseRetryAfter(result->header("retry-after"), now) : std::nullopt;
    if (wished && *wished > now.addMSecs(LongestRetry.count())) {
        exchange.finish(result);
        return;
    }
    if (wished)
        exchange.notBefore = std::max(exchange.notBefore, *wished);
    enqueue(&exchange);
}

void RequestGate::Data::schedulePump()
{
    if (isPumpScheduled)
        return;
    isPumpScheduled = true;
    QMetaObject::invokeMethod(
        &q, [this] { pump(); }, Qt::QueuedConnection);
}

void RequestGate::Data::pump()
{
    isPumpScheduled = false;
    failHopeless();
    const QDateTime now = clock.now();
    if (const auto held = signIn.heldUntil(now)) {
        wakeAt(*held);
    } else if (!signIn.isNeeded()) {
        dispatch(waitingWrites, writes);
        dispatch(waitingReads, reads);
    }
    if (const auto stopEnd = throttles.nextStopEnd(now))
        wakeAt(*stopEnd);
    announce();
}

/// Comes last: whoever listens may delete the gate.
void RequestGate::Data::announce()
{
    const GateState current = state();
    const bool isChanged = std::exchange(announced, current) != current;
    const QPointer<RequestGate> gate(&q);
    if (std::exchange(isThrottleNew, false))
        emit q.throttled();
    if (gate && isChanged)
        emit gate->stateChanged();
}

/// What would wait in vain gets its error now.
void RequestGate::Data::failHopeless()
{
    if (state().kind == GateState::Kind::Open)
        return;
    for (QList<GateExchange *> *lane : {&waitingWrites, &waitingReads}) {
        const auto isHopeless = [this](GateExchange *exchange) {
            const std::optional<Error> error = hopelessness(*exchange);
            if (error)
                exchange->finish(Failure(*error));
            return error.has_value();
        };
        lane->erase(std::remove_if(lane->begin(), lane->end(), isHopeless), lane->end());
    }
}

std::optional<Error> RequestGate::Data::hopelessness(const GateExchange &exchange) const
{
    if (const auto until = throttles.stoppedUntil(exchange.request().operation, clock.now()))
        return Error{.kind = ErrorKind::RateLimited, .code = u"gate.stopped"_s, .retryAt = until};
    if (signIn.isNeeded() && !exchange.request().waitsForSignIn)
        return Error{.kind = ErrorKind::SignInNeeded, .code = signIn.code()};
    return std::nullopt;
}

void RequestGate::Data::dispatch(QList<GateExchange *> &lane, const InFlightLimit &limit)
{
    auto count = std::count_if(inFlight.begin(), inFlight.end(), [&lane, this](const GateExchange *each) {
        return each->isWrite() == (&lane == &waitingWrites);
    });
    qsizetype i = 0;
    while (i < lane.size() && count < limit.value() && inFlight.size() < limits.mostTogether) {
        GateExchange &exchange = *lane.at(i);
        const QDateTime when = earliest(exchange);
        if (when.isValid())
            wakeAt(when);
        if (exchange.isDone() || when.isValid() || waitsForTrial(exchange)) {
            ++i;
            continue;
        }
        lane.removeAt(i);
        ++count;
        start(exchange);
    }
}

QDateTime RequestGate::Data::earliest(const GateExchange &exchange) const
{
    const QDateTime now = clock.now();
    QDateTime time = exchange.notBefore > now ? exchange.notBefore : QDateTime();
    if (const auto pauseEnd = throttles.pausedUntil(exchange.request().operation, now))
        time = time.isValid() ? std::max(time, *pauseEnd) : *pauseEnd;
    return time;
}

bool RequestGate::Data::waitsForTrial(const GateExchange &exchange) const
{
    const QByteArray &operation = exchange.request().operation;
    return throttles.isTrying(operation) &&
           std::any_of(inFlight.begin(), inFlight.end(), [&operation](const GateExchange *each) {
               return each->request().operation == operation;
           });
}

void RequestGate::Data::start(GateExchange &exchange)
{
    HttpRequest request = exchange.request();
    if (signIn.credential())
        request.credential = signIn.credential();
    inFlight.append(&exchange);
    exchange.tryWith(client, request, ++lastAttempt);
}

void RequestGate::Data::wakeAt(const QDateTime &time)
{
    if (wake.isValid() && wake <= time)
        return;
    wake = time;
    const auto delay = std::chrono::milliseconds(clock.now().msecsTo(time));
    clock.callAfter(std::max(delay, 1ms), &q, [this, time] {
        if (wake == time)
            wake = {};
        schedulePump();
    });
}

GateState RequestGate::Data::state() const
{
    if (signIn.isNeeded())
        return {.kind = GateState::Kind::SignInNeeded, .code = signIn.code()};
    return throttles.state(clock.now());
}

} // namespace Laurels
