// Follows sarif-v2.1.0-os; nlohmann-json stays in this file.
#include <map>
#include <nlohmann/json.hpp>

#include "base/render.h"
#include "content/report_formats.h"

namespace earshot::content {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

bool needs_no_escape(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-._~/").find(c) != std::string_view::npos;
}

// A path as a URI reference (RFC 3986): relative ones stay relative to where the tool was run.
std::string uri_of(std::string_view path) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string uri = path.starts_with('/') ? "file://" : "";
  if (path.starts_with("./")) path.remove_prefix(2);
  for (const char c : path) {
    if (needs_no_escape(c)) {
      uri += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    uri += '%';
    uri += kDigits[byte / 16U];
    uri += kDigits[byte % 16U];
  }
  return uri;
}

Json text_json(std::string text) { return {{"text", std::move(text)}}; }

Json location_json(const base::Location& where) {
  const base::Span& span = where.span;
  Json region{{"startLine", span.begin.line},
              {"startColumn", span.begin.column},
              {"endLine", span.end.line},
              {"endColumn", span.end.column}};
  return {{"physicalLocation",
           {{"artifactLocation", {{"uri", uri_of(where.file)}}}, {"region", std::move(region)}}}};
}

Json rule_json(const base::Message& message) {
  Json rule;
  rule["id"] = base::code_text(message);
  rule["name"] = message.name;
  rule["shortDescription"] = text_json(with_gaps(message.text));
  // Without a remedy of its own the message brings one for each finding, or says it all.
  rule["help"] = text_json(with_gaps(message.help.empty() ? message.text : message.help));
  rule["defaultConfiguration"] = {{"level", base::name_of(message.severity)}};
  return rule;
}

// The rules in the order of their codes, and where each stands.
class Rules {
 public:
  explicit Rules(const base::Diagnostics& diagnostics) {
    for (const base::Diagnostic& one : diagnostics) rules_.emplace(one.message->code, one.message);
    for (const auto& [code, message] : rules_) {
      index_[code] = list_.size();
      list_.push_back(rule_json(*message));
    }
  }
  const Json& list() const { return list_; }
  std::size_t index(const base::Message& message) const { return index_.at(message.code); }

 private:
  std::map<int, const base::Message*> rules_;
  std::map<int, std::size_t> index_;
  Json list_ = Json::array();
};

Json result_json(const base::Diagnostic& diagnostic, const Rules& rules) {
  const std::string help = base::help_text(diagnostic);
  Json result;
  result["ruleId"] = base::code_text(*diagnostic.message);
  result["ruleIndex"] = rules.index(*diagnostic.message);
  result["level"] = base::name_of(diagnostic.message->severity);
  result["message"] = text_json(base::wording(diagnostic) + (help.empty() ? "" : "; " + help));
  result["locations"] = Json::array({location_json(diagnostic.where)});
  for (std::size_t i = 0; i < diagnostic.notes.size(); ++i) {
    Json related = location_json(diagnostic.notes[i].where);
    related["id"] = i;
    related["message"] = text_json(diagnostic.notes[i].text);
    result["relatedLocations"].push_back(std::move(related));
  }
  return result;
}

Json invocation_json(const check::Report& report) {
  Json invocation;
  invocation["executionSuccessful"] = report.read_everything();
  Json& said = invocation["toolExecutionNotifications"] = Json::array();
  for (const std::string& sentence : report.undecided)
    said.push_back({{"level", "note"}, {"message", text_json("not decided: " + sentence)}});
  for (const base::Failure& failure : report.unreadable)
    said.push_back({{"level", "error"}, {"message", text_json(failure.text)}});
  return invocation;
}

}  // namespace

std::string render_sarif(const check::Report& report, std::string_view version) {
  const Rules rules(report.diagnostics);
  Json run;
  run["tool"]["driver"] = {
      {"name", "earshot-content"}, {"version", version}, {"rules", rules.list()}};
  run["columnKind"] = "unicodeCodePoints";
  run["invocations"] = Json::array({invocation_json(report)});
  run["results"] = Json::array();
  for (const base::Diagnostic& one : report.diagnostics)
    run["results"].push_back(result_json(one, rules));
  Json log{{"$schema", kSchema}, {"version", "2.1.0"}, {"runs", Json::array({std::move(run)})}};
  return log.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace earshot::content
