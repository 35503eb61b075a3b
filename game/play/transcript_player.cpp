// A script's commands as actions. It adds no rule: what it does beyond apply() is to hear what a script leaves unsaid, and
// to say in the author's words why a command cannot be done.
#include "play/transcript_player.h"

#include <algorithm>

#include <fmt/format.h>

#include "play/messages.h"
#include "play/transcript_expect.h"
#include "play/transcript_help.h"
#include "play/transcript_names.h"
#include "play/visit.h"

namespace earshot::play {
namespace {

using scenario::Choice;
using scenario::ChoiceIndex;
using scenario::Scenario;
using MaybeRefusal = std::optional<Refusal>;

class Player {
 public:
  Player(Run run, const Script& script) : script_(script), run_(std::move(run)) {
    diagnostics_ = unknown_names(run_.scenario(), script);
  }
  Player(Performance so_far, const Script& more)
      : script_(more), run_(std::move(so_far.run)), heard_here_(so_far.heard_here) {
    diagnostics_ = unknown_names(run_.scenario(), more);
  }

  Performance play() && {
    std::size_t done = 0;
    while (done < script_.commands.size() && do_command(script_.commands[done])) ++done;
    const bool complete = done == script_.commands.size();
    if (complete && to_be_refused_ != nullptr)
      report(messages::kNothingToRefuse, *to_be_refused_, {});
    base::sort_by_place(diagnostics_);
    return {std::move(run_), std::move(diagnostics_), complete, done, heard_here_};
  }

 private:
  const Scenario& scenario() const { return run_.scenario(); }
  const State& state() const { return run_.state(); }

  // False: this command cannot be done, and a diagnostic says why.
  bool do_command(const Command& command) {
    switch (command.verb) {
      case Verb::hear:
        return hear(command);
      case Verb::notice:
      case Verb::glance:
        return attend(command);
      case Verb::note:
      case Verb::unnote:
        return note(command);
      case Verb::choose:
        return choose(command);
      case Verb::summarise:
        return pick(command, Choice::Kind::summarise);
      case Verb::diagnose:
        return pick(command, Choice::Kind::diagnose);
      case Verb::leave:
        return act(command, Leave{});
      case Verb::close:
        return act(command, Close{});
      default:
        return expect(command);
    }
  }

  base::Diagnostic& report(const base::Message& message, const Command& command,
                           std::vector<std::string> arguments, std::string help = {}) {
    diagnostics_.push_back(
        {&message, {script_.file, command.where}, std::move(arguments), {}, std::move(help)});
    return diagnostics_.back();
  }

  bool act(const Command& command, const Action& action) {
    return conclude(command, run_.apply(action));
  }

  // What came of a command, and what was expected of it.
  bool conclude(const Command& command, MaybeRefusal refusal) {
    if (to_be_refused_ != nullptr) {
      check_refusal(command, refusal);
      to_be_refused_ = nullptr;
      return true;
    }
    if (!refusal) return true;
    report(messages::kRefused, command, {text_of(command), std::string(sentence_of(*refusal))},
           help_for(run_, command, *refusal));
    return false;
  }

  void check_refusal(const Command& command, MaybeRefusal refusal) {
    const std::string wanted = to_be_refused_->words.size() > 1 ? to_be_refused_->words[1] : "";
    if (refusal && (wanted.empty() || wanted == name_of(*refusal))) return;
    const std::string found =
        refusal ? fmt::format("`{}`: {}", name_of(*refusal), sentence_of(*refusal))
                : "that it was done";
    const std::string expected =
        wanted.empty() ? "the next command to be refused"
                       : fmt::format("the next command to be refused with `{}`", wanted);
    base::Diagnostic& diagnostic =
        report(messages::kNotAsExpected, *to_be_refused_, {expected, found});
    diagnostic.notes.push_back({{script_.file, command.where}, "this is the command"});
  }

  static std::string text_of(const Command& command) {
    Command bare = command;
    bare.milliseconds.reset();
    return write_command(bare);
  }

  // Hearing.

  bool hear(const Command& command) {
    if (at_ending(state())) return act(command, Hear{});
    heard_here_ = true;
    const auto wanted =
        command.words.empty() ? std::optional(line_count(state())) : number_in(command.words[0]);
    if (!wanted) return false;
    if (*wanted < state().heard) {
      report(messages::kHeardMore, command, {command.words[0], std::to_string(state().heard)});
      return false;
    }
    return conclude(command, hear_up_to(*wanted));
  }

  // Nothing left to do after a line may end the play by itself.
  MaybeRefusal hear_up_to(int count) {
    while (!at_ending(state()) && state().heard < count) {
      if (const auto refusal = run_.apply(Hear{})) return refusal;
    }
    return std::nullopt;
  }

  // What a script without `hear` in this visit leaves unsaid.
  void hear_unsaid(int count) {
    if (!heard_here_ && !at_ending(state())) hear_up_to(std::min(count, line_count(state())));
  }
  void hear_all_unsaid() { hear_unsaid(line_count(state())); }

  bool attend(const Command& command) {
    const auto position = position_of(command);
    if (!position) return false;
    hear_unsaid(*position + 1);
    const auto line = static_cast<std::uint8_t>(std::min(*position, 255));
    if (command.verb == Verb::notice) return act(command, Notice{line});
    return act(command, Glance{line});
  }

  std::optional<int> position_of(const Command& command) {
    if (const auto number = number_in(command.words[0])) return *number - 1;
    const auto cue = scenario().find_cue(command.words[0]);
    if (!cue) return std::nullopt;
    if (at_ending(state())) return 0;  // refused
    const auto positions = positions_of_cue(scenario(), state(), *cue);
    if (positions.empty()) {
      report(messages::kNoSuchCue, command, {command.words[0]});
      return std::nullopt;
    }
    const auto unmarked = std::find_if(positions.begin(), positions.end(), [&](int position) {
      return (unsigned{state().marked} >> line_at(state(), position) & 1U) == 0;
    });
    return unmarked == positions.end() ? positions.front() : *unmarked;
  }

  bool note(const Command& command) {
    const auto fact = scenario().find_fact(command.words[0]);
    if (!fact) return false;
    if (command.verb == Verb::unnote) return act(command, Unnote{*fact});
    if ((state().facts >> *fact & 1U) == 0) hear_all_unsaid();
    return act(command, Note{*fact});
  }

  // Replies.

  bool reply(const Command& command, const Choose& action) {
    const std::size_t before = run_.steps().size();
    const bool go_on = act(command, action);
    if (run_.steps().size() > before) heard_here_ = false;  // a new visit
    return go_on;
  }

  bool choose(const Command& command) {
    const auto choice = choice_named(command.words[0]);
    if (!choice) return false;
    const Choice& what = scenario().choices[*choice];
    const bool takes_picks =
        what.kind == Choice::Kind::summarise || what.kind == Choice::Kind::diagnose;
    if (takes_picks && is_here(*choice)) return report_wrong_verb(command, what);
    hear_all_unsaid();
    return reply(command, Choose{*choice});
  }

  bool pick(const Command& command, Choice::Kind kind) {
    hear_all_unsaid();
    std::optional<ChoiceIndex> card;
    if (!find_card(command, kind, card)) return false;
    if (!card) return conclude(command, Refusal::no_such_card);
    Choose action{*card};
    std::size_t first_fact = 0;
    if (kind == Choice::Kind::diagnose) {
      action.cause = scenario().find_cause(command.words[first_fact++]);
      if (!action.cause) return false;
    }
    for (std::size_t i = first_fact; i < command.words.size(); ++i) {
      const auto fact = scenario().find_fact(command.words[i]);
      if (!fact) return false;
      action.facts |= scenario::FactSet{1} << *fact;
    }
    return reply(command, action);
  }

  // The card that is named, or the only one on offer, or one that will be refused with the reason why none is.
  bool find_card(const Command& command, Choice::Kind kind, std::optional<ChoiceIndex>& card) {
    if (!command.card.empty()) {
      card = choice_named(command.card);
      if (!card || scenario().choices[*card].kind == kind) return card.has_value();
      return report_wrong_verb(command, scenario().choices[*card]);
    }
    const auto offered = cards_on_offer(scenario(), state(), kind);
    if (offered.size() > 1) return report_unclear(command, kind, offered);
    card = offered.empty() ? any_of_kind(kind) : offered.front();
    return true;
  }

  std::optional<ChoiceIndex> any_of_kind(Choice::Kind kind) const {
    std::optional<ChoiceIndex> found;
    for (std::size_t i = 0; i < scenario().choices.size(); ++i) {
      const auto choice = static_cast<ChoiceIndex>(i);
      if (scenario().choices[i].kind != kind) continue;
      if (is_here(choice)) return choice;
      if (!found) found = choice;
    }
    return found;
  }

  bool is_here(ChoiceIndex choice) const {
    return scenario().choices[choice].node == state().place;
  }

  // Of this node, or else of any: then the refusal says that it belongs elsewhere.
  std::optional<ChoiceIndex> choice_named(std::string_view name) const {
    std::optional<ChoiceIndex> found;
    for (std::size_t i = 0; i < scenario().choices.size(); ++i) {
      const auto choice = static_cast<ChoiceIndex>(i);
      if (scenario().choices[i].name != name) continue;
      if (is_here(choice)) return choice;
      if (!found) found = choice;
    }
    return found;
  }

  bool report_wrong_verb(const Command& command, const Choice& choice) {
    report(messages::kWrongVerb, command, {choice.name, std::string(keyword_of(choice.kind))},
           how_to_take(choice));
    return false;
  }

  bool report_unclear(const Command& command, Choice::Kind kind,
                      const std::vector<ChoiceIndex>& offered) {
    std::string help = "name the one you mean:";
    for (const ChoiceIndex choice : offered) {
      help += fmt::format(" `{} {}: …`", keyword_of(kind), scenario().choices[choice].name);
    }
    report(messages::kCardUnclear, command,
           {std::to_string(offered.size()), std::string(keyword_of(kind))}, help);
    return false;
  }

  // Expectations never stop a play.
  bool expect(const Command& command) {
    const auto expected = expected_of(command.words);
    if (!expected) return true;
    if (expected->what == Expectation::refused) {
      if (to_be_refused_ != nullptr) report(messages::kNothingToRefuse, *to_be_refused_, {});
      to_be_refused_ = &command;
      return true;
    }
    const auto finding = look(run_, command, *expected);
    if (!finding || finding->met) return true;
    const std::string wanted = text_of(command).substr(std::string_view("expect ").size());
    report(messages::kNotAsExpected, command, {'`' + wanted + '`', finding->found});
    return true;
  }

  const Script& script_;
  Run run_;
  base::Diagnostics diagnostics_;
  bool heard_here_ = false;                 // a `hear` stood in this visit
  const Command* to_be_refused_ = nullptr;  // an `expect refused` that waits for its command
};

}  // namespace

Performance play_commands(Run run, const Script& script) {
  return Player(std::move(run), script).play();
}

Performance go_on(Performance so_far, const Script& more) {
  return Player(std::move(so_far), more).play();
}

}  // namespace earshot::play
