// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/httpfront.h"

#include "sandbox/connectioncutter.h"

// Slow to compile: this is the only file that includes it.
#include <httplib.h>

#include <condition_variable>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

namespace Laurels::Sandbox {

namespace {

// Each kept-alive connection holds a thread, and several programs may talk to one sandbox.
constexpr size_t threads = 24;
constexpr size_t largestBody = 16 * 1024 * 1024;
// On every answer of ours: tells them from the library's own refusals.
constexpr auto nameHeader = "Server";
// The library keeps a request line of more than 8 KB and a header of more than 8 KB away by itself; the
// path is matched by a regular expression, which must not see such lines either.
constexpr auto everyPath = R"([\s\S]*)";

QByteArray bytes(const std::string &text)
{
    return QByteArray::fromStdString(text);
}

WireRequest wireRequest(const httplib::Request &request)
{
    WireRequest wire{.method = bytes(request.method), .target = bytes(request.target)};
    for (const auto &[name, value] : request.headers)
        wire.headers.append({bytes(name), bytes(value)});
    return wire;
}

/// SO_REUSEPORT, the library's own choice, would let two sandboxes share a port.
void setSocketOptions(socket_t socket)
{
    const int yes = 1;
#ifdef _WIN32
    const int option = SO_EXCLUSIVEADDRUSE;
#else
    const int option = SO_REUSEADDR;
#endif
    ::setsockopt(socket, SOL_SOCKET, option, reinterpret_cast<const char *>(&yes), sizeof yes);
}

} // namespace

struct HttpFront::Data
{
    Answerer answerer;
    Refuser refuser;
    httplib::Server server;
    std::thread listener;
    std::atomic<int> port = 0;
    std::mutex mutex;
    std::condition_variable stopping;
    bool stopped = false;

    void setUp();
    void respond(const httplib::Request &request, const QByteArray &body, httplib::Response &response);
    void respondReading(const httplib::Request &request, httplib::Response &response,
                        const httplib::ContentReader &reader);
    void send(const WireAnswer &answer, httplib::Response &response) const;
    void wait(std::chrono::milliseconds delay);
};

HttpFront::HttpFront(Answerer answerer, Refuser refuser)
    : d(std::make_unique<Data>())
{
    d->answerer = std::move(answerer);
    d->refuser = std::move(refuser);
    d->setUp();
}

HttpFront::~HttpFront()
{
    {
        const std::lock_guard lock(d->mutex);
        d->stopped = true;
    }
    d->stopping.notify_all();
    if (!d->listener.joinable())
        return;
    d->server.stop();
    // Otherwise the library waits until the last idle connection has timed out.
    cutConnections(port());
    d->listener.join();
}

bool HttpFront::start(quint16 port)
{
    constexpr auto loopback = "127.0.0.1";
    const int bound = port == 0                                     ? d->server.bind_to_any_port(loopback)
                      : d->server.bind_to_port(loopback, int(port)) ? int(port)
                                                                    : -1;
    if (bound <= 0)
        return false;
    d->port = bound;
    std::atomic<bool> failed = false;
    d->listener = std::thread([this, &failed] {
        if (!d->server.listen_after_bind())
            failed = true;
    });
    // stop() has no effect on a server that does not run yet.
    while (!d->server.is_running() && !failed)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return !failed;
}

quint16 HttpFront::port() const
{
    return quint16(d->port.load());
}

Library HttpFront::library()
{
    return {.name = u"cpp-httplib"_s, .version = QStringLiteral(CPPHTTPLIB_VERSION), .licence = u"MIT"_s};
}

void HttpFront::Data::setUp()
{
    server.set_tcp_nodelay(true); // 32 ms per request without
    server.set_keep_alive_timeout(1);
    server.set_keep_alive_max_count(1'000'000);
    server.set_payload_max_length(largestBody);
    server.set_socket_options(setSocketOptions);
    server.new_task_queue = [] { return new httplib::ThreadPool(threads); };

    const auto plain = [this](const httplib::Request &request, httplib::Response &response) {
        respond(request, {}, response);
    };
    // A content reader, since the library takes a form body for parameters and limits its length.
    const auto reading = [this](const httplib::Request &request, httplib::Response &response,
                                const httplib::ContentReader &reader) {
        respondReading(request, response, reader);
    };
    server.Get(everyPath, plain);
    server.Options(everyPath, plain);
    server.Post(everyPath, reading);
    server.Put(everyPath, reading);
    server.Patch(everyPath, reading);
    server.Delete(everyPath, reading);
    // Without a length the library would wait for the end of the connection.
    server.set_pre_routing_handler([](const httplib::Request &request, httplib::Response &response) {
        const bool hasBody = request.method == "POST" || request.method == "PUT" || request.method == "PATCH";
        if (!hasBody || request.has_header("Content-Length") || request.has_header("Transfer-Encoding"))
            return httplib::Server::HandlerResponse::Unhandled;
        response.status = 411;
        response.set_header("Connection", "close");
        return httplib::Server::HandlerResponse::Handled;
    });
    server.set_error_handler([this](const httplib::Request &, httplib::Response &response) {
        if (!response.has_header(nameHeader))
            send(refuser(response.status), response);
    });
}

void HttpFront::Data::respondReading(const httplib::Request &request, httplib::Response &response,
                                     const httplib::ContentReader &reader)
{
    QByteArray body;
    if (!request.is_multipart_form_data()) {
        reader([&body](const char *data, size_t length) {
            body.append(data, qsizetype(length));
            return true;
        });
    } else {
        // The library would take it apart; unread, it must not stay in a connection that goes on.
        response.set_header("Connection", "close");
    }
    respond(request, body, response);
}

void HttpFront::Data::respond(const httplib::Request &request, const QByteArray &body,
                              httplib::Response &response)
{
    WireRequest wire = wireRequest(request);
    wire.body = body;
    const WireAnswer answer = answerer(wire);
    wait(answer.delay);
    if (answer.fate == Fate::Lost)
        cutConnections(quint16(port.load()), quint16(request.remote_port));
    else
        send(answer, response);
}

void HttpFront::Data::send(const WireAnswer &answer, httplib::Response &response) const
{
    response.status = answer.status;
    response.set_header(nameHeader, "laurels-sandbox");
    for (const auto &[name, value] : answer.headers)
        response.set_header(name.toStdString(), value.toStdString());
    if (answer.body.isEmpty())
        return;
    // A provider, since the library compresses a body that is given at once.
    const qsizetype end = answer.fate == Fate::Half ? answer.body.size() / 2 : answer.body.size();
    const auto provide = [body = answer.body, end](size_t offset, size_t length, httplib::DataSink &sink) {
        const qsizetype size = std::min(end - qsizetype(offset), qsizetype(length));
        return size > 0 && sink.write(body.constData() + offset, size_t(size));
    };
    response.set_content_provider(size_t(answer.body.size()), answer.contentType.toStdString(), provide);
}

void HttpFront::Data::wait(std::chrono::milliseconds delay)
{
    if (delay.count() <= 0)
        return;
    std::unique_lock lock(mutex);
    stopping.wait_for(lock, delay, [this] { return stopped; });
}

} // namespace Laurels::Sandbox
