#include "host/view_json.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace earshot::host {
namespace {

using Json = nlohmann::ordered_json;
using scenario::Choice;
using scenario::Scenario;

Json runs_json(const scenario::Text& text) {
  Json list = Json::array();
  for (const auto& run : text.runs) {
    Json one = {{"begin", run.begin}, {"end", run.end}, {"fact", nullptr}};
    if (run.fact) one["fact"] = *run.fact;
    list.push_back(std::move(one));
  }
  return list;
}

Json line_json(const Scenario& scenario, const play::SaidLine& said) {
  const scenario::Line& line = *said.line;
  Json json = {{"line", said.position},
               {"who", line.who == scenario::Line::Who::customer ? "customer" : "narrator"},
               {"text", line.text.plain},
               {"runs", runs_json(line.text)},
               {"marked", said.marked},
               {"glanced", said.glanced},
               {"cue", nullptr},
               {"distraction", line.distraction}};
  if (said.cue_noticed && line.cue) json["cue"] = scenario.cues[*line.cue].is;
  return json;
}

Json card_json(const play::Card& card) {
  return {{"card", card.number},
          {"kind", kind_word(card.what->kind)},
          {"text", card.what->text.plain},
          {"locked", card.locked},
          {"hint", card.locked ? card.what->hint : ""}};
}

bool can_diagnose(const play::View& view) {
  return std::any_of(view.cards.begin(), view.cards.end(), [](const play::Card& card) {
    return !card.locked && card.what->kind == Choice::Kind::diagnose;
  });
}

template <class Items, class Function>
Json list_of(const Items& items, const Function& one) {
  Json list = Json::array();
  for (const auto& item : items) list.push_back(one(item));
  return list;
}

Json causes_json(const Scenario& scenario, const play::View& view) {
  Json list = Json::array();
  if (!can_diagnose(view)) return list;
  for (std::size_t i = 0; i < scenario.causes.size(); ++i) {
    list.push_back({{"cause", i}, {"text", scenario.causes[i].is}});
  }
  return list;
}

Json ending_json(const play::View& view) {
  if (view.ending == nullptr) return nullptr;
  return {{"title", view.ending->title},
          {"text", view.ending->text.plain},
          {"later", view.ending->later.plain}};
}

const play::Card* card_numbered(const play::View& view, int number) {
  for (const play::Card& card : view.cards) {
    if (card.number == number) return &card;
  }
  return nullptr;
}

bool is_seen_line(const play::View& view, int position) {
  return std::any_of(view.lines.begin(), view.lines.end(),
                     [&](const auto& line) { return line.position == position; });
}

bool is_seen_fact(const play::View& view, int fact) {
  return std::any_of(view.facts.begin(), view.facts.end(),
                     [&](const auto& known) { return known.fact == fact; });
}

std::optional<play::Action> choice_of(const Scenario& scenario, const play::View& view,
                                      const workshop::Move& move) {
  const play::Card* card = card_numbered(view, move.card);
  if (card == nullptr) return std::nullopt;
  play::Choose choose{card->choice};
  for (const int fact : move.facts) {
    if (!is_seen_fact(view, fact)) return std::nullopt;
    choose.facts |= scenario::FactSet{1} << static_cast<unsigned>(fact);
  }
  if (move.cause >= static_cast<int>(scenario.causes.size())) return std::nullopt;
  if (move.cause >= 0) choose.cause = static_cast<scenario::CauseIndex>(move.cause);
  return choose;
}

}  // namespace

const char* kind_word(Choice::Kind kind) {
  switch (kind) {
    case Choice::Kind::say:
      return "say";
    case Choice::Kind::act:
      return "do";
    case Choice::Kind::summarise:
      return "summarise";
    default:
      return "diagnose";
  }
}

std::string view_json(const play::Run& run, bool meters) {
  const Scenario& scenario = run.scenario();
  const play::View view = play::view(scenario, run.state(), run.order(),
                                     meters ? play::Mode::practice : play::Mode::competition);
  Json json = {
      {"title", scenario.title},
      {"customer", scenario.customer.name},
      {"summary", scenario.summary},
      {"channel", scenario::name_of(scenario.channel)},
      {"day", view.day},
      {"desk", view.desk},
      {"ending", ending_json(view)},
      {"lines", list_of(view.lines, [&](const auto& line) { return line_json(scenario, line); })},
      {"to_come", view.still_to_come},
      {"cards", list_of(view.cards, card_json)},
      {"facts", list_of(view.facts,
                        [&](const auto& known) {
                          return Json{{"fact", known.fact},
                                      {"text", scenario.facts[known.fact].is},
                                      {"noted", known.noted}};
                        })},
      {"promises", list_of(view.promises,
                           [&](const auto& one) {
                             return Json{{"text", scenario.promises[one.promise].is},
                                         {"status", play::name_of(one.status)},
                                         {"due", one.due}};
                           })},
      {"causes", causes_json(scenario, view)},
      {"meters", nullptr},
      {"can_leave", view.can_leave},
      {"can_close", view.can_close}};
  if (view.meters) {
    json["meters"] = {{"trust", view.meters->trust}, {"tension", view.meters->tension}};
  }
  return json.dump();
}

std::optional<play::Action> action_of(const play::Run& run, const workshop::Move& move) {
  using workshop::MoveKind;
  const play::View view = play::view(run.scenario(), run.state(), run.order());
  const bool on_line = move.what == MoveKind::notice || move.what == MoveKind::glance;
  if (on_line && !is_seen_line(view, move.line)) return std::nullopt;
  const bool on_fact = move.what == MoveKind::note || move.what == MoveKind::unnote;
  if (on_fact && !is_seen_fact(view, move.fact)) return std::nullopt;
  switch (move.what) {
    case MoveKind::hear:
      return play::Hear{};
    case MoveKind::notice:
      return play::Notice{static_cast<std::uint8_t>(move.line)};
    case MoveKind::glance:
      return play::Glance{static_cast<std::uint8_t>(move.line)};
    case MoveKind::note:
      return play::Note{static_cast<scenario::FactIndex>(move.fact)};
    case MoveKind::unnote:
      return play::Unnote{static_cast<scenario::FactIndex>(move.fact)};
    case MoveKind::choose:
      return choice_of(run.scenario(), view, move);
    case MoveKind::leave:
      return play::Leave{};
    default:
      return play::Close{};
  }
}

}  // namespace earshot::host
