// Accepting, reading one request at a time, and writing its answer. What a request means is the hall's.
#include "host/http_server.h"

#include <algorithm>
#include <chrono>
#include <deque>
#include <fstream>
#include <set>

#include <fmt/format.h>

#include "host/addresses.h"
#include "host/feed_connection.h"
#include "host/http_request.h"
#include "host/loop.h"
#include "host/pages.h"
#include "workshop/http_line.h"

namespace earshot::host {
namespace {

constexpr auto kIdle = std::chrono::seconds(60);     // between two requests
constexpr auto kRequest = std::chrono::seconds(10);  // for one
constexpr auto kDownload = std::chrono::minutes(10);
constexpr std::size_t kFeedsInTurn = 8;
constexpr std::size_t kFirstBytes = 2048;
constexpr std::size_t kPieceOfFile = 64 * 1024;
constexpr std::int64_t kBeat = 15'000;  // milliseconds between comments on a feed

constexpr const char* kPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

}  // namespace

struct HttpServer::Inside : std::enable_shared_from_this<HttpServer::Inside> {
  Inside(Loop& loop, Hall& of) : context(loop.inside().context), hall(of), acceptor(context) {}

  asio::io_context& context;
  Hall& hall;
  Tcp::acceptor acceptor;
  std::shared_ptr<workshop::Tls> tls;  // null: without
  std::set<std::string> hosts;
  std::set<FeedConnection*> feeds;
  std::size_t connections = 0, most_connections = 0;

  // Feeds with something to write, a few at a time between requests.
  std::deque<std::weak_ptr<FeedConnection>> line;
  void line_up(const std::shared_ptr<FeedConnection>& feed);
  void write_some();

  void accept();
  bool answers_to(std::string host) const;
  void beat();
};

namespace {

using Server = HttpServer::Inside;

class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(Tcp::socket socket, std::shared_ptr<Server> server)
      : line_(workshop::plain_line(std::move(socket))), server_(std::move(server)) {
    ++server_->connections;
    peer_ = line_->peer();
  }
  ~Connection() { --server_->connections; }

  // An idle connection costs nothing but itself; a request has its time from the first byte on.
  void wait() {
    if (buffer_.size() > 0) return read();
    line_->expires_after(kIdle);
    line_->read_some(buffer_.prepare(kFirstBytes),
                     [self = shared_from_this()](const ErrorCode& error, std::size_t count) {
                       if (error) return self->close();
                       self->buffer_.commit(count);
                       self->begin();
                     });
  }

 private:
  // Who asks without TLS where it is spoken is led to it.
  void begin() {
    if (!server_->tls || secure_ || leads_to_tls_) return read();
    std::string first(static_cast<const char*>(buffer_.data().data()), buffer_.size());
    if (!workshop::begins_tls(first)) {
      leads_to_tls_ = true;
      return read();
    }
    secure_ = true;
    buffer_.clear();
    line_ = server_->tls->line(line_->release(), std::move(first));
    line_->expires_after(kRequest);
    line_->accept([self = shared_from_this()](const ErrorCode& error, std::size_t) {
      if (error) return self->close();
      self->wait();
    });
  }

  void read() {
    parser_.emplace();
    prepare_parser(*parser_);
    line_->expires_after(kRequest);
    workshop::read_message(
        *line_, buffer_, *parser_,
        [self = shared_from_this()](const ErrorCode& error) { self->on_read(error); });
  }

  void on_read(const ErrorCode& error) {
    if (error == http::error::header_limit) return refuse(431, "header-too-large");
    if (error == http::error::body_limit) return refuse(413, "too-large");
    if (error == http::error::end_of_stream || error == beast::error::timeout) return close();
    if (error) return refuse(400, "not-http");
    keep_alive_ = parser_->get().keep_alive();
    line_->expires_never();
    serve(request_of(parser_->get(), peer_));
  }

  void serve(Request request) {
    if (!server_->answers_to(request.host)) {
      return write(failed(421, "other-host", "this host does not answer to that name"));
    }
    if (leads_to_tls_) return lead_to_tls(request);
    if (!request.path.starts_with("/api/")) return serve_page(request);
    if (request.method == "GET" && request.path.ends_with("/feed")) return serve_feed(request);
    server_->hall.handle(std::move(request), [self = shared_from_this()](Response response) {
      self->write(std::move(response));
    });
  }

  void lead_to_tls(const Request& request) {
    Response response = failed(308, "https-only", "this host is reached with https:// alone",
                               "type https:// in front of the address");
    response.headers.emplace_back("Location", "https://" + request.host + request.path);
    write(std::move(response));
  }

  void serve_page(const Request& request) {
    if (const Download* download = find_download(server_->hall.downloads(), request.path)) {
      if (request.method != "GET") return write(failed(405, "wrong-method", "a file is only read"));
      return write_file(*download);
    }
    const Page* page = find_page(request.path);
    if (page == nullptr)
      return write(failed(404, "no-such-route", "there is nothing at this address"));
    if (request.method != "GET") return write(failed(405, "wrong-method", "a page is only read"));
    write({200,
           std::string(page->content),
           type_of(*page),
           {{"Content-Security-Policy", kPolicy}, {"Cache-Control", "no-cache"}}});
  }

  void serve_feed(const Request& request) {
    auto server = server_;
    auto feed = std::make_shared<FeedConnection>(
        [server](FeedConnection* closed) {
          server->feeds.erase(closed);
          server->hall.feed_closed(closed);
          --server->connections;
        },
        [server](const std::shared_ptr<FeedConnection>& waiting) { server->line_up(waiting); });
    if (auto refusal = server_->hall.open_feed(request, feed)) return write(std::move(*refusal));
    ++server_->connections;
    server_->feeds.insert(feed.get());
    feed->start(std::exchange(line_, nullptr));
  }

  void refuse(int status, const char* code) {
    keep_alive_ = false;
    write(failed(status, code, "the request cannot be read, or is larger than requests may be"));
  }

  // What the response says of itself holds; none of it comes with a line break from anywhere.
  std::string head_of(const Response& response, std::uint64_t length) const {
    std::string head = fmt::format(
        "HTTP/1.1 {} {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nEarshot-Now: {}\r\n"
        "X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\n",
        response.status,
        text_of_view(http::obsolete_reason(static_cast<http::status>(response.status))),
        response.type, length, server_->hall.now());
    bool says_cache = false;
    for (const auto& [name, value] : response.headers) {
      head += fmt::format("{}: {}\r\n", name, value);
      says_cache = says_cache || name == "Cache-Control";
    }
    if (!says_cache) head += "Cache-Control: no-store\r\n";
    if (!keep_alive_) head += "Connection: close\r\n";
    return head += "\r\n";
  }

  void write(Response response) {
    auto body = std::make_shared<const std::string>(std::move(response.body));
    auto head = std::make_shared<const std::string>(head_of(response, body->size()));
    line_->expires_after(kIdle);
    line_->write({asio::buffer(*head), asio::buffer(*body)},
                 [self = shared_from_this(), head, body](const ErrorCode& error, std::size_t) {
                   self->written(error);
                 });
  }

  void written(const ErrorCode& error) {
    if (error || !keep_alive_) return close();
    parser_.reset();
    wait();
  }

  // In pieces, so that a package is never held in memory.
  void write_file(const Download& download) {
    auto file = std::make_shared<std::ifstream>(download.file, std::ios::binary | std::ios::ate);
    if (!*file) return write(failed(404, "no-such-route", "this package is no longer there"));
    const auto size = static_cast<std::uint64_t>(file->tellg());
    file->seekg(0);
    const Response about{
        200,
        {},
        "application/octet-stream",
        {{"Content-Disposition", fmt::format("attachment; filename=\"{}\"", download.name)}}};
    line_->expires_after(kDownload);
    write_piece(file, std::make_shared<std::string>(head_of(about, size)), size);
  }

  // `left` is what the head promised. A file that has become shorter ends the connection: nobody may take it for the whole.
  void write_piece(const std::shared_ptr<std::ifstream>& file,
                   const std::shared_ptr<std::string>& piece, std::uint64_t left) {
    line_->write({asio::buffer(*piece), {}}, [self = shared_from_this(), file, piece, left](
                                                 const ErrorCode& error, std::size_t) {
      if (error || left == 0) return self->written(error);
      piece->resize(std::min<std::uint64_t>(kPieceOfFile, left));
      if (!file->read(piece->data(), static_cast<std::streamsize>(piece->size()))) {
        return self->close();
      }
      self->write_piece(file, piece, left - piece->size());
    });
  }

  void close() { line_->close(); }

  std::shared_ptr<workshop::Line> line_;
  std::shared_ptr<Server> server_;
  beast::flat_buffer buffer_{kMostHeader + kMostBody};
  std::optional<RequestParser> parser_;
  std::string peer_;
  bool keep_alive_ = true, secure_ = false, leads_to_tls_ = false;
};

}  // namespace

void HttpServer::Inside::accept() {
  acceptor.async_accept([self = shared_from_this()](const ErrorCode& error, Tcp::socket socket) {
    if (error == asio::error::operation_aborted) return;
    // Beyond the cap a connection is closed unread: an answer would cost what the cap saves.
    if (!error && self->connections < self->most_connections) {
      std::make_shared<Connection>(std::move(socket), self)->wait();
    }
    if (self->acceptor.is_open()) self->accept();
  });
}

// Against pages of other names that were made to lead here (DNS rebinding).
bool HttpServer::Inside::answers_to(std::string host) const {
  const std::string port = ':' + std::to_string(acceptor.local_endpoint().port());
  if (host.ends_with(port)) host.resize(host.size() - port.size());
  std::transform(host.begin(), host.end(), host.begin(), [](char one) {
    return one >= 'A' && one <= 'Z' ? static_cast<char>(one - 'A' + 'a') : one;
  });
  return hosts.count(host) != 0;
}

void HttpServer::Inside::line_up(const std::shared_ptr<FeedConnection>& feed) {
  line.push_back(feed);
  if (line.size() > 1) return;
  asio::post(context, [self = shared_from_this()] { self->write_some(); });
}

void HttpServer::Inside::write_some() {
  for (std::size_t i = 0; i < kFeedsInTurn && !line.empty(); ++i) {
    const auto feed = line.front().lock();
    line.pop_front();
    if (feed) feed->take_turn();
  }
  if (line.empty()) return;
  asio::post(context, [self = shared_from_this()] { self->write_some(); });
}

void HttpServer::Inside::beat() {
  const auto comment = std::make_shared<const std::string>(fmt::format(": now {}\n\n", hall.now()));
  const std::vector<FeedConnection*> all(feeds.begin(), feeds.end());
  for (FeedConnection* feed : all) feed->beat(comment);
}

HttpServer::HttpServer(Loop& loop, Hall& hall) : inside_(std::make_shared<Inside>(loop, hall)) {
  loop.every(kBeat, [inside = inside_] { inside->beat(); });
}
HttpServer::~HttpServer() { close(); }

base::Outcome HttpServer::listen(const Listening& where) {
  ErrorCode error;
  if (!where.certificate.empty()) {
    try {
      inside_->tls = workshop::Tls::server(where.certificate);
    } catch (const std::exception& wrong) {  // what Asio and OpenSSL throw
      return base::Failure{
          fmt::format("{} is no certificate with its key: {}", where.certificate, wrong.what())};
    }
  }
  const auto address = asio::ip::make_address(where.address, error);
  if (error) return base::Failure{fmt::format("`{}` is no address", where.address)};
  const Tcp::endpoint endpoint(address, where.port);
  Tcp::acceptor& acceptor = inside_->acceptor;
  acceptor.open(endpoint.protocol(), error);
  if (!error) acceptor.set_option(asio::socket_base::reuse_address(true), error);
  if (!error) acceptor.bind(endpoint, error);
  if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
  if (error) {
    return base::Failure{
        fmt::format("port {} cannot be listened on: {}", where.port, error.message())};
  }
  inside_->hosts = {"localhost"};
  inside_->hosts.insert("127.0.0.1");
  for (const OwnAddress& own : own_addresses()) inside_->hosts.insert(own.address);
  inside_->most_connections = where.most_connections;
  for (const std::string& name : where.names) inside_->hosts.insert(name);
  inside_->accept();
  return base::Done{};
}

std::uint16_t HttpServer::port() const { return inside_->acceptor.local_endpoint().port(); }

std::string HttpServer::fingerprint() const {
  return inside_->tls ? inside_->tls->fingerprint() : std::string();
}

void HttpServer::close() {
  ErrorCode ignored;
  inside_->acceptor.close(ignored);
}

}  // namespace earshot::host
