#include "ui/screens/conversation/aloud.h"

#include <variant>

#include "ui/picture/customer_picture.h"
#include "ui/screens/conversation/said_log.h"
#include "ui/session/phrases.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

using play::LogItem;
using play::SaidKind;
using scenario::Line;

// Who says it, the words, how they are said, and what happens beside them.
std::string words_of(const Talk& talk, const Line& line, int tension) {
  if (line.who == Line::Who::narrator) return line.text.plain;
  std::string words = trf("{0}: {1}", talk.scenario().customer.name, line.text.plain);
  if (talk.captions) words += " (" + delivery_of(talk.scenario(), line, tension) + ")";
  if (!line.distraction.empty()) words += " " + line.distraction;
  return words;
}

// A reply was chosen by who knows its words; they are not said again.
std::string words_of(const Talk& talk, const LogItem& item) {
  const auto& scenario = talk.scenario();
  switch (item.kind) {
    case SaidKind::line: {
      return words_of(talk, scenario.nodes[item.node].lines[item.index],
                      talk.session.tension_at(item.step));
    }
    case SaidKind::broken_off:
      return trf("{} breaks off.", scenario.customer.name);
    case SaidKind::reaction:
      return trf("{0}: {1}", scenario.customer.name,
                 scenario.nodes[item.node].interrupted[item.index].text.plain);
    case SaidKind::reply:
      // At the ending they stand on its page, which is read.
      return talk.coach && talk.view().ending == nullptr ? coach_words(talk, item) : std::string();
    case SaidKind::day:
      return trf("Day {}", item.value);
    case SaidKind::noticed:
      return trf("You noticed: {}", scenario.cues[item.index].is);
    case SaidKind::glanced:
      return std::string(tr("You looked away for a moment."));
  }
  return {};
}

bool was_told(const Talk& talk, const LogItem& item, Told& told) {
  if (item.kind != SaidKind::line || told.arriving.empty()) return false;
  const Line& line = talk.scenario().nodes[item.node].lines[item.index];
  const bool same = line.text.plain == told.arriving;
  if (same) told.arriving.clear();
  return same;
}

// What arrives by and by is told when it begins; of a chat nobody sees the words before they are
// sent.
void tell_arriving(const Talk& talk, Reader& aloud, Told& told) {
  const Line* line = talk.view().next;
  if (!talk.arrival.speaking() || is_chat(talk) || line == nullptr) return;
  if (line->text.plain == told.arriving) return;
  told.arriving = line->text.plain;
  aloud.said(words_of(talk, *line, talk.session.state().tension * 5));
}

void tell_problem(const Talk& talk, Reader& aloud, Told& told) {
  if (told.problem == talk.session.problem()) return;
  told.problem = talk.session.problem();
  if (!told.problem.empty()) aloud.said(as_sentence(tr(told.problem)));
}

std::string meter_words(std::string_view what, std::string_view word) {
  return as_sentence(trf("{0}: {1}", what, word));
}

// Where the two bars are shown, their words are told when one of them changes.
void tell_meters(const Talk& talk, Reader& aloud, Told& told) {
  const auto& now = talk.view().meters;
  if (!now || talk.view().ending != nullptr) return;
  std::string words = meter_words(tr("Trust"), trust_word(now->trust)) + " " +
                      meter_words(tr("Tension"), tension_word(now->tension));
  if (words == told.meters) return;
  aloud.said_of_itself(words);
  told.meters = std::move(words);
}

// Whoever goes on with a conversation hears its last words again and no more of it.
void begin(const Talk& talk, Told& told) {
  const auto& log = talk.session.log();
  told.begun = true;
  told.items = log.empty() ? 0 : log.size() - 1;
  told.steps = talk.session.steps();
}

}  // namespace

void tell(const Talk& talk, World& world, Told& told) {
  if (!told.begun) begin(talk, told);
  const auto& pack = world.pack.languages;
  const bool own = world.spoken.is_heard(talk.scenario().id);
  world.aloud.speak_in(own            ? spoken_language()
                       : pack.empty() ? "en"
                                      : std::string_view(pack.front()));
  world.sounds.room(talk.view().desk ? Place::office : place_of(talk.scenario()));
  for (; told.steps < talk.session.steps(); ++told.steps) {
    if (talk.session.is_notice(told.steps)) world.sounds.play(GameSound::notice);
  }
  const auto& log = talk.session.log();
  for (; told.items < log.size(); ++told.items) {
    const LogItem& item = log[told.items];
    if (item.kind == SaidKind::day) world.sounds.play(GameSound::page);
    if (!was_told(talk, item, told)) world.aloud.said(words_of(talk, item));
  }
  tell_meters(talk, world.aloud, told);
  tell_arriving(talk, world.aloud, told);
  tell_problem(talk, world.aloud, told);
}

}  // namespace earshot::ui
