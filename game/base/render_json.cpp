// Diagnostics as JSON: the form is fixed in docs/trainers/checks.md, and nlohmann-json stays in
// this file.
#include <nlohmann/json.hpp>

#include "base/render.h"

namespace earshot::base {
namespace {

using OrderedJson = nlohmann::ordered_json;

OrderedJson note_json(const Note& note) {
  OrderedJson json;
  json["file"] = note.where.file;
  json["line"] = note.where.span.begin.line;
  json["column"] = note.where.span.begin.column;
  json["message"] = note.text;
  return json;
}

OrderedJson diagnostic_json(const Diagnostic& diagnostic) {
  const Span& span = diagnostic.where.span;
  OrderedJson json;
  json["code"] = code_text(*diagnostic.message);
  json["severity"] = name_of(diagnostic.message->severity);
  json["file"] = diagnostic.where.file;
  json["line"] = span.begin.line;
  json["column"] = span.begin.column;
  json["end_line"] = span.end.line;
  json["end_column"] = span.end.column;
  json["message"] = wording(diagnostic);
  json["help"] = help_text(diagnostic);
  json["notes"] = OrderedJson::array();
  for (const Note& note : diagnostic.notes) json["notes"].push_back(note_json(note));
  if (!diagnostic.play.empty()) json["play"] = diagnostic.play;
  return json;
}

}  // namespace

std::string render_json(const Diagnostics& diagnostics, const std::vector<std::string>& undecided) {
  OrderedJson report;
  report["diagnostics"] = OrderedJson::array();
  for (const Diagnostic& diagnostic : diagnostics) {
    report["diagnostics"].push_back(diagnostic_json(diagnostic));
  }
  report["undecided"] = undecided;
  // A file name or an excerpt may not be UTF-8; it must not keep the rest from being told.
  return report.dump(2, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

}  // namespace earshot::base
