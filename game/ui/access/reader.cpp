#include "ui/access/reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "ui/access/above.h"
#include "ui/access/commands.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

// What a widget is called; nothing where its words say it.
constexpr std::array<std::pair<Kind, base::Marked>, 10> kKindWords{{
    {Kind::button, msgc("read aloud", "button")},
    {Kind::card, msgc("read aloud", "card")},
    {Kind::toggle, msgc("read aloud", "switch")},
    {Kind::slider, msgc("read aloud", "slider")},
    {Kind::choice, msgc("read aloud", "choice")},
    {Kind::field, msgc("read aloud", "field")},
    {Kind::row, msgc("read aloud", "entry")},
    {Kind::mark, msgc("read aloud", "can be noted")},
    {Kind::plot, msgc("read aloud", "curve")},
    {Kind::scroll, msgc("read aloud", "long text")},
}};

std::string_view kind_words(Kind kind) {
  const auto* found =
      std::ranges::find(kKindWords, kind, [](const auto& one) { return one.first; });
  return found == kKindWords.end() ? std::string_view() : trc(found->second);
}

// What code calls on and off has words of its own; what is chosen is among the words already.
std::string_view value_words(const SeenWidget& widget) {
  if (widget.kind == Kind::choice) return {};
  if (widget.value == "on") return trc("read aloud", "on");
  if (widget.value == "off") return trc("read aloud", "off");
  if (widget.value == "noted") return trc("read aloud", "noted");
  if (widget.value == "ticked") return trc("read aloud", "ticked");
  if (widget.value == "chosen") return trc("read aloud", "chosen");
  return widget.value;
}

void add(std::string& list, std::string_view words) {
  if (words.empty()) return;
  if (!list.empty()) list += ", ";
  list += words;
}

int top_layer(const Recorder& seen) {
  int top = 0;
  for (const auto& text : seen.texts()) top = std::max(top, text.layer);
  for (const auto& widget : seen.widgets()) top = std::max(top, widget.layer);
  return top;
}

// A widget that says its own words when the focus comes to it: what stands on it is no text of the
// page.
bool speaks_for_itself(const SeenWidget& widget) {
  return widget.enabled && widget.kind != Kind::panel && widget.kind != Kind::scroll &&
         widget.kind != Kind::mark;
}

// What is in view lies in what is in view of a widget: a tile that is scrolled away may reach behind
// a heading. What is scrolled away itself lies where its tile does.
bool is_in_widget(const Recorder& seen, const SeenText& text) {
  const bool in_view = !text.seen.empty();
  const Rect words = in_view ? text.seen : text.rect;
  return std::ranges::any_of(seen.widgets(), [&](const SeenWidget& widget) {
    const Rect both = intersection(in_view ? widget.seen : widget.rect, words);
    return widget.layer == text.layer && speaks_for_itself(widget) && both.w > words.w * 0.5F &&
           both.h > words.h * 0.5F;
  });
}

// There the conversation itself says what is said.
bool is_conversation(std::string_view screen) {
  return screen == "conversation" || screen == "desk";
}

}  // namespace

std::string described(const SeenWidget& widget) {
  std::string words = widget.heard.empty() ? widget.text : widget.heard;
  add(words, kind_words(widget.kind));
  add(words, value_words(widget));
  return words;
}

std::string loose_words(const Recorder& seen) {
  const int layer = top_layer(seen);
  std::string words;
  for (const SeenText& text : seen.texts()) {
    if (text.layer != layer || is_in_widget(seen, text)) continue;
    if (!words.empty()) words += ' ';
    words += text.text;
  }
  return words;
}

void Reader::set(bool on, int rate) {
  if (speech_ == nullptr) return;
  const bool was_on = std::exchange(on_, on);
  if (on && (!was_on || rate != rate_)) speech_->set_rate(rate);
  if (was_on && !on) speech_->stop();
  if (on && !was_on) place_ = {};  // where somebody is is told at once
  rate_ = rate;
}

void Reader::said(std::string text) {
  if (!is_on() || text.empty()) return;
  waiting_.push_back({Utterance::Kind::said, std::move(text), language_});
}

void Reader::said_of_itself(std::string text) {
  if (!is_on() || text.empty()) return;
  waiting_.push_back({Utterance::Kind::said, std::move(text), own_});
}

void Reader::look(Ui& ui) {
  if (!is_on()) return waiting_.clear();
  take_repeat(ui);
  if (!ui.settled()) return;
  const std::string& screen = ui.recorder().screen();
  const bool moved = place_.screen != screen;
  const bool leaves = moved && !is_conversation(screen) && screen != "ending";
  flush(std::exchange(acted_, false) && (leaves || !waiting_.empty()));
  tell_place(ui, moved);
}

void Reader::flush(bool breaks_off) {
  if (breaks_off) speech_->stop();
  if (waiting_.empty()) return;
  last_.clear();
  for (const Utterance& one : waiting_) {
    speech_->say(one);
    last_.push_back(one.text);
  }
  waiting_.clear();
}

void Reader::tell_place(Ui& ui, bool moved) {
  const Recorder& seen = ui.recorder();
  const int layer = top_layer(seen);
  const bool silent = is_conversation(seen.screen()) && layer == 0;
  const std::string page = silent ? std::string() : loose_words(seen);
  const std::size_t dialogue = layer == 0 ? 0 : std::hash<std::string>()(page);
  const SeenWidget* widget = seen.find(ui.focus());
  const bool here = widget != nullptr && widget->enabled;
  Place now{seen.screen(), dialogue, here ? ui.focus() : std::string(),
            here ? described(*widget) : std::string()};
  const bool is_new = dialogue != 0 && dialogue != place_.dialogue;
  const bool opened = (moved || is_new) && !page.empty();
  const bool arrived = now.focus != place_.focus || now.described != place_.described;
  std::string words = opened ? page : std::string();
  if (arrived || opened) {
    if (!words.empty() && !now.described.empty()) words += ' ';
    words += now.described;
  }
  place_ = std::move(now);
  if (!words.empty())
    speech_->say({Utterance::Kind::here, std::move(words), layer == 0 ? language_ : own_});
}

void Reader::take_repeat(Ui& ui) {
  const Above above(ui);
  if (!asked(ui, Command::repeat)) return;
  speech_->stop();
  for (const std::string& words : last_) speech_->say({Utterance::Kind::said, words, language_});
}

}  // namespace earshot::ui
