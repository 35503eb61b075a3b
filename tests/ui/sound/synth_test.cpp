#include "ui/sound/synth.h"

#include <algorithm>
#include <cstdlib>

#include "support/catch.h"

namespace earshot::ui {
namespace {

constexpr int kPlaces = 9;

int peak_of(const Samples& samples) {
  int peak = 0;
  for (const std::int16_t sample : samples) peak = std::max(peak, std::abs(int{sample}));
  return peak;
}

int largest_step(const Samples& samples) {
  int largest = 0;
  for (std::size_t i = 1; i < samples.size(); ++i)
    largest = std::max(largest, std::abs(samples[i] - samples[i - 1]));
  return largest;
}

TEST_CASE("a room is a quiet loop of six seconds whose end goes on with its beginning") {
  for (int place = 0; place < kPlaces; ++place) {
    INFO("place " << place);
    const Samples room = room_tone(static_cast<Place>(place));
    CHECK(room.size() == 6 * std::size_t{kSampleRate});
    CHECK(peak_of(room) == test::Approx(0.16 * 32767).margin(1.0));
    CHECK(std::abs(room.front() - room.back()) <= largest_step(room));
    // The way into the seam is the way out of it: no corner where it is sewn.
    const int into = room.back() - room[room.size() - 2], over = room.front() - room.back();
    CHECK(std::abs(over - into) <= 2 * largest_step(room));
  }
}

TEST_CASE("a room hums around nothing: its samples have their middle at zero") {
  for (int place = 0; place < kPlaces; ++place) {
    INFO("place " << place);
    const Samples room = room_tone(static_cast<Place>(place));
    double sum = 0.0;
    for (const std::int16_t sample : room) sum += sample;
    CHECK(std::abs(sum / static_cast<double>(room.size())) < 40.0);
  }
}

TEST_CASE("each room sounds its own, and the same each time") {
  for (int a = 0; a < kPlaces; ++a) {
    const Samples room = room_tone(static_cast<Place>(a));
    CHECK(room == room_tone(static_cast<Place>(a)));
    for (int b = 0; b < a; ++b) CHECK(room != room_tone(static_cast<Place>(b)));
  }
}

TEST_CASE("what is heard once is short, not clipped, and begins and ends in silence") {
  for (const GameSound sound : {GameSound::notice, GameSound::page}) {
    const Samples samples = sample_of(sound);
    CHECK(samples.size() <= std::size_t{kSampleRate} / 2);
    CHECK(samples.size() >= std::size_t{kSampleRate} / 20);
    CHECK(peak_of(samples) == test::Approx(0.45 * 32767).margin(1.0));
    CHECK(std::abs(int{samples.front()}) <= 40);
    CHECK(std::abs(int{samples.back()}) <= 40);
    CHECK(samples == sample_of(sound));
  }
}

}  // namespace
}  // namespace earshot::ui
