#include "workshop/http_wire.h"

#include <thread>

#include "workshop/http_asker.h"
#include "workshop/http_feed.h"

namespace earshot::workshop {
namespace {

// An address that cannot be one: every question comes back unanswered.
class NoWire final : public Wire {
 public:
  void ask(Ask ask) override {
    Heard heard;
    heard.what = Heard::What::unreachable;
    heard.id = ask.id;
    all_.push_back(std::move(heard));
  }
  void listen(std::uint64_t id, const std::string&, const std::string&,
              const std::string&) override {
    Heard heard;
    heard.what = Heard::What::feed_broken;
    heard.id = id;
    all_.push_back(std::move(heard));
  }
  void hang_up() override {}
  std::vector<Heard> take() override { return std::exchange(all_, {}); }

 private:
  std::vector<Heard> all_;
};

// Lines to one host. The first one over TLS without a certificate to expect decides which one the others expect.
LineMaker lines_to(asio::io_context& context, const Endpoint& host) {
  if (!host.secure) return [&context] { return plain_line(context); };
  Trust trust;
  trust.pin = host.pin;
  return [&context, tls = Tls::client(std::move(trust))] { return tls->line(context); };
}

class HttpWire final : public Wire {
 public:
  HttpWire(Endpoint host, std::function<void()> woken)
      : host_(std::move(host)),
        inbox_(std::move(woken)),
        work_(asio::make_work_guard(context_)),
        lines_(lines_to(context_, host_)),
        asker_(std::make_shared<HttpAsker>(context_, host_, inbox_, lines_)),
        thread_([this] { context_.run(); }) {}

  ~HttpWire() override {
    asio::post(context_, [this] {
      asker_->close();
      if (feed_) feed_->close();
    });
    work_.reset();
    context_.stop();
    thread_.join();
  }

  void ask(Ask ask) override {
    asio::post(context_,
               [asker = asker_, ask = std::move(ask)]() mutable { asker->ask(std::move(ask)); });
  }

  void listen(std::uint64_t id, const std::string& path, const std::string& token,
              const std::string& last_id) override {
    asio::post(context_, [this, id, path, token, last_id] {
      if (feed_) feed_->close();
      feed_ = std::make_shared<HttpFeed>(context_, host_, inbox_, id, lines_());
      feed_->start(path, token, last_id);
    });
  }

  void hang_up() override {
    asio::post(context_, [this] {
      if (feed_) feed_->close();
      feed_.reset();
    });
  }

  std::vector<Heard> take() override { return inbox_.take(); }

 private:
  Endpoint host_;
  Inbox inbox_;
  asio::io_context context_;
  asio::executor_work_guard<asio::io_context::executor_type> work_;
  LineMaker lines_;
  std::shared_ptr<HttpAsker> asker_;
  std::shared_ptr<HttpFeed> feed_;  // touched on the background thread alone
  std::thread thread_;
};

}  // namespace

std::unique_ptr<Wire> http_wire(const std::string& address, std::function<void()> woken) {
  auto where = endpoint_of(address);
  if (!where) return std::make_unique<NoWire>();
  return std::make_unique<HttpWire>(*std::move(where), std::move(woken));
}

}  // namespace earshot::workshop
