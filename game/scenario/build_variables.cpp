// Variables: their ranges (`0..3`, `no`, `[none, small, big]`), how they are packed, and what `set`
// does to them.
#include <algorithm>
#include <array>
#include <bit>

#include "scenario/builder.h"
#include "scenario/messages.h"

namespace earshot::scenario {
namespace {

using Kind = YamlNode::Kind;

constexpr int kMostValue = 999;
constexpr std::size_t kMostWords = 64;
constexpr std::string_view kForms =
    "`0..3` for a number, `no` or `yes` for a yes or no, or a list of words such as `[none, small, "
    "big]`";

// Reads one variable; what is wrong with it is reported at its value.
class VariableReader {
 public:
  VariableReader(Builder& builder, const YamlEntry& entry) : builder_(builder), entry_(entry) {
    variable_.name = std::string(entry.key.text);
    variable_.where = builder.span(entry.key.where);
  }

  Variable read() {
    if (!entry_.value.is(Kind::mapping)) {
      read_range(entry_.value);
      return std::move(variable_);
    }
    const Fields fields(builder_.report, forms::variable, entry_.value, entry_.key.where,
                        "variable " + ticked(entry_.key.text));
    if (const YamlNode* range = fields.find("range")) read_range(*range);
    if (const YamlNode* start = fields.find("start")) read_start(*start);
    return std::move(variable_);
  }

  bool sound() const { return sound_; }

 private:
  void mistake(const YamlNode& value) {
    sound_ = false;
    builder_.report.add(message("bad-range"), value.where, {variable_.name});
  }

  void read_range(const YamlNode& value) {
    if (value.is(Kind::sequence)) return read_words(value);
    if (!value.is(Kind::scalar)) {
      sound_ = false;
      return report_wrong_type(builder_.report, value, ticked(variable_.name), kForms);
    }
    if (const auto boolean = as_boolean(value.text)) {
      variable_.kind = Variable::Kind::boolean;
      variable_.start = *boolean ? 1 : 0;
      return;
    }
    read_numbers(value);
  }

  void read_numbers(const YamlNode& value) {
    const std::size_t dots = value.text.find("..");
    if (dots == std::string_view::npos) return mistake(value);
    const auto least = as_whole(value.text.substr(0, dots));
    const auto most = as_whole(value.text.substr(dots + 2));
    if (!least || !most || *least < 0 || *most > kMostValue || *least >= *most)
      return mistake(value);
    variable_.kind = Variable::Kind::number;
    variable_.least = *least;
    variable_.most = *most;
    variable_.start = *least;
  }

  void read_words(const YamlNode& list) {
    variable_.kind = Variable::Kind::word;
    if (list.items.size() < 2 || list.items.size() > kMostWords) return mistake(list);
    for (const YamlNode& item : list.items) {
      const auto word = read_id(builder_.report, item, "a word of " + ticked(variable_.name));
      if (!word) sound_ = false;
      if (!word) continue;
      auto& words = variable_.words;
      if (std::find(words.begin(), words.end(), *word) != words.end()) {
        builder_.report.add(message("named-twice"), item.where, {std::string(*word)});
      }
      words.emplace_back(*word);
    }
    variable_.most = std::max(1, static_cast<int>(variable_.words.size()) - 1);
  }

  void read_start(const YamlNode& value);

  Builder& builder_;
  const YamlEntry& entry_;
  Variable variable_;
  bool sound_ = true;
};

// The value that a scalar stands for in this variable; what is not in its range is reported.
std::optional<int> value_of(Builder& builder, const Variable& variable, const YamlNode& scalar) {
  if (!scalar.is(Kind::scalar)) {
    report_wrong_type(builder.report, scalar, ticked(variable.name), "a value of the variable");
    return std::nullopt;
  }
  std::optional<int> value;
  std::string help;
  if (variable.kind == Variable::Kind::boolean) {
    if (const auto boolean = as_boolean(scalar.text)) value = *boolean ? 1 : 0;
    help = "it may be `yes` or `no`";
  } else if (variable.kind == Variable::Kind::number) {
    value = as_whole(scalar.text);
    if (value && (*value < variable.least || *value > variable.most)) value.reset();
    help =
        "it may be from " + std::to_string(variable.least) + " to " + std::to_string(variable.most);
  } else {
    const auto found = std::find(variable.words.begin(), variable.words.end(), scalar.text);
    if (found != variable.words.end()) value = static_cast<int>(found - variable.words.begin());
    const std::vector<std::string_view> known(variable.words.begin(), variable.words.end());
    help = did_you_mean(scalar.text, known, "it may be " + listed(known));
  }
  if (!value) {
    builder.report.add(message("unknown-value"), scalar.where,
                       {std::string(scalar.text), variable.name}, std::move(help));
  }
  return value;
}

void VariableReader::read_start(const YamlNode& value) {
  if (value.is(Kind::broken) || !sound_) return;
  if (const auto start = value_of(builder_, variable_, value)) variable_.start = *start;
}

void pack(Builder& builder, const Fields& top) {
  std::size_t bits = 0;
  for (Variable& variable : builder.scenario.variables) {
    variable.bits = static_cast<std::uint8_t>(
        std::bit_width(static_cast<unsigned>(variable.most - variable.least)));
    variable.shift = static_cast<std::uint8_t>(std::min<std::size_t>(bits, kMaxVariableBits - 1));
    bits += variable.bits;
  }
  if (bits <= kMaxVariableBits) return;
  builder.report.add(message("too-many-values-together"), top.entry("variables")->key.where,
                     {std::to_string(bits), std::to_string(kMaxVariableBits)});
}

std::optional<Assignment> read_assignment(Builder& builder, const YamlEntry& entry,
                                          std::size_t index) {
  const Variable& variable = builder.scenario.variables[index];
  Assignment assignment;
  assignment.variable = static_cast<std::uint8_t>(index);
  const YamlNode& value = entry.value;
  const bool sign =
      value.is(Kind::scalar) && (value.text.starts_with('+') || value.text.starts_with('-'));
  if (!sign) {
    const auto absolute = value_of(builder, variable, value);
    assignment.value = absolute.value_or(0);
    return absolute ? std::optional(assignment) : std::nullopt;
  }
  const auto change = as_whole(value.text);
  if (variable.kind != Variable::Kind::number || !change || *change == 0 ||
      std::abs(*change) > kMostValue) {
    builder.report.add(message("bad-change"), value.where,
                       {std::string(value.text), variable.name});
    return std::nullopt;
  }
  assignment.relative = true;
  assignment.value = *change;
  return assignment;
}

}  // namespace

void read_variables(Builder& builder, const Fields& top) {
  const YamlParts<YamlEntry>* entries = top.entries("variables");
  if (entries == nullptr) return;
  for (const YamlEntry& entry : *entries) {
    VariableReader reader(builder, entry);
    builder.scenario.variables.push_back(reader.read());
    builder.unsound.push_back(!reader.sound());
  }
  pack(builder, top);
}

std::vector<Assignment> read_assignments(Builder& builder, const Fields& choice) {
  std::vector<Assignment> assignments;
  const YamlNode* mapping = choice.mapping("set");
  if (mapping == nullptr) return assignments;
  for (const YamlEntry& entry : mapping->entries) {
    const auto index = builder.names.use(NameKind::variable, entry.key.text, entry.key.where);
    if (!index) {
      report_unknown(builder.report, builder.names, NameKind::variable, entry.key.text,
                     entry.key.where);
    } else if (*index < builder.unsound.size() && !builder.unsound[*index] &&
               !entry.value.is(Kind::broken)) {
      if (const auto assignment = read_assignment(builder, entry, *index))
        assignments.push_back(*assignment);
    }
  }
  return assignments;
}

}  // namespace earshot::scenario
