// What is heard: reading aloud and the sounds of the game, both off until somebody wants them.
#include <cmath>

#include "ui/screens/settings/panels.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

constexpr float kRateStep = 10.0F;
constexpr float kVolumeStep = 5.0F;

std::string rate_words(int rate) {
  if (rate == 0) return std::string(trc("how fast it is read", "as usual"));
  return rate > 0 ? trf("{} faster", rate) : trf("{} slower", -rate);
}

void reading_aloud(SettingsPage& page) {
  page.wanted.read_aloud = switched(
      page, {"settings/read-aloud", tr("Read aloud: what is said, and where you are on the screen"),
             trc("reading aloud", "on"), trc("reading aloud", "off"), page.wanted.read_aloud});
  if (!page.world.settings.read_aloud) return;
  if (page.world.aloud.is_missing()) {
    remark(page, tr("The system's speech is not on this computer (Debian's package "
                    "speech-dispatcher brings it), so nothing is read aloud."));
  }
  const std::string words = rate_words(page.wanted.rate);
  page.wanted.rate = static_cast<int>(std::lround(
      slid(page, {"settings/rate", tr("How fast it is read"), words,
                  static_cast<float>(page.wanted.rate), static_cast<float>(records::kLeastRate),
                  static_cast<float>(records::kMostRate), kRateStep})));
}

void sounds(SettingsPage& page) {
  page.wanted.sound =
      switched(page, {"settings/sound", tr("Sounds: the room, a click on noticing, the calendar"),
                      trc("sounds", "on"), trc("sounds", "off"), page.wanted.sound});
  if (!page.world.settings.sound) return;
  if (page.world.sounds.is_missing()) {
    remark(page, tr("No sound can be played on this computer, so the game stays silent; all of it "
                    "has captions."));
  }
  const std::string words = trf("{} of 100", page.wanted.volume);
  page.wanted.volume = static_cast<int>(std::lround(
      slid(page, {"settings/volume", tr("Volume"), words, static_cast<float>(page.wanted.volume),
                  0.0F, static_cast<float>(records::kMostVolume), kVolumeStep})));
}

}  // namespace

void sound_panel(SettingsPage& page) {
  reading_aloud(page);
  sounds(page);
}

}  // namespace earshot::ui
