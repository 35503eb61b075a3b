// Single values: text, numbers, booleans, words, ids. Nothing is converted that was not written for
// it: `012` is no number, `no` no text.
#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

#include "scenario/fields.h"
#include "scenario/messages.h"
#include "scenario/yaml_places.h"

namespace earshot::scenario {
namespace {

using Kind = YamlNode::Kind;

constexpr std::array kNotText = {"true", "false", "yes", "no", "on", "off", "null", "~"};

std::string lower(std::string_view text) {
  std::string small(text);
  std::transform(small.begin(), small.end(), small.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return small;
}

bool looks_like_number(std::string_view text) {
  if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
  const bool digits =
      !text.empty() && text.find_first_not_of("0123456789.,_") == std::string_view::npos;
  return digits && text.front() >= '0' && text.front() <= '9';
}

std::string_view kind_in_words(const YamlNode& node) {
  switch (node.kind) {
    case Kind::sequence:
      return "a list";
    case Kind::mapping:
      return "a mapping";
    case Kind::empty:
      return "nothing";
    default:
      return "text";
  }
}

// What is marked of a value that is wrong as a whole.
Bytes marked(const Report& report, const YamlNode& node) {
  return first_line(report.source().bytes(), node.where);
}

void report_value(Report& report, const base::Message& what, const YamlNode& node,
                  std::vector<std::string> arguments) {
  report.add(what, marked(report, node), std::move(arguments));
}

// Who writes `due: Thursday` knows digits.
std::string remedy_of_number(std::string_view said) {
  const bool day = said == "`day`" || said == "`due`";
  return day ? "write the number of the day; the first day is 1" : "";
}

}  // namespace

Bytes head_of(const YamlNode& node) {
  if (node.is(Kind::mapping) && !node.flow && !node.entries.empty())
    return node.entries.front().key.where;
  return {node.where.begin, std::min(node.where.end, node.where.begin + 1)};
}

void report_wrong_type(Report& report, const YamlNode& node, std::string_view said,
                       std::string_view wanted) {
  if (node.is(Kind::broken)) return;
  const bool text_wanted = wanted.starts_with("text");
  if (node.is(Kind::empty)) {
    report.add(message("empty-value"), node.where, {std::string(said)},
               text_wanted ? "" : "it must be " + std::string(wanted));
    return;
  }
  const bool collection = node.is(Kind::sequence) || node.is(Kind::mapping);
  const Bytes where = collection && !node.flow ? head_of(node) : marked(report, node);
  std::string help = "it must be " + std::string(wanted);
  if (text_wanted && collection && node.flow)
    help = "if this is text, put the whole text in quotes";
  if (text_wanted && collection && !node.flow && node.is(Kind::mapping)) {
    help = "if this is text with a colon in it, put the whole text in quotes";
  }
  report.add(message("wrong-type"), where, {std::string(said), std::string(kind_in_words(node))},
             std::move(help));
}

std::optional<bool> as_boolean(std::string_view text) {
  if (text == "true" || text == "yes") return true;
  if (text == "false" || text == "no") return false;
  return std::nullopt;
}

std::optional<int> as_whole(std::string_view text) {
  std::string_view digits = text;
  if (digits.starts_with('+') || digits.starts_with('-')) digits.remove_prefix(1);
  const bool plain =
      !digits.empty() && digits.find_first_not_of("0123456789") == std::string_view::npos;
  if (!plain || (digits.size() > 1 && digits.front() == '0')) return std::nullopt;
  int value = 0;
  const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (result.ec != std::errc()) value = std::numeric_limits<int>::max();
  return text.starts_with('-') ? -value : value;
}

bool reads_as_other(std::string_view text) {
  return std::find(kNotText.begin(), kNotText.end(), lower(text)) != kNotText.end() ||
         looks_like_number(text);
}

std::optional<std::string_view> read_text(Report& report, const YamlNode& node,
                                          std::string_view said) {
  if (!node.is(Kind::scalar)) {
    report_wrong_type(report, node, said, "text");
    return std::nullopt;
  }
  if (node.is_plain() && reads_as_other(node.text)) {
    report_value(report, message("not-text"), node, {std::string(node.text)});
    return std::nullopt;
  }
  if (node.text.find_first_not_of(" \t\n") == std::string_view::npos) {
    report_value(report, message("empty-value"), node, {std::string(said)});
    return std::nullopt;
  }
  return node.text;
}

std::optional<int> read_number(Report& report, const YamlNode& node, std::string_view said,
                               int least, int most, int step) {
  if (!node.is(Kind::scalar)) {
    report_wrong_type(report, node, said, "a whole number");
    return std::nullopt;
  }
  const std::optional<int> value = node.is_plain() ? as_whole(node.text) : std::nullopt;
  if (!value) {
    report.add(message("not-a-number"), marked(report, node),
               {std::string(said), std::string(node.text)}, remedy_of_number(said));
    return std::nullopt;
  }
  if (*value < least || *value > most) {
    report_value(
        report, message("out-of-range"), node,
        {std::string(said), std::string(node.text), std::to_string(least), std::to_string(most)});
    return std::nullopt;
  }
  if (*value % step != 0) {
    report_value(report, message("not-in-steps"), node,
                 {std::string(said), std::string(node.text), std::to_string(step)});
    return std::nullopt;
  }
  return value;
}

std::optional<bool> read_boolean(Report& report, const YamlNode& node, std::string_view said) {
  if (!node.is(Kind::scalar)) {
    report_wrong_type(report, node, said, "`true` or `false`");
    return std::nullopt;
  }
  const std::optional<bool> value = node.is_plain() ? as_boolean(node.text) : std::nullopt;
  if (!value)
    report_value(report, message("not-a-boolean"), node,
                 {std::string(said), std::string(node.text)});
  return value;
}

std::optional<std::string_view> read_word(Report& report, const YamlNode& node,
                                          std::string_view said, WordList list) {
  if (!node.is(Kind::scalar)) {
    report_wrong_type(report, node, said, "text");
    return std::nullopt;
  }
  const auto found = find_word(list, node.text);
  if (!found) {
    const std::vector<std::string_view> known(words(list).begin(), words(list).end());
    std::string help = did_you_mean(node.text, known, "the words are " + listed(known));
    report.add(message("unknown-word"), marked(report, node),
               {std::string(node.text), std::string(list_name(list))}, std::move(help));
  }
  return found;
}

std::optional<std::string_view> read_id(Report& report, const YamlNode& node,
                                        std::string_view said) {
  const auto text = read_text(report, node, said);
  if (!text) return std::nullopt;
  if (is_id(*text)) return text;
  report_bad_id(report, *text, marked(report, node));
  return std::nullopt;
}

}  // namespace earshot::scenario
