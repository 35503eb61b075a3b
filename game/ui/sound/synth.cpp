// Filters are run over a loop twice, beginning the second time as the first one ended: what comes out
// goes on without a seam, because a filter of such a kind forgets how it began.
#include "ui/sound/synth.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace earshot::ui {
namespace {

using Wave = std::vector<float>;

constexpr float kRate = static_cast<float>(kSampleRate);
constexpr float kTau = 2.0F * std::numbers::pi_v<float>;
constexpr std::size_t kLoop = 6 * static_cast<std::size_t>(kSampleRate);
constexpr float kTonePeak = 0.16F;  // a room is quieter than whatever happens in it
constexpr float kSoundPeak = 0.45F;

// What a room sounds like: air through a low and a high end, a hum of what runs in it, a clock.
struct Recipe {
  float low, high;  // Hz
  float hum, loud;  // Hz, a whole number of them in a loop; against the air
  bool clock;
  std::uint32_t seed;
};

// In the order of Place.
constexpr std::array<Recipe, 9> kRecipes{{
    {90.0F, 900.0F, 100.0F, 0.10F, false, 11},    // counter
    {70.0F, 1200.0F, 50.0F, 0.22F, false, 23},    // shop: a cold shelf
    {110.0F, 700.0F, 120.0F, 0.06F, false, 37},   // office
    {60.0F, 420.0F, 0.0F, 0.0F, true, 41},        // living room
    {140.0F, 1000.0F, 100.0F, 0.05F, false, 53},  // clinic desk
    {60.0F, 1500.0F, 0.0F, 0.0F, false, 67},      // hotel lobby
    {120.0F, 1900.0F, 0.0F, 0.0F, false, 71},     // call centre
    {70.0F, 520.0F, 50.0F, 0.30F, true, 83},      // kitchen
    {80.0F, 1600.0F, 150.0F, 0.14F, false, 97},   // workshop
}};

// Numerical Recipes' generator: the same row everywhere.
class Noise {
 public:
  explicit Noise(std::uint32_t seed) : state_(seed * 2654435761U + 1U) {}
  float next() {
    state_ = state_ * 1664525U + 1013904223U;
    return static_cast<float>(static_cast<std::int32_t>(state_)) / 2147483648.0F;
  }

 private:
  std::uint32_t state_;
};

float share_of(float hertz) { return 1.0F - std::exp(-kTau * hertz / kRate); }

void low_pass(Wave& wave, float hertz) {
  const float share = share_of(hertz);
  float last = 0.0F;
  for (const float sample : wave) last += share * (sample - last);
  for (float& sample : wave) sample = last += share * (sample - last);
}

void high_pass(Wave& wave, float hertz) {
  Wave slow = wave;
  low_pass(slow, hertz);
  for (std::size_t i = 0; i < wave.size(); ++i) wave[i] -= slow[i];
}

float peak_of(const Wave& wave) {
  float peak = 0.0F;
  for (const float sample : wave) peak = std::max(peak, std::abs(sample));
  return peak;
}

float phase_of(std::size_t sample, float hertz) {
  return kTau * hertz * static_cast<float>(sample % kSampleRate) / kRate;  // whole hertz: no drift
}

// A soft tock each second, which dies away before the next one.
void add_clock(Wave& wave, float loud) {
  for (std::size_t i = 0; i < wave.size(); ++i) {
    const float since = static_cast<float>(i % kSampleRate) / kRate;
    const float swell = std::min(1.0F, since / 0.002F) * std::exp(-since * 120.0F);
    wave[i] += loud * swell * std::sin(kTau * 720.0F * since);
  }
}

Samples as_samples(const Wave& wave, float peak) {
  const float scale = peak * 32767.0F / std::max(peak_of(wave), 1e-6F);
  Samples samples(wave.size());
  std::ranges::transform(wave, samples.begin(), [scale](float sample) {
    return static_cast<std::int16_t>(std::lround(sample * scale));
  });
  return samples;
}

// Wood under a fingertip.
Wave click() {
  Wave wave(static_cast<std::size_t>(kRate * 0.07F));
  for (std::size_t i = 0; i < wave.size(); ++i) {
    const float at = static_cast<float>(i) / kRate, left = 1.0F - at / 0.07F;
    const float swell = std::min(1.0F, at / 0.0015F) * std::exp(-at * 75.0F) * left;
    wave[i] = swell * (std::sin(kTau * 980.0F * at) + 0.4F * std::sin(kTau * 1630.0F * at));
  }
  return wave;
}

// Paper that is lifted, turned and laid down.
Wave page() {
  constexpr float kSeconds = 0.5F;
  Wave wave(static_cast<std::size_t>(kRate * kSeconds));
  Noise noise(5);
  for (float& sample : wave) sample = noise.next();
  low_pass(wave, 5200.0F);
  high_pass(wave, 900.0F);
  for (std::size_t i = 0; i < wave.size(); ++i) {
    const float at = static_cast<float>(i) / kRate / kSeconds;
    const float lift = std::exp(-std::pow((at - 0.22F) / 0.1F, 2.0F));
    const float fall = std::exp(-std::pow((at - 0.62F) / 0.07F, 2.0F));
    const float ends = std::min({1.0F, at / 0.02F, (1.0F - at) / 0.05F});
    wave[i] *= ends * (0.6F * lift + fall);
  }
  return wave;
}

}  // namespace

Samples room_tone(Place place) {
  const Recipe& recipe = kRecipes[static_cast<std::size_t>(place)];
  Wave wave(kLoop);
  Noise noise(recipe.seed);
  for (float& sample : wave) sample = noise.next();
  low_pass(wave, recipe.high);
  low_pass(wave, recipe.high);
  high_pass(wave, recipe.low);
  const float peak = peak_of(wave);
  for (std::size_t i = 0; i < wave.size() && recipe.hum > 0.0F; ++i)
    wave[i] += peak * recipe.loud * std::sin(phase_of(i, recipe.hum));
  if (recipe.clock) add_clock(wave, peak * 0.5F);
  return as_samples(wave, kTonePeak);
}

Samples sample_of(GameSound sound) {
  return as_samples(sound == GameSound::notice ? click() : page(), kSoundPeak);
}

}  // namespace earshot::ui
