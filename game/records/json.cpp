// Keys are written in kebab-case, like everything a person may come to read.
#include "records/json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "play/debrief.h"
#include "records/words.h"

namespace earshot::records {
namespace {

using Json = nlohmann::ordered_json;

template <class List>
List member(const Json& json, const char* key, List otherwise) {
  const auto found = json.find(key);
  if (found == json.end() || !found->is_string()) return otherwise;
  return from_word<List>(found->get<std::string>()).value_or(otherwise);
}

template <class Value>
Value value_or(const Json& json, const char* key, Value otherwise) {
  const auto found = json.find(key);
  if (found == json.end()) return otherwise;
  const bool fits = std::is_same_v<Value, bool> ? found->is_boolean() : found->is_number_integer();
  return fits ? found->get<Value>() : otherwise;
}

std::string text_at(const Json& json, const char* key) {
  const auto found = json.find(key);
  return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Json parsed(std::string_view text) { return Json::parse(text, nullptr, false); }

Json entry_json(const scenario::Scenario& scenario, const play::Entry& entry) {
  const auto node = entry.node == play::kNone ? "" : scenario.nodes[entry.node].name;
  const auto choice = entry.choice == play::kNone ? "" : scenario.choices[entry.choice].name;
  return {{"step", entry.step},
          {"dimension", word_of(entry.dimension)},
          {"reason", play::name_of(entry.reason)},
          {"amount", entry.amount.text()},
          {"of", entry.of.text()},
          {"share", entry.share.text()},
          {"counts", entry.counts},
          {"node", node},
          {"choice", choice},
          {"sentence", play::sentence_of(scenario, entry)}};
}

StoredEntry entry_of(const Json& json) {
  StoredEntry entry;
  entry.step = value_or<std::uint32_t>(json, "step", 0);
  entry.dimension = member(json, "dimension", entry.dimension);
  entry.reason = text_at(json, "reason");
  entry.amount = rational_of(text_at(json, "amount"));
  entry.of = rational_of(text_at(json, "of"));
  entry.share = rational_of(text_at(json, "share"));
  entry.counts = value_or(json, "counts", false);
  entry.node = text_at(json, "node");
  entry.choice = text_at(json, "choice");
  entry.sentence = text_at(json, "sentence");
  return entry;
}

}  // namespace

std::string json_of(const Settings& settings) {
  const Json json{{"text-size", settings.text_size},
                  {"typeface", word_of(settings.typeface)},
                  {"pace", word_of(settings.pace)},
                  {"theme", word_of(settings.theme)},
                  {"reduced-motion", settings.reduced_motion},
                  {"captions", settings.captions},
                  {"last-mode", word_of(settings.last_mode)},
                  {"language", settings.language},
                  {"read-aloud", settings.read_aloud},
                  {"rate", settings.rate},
                  {"sound", settings.sound},
                  {"volume", settings.volume}};
  return json.dump();
}

Settings settings_of(std::string_view text) {
  Settings settings;
  const Json json = parsed(text);
  if (!json.is_object()) return settings;
  settings.text_size =
      std::clamp(value_or(json, "text-size", settings.text_size), kLeastTextSize, kMostTextSize);
  settings.typeface = member(json, "typeface", settings.typeface);
  settings.pace = member(json, "pace", settings.pace);
  settings.theme = member(json, "theme", settings.theme);
  settings.reduced_motion = value_or(json, "reduced-motion", settings.reduced_motion);
  settings.captions = value_or(json, "captions", settings.captions);
  settings.last_mode = member(json, "last-mode", settings.last_mode);
  settings.language = text_at(json, "language");
  settings.read_aloud = value_or(json, "read-aloud", settings.read_aloud);
  settings.rate = std::clamp(value_or(json, "rate", settings.rate), kLeastRate, kMostRate);
  settings.sound = value_or(json, "sound", settings.sound);
  settings.volume = std::clamp(value_or(json, "volume", settings.volume), 0, kMostVolume);
  return settings;
}

std::string json_of(const scenario::Scenario& scenario, const play::Ledger& settled) {
  Json json = Json::array();
  for (const play::Entry& entry : settled) json.push_back(entry_json(scenario, entry));
  return json.dump();
}

std::vector<StoredEntry> ledger_of(std::string_view text) {
  std::vector<StoredEntry> ledger;
  const Json json = parsed(text);
  if (!json.is_array()) return ledger;
  for (const Json& entry : json) ledger.push_back(entry_of(entry));
  return ledger;
}

}  // namespace earshot::records
