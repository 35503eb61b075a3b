// The conversation comes from the play's log; promises, findings and endings from its events.
#include "content/narrator.h"

#include <algorithm>
#include <ostream>
#include <vector>

namespace earshot::content {

using play::Event;
using play::EventKind;
using play::LogItem;
using play::SaidKind;

namespace {

constexpr std::string_view kNarratorIndent = "  ";
constexpr std::string_view kNarrator = "narrator";  // tells without being introduced

std::string on_channel(scenario::Channel channel) {
  switch (channel) {
    case scenario::Channel::phone:
      return "on the telephone";
    case scenario::Channel::counter:
      return "at the counter";
    case scenario::Channel::chat:
      return "in the chat";
    case scenario::Channel::video:
      return "on video";
    case scenario::Channel::visit:
      break;
  }
  return "at home, on your visit";
}

}  // namespace

std::string spoken(std::string_view id) {
  std::string words(id);
  std::replace(words.begin(), words.end(), '-', ' ');
  return words;
}

Narrator::Narrator(const play::Run& run, std::ostream& out, Ink ink, int width, bool coaching)
    : run_(run),
      scenario_(run.scenario()),
      out_(out),
      ink_(ink),
      width_(width),
      coaching_(coaching) {}

void Narrator::open() {
  out_ << ink_.strong(scenario_.title) << "\n";
  out_ << wrapped(scenario_.summary, width_);
  out_ << wrapped(
      scenario_.customer.name + ", " + on_channel(scenario_.channel) + ": " + scenario_.complaint,
      width_);
  record();
}

void Narrator::record() {
  if (scenario_.customer.record.empty()) return;
  speaker_.clear();
  out_ << "\n" << ink_.strong("On record") << "\n";
  for (const auto& entry : scenario_.customer.record) {
    out_ << wrapped(entry.label + ": " + entry.value, width_, kNarratorIndent);
  }
}

void Narrator::tell_news() {
  for (; told_ < run_.steps().size(); ++told_) tell(told_);
}

// First what was said and what it brought, then the coach, then where it led.
void Narrator::tell(std::uint32_t step) {
  std::vector<LogItem> items;
  play::append_log(run_, step, items);
  const auto& events = run_.steps()[step].events;
  for (const LogItem& item : items) {
    if (item.kind != SaidKind::day) tell_item(item);
  }
  for (const Event& event : events) tell_event(event);
  if (coaching_) coach(step);
  for (const LogItem& item : items) {
    if (item.kind == SaidKind::day) tell_item(item);
  }
  for (const Event& event : events) tell_arrival(event);
}

void Narrator::tell_item(const LogItem& item) {
  switch (item.kind) {
    case SaidKind::line:
      return tell_line(item);
    case SaidKind::broken_off:
      speaker(scenario_.customer.name);
      return say("—");
    case SaidKind::reaction:
      speaker(scenario_.customer.name);
      return say(marked(scenario_.nodes[item.node].interrupted[item.index].text, ink_));
    case SaidKind::reply:
      return tell_reply(item);
    case SaidKind::day:
      speaker("Day " + std::to_string(item.value));
      return;
    case SaidKind::noticed:
      return aside("You noticed: " + scenario_.cues[item.index].is);
    case SaidKind::glanced:
      return aside("You looked: " + scenario_.nodes[item.node].lines[item.index].distraction);
  }
}

// What the voice or the face does stands before the words; a distraction behind them.
void Narrator::tell_line(const LogItem& item) {
  const scenario::Line& line = scenario_.nodes[item.node].lines[item.index];
  speaker(line.who == scenario::Line::Who::narrator ? std::string(kNarrator)
                                                    : scenario_.customer.name);
  if (line.cue) aside(spoken(scenario_.cues[*line.cue].signal));
  if (!line.shows.empty()) aside(spoken(line.shows));
  say(marked(line.text, ink_));
  if (!line.distraction.empty()) aside(line.distraction + " (g looks)");
}

void Narrator::tell_reply(const LogItem& item) {
  const scenario::Choice& choice = scenario_.choices[item.index];
  speaker("You");
  const std::string words = marked(choice.text, ink_);
  say(choice.kind == scenario::Choice::Kind::act ? "→ " + words : words);
  if (item.cause) aside("the cause: " + scenario_.causes[*item.cause].is);
  if (item.picked != 0)
    aside((item.cause ? "what shows it: " : "said back: ") + facts(item.picked));
}

void Narrator::tell_event(const Event& event) {
  const auto promise = [&] { return scenario_.promises[event.what].is; };
  switch (event.kind) {
    case EventKind::fact_learnt:
      if (event.choice != play::kNone) aside("You find: " + scenario_.facts[event.what].is);
      return;
    case EventKind::false_notice:
      return aside("There was nothing there.");
    case EventKind::promise_made:
      return aside("Promised for day " + std::to_string(event.value) + ": " + promise());
    case EventKind::promise_kept:
      return aside("Kept: " + promise());
    case EventKind::promise_renewed:
      return aside("Moved to day " + std::to_string(event.value) + ": " + promise());
    default:
      return;
  }
}

void Narrator::tell_arrival(const Event& event) {
  switch (event.kind) {
    case EventKind::promise_broken:
      return aside("Not kept: " + scenario_.promises[event.what].is);
    case EventKind::out_of_patience:
      return aside(scenario_.customer.name + " has had enough.");
    case EventKind::ended:
      return tell_ending(scenario_.endings[event.what]);
    default:
      return;
  }
}

void Narrator::tell_ending(const scenario::Ending& ending) {
  speaker(ending.title);
  if (!ending.text.empty()) say(marked(ending.text, ink_));
  if (!ending.later.empty()) say(marked(ending.later, ink_));
}

// What the reply itself did, without what its consequences did on arrival.
play::Meters Narrator::meters_after_reply(const play::Step& step) const {
  play::Meters meters = meters_of(step.before);
  for (const Event& event : step.events) {
    if (event.kind == EventKind::day_turned || event.kind == EventKind::arrived) break;
    if (event.kind == EventKind::meters) meters = {event.value / 1000, event.value % 1000};
  }
  return meters;
}

play::Meters Narrator::meters_of(const play::State& state) const {
  return *play::view(scenario_, state, run_.order(), play::Mode::practice).meters;
}

void Narrator::coach(std::uint32_t number) {
  const play::Step& step = run_.steps()[number];
  const auto* choose = step.action ? std::get_if<play::Choose>(&*step.action) : nullptr;
  if (choose == nullptr) return;
  const scenario::Choice& choice = scenario_.choices[choose->choice];
  const scenario::Technique& technique = scenario_.technique(choice);
  const scenario::Rubric& rubric = *scenario_.rubric;
  const bool interrupted = std::any_of(step.events.begin(), step.events.end(), [](const auto& one) {
    return one.kind == EventKind::interrupted;
  });
  const play::Meters before = meters_of(step.before);
  const play::Meters after = meters_after_reply(step);
  speaker("Coach");
  say((interrupted ? rubric.techniques[rubric.interrupting].label + ", then " : "") +
      technique.label + ": trust " + std::to_string(after.trust) + " (" +
      with_sign(after.trust - before.trust) + "), tension " + std::to_string(after.tension) + " (" +
      with_sign(after.tension - before.tension) + ").");
  say(choice.feedback.empty() ? technique.teach : marked(choice.feedback, ink_));
}

void Narrator::speaker(const std::string& name) {
  if (speaker_ == name) return;
  speaker_ = name;
  out_ << "\n";
  if (name != kNarrator) out_ << ink_.strong(name) << "\n";
}

void Narrator::say(const std::string& text) { out_ << wrapped(text, width_, kNarratorIndent); }

void Narrator::aside(const std::string& text) { say(ink_.faint("(" + text + ")")); }

std::string Narrator::facts(scenario::FactSet set) const {
  std::string list;
  for (std::size_t i = 0; i < scenario_.facts.size(); ++i) {
    if ((set >> i & 1U) == 0) continue;
    list += (list.empty() ? "" : " · ") + scenario_.facts[i].is;
  }
  return list;
}

}  // namespace earshot::content
