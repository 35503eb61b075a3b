#include "host/lrs_command.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <fstream>
#include <ostream>
#include <thread>

#include <boost/beast/core/detail/base64.hpp>

#include <fmt/format.h>

#include "host/store_commands.h"

namespace earshot::host {
namespace {

constexpr int kSomeUnwanted = 1;
constexpr int kGaveUp = 3;

std::string base64(const std::string& text) {
  namespace detail = boost::beast::detail::base64;
  std::string coded(detail::encoded_size(text.size()), '\0');
  coded.resize(detail::encode(coded.data(), text.data(), text.size()));
  return coded;
}

base::Result<std::string> authorisation(const std::filesystem::path& file) {
  if (file.empty()) return std::string();
  std::ifstream stream(file);
  std::string line;
  if (!std::getline(stream, line) || line.find(':') == std::string::npos) {
    return base::Failure{
        fmt::format("{} has no line `name:password` that could be read", file.string())};
  }
  while (line.ends_with('\r') || line.ends_with(' ')) line.pop_back();
  return "Basic " + base64(line);
}

// Seconds; the form with a date is rare, and waiting by our own measure does as well.
std::int64_t milliseconds_of(const std::string& retry_after) {
  std::int64_t seconds = 0;
  std::from_chars(retry_after.data(), retry_after.data() + retry_after.size(), seconds);
  return std::clamp<std::int64_t>(seconds, 0, 3600) * 1000;
}

int report(const Delivered& delivered, std::ostream& out, std::ostream& err) {
  out << fmt::format("{} statements stored\n", delivered.stored);
  for (const SetAside& one : delivered.set_aside) {
    out << fmt::format("not wanted: {}: {}\n", one.id, one.why);
  }
  if (!delivered.gave_up.empty()) {
    err << "earshot-host: given up: " << delivered.gave_up
        << "\nhelp: run it again later; what is stored already is not stored twice\n";
    return kGaveUp;
  }
  return delivered.set_aside.empty() ? 0 : kSomeUnwanted;
}

}  // namespace

base::Result<Posting> posting_to(const Pushing& pushing) {
  const auto address = read_address(pushing.lrs);
  if (!address) return address.failure();
  const auto key = authorisation(pushing.key_file);
  if (!key) return key.failure();
  Posting posting;
  posting.to = *address;
  posting.path = "/statements";
  posting.authority = pushing.authority;
  posting.headers = {{"Content-Type", "application/json"}, {"X-Experience-API-Version", "1.0.3"}};
  if (!key->empty()) posting.headers.emplace_back("Authorization", *key);
  return posting;
}

LrsAnswer answer_of(Posting& posting, const std::string& body) {
  posting.body = body;
  const Posted answer = post_to(posting);
  return {answer.status, milliseconds_of(answer.retry_after), answer.body};
}

int push_command(const std::string& store, const Pushing& pushing, std::ostream& out,
                 std::ostream& err) {
  const auto fail = [&](const base::Failure& failure) {
    err << "earshot-host: " << failure.text << '\n';
    return kGaveUp;
  };
  auto posting = posting_to(pushing);
  if (!posting) return fail(posting.failure());
  const auto statements = statements_in(store, pushing.event, pushing.options);
  if (!statements) return fail(statements.failure());
  const LrsPost post = [&](const std::string& body) { return answer_of(*posting, body); };
  const LrsWait wait = [&](std::int64_t milliseconds) {
    err << fmt::format("the store is away; asking again in {:.1f} s\n",
                       static_cast<double>(milliseconds) / 1000);
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
  };
  return report(deliver(*statements, post, wait), out, err);
}

}  // namespace earshot::host
