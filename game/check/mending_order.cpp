// A fact that no play learns is a warning, and the errors about full marks follow from it: so rank
// is not severity alone.
#include "check/mending_order.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <tuple>

#include "check/files.h"
#include "check/messages.h"

namespace earshot::check {
namespace {

constexpr int kFirstOfPlays = 500;  // codes below are about what is written, not what is played

enum class Rank { written_wrong, never, wrong, doubtful, worth_knowing };

// What nothing comes to.
bool is_never(int code) {
  const std::array never{
      &messages::kNodeUnreachable,    &messages::kEndingUnreachable, &messages::kNodeNeverReached,
      &messages::kEndingNeverReached, &messages::kReplyNeverShown,   &messages::kConditionNeverTrue,
      &messages::kFactNeverLearnt,    &messages::kCueNeverNoticed,   &messages::kPromiseNeverKept,
      &messages::kDueDayNeverComes,   &messages::kStepNeverTaken};
  return std::ranges::any_of(never, [&](const auto* one) { return one->code == code; });
}

Rank rank_of(const base::Message& message) {
  const bool error = message.severity == base::Severity::error;
  if (error && message.code < kFirstOfPlays) return Rank::written_wrong;
  if (is_never(message.code)) return Rank::never;
  if (error) return Rank::wrong;
  return message.severity == base::Severity::warning ? Rank::doubtful : Rank::worth_knowing;
}

auto mending_key(const base::Diagnostic& one) {
  const bool play = is_play(one.where.file);
  const std::string scenario = play ? scenario_of_play(one.where.file).string() : one.where.file;
  return std::tuple(scenario, play, one.where.file, rank_of(*one.message));
}

}  // namespace

void sort_for_mending(base::Diagnostics& diagnostics) {
  base::sort_by_place(diagnostics);
  std::ranges::stable_sort(diagnostics, {}, mending_key);
}

}  // namespace earshot::check
