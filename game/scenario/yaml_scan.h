// A first look at a YAML file, before yaml-cpp sees it: finds what yaml-cpp passes over in silence,
// what it reports far from the mistake, and what it must not see at all. Private to the room; entry
// point: scan_yaml.
//
// It goes through the file once, line by line, and knows only as much of YAML as it needs:
// indentation, quotes, brackets, comments, text without quotes and its continuation lines, block
// texts. yaml-cpp decides what the file means; this decides what is said about mistakes in it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scenario/report.h"

namespace earshot::scenario {

inline constexpr std::size_t kMaxYamlDepth = 24;

struct YamlScan {
  bool may_parse = true;  // false: yaml-cpp must not see this file
  std::optional<std::uint32_t> first_mistake;
  std::vector<std::size_t>
      harmless_tabs;  // lines that hold nothing but have tabs in front, by their first byte
};

YamlScan scan_yaml(Report& report);

bool report_bad_utf8(Report& report);                // true: there was something to report
std::string name_of_character(char32_t code_point);  // "U+00A0"

}  // namespace earshot::scenario
