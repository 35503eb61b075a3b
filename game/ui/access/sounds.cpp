#include "ui/access/sounds.h"

#include <array>
#include <utility>

#include "ui/words/words.h"

namespace earshot::ui {
namespace {

constexpr float kLooks = 2.0F;  // a second: whether it still sounds, and whether anybody is there

// In the order of Place and of GameSound.
constexpr std::array<std::string_view, 9> kRooms{
    msg("Quiet sounds of a counter"),     msg("Quiet sounds of a shop"),
    msg("Quiet sounds of an office"),     msg("Quiet sounds of a living room"),
    msg("Quiet sounds of a clinic"),      msg("Quiet sounds of a hotel lobby"),
    msg("Quiet sounds of a call centre"), msg("Quiet sounds of a kitchen"),
    msg("Quiet sounds of a workshop")};
constexpr std::array<std::string_view, 2> kSounds{msg("A soft click"),
                                                  msg("A page of the calendar is turned")};

}  // namespace

void Sounds::set(bool on, int volume) {
  if (output_ == nullptr) return;
  on_ = on;
  if (on && std::exchange(volume_, volume) != volume) output_->set_volume(volume);
}

void Sounds::play(GameSound sound) {
  if (!is_on()) return;
  output_->play(sound);
  resting_ = false;
}

void Sounds::end(Ui& ui) {
  if (output_ == nullptr) return;
  const std::optional<Place> now = on_ && ui.awake() ? wanted_ : std::nullopt;
  if (std::exchange(heard_, now) != now) {
    output_->room(now);
    resting_ = false;
  }
  if (resting_) return;
  if (output_->is_sounding()) return ui.animate(kLooks);
  output_->rest();
  resting_ = true;
}

std::string_view caption_of(Place room) { return tr(kRooms[static_cast<std::size_t>(room)]); }
std::string_view caption_of(GameSound sound) {
  return tr(kSounds[static_cast<std::size_t>(sound)]);
}

}  // namespace earshot::ui
