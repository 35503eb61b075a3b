// The small parts of the client: links as people type them, feeds in pieces, waiting longer each time, snapshots of a later host.
#include <array>

#include "support/catch.h"
#include "workshop/backoff.h"
#include "workshop/event_stream.h"
#include "workshop/link.h"
#include "workshop/seen.h"

namespace earshot::workshop {
namespace {

TEST_CASE("a link is read from what a host prints and from what people type of it") {
  struct Typed {
    const char* text;
    const char* address;
    const char* code;
  };
  constexpr std::array kTyped{
      Typed{"http://192.168.1.20:7373/join#4F7K2M", "http://192.168.1.20:7373", "4F7K2M"},
      Typed{" 192.168.1.20:7373 ", "http://192.168.1.20:7373", ""},
      Typed{"192.168.1.20", "http://192.168.1.20:7373", ""},
      Typed{"laptop.local:80/join#4f7-k2m", "http://laptop.local:80", "4F7K2M"},
      Typed{"[::1]:7373", "http://[::1]:7373", ""},
      Typed{"http://[fe80::1]", "http://[fe80::1]:7373", ""}};
  for (const Typed& one : kTyped) {
    INFO(one.text);
    const auto link = read_link(one.text);
    REQUIRE(link);
    CHECK(link->address == one.address);
    CHECK(link->code == one.code);
    CHECK(endpoint_of(link->address));
  }
}

TEST_CASE("a link over TLS brings the certificate that its host has to show") {
  const std::string pin = "0123456789abcdef0123456789abcdef";
  const auto whole = read_link("https://10.0.0.5:7373/join#4F7K2M." + pin);
  REQUIRE(whole);
  CHECK(whole->address == "https://10.0.0.5:7373#" + pin);
  CHECK(whole->code == "4F7K2M");
  const auto where = endpoint_of(whole->address);
  REQUIRE(where);
  CHECK(where->secure);
  CHECK(where->pin == pin);
  CHECK(where->port == "7373");
  CHECK(read_link(whole->address)->address == whole->address);
  CHECK(read_link("https://10.0.0.5/join#4F7K2M")->address == "https://10.0.0.5:7373");
  CHECK(read_link("https://10.0.0.5/join#4F7K2M.ABCDEF")->code == "4F7K2M");
  CHECK_FALSE(endpoint_of("https://10.0.0.5:7373#0123"));
  CHECK(read_link("http://10.0.0.5#4F7K2M." + pin)->address == "http://10.0.0.5:7373");
}

TEST_CASE("a certificate that was once met is expected again, and shown to nobody") {
  const std::string place = "https://10.0.0.5:7373", met(64, 'a');
  const std::string pinned = pinned_address(place, met);
  CHECK(pinned == place + '#' + met.substr(0, kPinDigits));
  CHECK(shown_address(pinned) == place);
  CHECK(pinned_address(pinned, std::string(64, 'b')) == pinned);
  CHECK(pinned_address("http://10.0.0.5:7373", met) == "http://10.0.0.5:7373");
  CHECK(with_known_pin(place, {"http://10.0.0.5:7373", pinned}) == pinned);
  CHECK(with_known_pin("https://10.0.0.6:7373", {pinned}) == "https://10.0.0.6:7373");
  const std::string other = place + '#' + std::string(32, 'c');
  CHECK(with_known_pin(other, {pinned}) == other);
}

TEST_CASE("what is no place to connect to is no link") {
  for (const char* text : {"", "   ", "https://", "host:port", "host:99999", "a b", "[::1",
                           "http://", "host:", "user@host"}) {
    INFO(text);
    CHECK_FALSE(read_link(text));
  }
}

TEST_CASE("a feed is the same however it is cut into pieces") {
  const std::string feed =
      ": now 12\n\nevent: snapshot\nid: ab\ndata: {\"x\":1}\n\nevent: bye\r\ndata: a\r\ndata: "
      "b\r\n\r\ndata: plain\n\n";
  for (std::size_t size = 1; size <= feed.size(); ++size) {
    EventStream stream;
    std::vector<StreamEvent> all;
    for (std::size_t at = 0; at < feed.size(); at += size) {
      const auto some = stream.take(std::string_view(feed).substr(at, size));
      REQUIRE(some);
      all.insert(all.end(), some->begin(), some->end());
    }
    INFO("pieces of " << size);
    REQUIRE(all.size() == 4);
    CHECK(all[0].is_comment);
    CHECK(all[0].data == "now 12");
    CHECK(all[1].event == "snapshot");
    CHECK(all[1].id == "ab");
    CHECK(all[1].data == "{\"x\":1}");
    CHECK(all[2].event == "bye");
    CHECK(all[2].data == "a\nb");
    CHECK(all[3].event == "message");
  }
}

TEST_CASE("a feed without an end is given up") {
  EventStream stream;
  CHECK(stream.take(std::string(EventStream::kMost, 'x')));
  CHECK_FALSE(stream.take("x"));
}

TEST_CASE("one waits half a second, then longer, at most six and a quarter, and not all alike") {
  Backoff one(1), other(2);
  std::int64_t base = 500;
  bool differ = false;
  for (int i = 0; i < 8; ++i) {
    const std::int64_t wait = one.next();
    CHECK(wait >= base - base / 4);
    CHECK(wait <= base + base / 4);
    differ = differ || wait != other.next();
    base = std::min<std::int64_t>(2 * base, 5000);
  }
  CHECK(differ);
  one.succeeded();
  CHECK(one.next() <= 625);
}

TEST_CASE("a snapshot of a later host is read as far as it is understood, and nonsense is none") {
  const auto board = seen_board(
      R"({"now":5,"board":{"event":"E","title":7,"phase":"party","rounds":[{"round":0,"state":"playing","deadline":9},3],"news":[]}})");
  REQUIRE(board);
  CHECK(board->title.empty());
  CHECK(board->phase == Phase::lobby);
  REQUIRE(board->rounds.size() == 1);
  CHECK(board->rounds[0].deadline == 9);
  for (const char* text : {"", "[]", "{", R"({"now":5})", R"({"board":{"event":"E"}})",
                           R"({"now":"5","board":{"event":"E"}})"}) {
    INFO(text);
    CHECK_FALSE(seen_board(text));
  }
}

TEST_CASE("a refusal brings its code, its words and what is stored") {
  const auto error = seen_error(R"({"error":{"code":"gap","message":"m","stored":9}})");
  CHECK(error.code == "gap");
  CHECK(error.message == "m");
  CHECK(error.stored == 9U);
  CHECK(seen_error("<html>").code.empty());
}

}  // namespace
}  // namespace earshot::workshop
