#include "host/http_client.h"

#include <boost/asio/ssl.hpp>
#include <boost/beast/ssl.hpp>

#include <fmt/format.h>

#include "host/beast.h"

namespace earshot::host {
namespace {

namespace ssl = asio::ssl;
using Secure = beast::ssl_stream<beast::tcp_stream>;

constexpr std::size_t kMostAnswer = 1024 * 1024;

// One request and its answer on a loop of its own: a time limit needs one, and nothing else runs on it.
class Client {
 public:
  explicit Client(const Posting& posting) : posting_(posting) {
    const Address& to = posting.to;
    request_.method(http::verb::post);
    request_.target(to.path + posting.path);
    request_.version(11);
    const bool usual = to.port == (to.secure ? "443" : "80");
    request_.set(http::field::host, usual ? to.name : to.name + ':' + to.port);
    request_.set(http::field::user_agent, "earshot-host");
    request_.set(http::field::connection, "close");
    for (const auto& [name, value] : posting.headers) request_.set(name, value);
    request_.body() = posting.body;
    request_.prepare_payload();
    parser_.body_limit(kMostAnswer);
  }

  Posted post() {
    try {
      if (posting_.to.secure) {
        trust();
        Secure stream(context_, tls_);
        connect(beast::get_lowest_layer(stream));
        shake_hands(stream);
        exchange(stream);
      } else {
        beast::tcp_stream stream(context_);
        connect(stream);
        exchange(stream);
      }
    } catch (const std::exception& error) {  // what Asio and OpenSSL throw
      return {0, {}, error.what()};
    }
    const auto& answer = parser_.get();
    return {static_cast<int>(answer.result_int()), text_of_view(answer[http::field::retry_after]),
            answer.body()};
  }

 private:
  void trust() {
    tls_.set_options(ssl::context::default_workarounds | ssl::context::no_sslv2 |
                     ssl::context::no_sslv3 | ssl::context::no_tlsv1 | ssl::context::no_tlsv1_1);
    tls_.set_verify_mode(ssl::verify_peer);
    if (posting_.authority.empty()) {
      tls_.set_default_verify_paths();
    } else {
      tls_.load_verify_file(posting_.authority);
    }
  }

  // Runs the loop until the one thing that was begun is done, and throws what went wrong.
  template <class Begin>
  void wait(beast::tcp_stream& stream, const Begin& begin) {
    stream.expires_after(posting_.patience);
    ErrorCode outcome;
    begin([&outcome](const ErrorCode& error, const auto&...) { outcome = error; });
    context_.restart();
    context_.run();
    if (outcome == beast::error::timeout) throw std::runtime_error("no answer in time");
    if (outcome) throw boost::system::system_error(outcome);
  }

  void connect(beast::tcp_stream& stream) {
    Tcp::resolver resolver(context_);
    const auto found = resolver.resolve(posting_.to.name, posting_.to.port);
    wait(stream, [&](auto then) { stream.async_connect(found, then); });
  }

  void shake_hands(Secure& stream) {
    const std::string& name = posting_.to.name;
    // SSL_set_tlsext_host_name, whose macro casts in the old style.
    std::string sni = name;
    SSL_ctrl(stream.native_handle(), SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name,
             sni.data());
    stream.set_verify_callback(ssl::host_name_verification(name));
    wait(beast::get_lowest_layer(stream),
         [&](auto then) { stream.async_handshake(ssl::stream_base::client, then); });
  }

  template <class Stream>
  void exchange(Stream& stream) {
    auto& lowest = beast::get_lowest_layer(stream);
    wait(lowest, [&](auto then) { http::async_write(stream, request_, then); });
    wait(lowest, [&](auto then) { http::async_read(stream, buffer_, parser_, then); });
  }

  const Posting& posting_;
  asio::io_context context_{1};
  ssl::context tls_{ssl::context::tls_client};
  http::request<http::string_body> request_;
  http::response_parser<http::string_body> parser_;
  beast::flat_buffer buffer_;
};

base::Failure no_address(const std::string& text) {
  return {fmt::format("`{}` is no address like https://lrs.example/xapi", text)};
}

}  // namespace

base::Result<Address> read_address(const std::string& text) {
  Address address;
  const auto scheme = text.find("://");
  if (scheme == std::string::npos) return no_address(text);
  const std::string kind = text.substr(0, scheme);
  if (kind != "http" && kind != "https") return no_address(text);
  address.secure = kind == "https";
  std::string rest = text.substr(scheme + 3);
  const auto slash = rest.find('/');
  if (slash != std::string::npos) address.path = rest.substr(slash);
  while (address.path.ends_with('/')) address.path.pop_back();
  rest = rest.substr(0, slash);
  if (rest.find('@') != std::string::npos) {
    return base::Failure{"a name and a password do not belong into an address: --lrs-key-file"};
  }
  const auto colon = rest.find(':');
  address.name = rest.substr(0, colon);
  address.port =
      colon == std::string::npos ? (address.secure ? "443" : "80") : rest.substr(colon + 1);
  const bool digits =
      !address.port.empty() && address.port.find_first_not_of("0123456789") == std::string::npos;
  const bool fits = text.find_first_of(" \r\n\t?#") == std::string::npos;
  if (address.name.empty() || !digits || !fits) return no_address(text);
  return address;
}

Posted post_to(const Posting& posting) { return Client(posting).post(); }

}  // namespace earshot::host
