#include <nlohmann/json.hpp>

#include "base/source.h"
#include "office.h"
#include "play/transcript.h"

namespace earshot::test {
namespace {

using Json = nlohmann::ordered_json;

std::vector<std::string> keys_of(const Json& json) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : json.items()) keys.push_back(key);
  return keys;
}

using Keys = std::vector<std::string>;

struct Exported {
  Exported() {
    fill(store);
    const auto ada = must(store.people())[0];
    must(store.keep_seat(ada.id,
                         {"http://10.0.0.1:7373", "E1", "Tuesday", "4F7K2M", "s1", "secret-token",
                          "9QX2M4", "Ada", "t1"},
                         kMonday));
    json = Json::parse(must(store.export_person(ada.id)));
  }
  Office office;
  records::Store store = office.open();
  Json json;
};

TEST_CASE("an export has the keys that its description names, in their order") {
  const Exported exported;
  CHECK(keys_of(exported.json) ==
        Keys{"earshot-records", "person", "settings", "plays", "workshops"});
  CHECK(keys_of(exported.json["person"]) == Keys{"name", "since"});
  CHECK(keys_of(exported.json["settings"]) ==
        Keys{"text-size", "typeface", "pace", "theme", "reduced-motion", "captions", "last-mode",
             "language", "read-aloud", "rate", "sound", "volume"});
  CHECK(keys_of(exported.json["workshops"].at(0)) ==
        Keys{"title", "event", "host", "seat", "name", "team", "since"});
  const Json& play = exported.json["plays"][0];
  CHECK(keys_of(play) == Keys{"scenario", "title", "variant", "mode", "order", "began", "ended",
                              "status", "again-from", "steps-back", "rulebook", "digest",
                              "scenario-digest", "rubric-digest", "transcript", "result"});
  CHECK(keys_of(play["result"]) == Keys{"rulebook", "root-cause", "empathy", "follow-through",
                                        "total", "flags", "mark", "cause-proven", "passed",
                                        "ledger"});
  CHECK(keys_of(play["result"]["ledger"][0]) == Keys{"step", "dimension", "reason", "amount", "of",
                                                     "share", "counts", "node", "choice",
                                                     "sentence"});
}

TEST_CASE(
    "an export holds this person's settings and plays, the first one first, and nobody else's") {
  const Exported exported;
  CHECK(exported.json["person"]["name"] == "Ada Nwosu");
  CHECK(exported.json["settings"]["text-size"] == 32);
  CHECK(exported.json["settings"]["pace"] == "natural");
  REQUIRE(exported.json["plays"].size() == 2);
  CHECK(exported.json["plays"][0]["status"] == "finished");
  CHECK(exported.json["plays"][0]["order"] == "7");
  CHECK(exported.json["plays"][0]["result"]["empathy"] == Json({{"exact", "100"}, {"shown", 100}}));
  CHECK(exported.json["plays"][1]["status"] == "abandoned");
  CHECK(exported.json["plays"][1]["result"].is_null());
  CHECK(exported.json.dump().find("secret-token") == std::string::npos);
}

TEST_CASE("an exported transcript plays again to the exported score") {
  const Exported exported;
  const Json& play = exported.json["plays"][0];
  const auto parsed =
      play::parse(base::SourceFile("exported.play", play["transcript"].get<std::string>()));
  REQUIRE(parsed.diagnostics.empty());
  const auto performed = play::perform(golden_scenario("the-bill-that-doubled"), parsed.script);
  REQUIRE(performed.performance);
  REQUIRE(performed.performance->complete);
  const auto total = performed.performance->run.result().scores.shown_total();
  CHECK(play["result"]["total"]["shown"] == total);
}

}  // namespace
}  // namespace earshot::test
