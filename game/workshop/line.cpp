#include "workshop/line.h"

#include <boost/asio/write.hpp>

#include <fmt/format.h>

#include "workshop/beast_tls.h"

namespace earshot::workshop {
namespace {

using TcpStream = beast::tcp_stream;
using TlsStream = ssl::stream<TcpStream>;

// What both have in common. Asio's operations are made once for each stream, with the one kind of handler.
template <class Stream>
class LineOver : public Line {
 public:
  template <class... Parts>
  explicit LineOver(Parts&&... parts) : stream_(std::forward<Parts>(parts)...) {}

  void read_some(asio::mutable_buffer into, Then then) override {
    stream_.async_read_some(into, kept(std::move(then)));
  }
  void write(std::array<asio::const_buffer, 2> all, Then then) override {
    asio::async_write(stream_, all, kept(std::move(then)));
  }
  void expires_after(std::chrono::seconds time) override { lowest().expires_after(time); }
  void expires_never() override { lowest().expires_never(); }
  void close() override {
    ErrorCode ignored;
    lowest().socket().shutdown(Tcp::socket::shutdown_both, ignored);
    lowest().socket().close(ignored);
  }
  Tcp::socket release() override { return lowest().release_socket(); }
  std::string peer() override {
    ErrorCode ignored;
    return lowest().socket().remote_endpoint(ignored).address().to_string();
  }

 protected:
  TcpStream& lowest() { return beast::get_lowest_layer(stream_); }

  // The stream outlives what is under way on it. A TLS stream that is cut without a word ends as any other: a message says how long it is.
  Then kept(Then then) {
    return [self = this->shared_from_this(), then = std::move(then)](const ErrorCode& error,
                                                                     std::size_t count) {
      const bool cut = error == ssl::error::stream_truncated;
      then(cut ? ErrorCode(asio::error::eof) : error, count);
    };
  }

  void connect_tcp(const Tcp::resolver::results_type& places, Then then) {
    lowest().async_connect(places, [self = this->shared_from_this(), this, then = std::move(then)](
                                       const ErrorCode& error, const Tcp::endpoint&) {
      ErrorCode ignored;
      if (!error) lowest().socket().set_option(Tcp::no_delay(true), ignored);
      then(error, 0);
    });
  }

  Stream stream_;
};

class PlainLine final : public LineOver<TcpStream> {
 public:
  using LineOver::LineOver;
  void connect(const Tcp::resolver::results_type& places, Then then) override {
    connect_tcp(places, std::move(then));
  }
  void accept(Then then) override { then({}, 0); }
};

std::string fingerprint_of(const X509* certificate) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
  unsigned int size = 0;
  if (X509_digest(certificate, EVP_sha256(), bytes.data(), &size) != 1) return {};
  std::string text;
  for (unsigned int i = 0; i < size; ++i) text += fmt::format("{:02x}", bytes[i]);
  return text;
}

class TlsLine final : public LineOver<TlsStream> {
 public:
  template <class First>
  TlsLine(First&& below, std::shared_ptr<ssl::context> context, std::shared_ptr<Trust> trust,
          std::string first = {})
      : LineOver(std::forward<First>(below), *context),
        context_(std::move(context)),
        trust_(std::move(trust)),
        first_(std::move(first)) {}

  void connect(const Tcp::resolver::results_type& places, Then then) override {
    connect_tcp(places, [this, then = std::move(then)](const ErrorCode& error, std::size_t) {
      if (error) return then(error, 0);
      if (!trust_->name.empty()) ask_for_name();
      stream_.async_handshake(ssl::stream_base::client,
                              [self = shared_from_this(), this, then](const ErrorCode& failed) {
                                judge(failed, then);
                              });
    });
  }

  void accept(Then then) override {
    stream_.async_handshake(ssl::stream_base::server, asio::buffer(first_),
                            [self = shared_from_this(), then = std::move(then)](
                                const ErrorCode& error, std::size_t) { then(error, 0); });
  }

  std::string fingerprint() const override { return fingerprint_; }
  bool mistrusts() const override { return mistrusts_; }

 private:
  // SSL_set_tlsext_host_name, whose macro casts in the old style; OpenSSL itself compares the name.
  void ask_for_name() {
    SSL* connection = stream_.native_handle();
    SSL_ctrl(connection, SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name,
             trust_->name.data());
    SSL_set1_host(connection, trust_->name.c_str());
  }

  // OpenSSL has made sure that the other side has the certificate's key. Whose certificate it is, is ours to say.
  void judge(const ErrorCode& error, const Then& then) {
    if (error) return then(error, 0);
    if (X509* certificate = SSL_get1_peer_certificate(stream_.native_handle())) {
      fingerprint_ = fingerprint_of(certificate);
      X509_free(certificate);
    }
    mistrusts_ = fingerprint_.empty() || !fingerprint_.starts_with(trust_->pin);
    if (!mistrusts_) {
      if (!trust_->by_authorities && trust_->pin.empty()) trust_->pin = fingerprint_;
      return then({}, 0);
    }
    close();
    then(asio::error::no_permission, 0);
  }

  std::shared_ptr<ssl::context> context_;
  std::shared_ptr<Trust> trust_;
  std::string first_;
  std::string fingerprint_;
  bool mistrusts_ = false;
};

constexpr ssl::context::options kNothingOld = ssl::context::default_workarounds |
                                              ssl::context::no_sslv2 | ssl::context::no_sslv3 |
                                              ssl::context::no_tlsv1 | ssl::context::no_tlsv1_1;

class OneTls final : public Tls {
 public:
  OneTls(ssl::context::method method, Trust trust)
      : context_(std::make_shared<ssl::context>(method)),
        trust_(std::make_shared<Trust>(std::move(trust))) {
    context_->set_options(kNothingOld);
  }

  std::shared_ptr<Line> line(asio::io_context& context) override {
    return std::make_shared<TlsLine>(context, context_, trust_);
  }
  std::shared_ptr<Line> line(Tcp::socket socket, std::string first) override {
    return std::make_shared<TlsLine>(std::move(socket), context_, trust_, std::move(first));
  }
  std::string fingerprint() const override {
    const X509* shown = SSL_CTX_get0_certificate(context_->native_handle());
    return shown == nullptr ? std::string() : fingerprint_of(shown);
  }

  void show(const std::string& file) {
    context_->use_certificate_chain_file(file);
    context_->use_private_key_file(file, ssl::context::pem);
  }
  void trust_authorities() {
    if (!trust_->by_authorities) return context_->set_verify_mode(ssl::verify_none);
    context_->set_verify_mode(ssl::verify_peer);
    if (trust_->authorities.empty()) return context_->set_default_verify_paths();
    context_->load_verify_file(trust_->authorities);
  }

 private:
  std::shared_ptr<ssl::context> context_;
  std::shared_ptr<Trust> trust_;
};

}  // namespace

std::shared_ptr<Line> plain_line(asio::io_context& context) {
  return std::make_shared<PlainLine>(context);
}
std::shared_ptr<Line> plain_line(Tcp::socket socket) {
  ErrorCode ignored;
  socket.set_option(Tcp::no_delay(true), ignored);
  return std::make_shared<PlainLine>(std::move(socket));
}

std::shared_ptr<Tls> Tls::server(const std::string& file) {
  auto tls = std::make_shared<OneTls>(ssl::context::tls_server, Trust{});
  tls->show(file);
  return tls;
}

std::shared_ptr<Tls> Tls::client(Trust trust) {
  auto tls = std::make_shared<OneTls>(ssl::context::tls_client, std::move(trust));
  tls->trust_authorities();
  return tls;
}

}  // namespace earshot::workshop
