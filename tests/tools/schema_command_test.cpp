// The JSON Schemas and the loader agree: what a schema can say is found by both, in every golden file
// and in everything that is shipped. Python's jsonschema validates, in a process of its own.
#include <sys/wait.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "check/files.h"
#include "content/schema_command.h"
#include "scenario/built_in.h"
#include "scenario/fields.h"
#include "scenario/load.h"
#include "scenario/yaml_reader.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/paths.h"
#include "tools/tool.h"

namespace earshot::content {
using Json = nlohmann::json;
namespace fs = std::filesystem;
using scenario::YamlNode;

namespace {

// Of the loader's codes 2xx: those a schema must find too, and those it may.
const std::set<int> kBoth = {201, 202, 203, 204, 205, 206, 207, 208, 209, 211, 215, 218, 231};
bool is_form_code(int code) { return code < 300; }

bool is_fraction(std::string_view text) {
  return text.find_first_not_of("+-0123456789.") == std::string_view::npos &&
         std::count(text.begin(), text.end(), '.') <= 1 && text.back() != '-';
}

// As YAML's core schema reads it. What is a number to nobody here (`012`, `1.5`) is a fraction.
Json json_of(const YamlNode& node) {
  if (node.is(YamlNode::Kind::mapping)) {
    Json object = Json::object();
    for (const auto& entry : node.entries)
      object[std::string(entry.key.text)] = json_of(entry.value);
    return object;
  }
  if (node.is(YamlNode::Kind::sequence)) {
    Json list = Json::array();
    for (const YamlNode& item : node.items) list.push_back(json_of(item));
    return list;
  }
  if (!node.is(YamlNode::Kind::scalar)) return nullptr;
  if (!node.is_plain()) return std::string(node.text);
  if (const auto number = scenario::as_whole(node.text)) return *number;
  if (const auto boolean = scenario::as_boolean(node.text)) return *boolean;
  if (!scenario::reads_as_other(node.text)) return std::string(node.text);
  if (node.text.find_first_of("0123456789") == std::string_view::npos) return nullptr;
  return is_fraction(node.text) ? Json(0.5) : Json(std::string(node.text));
}

std::string kind_name(check::FileKind kind) {
  static constexpr const char* kNames[] = {"scenario", "rubric", "pack", "session", "curriculum"};
  return kNames[static_cast<std::size_t>(kind)];
}

void add_codes(const base::Diagnostics& diagnostics, std::map<std::string, std::set<int>>& codes) {
  for (const base::Diagnostic& one : diagnostics) codes[one.where.file].insert(one.message->code);
}

// What the loader says of every YAML file below, by file.
class Loaded {
 public:
  explicit Loaded(const fs::path& folder) { read(folder); }

  std::map<std::string, std::set<int>> codes;  // empty: nothing was found
  std::vector<fs::path> files;

 private:
  void read(const fs::path& folder) {
    if (fs::exists(folder / "pack.yaml")) return read_pack(folder);
    for (const auto& entry : fs::directory_iterator(folder)) {
      if (entry.is_directory()) read(entry.path());
      if (entry.path().extension() == ".yaml") read_file(entry.path());
    }
  }

  void read_pack(const fs::path& folder) {
    const auto pack = scenario::load_pack(folder, scenario::built_in_rubric);
    REQUIRE(pack);
    add_codes(pack->diagnostics, codes);
    for (const auto& entry : pack->scenarios) add_codes(entry.loaded.diagnostics, codes);
    for (const auto& [path, source] : pack->sources) {
      if (fs::path(path).extension() == ".yaml") files.emplace_back(path);
    }
  }

  void read_file(const fs::path& path) {
    const auto source = scenario::read_source(path);
    if (!source) return;
    const auto kind = check::kind_of(source->bytes());
    if (kind != check::FileKind::scenario && kind != check::FileKind::rubric) return;
    files.push_back(path);
    add_codes(kind == check::FileKind::rubric
                  ? scenario::load_rubric(*source).diagnostics
                  : scenario::load_scenario(*source, scenario::built_in_rubric()).diagnostics,
              codes);
  }
};

// What the schemas turn down, by file, with the reason.
std::map<std::string, std::string> turned_down(const Json& asked) {
  const test::Folder folder("schema");
  folder.write("asked.json", asked.dump());
  const std::string command = "python3 '" +
                              (test::root() / "tests/tools/validate_schema.py").string() + "' '" +
                              (folder.path() / "asked.json").string() + "'";
  std::FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string out;
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) out += static_cast<char>(c);
  REQUIRE(WEXITSTATUS(pclose(pipe)) == 0);
  std::map<std::string, std::string> reasons;
  std::istringstream lines(out);
  for (std::string line; std::getline(lines, line);)
    reasons[line.substr(0, line.find('\t'))] = line.substr(line.find('\t') + 1);
  return reasons;
}

Json all_schemas() {
  Json schemas;
  for (const auto kind : schema_kinds())
    schemas[std::string(kind)] = Json::parse(schema_text(kind));
  return schemas;
}

}  // namespace

TEST_CASE("schemas and loader agree on every golden file and on what is shipped") {
  std::size_t good = 0;
  std::size_t bad = 0;
  for (const char* folder : {"tests/golden", "content"}) {
    Loaded loaded(test::root() / folder);
    Json asked{{"schemas", all_schemas()}, {"cases", Json::array()}};
    for (const fs::path& file : loaded.files) {
      const auto source = scenario::read_source(file);
      if (!source) continue;
      scenario::Report report(*source);
      const auto tree = scenario::read_yaml(report, "earshot");
      if (base::has_errors(report.diagnostics())) continue;
      asked["cases"].push_back({{"name", file.string()},
                                {"kind", kind_name(check::kind_of(source->bytes()))},
                                {"instance", json_of(tree.root)}});
    }
    const auto reasons = turned_down(asked);
    for (const Json& one : asked["cases"]) {
      const auto name = one["name"].get<std::string>();
      bool both = false;
      bool either = false;
      std::string said;
      for (const int code : loaded.codes[name]) {
        both = both || kBoth.contains(code);
        either = either || is_form_code(code);
        said += " " + std::to_string(code);
      }
      const auto reason = reasons.find(name);
      const bool refused = reason != reasons.end();
      INFO(name << "\n  loader:" << said
                << "\n  schema: " << (refused ? reason->second : "nothing"));
      if (both) CHECK(refused);
      if (!either) CHECK_FALSE(refused);
      ++(refused ? bad : good);
    }
  }
  CHECK(good > 40);
  CHECK(bad > 5);
}

TEST_CASE("the schema of a scenario is what it should be, word for word") {
  test::check_golden(test::root() / "tests/golden/tools/scenario.schema.json",
                     test::run_tool({"schema"}).out);
}

TEST_CASE("there is a schema for each kind of file, and every key has its help") {
  for (const auto kind : schema_kinds()) {
    const test::Ran ran = test::run_tool({"schema", std::string(kind)});
    CHECK(ran.code == ExitCode::fine);
    const Json json = Json::parse(ran.out);
    for (const auto& [name, definition] : json.at("definitions").items()) {
      for (const auto& [key, property] : definition.at("properties").items()) {
        INFO(kind << ": " << name << ": " << key);
        CHECK_FALSE(property.at("description").get<std::string>().empty());
      }
    }
  }
  CHECK(test::run_tool({"schema", "play"}).code == ExitCode::usage);
}

}  // namespace earshot::content
