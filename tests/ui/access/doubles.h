// What stands in for the devices of a person: a gamepad that a test presses, a speech and a sound that
// write down what they were asked for.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ui/access/pad.h"
#include "ui/access/sounds.h"
#include "ui/access/speech.h"
#include "ui/headless.h"

namespace earshot::test {

// A gamepad in somebody's hands. Time passes as its presses need it.
class PressedPad final : public ui::Pad {
 public:
  explicit PressedPad(Headless& stage) : stage_(stage) {}

  std::optional<ui::PadState> read() override { return state_; }
  void press(ui::PadButton button);  // down and up again
  void hold(ui::PadButton button) { state_[button] = true; }
  void release(ui::PadButton button) { state_[button] = false; }
  void push(ui::Vec2 stick) { state_.stick = stick; }
  void pass(double seconds);          // and the stage sees what came of it
  void reach(std::string_view name);  // by the right trigger alone
  void take(std::string_view name);   // reach() and A

 private:
  Headless& stage_;
  ui::PadState state_;
  ui::PadKeys keys_;
  double now_ = 0.0;
};

class WrittenSpeech final : public ui::Speech {
 public:
  void set_rate(int rate) override { record.push_back("rate " + std::to_string(rate)); }
  void say(const ui::Utterance& what) override;
  void stop() override { record.emplace_back("stop"); }
  bool is_missing() const override { return missing; }

  std::vector<std::string> record;  // "said [en] …", "here [en] …", "stop", "rate 0"
  bool missing = false;

  std::vector<std::string> take() { return std::exchange(record, {}); }
};

class WrittenSound final : public ui::SoundOutput {
 public:
  void set_volume(int volume) override { record.push_back("volume " + std::to_string(volume)); }
  void play(ui::GameSound sound) override;
  void room(std::optional<ui::Place> place) override;
  bool is_sounding() const override { return sounding; }
  void rest() override { record.emplace_back("rest"); }
  bool is_missing() const override { return missing; }

  std::vector<std::string> record;
  bool missing = false;
  bool sounding = false;  // until a test ends it
};

}  // namespace earshot::test
