#include "host/http_client.h"

#include <fmt/format.h>

#include "host/http_caller.h"

namespace earshot::host {
namespace {

constexpr std::uint64_t kMostAnswer = 1024ULL * 1024;

std::shared_ptr<workshop::Line> line_to(const Posting& posting, asio::io_context& context) {
  if (!posting.to.secure) return workshop::plain_line(context);
  workshop::Trust trust;
  trust.by_authorities = true;
  trust.authorities = posting.authority;
  trust.name = posting.to.name;
  return workshop::Tls::client(std::move(trust))->line(context);
}

std::string request_for(const Posting& posting) {
  const Address& to = posting.to;
  const std::string target = to.path + posting.path;
  const bool usual = to.port == (to.secure ? "443" : "80");
  const std::string host = usual ? to.name : to.name + ':' + to.port;
  workshop::HeaderFields fields = {
      {"Host", host}, {"User-Agent", "earshot-host"}, {"Connection", "close"}};
  fields.insert(fields.end(), posting.headers.begin(), posting.headers.end());
  return workshop::request_text("POST", target, fields, posting.body);
}

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

Posted post_to(const Posting& posting) {
  try {
    HttpCaller caller(posting.patience);
    caller.connect(line_to(posting, caller.context()), posting.to.name, posting.to.port);
    const auto answer = caller.ask(request_for(posting), kMostAnswer);
    return {static_cast<int>(answer.result_int()), text_of_view(answer[http::field::retry_after]),
            answer.body()};
  } catch (const std::exception& error) {  // what Asio and OpenSSL throw
    return {0, {}, error.what()};
  }
}

}  // namespace earshot::host
