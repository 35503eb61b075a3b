// Any bytes as what comes over a connection to the workshop's host: read as HTTP under the host's limits, and each request put to a hall with an event in the middle of a round.
// Each gets exactly one answer; what is said to be JSON is JSON, and nothing but a 2xx answer or a refusal that is kept changes the log.
#include <cstdint>
#include <cstdlib>
#include <string>

#include <nlohmann/json.hpp>

#include "host/hall.h"
#include "host/http_request.h"
#include "host/memory_log.h"
#include "scenario/load.h"

namespace {

using namespace earshot::host;  // NOLINT(google-build-using-namespace): a program of one file
namespace workshop = earshot::workshop;
using earshot::base::SourceFile;

const std::string kSecret(32, 'f');
const std::string kToken(32, 'a');

void require(bool holds) {
  if (!holds) std::abort();
}

SourceFile read(const std::string& name) {
  auto source = earshot::scenario::read_source(std::string(EARSHOT_ROOT) + "/" + name);
  require(static_cast<bool>(source));
  return std::move(*source);
}

Content content() {
  const auto rubric = earshot::scenario::load_rubric(read("tests/golden/plays/rubric.yaml")).rubric;
  const auto visit =
      earshot::scenario::load_scenario(read("tests/golden/plays/visit.yaml"), rubric).scenario;
  require(visit != nullptr);
  return Library::content_of(*visit);
}

void add(Commit& commit, const workshop::Happening& what) {
  commit.records.emplace_back(1'000'000, workshop::json_of(what));
}

// Event `00000000`, code `AAAAAA`, seat `s1` with the code `BBBBBB`, round 0 running.
test::MemoryLog make_log(const Content& played, workshop::Mode mode) {
  workshop::Setup setup;
  setup.event = "00000000";
  setup.code = "AAAAAA";
  setup.title = "Fuzz";
  setup.mode = mode;
  setup.seating = workshop::Seating::single;
  setup.rounds.resize(1);
  setup.rounds[0].scenario = "visit";
  setup.rounds[0].digest = played.digest;
  setup.rounds[0].minutes = 10;
  workshop::Act start;
  start.what = workshop::Do::start;
  start.round = 0;
  Commit commit;
  commit.event = setup.event;
  commit.contents = {played};
  commit.setting = {"facilitator", hash_of(kSecret)};
  add(commit, setup);
  add(commit, workshop::Joined{0, "Anna", workshop::kNobody, hash_of(kToken), "BBBBBB"});
  add(commit, start);
  test::MemoryLog log;
  log.append(commit);
  return log;
}

class Server {
 public:
  explicit Server(bool guarded)
      : log_(guarded ? guarded_log() : open_log()),
        store_(log_),
        hall_(
            store_, library(), [this] { return now_ += 1; },
            [this](std::span<std::uint8_t> bytes) {
              for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(++random_);
            }) {
    hall_.first_secret(log_);
    require(static_cast<bool>(hall_.load(log_)));
  }

  void ask(Request request) {
    const std::size_t before = log_.records("00000000").size();
    if (request.method == "GET" && request.path.ends_with("/feed")) {
      hall_.open_feed(request, std::make_shared<Deaf>());
      return;
    }
    int answers = 0, status = 0;
    hall_.handle(std::move(request), [&](Response response) {
      ++answers;
      status = response.status;
      require(status >= 200 && status < 600);
      const bool has_json = response.type == "application/json" && !response.body.empty();
      require(!has_json || nlohmann::json::accept(response.body));
    });
    require(answers == 1);
    const bool may_change = status / 100 == 2 || status == 422;
    require(may_change || log_.records("00000000").size() == before);
    hall_.tick();
  }

 private:
  struct Deaf final : FeedSink {
    void send(std::shared_ptr<const std::string>) override {}
    void end(std::shared_ptr<const std::string>) override {}
  };
  static const Library& library() {
    static const Library kept = [] {
      Library made;
      require(static_cast<bool>(made.keep(content())));
      return made;
    }();
    return kept;
  }
  static const test::MemoryLog& open_log() {
    static const test::MemoryLog log = make_log(content(), workshop::Mode::open);
    return log;
  }
  static const test::MemoryLog& guarded_log() {
    static const test::MemoryLog log = make_log(content(), workshop::Mode::guarded);
    return log;
  }

  test::MemoryLog log_;
  InlineStore store_;
  std::int64_t now_ = 1'000'000;
  std::uint8_t random_ = 0;
  Hall hall_;
};

// As a connection does it: one request after another, what is left over is the next one's.
void serve(Server& server, const std::string& bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    RequestParser parser;
    prepare_parser(parser);
    parser.eager(true);
    ErrorCode error;
    const std::size_t before = at;
    while (at < bytes.size() && !parser.is_done() && !error) {
      const std::size_t taken =
          parser.put(asio::buffer(bytes.data() + at, bytes.size() - at), error);
      at += taken;
      if (taken == 0) break;
    }
    if (error || !parser.is_done()) return;
    server.ask(request_of(parser.get(), "127.0.0.1"));
    if (at == before) return;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  Server server(data[0] == 'g');
  serve(server, std::string(reinterpret_cast<const char*>(data) + 1, size - 1));
  return 0;
}
