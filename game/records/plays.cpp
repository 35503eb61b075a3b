// Store, the part about plays: beginning one, each action of it, its end, and reading them again.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/sha256.h"
#include "base/source.h"
#include "base/utf8.h"
#include "play/apply.h"
#include "records/inside.h"
#include "records/json.h"
#include "records/words.h"

namespace earshot::records {
namespace {

std::uint64_t whole_number(std::string_view text) {
  std::uint64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::vector<std::string> split(std::string_view words) {
  std::vector<std::string> list;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    list.emplace_back(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return list;
}

StoredResult result_in(const Statement& row, int first) {
  StoredResult result;
  int column = first;
  result.rulebook = row.text(column++);
  result.actions = static_cast<std::size_t>(row.integer(column++));
  for (base::Rational& score : result.exact) score = rational_of(row.text(column++));
  result.exact_total = rational_of(row.text(column++));
  for (int& score : result.shown) score = static_cast<int>(row.integer(column++));
  result.shown_total = static_cast<int>(row.integer(column++));
  result.flags = split(row.text(column++));
  result.mark = row.text(column++);
  result.cause_proven = row.integer(column++) != 0;
  result.passed = row.integer(column) != 0;
  return result;
}

// The columns of kPlayColumns (store.cpp).
Play play_in(const Statement& row) {
  constexpr int kFirstOfResult = 15, kOrigin = kFirstOfResult + 14;
  Play play;
  play.id = PlayId{row.integer(0)};
  play.person = PersonId{row.integer(1)};
  play.scenario = row.text(2);
  play.title = row.text(3);
  play.digest = row.text(4);
  play.scenario_digest = row.text(5);
  play.rubric_digest = row.text(6);
  play.rulebook = row.text(7);
  play.variant = row.text(8);
  play.order = whole_number(row.text(9));
  play.mode = from_word<play::Mode>(row.text(10)).value_or(play::Mode::realistic);
  play.began = row.text(11);
  play.ended = row.text(12);
  play.status = from_word<PlayStatus>(row.text(13)).value_or(PlayStatus::abandoned);
  play.actions = static_cast<std::size_t>(row.integer(14));
  if (!row.is_null(kFirstOfResult)) play.result = result_in(row, kFirstOfResult);
  if (!row.is_null(kOrigin)) {
    play.origin =
        Origin{PlayId{row.integer(kOrigin)}, static_cast<std::size_t>(row.integer(kOrigin + 1)),
               static_cast<std::size_t>(row.integer(kOrigin + 2))};
  }
  play.steps_back = static_cast<std::size_t>(row.integer(kOrigin + 3));
  return play;
}

std::string flags_of(const play::Result& result) {
  std::string text;
  for (const scenario::Critical flag : result.flags) {
    if (!text.empty()) text += ' ';
    text += scenario::name_of(flag);
  }
  return text;
}

// What stands in a row must be readable by the grammar, or the play could not be resumed.
void require_commands(std::string_view action) {
  const play::ParsedScript parsed = play::parse(base::SourceFile("action", std::string(action)));
  if (!parsed.diagnostics.empty()) throw Objection(base::wording(parsed.diagnostics.front()));
  if (parsed.script.commands.empty()) throw Objection(base::said("it holds no command"));
}

}  // namespace

bool Play::is_under_earlier_rulebook() const {
  return (result ? result->rulebook : rulebook) != play::kRulebook;
}

Play Store::Inside::require_play(PlayId play) {
  Statement& row = find_play.start(number_of(play));
  if (!row.next()) throw Objection(base::said("there is no such play"));
  Play found = play_in(row);
  row.reset();
  return found;
}

void Store::Inside::require_open(PlayId play) {
  if (require_play(play).status != PlayStatus::open)
    throw Objection(base::said("the play is over"));
}

std::vector<Play> Store::Inside::list_plays(PersonId person) {
  require_person(person);
  std::vector<Play> plays;
  Statement& row = plays_of.start(number_of(person));
  while (row.next()) plays.push_back(play_in(row));
  return plays;
}

std::vector<Play> Store::Inside::list_open_plays(PersonId person) {
  std::vector<Play> plays;
  Statement& row = open_plays_of.start(number_of(person));
  while (row.next()) plays.push_back(play_in(row));
  return plays;
}

PlayId Store::Inside::begin(PersonId person, const scenario::Scenario& scenario,
                            scenario::VariantIndex variant, std::uint64_t order, play::Mode mode,
                            std::string_view now) {
  require_person(person);
  const bool open = open_play.start(number_of(person), scenario.id).next();
  open_play.reset();
  if (open) {
    throw Objection(base::said(
        "there is an unfinished play of `{}`; go on with it, or give it up first", scenario.id));
  }
  return add_play(person, scenario, variant, order, mode, now);
}

PlayId Store::Inside::add_play(PersonId person, const scenario::Scenario& scenario,
                               scenario::VariantIndex variant, std::uint64_t order, play::Mode mode,
                               std::string_view now) {
  const std::string scenario_digest = base::sha256_hex({scenario.bytes});
  const std::string rubric_digest = base::sha256_hex({scenario.rubric->bytes});
  keep_document.run(scenario_digest, Bytes{scenario.bytes});
  keep_document.run(rubric_digest, Bytes{scenario.rubric->bytes});
  free_play.start().next();
  const std::int64_t id = free_play.integer(0);
  free_play.reset();
  const std::string name = scenario.variants.empty() ? "" : scenario.variants[variant];
  begin_play.run(id, number_of(person), scenario.id, scenario.title, scenario_digest, rubric_digest,
                 play::digest(scenario), play::kRulebook, name, std::to_string(order),
                 word_of(mode), now, word_of(PlayStatus::open), "");
  return PlayId{id};
}

base::Result<PlayId> Store::begin(PersonId person, const scenario::Scenario& scenario,
                                  scenario::VariantIndex variant, std::uint64_t order,
                                  play::Mode mode, std::string_view now) {
  return attempt(base::msg("the play was not begun"), folder(), [&] {
    Transaction transaction(inside_->database);
    const PlayId id = inside_->begin(person, scenario, variant, order, mode, now);
    transaction.commit();
    inside_->next_step[id] = 1;
    return id;
  });
}

base::Result<PlayId> Store::begin_from(const Origin& origin, const scenario::Scenario& scenario,
                                       std::string_view now) {
  return attempt(base::msg("the play was not begun"), folder(), [&] {
    const Play old = inside_->require_play(origin.play);
    if (old.scenario_digest != base::sha256_hex({scenario.bytes}))
      throw Objection("it is not the scenario of that play");
    if (origin.actions > old.actions) {
      throw Objection(
          fmt::format("that play has {} actions and not {}", old.actions, origin.actions));
    }
    const auto variant = scenario.find_variant(old.variant).value_or(0);
    Transaction transaction(inside_->database);
    const PlayId id =
        inside_->begin(old.person, scenario, variant, old.order, play::Mode::practice, now);
    const auto kept = static_cast<std::int64_t>(origin.actions);
    inside_->copy_actions.run(number_of(id), number_of(origin.play), kept);
    inside_->add_origin.run(number_of(id), number_of(origin.play), kept,
                            static_cast<std::int64_t>(origin.reply));
    transaction.commit();
    inside_->next_step[id] = kept + 1;
    return id;
  });
}

base::Outcome Store::take_back_to(PlayId play, std::size_t actions) {
  return attempt(base::msg("the reply was not taken back"), folder(), [&] {
    inside_->require_open(play);
    const auto kept = static_cast<std::int64_t>(actions);
    Transaction transaction(inside_->database);
    inside_->cut_actions.run(number_of(play), kept);
    inside_->count_step_back.run(number_of(play), 1);
    transaction.commit();
    inside_->next_step[play] = kept + 1;
  });
}

void Store::Inside::append(PlayId play, std::string_view action) {
  auto step = next_step.find(play);
  if (step == next_step.end()) {
    require_open(play);
    count_actions.start(number_of(play)).next();
    step = next_step.emplace(play, count_actions.integer(0) + 1).first;
    count_actions.reset();
  }
  if (step->second > static_cast<std::int64_t>(kMaxActions)) {
    throw Objection(base::said("a play has at most {} actions", kMaxActions));
  }
  add_action.run(number_of(play), step->second, action);
  ++step->second;
}

base::Outcome Store::append(PlayId play, std::span<const play::Command> action) {
  return attempt(base::msg("the action was not recorded"), folder(), [&] {
    std::string text;
    for (const play::Command& command : action) {
      if (!text.empty()) text += '\n';
      text += play::write_command(command);
    }
    inside_->append(play, text);
  });
}

base::Outcome Store::append(PlayId play, std::string_view action) {
  return attempt(base::msg("the action was not recorded"), folder(), [&] {
    require_commands(action);
    inside_->append(play, action);
  });
}

base::Outcome Store::finish(PlayId play, const play::Run& run, std::string_view now) {
  return attempt(base::msg("the end of the play was not recorded"), folder(), [&] {
    inside_->require_open(play);
    if (!run.closed()) throw Objection(base::said("the play is not at its end"));
    const auto actions = static_cast<std::int64_t>(run.steps().size()) - 1;
    inside_->count_actions.start(number_of(play)).next();
    const std::int64_t stored = inside_->count_actions.integer(0);
    inside_->count_actions.reset();
    // What another workstation played in a workshop came as the host keeps it, grouped in other rows.
    const bool own = inside_->require_play(play).mode != play::Mode::competition;
    if (own && stored != actions) {
      throw Objection(base::said("{} of its actions are recorded, and it has {}", stored, actions));
    }
    const play::Result result = run.result();
    const play::Scores& scores = result.scores;
    const auto shown = [&](std::size_t i) {
      return scores.shown(static_cast<scenario::Dimension>(i));
    };
    Transaction transaction(inside_->database);
    inside_->end_play.run(number_of(play), word_of(PlayStatus::finished), now);
    inside_->add_result.run(number_of(play), play::kRulebook, actions, scores.exact[0].text(),
                            scores.exact[1].text(), scores.exact[2].text(), scores.total.text(),
                            shown(0), shown(1), shown(2), scores.shown_total(), flags_of(result),
                            play::name_of(result.mark), result.cause_proven ? 1 : 0,
                            result.passed ? 1 : 0, json_of(run.scenario(), run.settled()));
    transaction.commit();
    inside_->next_step.erase(play);
  });
}

base::Outcome Store::abandon(PlayId play, std::string_view now) {
  return attempt(base::msg("the play was not given up"), folder(), [&] {
    inside_->require_open(play);
    inside_->end_play.run(number_of(play), word_of(PlayStatus::abandoned), now);
    inside_->next_step.erase(play);
  });
}

base::Result<Play> Store::play(PlayId play) const {
  return attempt(base::msg("the play could not be read"), folder(),
                 [&] { return inside_->require_play(play); });
}

base::Result<std::vector<Play>> Store::history(PersonId person) const {
  return attempt(base::msg("the plays could not be read"), folder(),
                 [&] { return inside_->list_plays(person); });
}

base::Result<std::vector<Play>> Store::unfinished(PersonId person) const {
  return attempt(base::msg("the plays could not be read"), folder(),
                 [&] { return inside_->list_open_plays(person); });
}

base::Result<play::Script> Store::transcript(PlayId play) const {
  return attempt(base::msg("the transcript could not be read"), folder(), [&] {
    const Play what = inside_->require_play(play);
    play::Script head;
    head.header = play::Header{what.scenario, what.digest};
    head.variant = what.variant;
    head.order = what.order;
    std::string text = play::write(head);
    Statement& row = inside_->list_actions.start(number_of(play));
    while (row.next()) text.append(row.text(0)) += '\n';
    const std::string name = fmt::format("play {}", number_of(play));
    play::ParsedScript parsed = play::parse(base::SourceFile(name, std::move(text)));
    if (!parsed.diagnostics.empty()) throw Objection(base::wording(parsed.diagnostics.front()));
    return std::move(parsed.script);
  });
}

base::Result<std::vector<StoredEntry>> Store::ledger(PlayId play) const {
  return attempt(base::msg("the ledger could not be read"), folder(), [&] {
    Statement& row = inside_->find_ledger.start(number_of(play));
    if (!row.next()) throw Objection(base::said("the play was not finished"));
    std::vector<StoredEntry> ledger = ledger_of(row.text(0));
    row.reset();
    return ledger;
  });
}

}  // namespace earshot::records
