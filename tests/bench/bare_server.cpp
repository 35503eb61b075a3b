// usage: bare_server FILE
//
// What the workshop's host is measured against: Boost.Beast on one thread, SQLite on another with group commit (write-ahead journal, synchronous=FULL), one row for each
// POST with its body, `{}` as the answer once the row is on the disk. No rules, no replay, no routes, no limits. Prints its port and runs until it is killed.
#include <sqlite3.h>

#include <condition_variable>
#include <deque>
#include <functional>
#include <iostream>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using Tcp = asio::ip::tcp;

struct Row {
  std::string body;
  std::function<void()> then;
};

class Writer {
 public:
  Writer(const char* file, asio::io_context& context) : context_(context) {
    must(sqlite3_open(file, &connection_));
    run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
        "CREATE TABLE log(seq INTEGER PRIMARY KEY, body TEXT NOT NULL)");
    must(sqlite3_prepare_v2(connection_, "INSERT INTO log(body) VALUES(?)", -1, &insert_, nullptr));
    std::thread([this] { write(); }).detach();
  }

  void add(Row row) {
    {
      const std::lock_guard lock(mutex_);
      waiting_.push_back(std::move(row));
    }
    wake_.notify_one();
  }

 private:
  void must(int code) {
    if (code == SQLITE_OK) return;
    std::cerr << sqlite3_errmsg(connection_) << '\n';
    std::exit(1);
  }
  void run(const char* sql) { must(sqlite3_exec(connection_, sql, nullptr, nullptr, nullptr)); }

  [[noreturn]] void write() {
    for (;;) {
      std::deque<Row> batch;
      {
        std::unique_lock lock(mutex_);
        wake_.wait(lock, [&] { return !waiting_.empty(); });
        batch.swap(waiting_);
      }
      run("BEGIN IMMEDIATE");
      for (const Row& row : batch) {
        sqlite3_bind_text(insert_, 1, row.body.data(), static_cast<int>(row.body.size()),
                          SQLITE_STATIC);
        sqlite3_step(insert_);
        sqlite3_reset(insert_);
      }
      run("COMMIT");
      asio::post(context_, [batch = std::make_shared<std::deque<Row>>(std::move(batch))] {
        for (const Row& row : *batch) row.then();
      });
    }
  }

  asio::io_context& context_;
  sqlite3* connection_ = nullptr;
  sqlite3_stmt* insert_ = nullptr;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Row> waiting_;
};

class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(Tcp::socket socket, Writer& writer) : socket_(std::move(socket)), writer_(writer) {
    boost::system::error_code ignored;
    socket_.set_option(Tcp::no_delay(true), ignored);
  }
  void read() {
    request_ = {};
    http::async_read(
        socket_, buffer_, request_, [self = shared_from_this()](const auto& error, std::size_t) {
          if (error) return;
          self->writer_.add({std::move(self->request_.body()), [self] { self->answer(); }});
        });
  }

 private:
  void answer() {
    response_ = {};
    response_.version(11);
    response_.result(200);
    response_.set(http::field::content_type, "application/json");
    response_.keep_alive(true);
    response_.body() = "{}";
    response_.prepare_payload();
    http::async_write(socket_, response_,
                      [self = shared_from_this()](const auto& error, std::size_t) {
                        if (!error) self->read();
                      });
  }

  Tcp::socket socket_;
  Writer& writer_;
  boost::beast::flat_buffer buffer_;
  http::request<http::string_body> request_;
  http::response<http::string_body> response_;
};

void accept(Tcp::acceptor& acceptor, Writer& writer) {
  acceptor.async_accept([&](const auto& error, Tcp::socket socket) {
    if (!error) std::make_shared<Connection>(std::move(socket), writer)->read();
    accept(acceptor, writer);
  });
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  asio::io_context context{1};
  Writer writer(argv[1], context);
  Tcp::acceptor acceptor(context, {asio::ip::address_v4::loopback(), 0});
  std::cout << acceptor.local_endpoint().port() << std::endl;
  accept(acceptor, writer);
  context.run();
}
