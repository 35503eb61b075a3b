// Each variant is judged on its own: what one gives away is no comfort for another.
#include "check/worth_checks.h"

#include <algorithm>
#include <span>
#include <utility>

#include "check/messages.h"
#include "check/play_checks.h"

namespace earshot::check {
namespace {

using analysis::Answer;
using analysis::Appraisal;
using analysis::FullMarks;
using analysis::Part;
using scenario::VariantIndex;

constexpr std::uint32_t kOneIn = 100;  // plays at random may pass

// What stands in the way of full marks, in a trainer's words.
std::string_view words_for(Part part) {
  switch (part) {
    case Part::facts:
      return "every fact that the real cause needs, learnt before it is named";
    case Part::diagnosis:
      return "the real cause named at the first try with all its evidence";
    case Part::summary:
      return "a complete summary before a solution is offered";
    case Part::something_else:
      return "asking whether there is something else once the cause is named";
    case Part::moments:
      return "the best answer to every moment, and enough moments";
    case Part::promises:
      return "a promise made, and all of them kept";
    case Part::steps:
      return "every step that `expects` names";
    case Part::notes:
      return "every fact that belongs in the notes";
    case Part::no_loss:
      return "no loss of points";
    case Part::no_flag:
      break;
  }
  return "no critical flag";
}

// One to a line, below a sentence.
std::string list(std::span<const Part> parts) {
  std::string text;
  for (const Part part : parts) text += "\n  - " + std::string(words_for(part));
  return text;
}

// Why nobody has full marks: one sentence, and below it the list of what else is missing.
struct Obstacle {
  std::string sentence, help;
  base::Span where;
};

Obstacle together(const std::vector<Part>& parts, const base::Span& where) {
  if (parts.empty()) return {"none comes to an end by a reply", {}, where};
  return {"each part can be had, and not all of them in one play",
          "let one play have all of these:" + list(parts), where};
}

// What is missing for want of another part is listed, and not told as a mistake of its own.
std::string beside(std::span<const Part> parts) {
  if (parts.empty()) return {};
  return "mend this first and check again; these are missing so far, too:" + list(parts);
}

std::string points(const analysis::Extreme& extreme) {
  return extreme.score ? std::to_string(extreme.score->rounded()) : "no end at all";
}

std::string text_of(const std::optional<play::Script>& script) {
  return script ? play::write(*script) : std::string();
}

// By a reply that only leads to endings the author has said that it is over.
bool goes_on(const scenario::Choice& choice) {
  return std::any_of(choice.routes.begin(), choice.routes.end(), [](const auto& route) {
    return std::any_of(route.cases.begin(), route.cases.end(),
                       [](const auto& way) { return way.to.kind == scenario::Target::Kind::node; });
  });
}

class WorthChecks {
 public:
  WorthChecks(const std::shared_ptr<const scenario::Scenario>& pointer,
              const std::vector<Appraisal>& appraisals, Reporter& reporter)
      : pointer_(pointer), scenario_(*pointer), appraisals_(appraisals), reporter_(reporter) {}

  std::vector<std::string> run() {
    for (std::size_t i = 0; i < appraisals_.size(); ++i) {
      const Appraisal& one = appraisals_[i];
      check_full_marks(i, one.best.full_marks);
      check_mistakes(i, one);
      check_flags(i, one);
      check_manners(i, one);
      check_recovery(i, one);
      note_undecided(i, one);
    }
    return std::move(undecided_);
  }

 private:
  void check_full_marks(std::size_t variant, const FullMarks& marks) {
    if (marks.answer != FullMarks::Answer::impossible) return;
    const bool unproven =
        std::find(marks.never.begin(), marks.never.end(), Part::diagnosis) != marks.never.end();
    const auto& cause = scenario_.real_cause(static_cast<VariantIndex>(variant));
    if (unproven)
      reporter_.report(messages::kCauseNeverProven, cause.where,
                       {cause.name, reporter_.in_variant(variant)});
    Obstacle found = obstacle(marks, cause, appraisals_[variant].all);
    reporter_
        .report(messages::kNoFullMarks, found.where,
                {reporter_.in_variant(variant), std::move(found.sentence)})
        .help = std::move(found.help);
  }

  Obstacle obstacle(const FullMarks& marks, const scenario::Cause& cause,
                    const analysis::Exploration& all) const {
    if (marks.never.empty())
      return together(marks.never_together, place_of(marks.never_together, cause));
    const std::span<const Part> parts(marks.never);
    const std::span<const Part> others = parts.subspan(1);
    if (const scenario::Fact* fact = never_learnt(cause, all))
      return {"no play learns `" + fact->name + "`, which the real cause needs",
              beside(parts.front() == Part::facts ? others : parts), fact->where};
    return {"none has " + std::string(words_for(parts.front())), beside(others),
            place_of({parts.front()}, cause)};
  }

  // The first fact that the cause needs and no play comes to; null: all can be learnt.
  const scenario::Fact* never_learnt(const scenario::Cause& cause,
                                     const analysis::Exploration& all) const {
    for (std::size_t i = 0; i < scenario_.facts.size(); ++i) {
      const bool needed = (cause.needs >> i & 1U) != 0;
      if (needed && all.ruled_out(analysis::Subject::fact, i)) return &scenario_.facts[i];
    }
    return nullptr;
  }

  // What stands in the way often stands nowhere; then it is the cause that nobody gets to the bottom
  // of.
  base::Span place_of(const std::vector<Part>& parts, const scenario::Cause& cause) const {
    for (const Part part : parts) {
      if (part == Part::steps && !scenario_.expects.empty()) return scenario_.expects.front().where;
      if (part == Part::promises && !scenario_.promises.empty())
        return scenario_.promises.front().where;
    }
    return cause.where;
  }

  // The reply, or the node of what else was done, at the last step of the play that is so.
  template <class IsSo>
  base::Span last_place(const std::optional<play::Script>& script, const IsSo& is_so) const {
    base::Span place;
    if (!script) return place;
    const play::Performed performed = play::perform(pointer_, *script);
    if (!performed.performance) return place;
    for (const play::Step& step : performed.performance->run.steps()) {
      if (!step.action || !is_so(step)) continue;
      const auto* reply = std::get_if<play::Choose>(&*step.action);
      place = reply != nullptr ? scenario_.choices[reply->choice].where
                               : play::node_of(scenario_, step.before).where;
    }
    return place;
  }

  base::Span last_mistake(const std::optional<play::Script>& script) const {
    return last_place(
        script, [&](const play::Step& step) { return analysis::is_mistake(scenario_, step); });
  }

  base::Span last_flag(const std::optional<play::Script>& script) const {
    return last_place(script, [](const play::Step& step) {
      return std::any_of(step.events.begin(), step.events.end(), [](const play::Event& event) {
        return event.kind == play::EventKind::flag_raised;
      });
    });
  }

  void check_mistakes(std::size_t variant, const Appraisal& one) {
    if (one.best.mistake_pays != Answer::yes) return;
    const bool nothing_to_compare = !one.best.full_marks.play && !one.best.unmistaken.score;
    if (nothing_to_compare) return;  // no full marks: that is said, and this follows from it
    const std::string where = reporter_.in_variant(variant);
    const base::Span place = last_mistake(one.best.most.play);
    auto& diagnostic =
        one.best.full_marks.play
            ? reporter_.report(messages::kEveryBestPlayErrs, place,
                               {points(one.best.unmistaken), where})
            : reporter_.report(messages::kMistakePays, place,
                               {points(one.best.most), points(one.best.unmistaken), where});
    diagnostic.play = text_of(one.best.most.play);
  }

  void check_flags(std::size_t variant, const Appraisal& one) {
    if (one.best.full_marks.flagged)
      reporter_
          .report(messages::kFlagOnEveryWay, last_flag(one.best.full_marks.play),
                  {"full marks", reporter_.in_variant(variant)})
          .play = text_of(one.best.full_marks.play);
    if (!one.unflagged) return;
    for (std::size_t i = 0; i < scenario_.endings.size(); ++i) {
      const scenario::Ending& ending = scenario_.endings[i];
      const bool good = ending.outcome == scenario::Outcome::resolved;
      const bool flagged = one.all.has(analysis::Subject::ending, i) &&
                           one.unflagged->ruled_out(analysis::Subject::ending, i);
      if (good && flagged)
        reporter_.report(messages::kFlagOnEveryWay, ending.where,
                         {"the ending `" + ending.name + "`", reporter_.in_variant(variant)});
    }
  }

  void check_manners(std::size_t variant, const Appraisal& one) {
    const std::string where = reporter_.in_variant(variant);
    if (one.silent.play)
      reporter_.report(messages::kSilencePasses, {}, {where}).play = text_of(one.silent.play);
    if (one.deaf.play)
      reporter_.report(messages::kDeafnessPasses, {}, {where}).play = text_of(one.deaf.play);
    if (one.unasked == FullMarks::Answer::possible)
      reporter_.report(messages::kNoOpenQuestionNeeded, {}, {where});
    if (one.random.passed * kOneIn >= one.random.plays && one.random.passed > 0)
      reporter_.report(
          messages::kRandomPasses, {},
          {std::to_string(one.random.passed), std::to_string(one.random.plays), where});
  }

  void check_recovery(std::size_t variant, const Appraisal& one) {
    for (const scenario::ChoiceIndex index : past_recovery(scenario_, one)) {
      const scenario::Choice& choice = scenario_.choices[index];
      reporter_.report(messages::kNoRecovery, choice.where,
                       {choice.name, reporter_.in_variant(variant)});
    }
  }

  void note_undecided(std::size_t variant, const Appraisal& one) {
    const auto note = [&](bool decided, std::string_view what) {
      if (!decided) undecided_.push_back(std::string(what) + reporter_.in_variant(variant));
    };
    note(one.best.full_marks.answer != FullMarks::Answer::undecided,
         "whether full marks can be had");
    note(one.best.mistake_pays != Answer::undecided, "whether a mistake pays");
    note(one.unasked != FullMarks::Answer::undecided,
         "whether full marks can be had without an open question");
    note(one.silent.decided, "whether somebody who asks nothing can pass");
    note(one.deaf.decided, "whether somebody who hears nothing can pass");
    note(one.recovery.decided, "whether every mistake can be put right");
    note(!one.unflagged || one.unflagged->complete || one.all.complete,
         "whether every good ending can be had without a critical flag");
  }

  std::shared_ptr<const scenario::Scenario> pointer_;
  const scenario::Scenario& scenario_;
  const std::vector<Appraisal>& appraisals_;
  Reporter& reporter_;
  std::vector<std::string> undecided_;
};

}  // namespace

std::vector<scenario::ChoiceIndex> past_recovery(const scenario::Scenario& scenario,
                                                 const Appraisal& appraisal) {
  std::vector<scenario::ChoiceIndex> mistakes;
  const bool comparable = appraisal.recovery.decided && appraisal.best.full_marks.play;
  for (const scenario::ChoiceIndex index : appraisal.recovery.never) {
    const bool taken = appraisal.all.has(analysis::Subject::choice, index);
    if (comparable && taken && goes_on(scenario.choices[index])) mistakes.push_back(index);
  }
  return mistakes;
}

std::vector<std::string> check_worth(const std::shared_ptr<const scenario::Scenario>& scenario,
                                     const std::vector<Appraisal>& appraisals, Reporter& reporter) {
  return WorthChecks(scenario, appraisals, reporter).run();
}

}  // namespace earshot::check
