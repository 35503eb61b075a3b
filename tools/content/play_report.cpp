// One block for each dimension, then the result in a few lines.
#include "content/play_report.h"

#include <algorithm>
#include <ostream>
#include <string>

namespace earshot::content {

using play::Entry;
using play::Reason;

namespace {

constexpr int kAmountWidth = 8;
constexpr int kLabelWidth = 18;

// A moment is worth nothing by itself: it enters as a share, and settlement makes points of all
// shares together.
std::string amount_of(const Entry& entry) {
  const bool is_share = entry.reason == Reason::moment || entry.reason == Reason::repair;
  if (!is_share) return with_sign(entry.amount);
  return entry.counts ? entry.share.text() : "–";
}

class ReportPrinter {
 public:
  ReportPrinter(const play::Run& run, const play::Debrief& debrief, std::ostream& out, Ink ink,
                int width)
      : run_(run), debrief_(debrief), out_(out), ink_(ink), width_(width) {}

  void dimension(scenario::Dimension dimension) {
    const auto index = static_cast<std::size_t>(dimension);
    out_ << "\n"
         << ink_.strong(heading_of(dimension)) << " " << debrief_.result.scores.shown(dimension)
         << "\n";
    for (const Entry& entry : debrief_.ledger) {
      if (entry.dimension == dimension && is_worth_a_line(entry)) line(entry);
    }
    const std::string sum = points(debrief_.result.scores.exact[index]);
    out_ << ink_.strong(padded_left("= " + sum, kAmountWidth)) << "\n";
  }

  void result() {
    const play::Result& result = debrief_.result;
    out_ << "\n";
    pair("Total", std::to_string(result.scores.shown_total()) + " (" +
                      std::string(play::name_of(result.mark)) + ", " +
                      (result.passed ? "passed" : "not passed") + ")");
    if (!result.flags.empty()) pair("Flags", ink_.poor(flags()));
    pair("Ending", ending());
    pair("The cause", cause());
    missed();
    promises();
    profile();
  }

 private:
  // Settlement that changes nothing is said all the same, but a clamp only when it clamps.
  static bool is_worth_a_line(const Entry& entry) {
    return entry.reason != Reason::clamp || entry.amount != base::Rational(0);
  }

  void line(const Entry& entry) {
    std::string text = play::sentence_of(run_.scenario(), entry);
    if (entry.step > 0) text += ink_.faint(" · step " + std::to_string(entry.step));
    out_ << wrapped(text, width_, padded_left(amount_of(entry), kAmountWidth) + "  ");
  }

  void pair(std::string_view label, const std::string& text) {
    out_ << wrapped(text, width_, padded_right(label, kLabelWidth));
  }

  std::string flags() const {
    std::string list;
    for (const scenario::Critical flag : debrief_.result.flags) {
      list += (list.empty() ? "" : ", ") + std::string(scenario::name_of(flag));
    }
    return list;
  }

  std::string ending() const {
    if (!run_.ended())
      return "none: the play was left unfinished, and is scored as if it stopped here";
    const scenario::Ending& ending = run_.scenario().endings[debrief_.ending];
    return ending.title + " (" + std::string(scenario::name_of(ending.outcome)) + ")";
  }

  std::string cause() const {
    const auto& causes = run_.scenario().causes;
    const std::string real = causes[debrief_.real_cause].is;
    if (!debrief_.named_cause) return real + " Nobody named it.";
    if (*debrief_.named_cause != debrief_.real_cause) {
      return real + " What was named: " + causes[*debrief_.named_cause].is;
    }
    return real +
           (debrief_.result.cause_proven ? " Named and shown." : " Named, and not shown in full.");
  }

  void missed() {
    for (const play::MissedFact& missed : debrief_.missed) {
      if (missed.needed) pair("Not found", run_.scenario().facts[missed.fact].is);
    }
  }

  void promises() {
    for (const play::PromiseReview& review : debrief_.promises) {
      pair("Promise", run_.scenario().promises[review.promise].is + " (" +
                          std::string(play::name_of(review.status)) + ")");
    }
  }

  void profile() {
    const play::Profile& profile = debrief_.profile;
    const auto count = [](int number, std::string_view one, std::string_view many) {
      return std::to_string(number) + " " + std::string(number == 1 ? one : many);
    };
    pair("Listening",
         std::to_string(profile.open_questions) + " open and " +
             count(profile.closed_questions, "closed question", "closed questions") + ", " +
             std::to_string(profile.simple_reflections) + " simple and " +
             count(profile.complex_reflections, "complex reflection", "complex reflections") +
             ", " + count(profile.interruptions, "interruption", "interruptions") + ", " +
             std::to_string(profile.cues_noticed) + " of " +
             count(profile.cues_shown, "cue", "cues") + " noticed, " + first_empathy());
  }

  std::string first_empathy() const {
    const int turns = debrief_.profile.turns_before_empathy;
    if (turns < 0) return "no reply that heard the feeling";
    if (turns == 0) return "the first reply heard the feeling";
    return std::to_string(turns) + (turns == 1 ? " reply" : " replies") +
           " before the first that heard the feeling";
  }

  const play::Run& run_;
  const play::Debrief& debrief_;
  std::ostream& out_;
  Ink ink_;
  int width_;
};

}  // namespace

std::string_view heading_of(scenario::Dimension dimension) {
  switch (dimension) {
    case scenario::Dimension::root_cause:
      return "Root cause";
    case scenario::Dimension::empathy:
      return "Empathy";
    case scenario::Dimension::follow_through:
      break;
  }
  return "Follow-through";
}

void print_debrief(const play::Run& run, const play::Debrief& debrief, std::ostream& out, Ink ink,
                   int width) {
  ReportPrinter printer(run, debrief, out, ink, width);
  for (const auto dimension : kAllDimensions) printer.dimension(dimension);
  printer.result();
}

}  // namespace earshot::content
