// A scenario may be sound and teach nothing: its cause is told at once, its best card is the longest
// one, its mistakes are never explained.
#include "check/teaching_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "base/bits.h"
#include "check/best_cards.h"
#include "check/content_words.h"
#include "check/messages.h"
#include "check/reporter.h"
#include "play/ledger.h"

namespace earshot::check {
namespace {

using scenario::Choice;
using scenario::VariantIndex;

constexpr double kGivenAway = 0.6;      // of the cause's words
constexpr double kSameSubject = 0.5;    // of the complaint's words
constexpr std::size_t kFewest = 3;      // shared words, below which nothing is concluded
constexpr std::uint8_t kGoodLevel = 3;  // acknowledges what was said (scoring.md)
constexpr int kMostOfNotes = 10;        // of 15 points for noting everything

class TeachingChecks {
 public:
  explicit TeachingChecks(const scenario::Scenario& scenario) : scenario_(scenario) {}

  base::Diagnostics run() {
    for (std::size_t i = 0; i < scenario_.variant_count(); ++i) {
      const auto variant = static_cast<VariantIndex>(i);
      check_given_away(variant);
      check_decoys(variant);
      check_notes(variant);
    }
    check_looks();
    for (const Choice& choice : scenario_.choices) {
      check_feedback(choice);
      check_temptation(choice);
    }
    for (const auto& node : scenario_.nodes) check_feelings(node);
    check_cues();
    if (!scenario_.has_summarise) report(messages::kNothingSummedUp, {}, {});
    if (!scenario_.has_keepable_promise) report(messages::kNoFollowUp, {}, {});
    return reporter_.take();
  }

 private:
  base::Diagnostic& report(const base::Message& message, const base::Span& where,
                           std::vector<std::string> arguments) {
    return reporter_.report(message, where, std::move(arguments));
  }
  std::string in_variant(VariantIndex variant) const { return reporter_.in_variant(variant); }

  void check_given_away(VariantIndex variant) {
    const auto& cause = scenario_.real_cause(variant);
    const WordSet words = content_words(cause.is);
    if (tells(words, content_words(scenario_.summary)))
      report(messages::kCauseGivenAway, cause.where, {cause.name, "the summary"});
    std::string opening;
    for (const auto& line : scenario_.nodes[scenario_.start].lines)
      opening += line.text.plain + " ";
    if (tells(words, content_words(opening)))
      report(messages::kCauseGivenAway, cause.where, {cause.name, "the opening"});
    const WordSet complaint = content_words(scenario_.complaint);
    const std::size_t common = shared(complaint, words);
    if (common >= kFewest &&
        static_cast<double>(common) > kSameSubject * static_cast<double>(complaint.size()))
      report(messages::kComplaintNamesCause, cause.where, {cause.name});
  }

  static bool tells(const WordSet& cause, const WordSet& told) {
    const std::size_t common = shared(cause, told);
    return common >= kFewest &&
           static_cast<double>(common) >= kGivenAway * static_cast<double>(cause.size());
  }

  void check_temptation(const Choice& choice) {
    const std::string_view crude = crude_words_in(choice.text.plain);
    if (!crude.empty()) report(messages::kNobodyWouldChoose, choice.where, {std::string(crude)});
  }

  void check_decoys(VariantIndex variant) {
    const auto& real = scenario_.real_cause(variant);
    const bool decoy = std::ranges::any_of(scenario_.causes, [&](const auto& cause) {
      return cause.suggested && cause.name != real.name;
    });
    if (!decoy) report(messages::kNoDecoy, real.where, {in_variant(variant)});
  }

  void check_notes(VariantIndex variant) {
    scenario::FactSet all = 0;
    for (std::size_t i = 0; i < scenario_.facts.size(); ++i) all |= scenario::FactSet{1} << i;
    const base::Rational earned = play::notes_points(scenario_, variant, all);
    const base::Rational whole = play::parts_of(scenario_).notes;
    if (earned * base::Rational(15) <= whole * base::Rational(kMostOfNotes)) return;
    report(messages::kNotingEverything, head_of_file(),
           {fmt::format("{:.0f}", 100.0 * (earned / whole).approximate()), in_variant(variant),
            fmt::format("{:.0f}", 100.0 * kMostOfNotes / 15), more_noise(variant)});
  }

  // Nothing is wrong with any one fact.
  static base::Span head_of_file() { return {}; }

  // How many facts more that do not belong in the notes would be enough: "two more facts", in digits.
  std::string more_noise(VariantIndex variant) const {
    const auto sets = play::note_sets(scenario_, variant);
    const int right = base::count_bits(sets.right);
    const int facts = static_cast<int>(scenario_.facts.size());
    const int beside = facts - base::count_bits(sets.right | sets.neutral);
    int more = 1;
    while (play::notes_share(right, beside + more, right) > base::Rational(kMostOfNotes, 15))
      ++more;
    return more == 1 ? "one more fact" : std::to_string(more) + " more facts";
  }

  void check_looks() {
    check_looks(messages::kBestIsLongest, best_by_looks(scenario_, length_of));
    check_looks(messages::kBestIsPolitest, best_by_looks(scenario_, politeness_of));
  }

  void check_looks(const base::Message& message, const BestByLooks& found) {
    if (static_cast<double>(found.nodes.size()) <= std::ceil(found.by_chance)) return;
    auto& diagnostic = report(
        message, {}, {std::to_string(found.nodes.size()), fmt::format("{:.1f}", found.by_chance)});
    for (const auto node : found.nodes) {
      diagnostic.notes.push_back({{scenario_.file, scenario_.nodes[node].where},
                                  "`" + scenario_.nodes[node].name + "` is one of them"});
    }
  }

  void check_feedback(const Choice& choice) {
    if (scenario_.technique(choice).family == scenario::Family::mistake && choice.feedback.empty())
      report(messages::kMistakeWithoutFeedback, choice.where, {choice.name});
  }

  // The best of all variants: what one variant lacks the moments of the other show.
  void check_feelings(const scenario::Node& node) {
    const auto felt = std::ranges::find_if(node.lines, &scenario::Line::touches);
    if (felt == node.lines.end() || node.choice_count == 0) return;
    int best = 0;
    for (std::size_t i = 0; i < node.choice_count; ++i)
      best = std::max(best, scenario_.choices[node.first_choice + i].level);
    if (best < kGoodLevel) report(messages::kFeelingWithoutAnswer, felt->where, {node.name});
  }

  // Where a cue only ever opens the best card, a card that appears gives itself away.
  void check_cues() {
    for (std::size_t cue = 0; cue < scenario_.cues.size(); ++cue) {
      std::size_t opened = 0, best = 0;
      for (const Choice& choice : scenario_.choices) {
        if ((choice.answers >> cue & 1U) == 0) continue;
        ++opened;
        best += is_best(choice) ? 1U : 0U;
      }
      if (opened > 0 && opened == best)
        report(messages::kCueOpensBest, scenario_.cues[cue].where, {scenario_.cues[cue].name});
    }
  }

  bool is_best(const Choice& choice) const {
    const auto& node = scenario_.nodes[choice.node];
    for (std::size_t i = 0; i < node.choice_count; ++i) {
      const Choice& other = scenario_.choices[node.first_choice + i];
      if (&other != &choice && other.level >= choice.level) return false;
    }
    return true;
  }

  const scenario::Scenario& scenario_;
  Reporter reporter_{scenario_};
};

}  // namespace

base::Diagnostics check_teaching(const scenario::Scenario& scenario) {
  auto diagnostics = TeachingChecks(scenario).run();
  base::sort_by_place(diagnostics);
  return diagnostics;
}

}  // namespace earshot::check
