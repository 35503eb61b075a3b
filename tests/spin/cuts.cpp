#include "cuts.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "scenario/load.h"

namespace earshot::test {
namespace {

using scenario::Scenario;

constexpr unsigned kMostStay = 80, kFewestStay = 12;  // of a hundred replies

std::string name_of(const Scenario& scenario, const scenario::Choice& choice) {
  return scenario.nodes[choice.node].name + '/' + choice.name;
}

std::size_t indentation(std::string_view line) {
  const auto at = line.find_first_not_of(' ');
  return at == std::string_view::npos ? std::string_view::npos : at;
}

// The text without the list items that begin in these lines.
std::string without(std::string_view text, const std::set<std::uint32_t>& items) {
  std::string kept;
  std::optional<std::size_t> leaves_out;  // everything that stands further in than this
  for (std::uint32_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end);
    if (leaves_out && indentation(line) <= *leaves_out) leaves_out.reset();
    if (items.contains(number)) leaves_out = indentation(line);
    if (!leaves_out) kept.append(line);
  }
  return kept;
}

}  // namespace

std::set<std::string> choices_found(const Scenario& scenario, const analysis::Exploration& all) {
  std::set<std::string> names;
  for (std::size_t i = 0; i < scenario.choices.size(); ++i) {
    if (all.has(analysis::Subject::choice, i)) names.insert(name_of(scenario, scenario.choices[i]));
  }
  return names;
}

Cuts::Cuts(ScenarioPointer whole, scenario::VariantIndex variant, analysis::Player player,
           std::uint64_t most)
    : whole_(std::move(whole)),
      variant_(variant),
      options_{.player = player,
               .budget = {.states = most, .megabytes = 4096},
               .key = analysis::Key::live,
               .grain = analysis::Grain::visit} {
  for (const scenario::Choice& choice : whole_->choices) left_.insert(name_of(*whole_, choice));
}

bool Cuts::is_named(const scenario::Choice& choice) const {
  return whole_->bytes.find("took(" + name_of(*whole_, choice) + ')') != std::string::npos;
}

// The lines of the replies that are left out: `wanted` stays, and each other one with this chance; a node has to have a reply.
std::set<std::uint32_t> Cuts::left_out(const std::string& wanted, unsigned percent) {
  std::map<scenario::NodeIndex, std::set<std::uint32_t>> of_node;
  std::set<scenario::NodeIndex> has_one;
  for (const scenario::Choice& choice : whole_->choices) {
    if (name_of(*whole_, choice) == wanted || is_named(choice) || random_.chance(percent, 100)) {
      has_one.insert(choice.node);
    } else {
      of_node[choice.node].insert(choice.where.begin.line);
    }
  }
  std::set<std::uint32_t> all;
  for (auto& [node, lines] : of_node) {
    if (!has_one.contains(node))
      lines.erase(std::next(lines.begin(), static_cast<int>(random_.below(lines.size()))));
    all.merge(lines);
  }
  return all;
}

std::optional<Cuts::Cut> Cuts::draw(unsigned percent) {
  const auto wanted = std::next(left_.begin(), static_cast<int>(random_.below(left_.size())));
  const std::string text = without(whole_->bytes, left_out(*wanted, percent));
  const auto loaded = scenario::load_scenario(base::SourceFile(whole_->file, text), whole_->rubric);
  if (!loaded.scenario) return std::nullopt;  // what was left out is named somewhere
  return Cut{loaded.scenario, 0};
}

std::optional<Cuts::Cut> Cuts::next() {
  constexpr int kTries = 300;
  unsigned percent = kMostStay;
  for (int i = 0; i < kTries && !left_.empty(); ++i) {
    auto cut = draw(percent);
    if (!cut) continue;
    const auto all = analysis::explore(*cut->scenario, variant_, options_);
    if (!all.complete) {
      percent = std::max(percent - 4, kFewestStay);
      continue;
    }
    const std::size_t before = left_.size();
    for (const std::string& name : choices_found(*cut->scenario, all)) left_.erase(name);
    if (left_.size() == before) continue;
    cut->states = all.states;
    return cut;
  }
  return std::nullopt;
}

}  // namespace earshot::test
