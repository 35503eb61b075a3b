#include "ui/access/doubles.h"

namespace earshot::test {
namespace {

constexpr double kMoment = 0.05;  // seconds: shorter than any delay

}  // namespace

void PressedPad::press(ui::PadButton button) {
  hold(button);
  pass(kMoment);
  release(button);
  pass(kMoment);
}

void PressedPad::pass(double seconds) {
  now_ += seconds;
  stage_.at(now_);
  const ui::PadPlace place{stage_.stage().has_focus(), stage_.stage().is_typed_in()};
  keys_.update(read(), now_, place, stage_.stage().input());
  stage_.settle();
}

void PressedPad::reach(std::string_view name) {
  for (int i = 0; i < 200 && stage_.stage().focus() != name; ++i)
    press(ui::PadButton::right_trigger);
  INFO("by gamepad to " << name);
  REQUIRE(stage_.stage().focus() == name);
}

void PressedPad::take(std::string_view name) {
  reach(name);
  press(ui::PadButton::a);
}

void WrittenSpeech::say(const ui::Utterance& what) {
  const bool said = what.kind == ui::Utterance::Kind::said;
  record.push_back((said ? "said [" : "here [") + what.language + "] " + what.text);
}

void WrittenSound::play(ui::GameSound sound) {
  record.emplace_back(sound == ui::GameSound::notice ? "click" : "page");
  sounding = true;
}

void WrittenSound::room(std::optional<ui::Place> place) {
  record.push_back(place ? "room " + std::to_string(static_cast<int>(*place)) : "silence");
  sounding = place.has_value();
}

}  // namespace earshot::test
