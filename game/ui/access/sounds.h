// The sounds of the game: a quiet room tone where a conversation takes place, a click on noticing, the
// page of the calendar. None until the person wants them, and nothing is told by a sound alone.
//
// Entry points: Sounds for the screens, SoundOutput for whoever plays them. A screen says in each
// frame which room is heard; where none does, there is silence. So there is where nobody does
// anything for a while, and then the device rests: a game that waits costs nothing.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "ui/scene/backdrop.h"
#include "ui/ui.h"

namespace earshot::ui {

enum class GameSound : std::uint8_t { notice, page };

// The sounds themselves are data (ui/sound/synth.h). None of these waits.
class SoundOutput {
 public:
  virtual ~SoundOutput() = default;
  virtual void set_volume(int volume) = 0;  // 0–records::kMostVolume
  virtual void play(GameSound sound) = 0;
  virtual void room(
      std::optional<Place> place) = 0;  // goes on until the next one; nothing: silence
  virtual bool is_sounding() const = 0;
  virtual void rest() = 0;              // until the next sound; nothing sounds
  virtual bool is_missing() const = 0;  // somebody wanted a sound, and there is no device
};

class Sounds {
 public:
  void play_through(std::shared_ptr<SoundOutput> output) { output_ = std::move(output); }
  void set(bool on, int volume);
  bool is_on() const { return on_ && output_ != nullptr; }
  bool is_missing() const { return output_ == nullptr || output_->is_missing(); }

  void begin() { wanted_.reset(); }
  void room(Place place) { wanted_ = place; }
  void play(GameSound sound);
  void end(Ui& ui);  // of a frame

 private:
  std::shared_ptr<SoundOutput> output_;
  bool on_ = false;
  int volume_ = -1;      // as the output was told
  bool resting_ = true;  // so is a device that was not opened yet
  std::optional<Place> wanted_, heard_;
};

// In words, for captions.
std::string_view caption_of(Place room);
std::string_view caption_of(GameSound sound);

}  // namespace earshot::ui
