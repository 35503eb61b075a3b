// `earshot-content schema`: JSON Schemas of the files of a pack, so that an editor completes keys and
// marks slips while they are typed.
//
// Entry points: schema(), the command; schema_text(). They are made from the loader's own tables
// (scenario/forms.h).
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "content/console.h"

namespace earshot::content {

struct SchemaOptions {
  std::string kind = "scenario";
  std::filesystem::path out;  // empty: the output
};

// "scenario", "rubric", "pack", "session", "curriculum"
std::vector<std::string_view> schema_kinds();

// JSON Schema, draft 7, which the editors know. `kind`: one of schema_kinds().
std::string schema_text(std::string_view kind);

ExitCode schema(const SchemaOptions& options, Console& console);

}  // namespace earshot::content
