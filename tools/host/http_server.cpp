// Accepting, reading one request at a time, and writing its answer. What a request means is the hall's.
#include "host/http_server.h"

#include <algorithm>
#include <chrono>
#include <deque>
#include <set>

#include <fmt/format.h>

#include "host/addresses.h"
#include "host/feed_connection.h"
#include "host/http_request.h"
#include "host/loop.h"
#include "host/pages.h"

namespace earshot::host {
namespace {

constexpr auto kIdle = std::chrono::seconds(60);     // between two requests
constexpr auto kRequest = std::chrono::seconds(10);  // for one
constexpr auto kDownload = std::chrono::minutes(10);
constexpr std::size_t kFeedsInTurn = 8;
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
      : stream_(std::move(socket)), server_(std::move(server)) {
    ++server_->connections;
    ErrorCode ignored;
    peer_ = stream_.socket().remote_endpoint(ignored).address().to_string();
    stream_.socket().set_option(Tcp::no_delay(true), ignored);
  }
  ~Connection() { --server_->connections; }

  // An idle connection costs nothing but itself; a request has its time from the first byte on.
  void wait() {
    if (buffer_.size() > 0) return read();
    stream_.expires_after(kIdle);
    stream_.async_read_some(buffer_.prepare(2048),
                            [self = shared_from_this()](const ErrorCode& error, std::size_t count) {
                              if (error) return self->close();
                              self->buffer_.commit(count);
                              self->read();
                            });
  }

 private:
  void read() {
    parser_.emplace();
    prepare_parser(*parser_);
    stream_.expires_after(kRequest);
    http::async_read(
        stream_, buffer_, *parser_,
        [self = shared_from_this()](const ErrorCode& error, std::size_t) { self->on_read(error); });
  }

  void on_read(const ErrorCode& error) {
    if (error == http::error::header_limit) return refuse(431, "header-too-large");
    if (error == http::error::body_limit) return refuse(413, "too-large");
    if (error == http::error::end_of_stream || error == beast::error::timeout) return close();
    if (error) return refuse(400, "not-http");
    keep_alive_ = parser_->get().keep_alive();
    stream_.expires_never();
    serve(request_of(parser_->get(), peer_));
  }

  void serve(Request request) {
    if (!server_->answers_to(request.host)) {
      return write(failed(421, "other-host", "this host does not answer to that name"));
    }
    if (!request.path.starts_with("/api/")) return serve_page(request);
    if (request.method == "GET" && request.path.ends_with("/feed")) return serve_feed(request);
    server_->hall.handle(std::move(request), [self = shared_from_this()](Response response) {
      self->write(std::move(response));
    });
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
    feed->start(stream_.release_socket());
  }

  void refuse(int status, const char* code) {
    keep_alive_ = false;
    write(failed(status, code, "the request cannot be read, or is larger than requests may be"));
  }

  void write(Response response) {
    auto message = std::make_shared<http::response<http::string_body>>();
    message->version(11);
    message->result(static_cast<unsigned>(response.status));
    message->set(http::field::content_type, response.type);
    message->set("Earshot-Now", std::to_string(server_->hall.now()));
    message->set("X-Content-Type-Options", "nosniff");
    message->set("Referrer-Policy", "no-referrer");
    message->set(http::field::cache_control, "no-store");
    for (const auto& [name, value] : response.headers) message->set(name, value);
    message->keep_alive(keep_alive_);
    message->body() = std::move(response.body);
    message->prepare_payload();
    stream_.expires_after(kIdle);
    http::async_write(stream_, *message,
                      [self = shared_from_this(), message](const ErrorCode& error, std::size_t) {
                        if (error || !self->keep_alive_) return self->close();
                        self->parser_.reset();
                        self->wait();
                      });
  }

  // In pieces, so that a package is never held in memory.
  void write_file(const Download& download) {
    auto message = std::make_shared<http::response<http::file_body>>();
    ErrorCode error;
    message->body().open(download.file.c_str(), beast::file_mode::scan, error);
    if (error) return write(failed(404, "no-such-route", "this package is no longer there"));
    message->version(11);
    message->set(http::field::content_type, "application/octet-stream");
    message->set(http::field::content_disposition,
                 fmt::format("attachment; filename=\"{}\"", download.name));
    message->set("X-Content-Type-Options", "nosniff");
    message->keep_alive(keep_alive_);
    message->prepare_payload();
    stream_.expires_after(kDownload);
    http::async_write(stream_, *message,
                      [self = shared_from_this(), message](const ErrorCode& failed, std::size_t) {
                        if (failed || !self->keep_alive_) return self->close();
                        self->parser_.reset();
                        self->wait();
                      });
  }

  void close() {
    ErrorCode ignored;
    stream_.socket().shutdown(Tcp::socket::shutdown_send, ignored);
    stream_.socket().close(ignored);
  }

  beast::tcp_stream stream_;
  std::shared_ptr<Server> server_;
  beast::flat_buffer buffer_{kMostHeader + kMostBody};
  std::optional<RequestParser> parser_;
  std::string peer_;
  bool keep_alive_ = true;
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

void HttpServer::close() {
  ErrorCode ignored;
  inside_->acceptor.close(ignored);
}

}  // namespace earshot::host
