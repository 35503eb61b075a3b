#include "workshop/dealt_talk.h"

#include <algorithm>

#include "scenario/words.h"
#include "workshop/lenient.h"

namespace earshot::workshop {
namespace {

using play::LogItem;
using play::SaidKind;
using scenario::Scenario;
using scenario::WordList;

constexpr std::size_t kMostItems = 0xFFFE;  // of a log; an index has 16 bits

std::string_view word_from(const Json& json, const char* key, WordList list) {
  return scenario::find_word(list, text_in(json, key)).value_or(std::string_view());
}
// A portrait has every word.
std::string_view look_from(const Json& json, const char* key, WordList list) {
  const std::string_view word = word_from(json, key, list);
  return word.empty() ? scenario::words(list).front() : word;
}

int points_from(const Json& json, const char* key) {
  return std::clamp(small_in(json, key, 50), 0, 100);
}
std::optional<std::size_t> index_from(const Json& json, const char* key, std::size_t least_over) {
  const auto number = number_in(json, key);
  const bool fits = number && *number >= 0 && *number < static_cast<std::int64_t>(least_over);
  return fits ? std::optional<std::size_t>(static_cast<std::size_t>(*number)) : std::nullopt;
}

scenario::Text text_from(const Json& json) {
  scenario::Text text;
  text.plain = text_in(json, "text");
  std::uint32_t last = 0;
  for (const auto& run : list_in<Json>(json, "runs", [](const Json& one) { return one; })) {
    const auto begin = index_from(run, "begin", text.plain.size() + 1);
    const auto end = index_from(run, "end", text.plain.size() + 1);
    if (!begin || !end || *begin < last || *end < *begin) break;
    last = static_cast<std::uint32_t>(*end);
    text.runs.push_back({static_cast<std::uint32_t>(*begin), last, std::nullopt});
    if (const auto fact = index_from(run, "fact", scenario::kMaxFacts))
      text.runs.back().fact = static_cast<scenario::FactIndex>(*fact);
  }
  return text;
}

class TalkReading {
 public:
  TalkReading(const Json& answer, DealtTalk& talk)
      : view_(member_in(answer, "view")), talk_json_(member_in(answer, "talk")), talk_(talk) {
    made_->nodes.resize(1);
    made_->variant_facts.resize(1);
  }

  void run() {
    head();
    customer();
    facts();
    causes();
    said();
    arriving();
    cards();
    promises();
    ending();
    talk_.scenario = made_;
    see();
  }

 private:
  void head() {
    made_->title = text_in(view_, "title");
    made_->summary = text_in(view_, "summary");
    const std::string channel = text_in(view_, "channel");
    for (std::uint8_t i = 0; i <= static_cast<std::uint8_t>(scenario::Channel::visit); ++i) {
      const auto one = static_cast<scenario::Channel>(i);
      if (scenario::name_of(one) == channel) made_->channel = one;
    }
    made_->place = word_from(talk_json_, "place", WordList::places);
    made_->time = word_from(talk_json_, "time", WordList::times);
    made_->knowledge = texts_in(talk_json_, "knowledge");
  }

  void customer() {
    const Json& json = member_in(talk_json_, "customer");
    scenario::Customer& customer = made_->customer;
    customer.name = text_in(json, "name");
    customer.trust = points_from(json, "trust");
    customer.tension = points_from(json, "tension");
    customer.portrait = portrait(member_in(json, "portrait"));
    customer.record = list_in<scenario::Customer::RecordEntry>(json, "record", [](const Json& one) {
      return scenario::Customer::RecordEntry{text_in(one, "label"), text_in(one, "value")};
    });
  }

  static scenario::Portrait portrait(const Json& json) {
    scenario::Portrait portrait;
    portrait.age = std::clamp(small_in(json, "age", 40), 20, 80);
    portrait.skin = std::clamp(small_in(json, "skin", 5), 1, 10);
    portrait.hair_style = look_from(json, "hair_style", WordList::hair_styles);
    portrait.hair_colour = look_from(json, "hair_colour", WordList::hair_colours);
    portrait.face = look_from(json, "face", WordList::faces);
    portrait.beard = look_from(json, "beard", WordList::beards);
    portrait.headwear = look_from(json, "headwear", WordList::headwear);
    portrait.clothes = look_from(json, "clothes", WordList::clothes);
    portrait.clothes_colour = look_from(json, "clothes_colour", WordList::clothes_colours);
    portrait.glasses = flag_in(json, "glasses");
    return portrait;
  }

  // As many as there can be: lines that are still to come have marks of facts that nobody knows yet.
  void facts() {
    made_->facts.resize(scenario::kMaxFacts);
    for (std::size_t i = 0; i < made_->facts.size(); ++i) made_->facts[i].name = std::to_string(i);
    for (const Json& one : list_of(view_, "facts")) {
      const auto fact = index_from(one, "fact", scenario::kMaxFacts);
      if (!fact) continue;
      const scenario::FactSet bit = scenario::FactSet{1} << *fact;
      const bool noted = flag_in(one, "noted");
      made_->facts[*fact].is = text_in(one, "text");
      talk_.state.facts |= bit;
      if (noted) talk_.state.notes |= bit;
      talk_.view.facts.push_back({static_cast<scenario::FactIndex>(*fact), noted});
    }
  }

  void causes() {
    for (const Json& one : list_of(view_, "causes")) {
      const auto cause = index_from(one, "cause", scenario::kMaxCauses);
      if (!cause) continue;
      if (made_->causes.size() <= *cause) made_->causes.resize(*cause + 1);
      made_->causes[*cause].name = std::to_string(*cause);
      made_->causes[*cause].is = text_in(one, "text");
    }
  }

  // What one cannot name now can have been named before.
  scenario::CauseIndex cause_called(const std::string& is) {
    auto& causes = made_->causes;
    const auto found = std::find_if(causes.begin(), causes.end(),
                                    [&](const scenario::Cause& one) { return one.is == is; });
    const auto index = static_cast<scenario::CauseIndex>(found - causes.begin());
    if (found != causes.end()) return index;
    causes.emplace_back().name = std::to_string(index);
    causes.back().is = is;
    return index;
  }

  std::uint16_t add_line(const Json& json) {
    scenario::Line line;
    if (text_in(json, "who") == "narrator") line.who = scenario::Line::Who::narrator;
    line.text = text_from(json);
    line.feeling = word_from(json, "feeling", WordList::feelings);
    line.shows = word_from(json, "shows", WordList::gestures);
    line.distraction = text_in(json, "distraction");
    if (line.shows.empty()) line.cue = signal_from(json);
    auto& lines = made_->nodes[0].lines;
    lines.push_back(std::move(line));
    return static_cast<std::uint16_t>(lines.size() - 1);
  }

  // How a voice sounds and how somebody types are told by signals, which only cues have.
  std::optional<scenario::CueIndex> signal_from(const Json& json) {
    std::string_view signal = word_from(json, "shows", WordList::voice_signals);
    if (signal.empty()) signal = word_from(json, "shows", WordList::chat_signals);
    if (signal.empty()) return std::nullopt;
    auto& cues = made_->cues;
    auto found = std::find_if(cues.begin(), cues.end(),
                              [&](const scenario::Cue& one) { return one.signal == signal; });
    const auto index = static_cast<std::size_t>(found - cues.begin());
    if (found == cues.end()) cues.emplace_back().signal = signal;
    return static_cast<scenario::CueIndex>(index);
  }

  std::uint16_t add_cue(const Json& json) {
    made_->cues.emplace_back().is = text_in(json, "text");
    return static_cast<std::uint16_t>(made_->cues.size() - 1);
  }

  std::uint16_t add_reaction(const Json& json) {
    made_->nodes[0].interrupted.push_back({text_from(json), {}, {}});
    return static_cast<std::uint16_t>(made_->nodes[0].interrupted.size() - 1);
  }

  scenario::ChoiceIndex add_choice(const Json& json, std::string name, const char* kind) {
    scenario::Choice choice;
    choice.name = std::move(name);
    choice.kind = kind_called(text_in(json, kind));
    choice.text.plain = text_in(json, "text");
    choice.hint = text_in(json, "hint");
    made_->choices.push_back(std::move(choice));
    return static_cast<scenario::ChoiceIndex>(made_->choices.size() - 1);
  }

  static scenario::Choice::Kind kind_called(const std::string& word) {
    using Kind = scenario::Choice::Kind;
    if (word == "do") return Kind::act;
    if (word == "summarise") return Kind::summarise;
    return word == "diagnose" ? Kind::diagnose : Kind::say;
  }

  void said() {
    for (const Json& one : list_of(talk_json_, "said")) {
      if (talk_.log.size() >= kMostItems) return;
      LogItem item;
      item.node = 0;
      item.step = static_cast<std::uint32_t>(talk_.log.size());
      if (!take(one, text_in(one, "kind"), item)) continue;
      talk_.tensions.push_back(points_from(one, "tension"));
      talk_.log.push_back(item);
    }
  }

  bool take(const Json& json, const std::string& kind, LogItem& item) {
    const auto is = [&](SaidKind what, std::uint16_t index) {
      item.kind = what;
      item.index = index;
      return true;
    };
    if (kind == "line") return is(SaidKind::line, add_line(json));
    if (kind == "broken-off") return is(SaidKind::broken_off, add_line(json));
    if (kind == "reaction") return is(SaidKind::reaction, add_reaction(json));
    if (kind == "noticed") return is(SaidKind::noticed, add_cue(json));
    if (kind == "glanced") return is(SaidKind::glanced, 0);
    if (kind == "day") {
      item.value = small_in(json, "day");
      return is(SaidKind::day, 0);
    }
    if (kind != "reply") return false;
    if (const std::string named = text_in(json, "named"); !named.empty())
      item.cause = cause_called(named);
    if (const auto facts = json.find("facts"); facts != json.end() && facts->is_array()) {
      for (const Json& fact : *facts) {
        const bool fits =
            fact.is_number_unsigned() && fact.get<std::uint64_t>() < scenario::kMaxFacts;
        if (fits) item.picked |= scenario::FactSet{1} << fact.get<std::uint64_t>();
      }
    }
    return is(SaidKind::reply, add_choice(json, "taken", "card"));
  }

  void arriving() {
    const Json& json = member_in(talk_json_, "next");
    comes_ = !json.empty();
    if (comes_) add_line(json);
  }

  void cards() {
    for (const Json& one : list_of(view_, "cards")) {
      const int number = small_in(one, "card");
      const auto choice = add_choice(one, std::to_string(number), "kind");
      talk_.view.cards.push_back({number, choice, nullptr, flag_in(one, "locked")});
    }
  }

  void promises() {
    for (const Json& one : list_of(talk_json_, "promises")) {
      if (made_->promises.size() >= scenario::kMaxPromises) return;
      const auto index = static_cast<scenario::PromiseIndex>(made_->promises.size());
      const int due = std::clamp(small_in(one, "due"), 0, scenario::kMaxDay);
      scenario::Promise& promise = made_->promises.emplace_back();
      promise.name = std::to_string(index);
      promise.is = text_in(one, "text");
      promise.due = due;
      talk_.view.promises.push_back(
          {index, status_called(text_in(one, "status")), due, flag_in(one, "renewed")});
    }
  }

  static play::PromiseStatus status_called(const std::string& word) {
    using play::PromiseStatus;
    for (const auto one : {PromiseStatus::none, PromiseStatus::open, PromiseStatus::renewed,
                           PromiseStatus::kept, PromiseStatus::broken}) {
      if (play::name_of(one) == word) return one;
    }
    return PromiseStatus::open;
  }

  void ending() {
    const Json& json = member_in(view_, "ending");
    if (json.empty()) return;
    scenario::Ending ending;
    ending.title = text_in(json, "title");
    ending.text.plain = text_in(json, "text");
    ending.later.plain = text_in(json, "later");
    made_->endings.push_back(std::move(ending));
  }

  // The rest of the view, into a scenario that does not change any more.
  void see() {
    play::View& view = talk_.view;
    play::State& state = talk_.state;
    const scenario::Node& node = made_->nodes[0];
    const Json& mood = member_in(talk_json_, "mood");
    state.trust = static_cast<std::uint8_t>(points_from(mood, "trust") / 5);
    state.tension = static_cast<std::uint8_t>(points_from(mood, "tension") / 5);
    state.closed = flag_in(talk_json_, "closed");
    const bool ended = !made_->endings.empty();
    const int visit = std::clamp(small_in(talk_json_, "visit"), 0, int{play::kEndingPlace} - 1);
    state.place = ended ? play::kEndingPlace : static_cast<std::uint16_t>(visit);
    view.day = std::clamp(small_in(view_, "day", 1), 1, scenario::kMaxDay);
    state.day = static_cast<std::uint8_t>(view.day);
    view.desk = flag_in(view_, "desk");
    view.node = ended ? nullptr : &node;
    view.ending = ended ? &made_->endings[0] : nullptr;
    view.next = comes_ ? &node.lines.back() : nullptr;
    view.still_to_come = std::clamp(small_in(view_, "to_come"), 0, 16);
    view.can_leave = flag_in(view_, "can_leave");
    view.can_close = flag_in(view_, "can_close");
    for (play::Card& card : view.cards) card.what = &made_->choices[card.choice];
    see_lines();
    const Json& meters = member_in(view_, "meters");
    if (!meters.empty())
      view.meters = play::Meters{points_from(meters, "trust"), points_from(meters, "tension")};
  }

  // Those of this visit are the last ones of the log.
  void see_lines() {
    std::vector<const scenario::Line*> heard;
    for (const LogItem& item : talk_.log) {
      if (item.kind == SaidKind::line) heard.push_back(&made_->nodes[0].lines[item.index]);
    }
    const auto lines = list_of(view_, "lines");
    const std::size_t count = std::min(lines.size(), heard.size());
    for (std::size_t i = 0; i < count; ++i) {
      const Json& one = lines[lines.size() - count + i];
      const bool cue = !text_in(one, "cue").empty();
      talk_.view.lines.push_back({small_in(one, "line"), heard[heard.size() - count + i],
                                  flag_in(one, "marked"), cue, flag_in(one, "glanced")});
    }
    talk_.state.heard = static_cast<std::uint8_t>(count);
  }

  static std::vector<Json> list_of(const Json& json, const char* key) {
    return list_in<Json>(json, key, [](const Json& one) { return one; });
  }

  const Json& view_;
  const Json& talk_json_;
  DealtTalk& talk_;
  std::shared_ptr<Scenario> made_ = std::make_shared<Scenario>();
  bool comes_ = false;
};

}  // namespace

std::optional<DealtTalk> dealt_talk(std::string_view answer) {
  const auto json = object_of(answer);
  if (!json || member_in(*json, "view").empty() || member_in(*json, "talk").empty())
    return std::nullopt;
  DealtTalk talk;
  talk.run = small_in(*json, "run");
  talk.moves = static_cast<std::size_t>(std::max(0, small_in(*json, "moves")));
  TalkReading(*json, talk).run();
  return talk;
}

}  // namespace earshot::workshop
