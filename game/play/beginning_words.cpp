#include "play/beginning_words.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "base/nearest.h"
#include "play/rules.h"

namespace earshot::play {

namespace {

using scenario::Scenario;
using scenario::Variable;

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

std::optional<int> whole_number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string hint(std::string_view word, const std::vector<std::string_view>& known) {
  const std::string_view near = base::nearest(word, known);
  return near.empty() ? "" : "; did you mean `" + std::string(near) + "`?";
}

constexpr int kNoValue = -1;  // variables are never below 0

int value_in(const scenario::Variable& variable, const std::string& value) {
  if (variable.kind == scenario::Variable::Kind::boolean)
    return value == "yes" ? 1 : value == "no" ? 0 : kNoValue;
  if (variable.kind == scenario::Variable::Kind::word) {
    for (std::size_t i = 0; i < variable.words.size(); ++i) {
      if (variable.words[i] == value) return static_cast<int>(i);
    }
    return kNoValue;
  }
  const int number = whole_number(value).value_or(kNoValue);
  return number >= variable.least && number <= variable.most ? number : kNoValue;
}

template <class Things>
std::vector<std::string_view> known_names(const Things& things) {
  std::vector<std::string_view> names;
  names.reserve(things.size());
  for (const auto& thing : things) names.push_back(thing.name);
  return names;
}

class WithReader {
 public:
  explicit WithReader(const Scenario& scenario) : scenario_(scenario) {}

  base::Result<Beginning> read(const std::string& node, std::string_view with) {
    if (const auto index = find("node", scenario_.nodes, node))
      beginning_.node = static_cast<scenario::NodeIndex>(*index);
    while (why_.empty() && !trimmed(with).empty()) {
      const std::size_t end = std::min(with.find(','), with.size());
      piece(trimmed(with.substr(0, end)));
      with.remove_prefix(std::min(end + 1, with.size()));
    }
    if (!why_.empty()) return base::Failure{why_};
    return beginning_;
  }

 private:
  void piece(std::string_view text) {
    const std::size_t equals = text.find('=');
    if (equals != std::string_view::npos) name_ = std::string(trimmed(text.substr(0, equals)));
    const std::string_view value =
        equals == std::string_view::npos ? text : trimmed(text.substr(equals + 1));
    if (name_.empty()) return fail("`" + std::string(text) + "` needs a name: `trust=60`");
    set(std::string(value));
  }

  void set(const std::string& value) {
    if (name_ == "trust") return meter(value, beginning_.trust);
    if (name_ == "tension") return meter(value, beginning_.tension);
    if (name_ == "day") return day(value);
    if (name_ == "knows") return add("fact", scenario_.facts, value, beginning_.facts);
    if (name_ == "noticed") return add("cue", scenario_.cues, value, beginning_.cues);
    if (name_ == "promised") return add("promise", scenario_.promises, value, beginning_.promised);
    if (name_ == "kept") return add("promise", scenario_.promises, value, beginning_.kept);
    if (name_ == "visited") {
      if (const auto index = find("node", scenario_.nodes, value))
        beginning_.visited.push_back(static_cast<scenario::NodeIndex>(*index));
      return;
    }
    if (name_ == "took") return took(value);
    variable(value);
  }

  void meter(const std::string& value, std::optional<int>& meter) {
    meter = whole_number(value);
    if (!meter || *meter < 0 || *meter > 100 || *meter % 5 != 0)
      fail("`" + name_ + "` takes a number from 0 to 100 in steps of 5, not `" + value + "`");
  }

  void day(const std::string& value) {
    beginning_.day = whole_number(value);
    if (!beginning_.day || *beginning_.day < 1 || *beginning_.day > scenario::kMaxDay)
      fail("`day` takes a number from 1 to " + std::to_string(scenario::kMaxDay) + ", not `" +
           value + "`");
  }

  template <class Things, class Bits>
  void add(const char* noun, const Things& things, const std::string& value, Bits& bits) {
    if (const auto index = find(noun, things, value))
      bits = static_cast<Bits>(bits | Bits{1} << *index);
  }

  template <class Things>
  std::optional<std::size_t> find(const char* noun, const Things& things,
                                  const std::string& value) {
    for (std::size_t i = 0; i < things.size(); ++i) {
      if (things[i].name == value) return i;
    }
    fail("there is no " + std::string(noun) + " `" + value + "`" +
         hint(value, known_names(things)));
    return std::nullopt;
  }

  // `node/choice`, or the choice alone where one node has it.
  void took(const std::string& value) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < scenario_.choices.size(); ++i) {
      const scenario::Choice& choice = scenario_.choices[i];
      const std::string whole = scenario_.nodes[choice.node].name + "/" + choice.name;
      if (whole == value || choice.name == value) found.push_back(i);
    }
    if (found.empty())
      return fail("there is no choice `" + value + "`" +
                  hint(value, known_names(scenario_.choices)));
    if (found.size() > 1)
      return fail("several nodes have a choice `" + value + "`; write `node/" + value + "`");
    beginning_.taken.push_back(static_cast<scenario::ChoiceIndex>(found.front()));
  }

  void variable(const std::string& value) {
    static constexpr std::string_view kNames[] = {
        "trust", "tension", "day", "knows", "noticed", "promised", "kept", "visited", "took"};
    for (std::size_t i = 0; i < scenario_.variables.size(); ++i) {
      if (scenario_.variables[i].name == name_) return variable(i, value);
    }
    std::vector<std::string_view> known(std::begin(kNames), std::end(kNames));
    for (const auto& one : scenario_.variables) known.push_back(one.name);
    fail("`" + name_ + "` is nothing that a play can have behind it" + hint(name_, known));
  }

  void variable(std::size_t index, const std::string& value) {
    const int number = value_in(scenario_.variables[index], value);
    if (number == kNoValue) return fail("`" + value + "` is no value of `" + name_ + "`");
    beginning_.variables.emplace_back(index, number);
  }

  void fail(std::string why) {
    if (why_.empty()) why_ = std::move(why);
  }

  const Scenario& scenario_;
  Beginning beginning_;
  std::string name_;
  std::string why_;
};

std::string words_of_value(const Variable& variable, const State& state) {
  const int value = variable_value(variable, state.variables);
  if (variable.kind == Variable::Kind::boolean) return value == 1 ? "yes" : "no";
  if (variable.kind == Variable::Kind::word) return variable.words[static_cast<std::size_t>(value)];
  return std::to_string(value);
}

// A state said in the words that WithReader reads.
class StateWords {
 public:
  StateWords(const Scenario& scenario, const State& state, const Scenario& target)
      : scenario_(scenario), state_(state), target_(target) {}

  std::string all() && {
    add("trust", std::to_string(state_.trust * 5));
    add("tension", std::to_string(state_.tension * 5));
    add("day", std::to_string(state_.day));
    add_set("knows", scenario_.facts, state_.facts, target_.facts);
    add_set("noticed", scenario_.cues, state_.cues, target_.cues);
    add_set("promised", scenario_.promises, promises(false), target_.promises);
    add_set("kept", scenario_.promises, promises(true), target_.promises);
    add_visited();
    add_taken();
    for (const auto& variable : scenario_.variables) add_variable(variable);
    return std::move(text_);
  }

 private:
  void add(std::string_view name, const std::string& value) {
    text_ += (text_.empty() ? "" : ", ") + std::string(name) + "=" + value;
  }

  template <class Things>
  static bool has(const Things& things, const std::string& name) {
    return std::ranges::any_of(things, [&](const auto& one) { return one.name == name; });
  }

  template <class Things>
  void add_set(std::string_view name, const Things& things, std::uint64_t set,
               const Things& known) {
    for (std::size_t i = 0; i < things.size(); ++i) {
      if ((set >> i & 1U) != 0 && has(known, things[i].name)) add(name, things[i].name);
    }
  }

  std::uint64_t promises(bool kept) const {
    std::uint64_t set = 0;
    for (std::size_t i = 0; i < scenario_.promises.size(); ++i) {
      const PromiseState& promise = state_.promises[i];
      const bool is = kept ? promise.status == PromiseStatus::kept : is_pending(promise);
      set |= std::uint64_t{is} << i;
    }
    return set;
  }

  void add_visited() {
    for (std::size_t i = 0; i < scenario_.nodes.size(); ++i) {
      const auto node = static_cast<scenario::NodeIndex>(i);
      if (has_visited(state_, node) && target_.find_node(scenario_.nodes[i].name))
        add("visited", scenario_.nodes[i].name);
    }
  }

  void add_taken() {
    for (std::size_t i = 0; i < scenario_.choices.size(); ++i) {
      if (!has_taken(state_, static_cast<scenario::ChoiceIndex>(i))) continue;
      const scenario::Choice& choice = scenario_.choices[i];
      const std::string& node = scenario_.nodes[choice.node].name;
      const auto there = target_.find_node(node);
      if (there && target_.find_choice(*there, choice.name)) add("took", node + "/" + choice.name);
    }
  }

  void add_variable(const scenario::Variable& variable) {
    const std::string value = words_of_value(variable, state_);
    const auto there = std::ranges::find(target_.variables, variable.name, &Variable::name);
    if (there != target_.variables.end() && value_in(*there, value) != kNoValue)
      add(variable.name, value);
  }

  const Scenario& scenario_;
  const State& state_;
  const Scenario& target_;
  std::string text_;
};

}  // namespace

std::string words_of_state(const Scenario& scenario, const State& state, const Scenario& target) {
  return StateWords(scenario, state, target).all();
}

std::vector<std::string> variable_words(const Scenario& scenario, const State& state) {
  std::vector<std::string> words;
  for (const Variable& variable : scenario.variables)
    words.push_back(words_of_value(variable, state));
  return words;
}

base::Result<Beginning> read_beginning(const Scenario& scenario, const std::string& node,
                                       const std::string& with) {
  return WithReader(scenario).read(node, with);
}

}  // namespace earshot::play
