#include "base/kept_diagnostics.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace earshot::base {
namespace {

using Json = nlohmann::json;

Json json_of(const Span& span) {
  const auto place = [](const Place& one) { return Json{one.offset, one.line, one.column}; };
  return {place(span.begin), place(span.end)};
}

Span span_of(const Json& json) {
  const auto place = [](const Json& one) {
    return Place{one.at(0).get<std::uint32_t>(), one.at(1).get<std::uint32_t>(),
                 one.at(2).get<std::uint32_t>()};
  };
  return {place(json.at(0)), place(json.at(1))};
}

Json json_of(const Location& where, const std::string& file) {
  Json json = json_of(where.span);
  if (where.file != file) json.push_back(where.file);
  return json;
}

Location location_of(const Json& json, const std::string& file) {
  return {json.size() > 2 ? json.at(2).get<std::string>() : file, span_of(json)};
}

Json json_of(const Diagnostic& one, const std::string& file) {
  Json notes = Json::array();
  for (const Note& note : one.notes) notes.push_back({json_of(note.where, file), note.text});
  return {{"code", code_text(*one.message)},
          {"severity", static_cast<int>(one.message->severity)},
          {"where", json_of(one.where, file)},
          {"arguments", one.arguments},
          {"notes", notes},
          {"help", one.help},
          {"play", one.play}};
}

Severity severity_of(const Json& json) {
  return static_cast<Severity>(std::clamp(json.get<int>(), 0, static_cast<int>(Severity::error)));
}

Diagnostic diagnostic_of(const Json& json, const std::string& file, const FindMessage& find) {
  Diagnostic one;
  one.message = find(json.at("code").get<std::string>(), severity_of(json.at("severity")));
  one.where = location_of(json.at("where"), file);
  one.arguments = json.at("arguments").get<std::vector<std::string>>();
  for (const Json& note : json.at("notes"))
    one.notes.push_back({location_of(note.at(0), file), note.at(1).get<std::string>()});
  one.help = json.at("help").get<std::string>();
  one.play = json.at("play").get<std::string>();
  return one;
}

}  // namespace

std::string keep_text(const Diagnostics& diagnostics, const std::string& file) {
  Json list = Json::array();
  for (const Diagnostic& one : diagnostics) list.push_back(json_of(one, file));
  return list.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::optional<Diagnostics> read_kept(std::string_view text, const std::string& file,
                                     const FindMessage& find) {
  Diagnostics diagnostics;
  try {
    for (const Json& one : Json::parse(text)) {
      diagnostics.push_back(diagnostic_of(one, file, find));
      if (diagnostics.back().message == nullptr) return std::nullopt;
    }
  } catch (const Json::exception&) {
    return std::nullopt;
  }
  return diagnostics;
}

}  // namespace earshot::base
