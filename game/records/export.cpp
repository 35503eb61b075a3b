// Store::export_person(), and the form it writes.
#include "records/export.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "play/transcript.h"
#include "records/inside.h"
#include "records/json.h"
#include "records/words.h"

namespace earshot::records {
namespace {

using Json = nlohmann::ordered_json;

Json score(const base::Rational& exact, int shown) {
  return {{"exact", exact.text()}, {"shown", shown}};
}

Json result_json(const StoredResult& result, const std::string& ledger) {
  Json json{{"rulebook", result.rulebook}};
  for (std::size_t i = 0; i < scenario::kDimensions; ++i) {
    const auto dimension = static_cast<scenario::Dimension>(i);
    json[std::string(word_of(dimension))] = score(result.exact[i], result.shown[i]);
  }
  json["total"] = score(result.exact_total, result.shown_total);
  json["flags"] = result.flags;
  json["mark"] = result.mark;
  json["cause-proven"] = result.cause_proven;
  json["passed"] = result.passed;
  json["ledger"] = Json::parse(ledger, nullptr, false);
  return json;
}

Json origin_json(const Play& play, const std::vector<ExportedPlay>& plays) {
  if (!play.origin) return {};
  Json json{{"play", nullptr}, {"actions", play.origin->actions}, {"reply", play.origin->reply}};
  for (std::size_t i = 0; i < plays.size(); ++i) {
    if (plays[i].play.id == play.origin->play) json["play"] = i + 1;
  }
  return json;
}

Json play_json(const ExportedPlay& exported, const std::vector<ExportedPlay>& all) {
  const Play& play = exported.play;
  return {{"scenario", play.scenario},
          {"title", play.title},
          {"variant", play.variant},
          {"mode", word_of(play.mode)},
          {"order", std::to_string(play.order)},
          {"began", play.began},
          {"ended", play.ended},
          {"status", word_of(play.status)},
          {"again-from", origin_json(play, all)},
          {"steps-back", play.steps_back},
          {"rulebook", play.rulebook},
          {"digest", play.digest},
          {"scenario-digest", play.scenario_digest},
          {"rubric-digest", play.rubric_digest},
          {"transcript", exported.transcript},
          {"result", play.result ? result_json(*play.result, exported.ledger) : Json()}};
}

Json seat_json(const ExportedSeat& seat) {
  return {{"title", seat.title}, {"event", seat.event}, {"host", seat.host},  {"seat", seat.seat},
          {"name", seat.name},   {"team", seat.team},   {"since", seat.since}};
}

std::vector<ExportedSeat> seats_of(const Database& database, PersonId person) {
  std::vector<ExportedSeat> seats;
  Statement row = database.prepare(
      "SELECT title, event, address, seat, name, team, since FROM seats WHERE person = ?1"
      " ORDER BY since, event, seat");
  row.start(number_of(person));
  while (row.next()) {
    const auto text = [&](int column) { return std::string(row.text(column)); };
    seats.push_back({text(0), text(1), text(2), text(3), text(4), text(5), text(6)});
  }
  return seats;
}

template <class Value>
Value value_or_throw(base::Result<Value> result) {
  if (!result) throw Objection(result.failure().text);
  return *std::move(result);
}

}  // namespace

std::string export_json(const Person& person, const Settings& settings,
                        const std::vector<ExportedPlay>& plays,
                        const std::vector<ExportedSeat>& seats) {
  Json list = Json::array(), workshops = Json::array();
  for (const ExportedPlay& play : plays) list.push_back(play_json(play, plays));
  for (const ExportedSeat& seat : seats) workshops.push_back(seat_json(seat));
  const Json json{{"earshot-records", 1},
                  {"person", {{"name", person.name}, {"since", person.since}}},
                  {"settings", Json::parse(json_of(settings))},
                  {"plays", std::move(list)},
                  {"workshops", std::move(workshops)}};
  return json.dump(2) + '\n';
}

base::Result<std::string> Store::export_person(PersonId person) const {
  return attempt(base::msg("the records were not exported"), folder(), [&] {
    std::vector<Play> plays = inside_->list_plays(person);
    std::reverse(plays.begin(), plays.end());
    std::vector<ExportedPlay> exported;
    for (Play& play : plays) {
      Statement& row = inside_->find_ledger.start(number_of(play.id));
      std::string ledger(row.next() ? row.text(0) : std::string_view());
      row.reset();
      std::string text = play::write(value_or_throw(transcript(play.id)));
      exported.push_back({std::move(play), std::move(text), std::move(ledger)});
    }
    const std::vector<Person> people = value_or_throw(this->people());
    const auto found = std::find_if(people.begin(), people.end(),
                                    [&](const Person& one) { return one.id == person; });
    return export_json(*found, value_or_throw(settings(person)), exported,
                       seats_of(inside_->database, person));
  });
}

}  // namespace earshot::records
