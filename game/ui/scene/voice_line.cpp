// Amplitudes are kept for the last seconds and run to the left, so that one sees how it was said:
// in bursts, dragging, trembling, breaking off.
#include "ui/scene/voice_line.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <vector>

namespace earshot::ui {

namespace {

constexpr double kSamplesPerSecond = 26.0;
constexpr std::size_t kSamples = 96;

struct Sound {
  Feeling feeling;
  Voice voice;
};

// After Scherer's review of vocal cues of emotion (2003): arousal is loud, high and fast, sadness
// soft, low and slow.
constexpr std::array kSounds{
    Sound{Feeling::angry, {0.95F, 0.65F, 0.75F, 0.45F, 0.08F, 0.3F}},
    Sound{Feeling::annoyed, {0.65F, 0.50F, 0.60F, 0.25F, 0.15F, 0.5F}},
    Sound{Feeling::anxious, {0.50F, 0.85F, 0.85F, 0.55F, 0.20F, -0.4F}},
    Sound{Feeling::ashamed, {0.22F, 0.35F, 0.30F, 0.30F, 0.50F, 0.8F}},
    Sound{Feeling::confused, {0.45F, 0.60F, 0.40F, 0.35F, 0.40F, -0.7F}},
    Sound{Feeling::disappointed, {0.38F, 0.32F, 0.35F, 0.10F, 0.35F, 0.8F}},
    Sound{Feeling::embarrassed, {0.32F, 0.70F, 0.65F, 0.50F, 0.35F, 0.1F}},
    Sound{Feeling::frustrated, {0.80F, 0.60F, 0.65F, 0.55F, 0.22F, 0.4F}},
    Sound{Feeling::grateful, {0.52F, 0.62F, 0.45F, 0.05F, 0.20F, 0.2F}},
    Sound{Feeling::guilty, {0.26F, 0.40F, 0.35F, 0.40F, 0.45F, 0.6F}},
    Sound{Feeling::hopeful, {0.52F, 0.72F, 0.55F, 0.05F, 0.18F, -0.5F}},
    Sound{Feeling::hurt, {0.35F, 0.50F, 0.32F, 0.60F, 0.42F, 0.6F}},
    Sound{Feeling::impatient, {0.70F, 0.60F, 0.95F, 0.20F, 0.04F, 0.1F}},
    Sound{Feeling::insecure, {0.28F, 0.65F, 0.45F, 0.45F, 0.45F, -0.6F}},
    Sound{Feeling::lonely, {0.26F, 0.35F, 0.25F, 0.15F, 0.50F, 0.7F}},
    Sound{Feeling::overwhelmed, {0.60F, 0.80F, 0.80F, 0.75F, 0.35F, 0.2F}},
    Sound{Feeling::proud, {0.65F, 0.50F, 0.45F, 0.02F, 0.20F, 0.2F}},
    Sound{Feeling::relieved, {0.45F, 0.45F, 0.35F, 0.05F, 0.30F, 0.7F}},
    Sound{Feeling::resigned, {0.28F, 0.28F, 0.28F, 0.05F, 0.40F, 0.9F}},
    Sound{Feeling::sad, {0.24F, 0.28F, 0.22F, 0.30F, 0.48F, 0.9F}},
    Sound{Feeling::sceptical, {0.48F, 0.42F, 0.38F, 0.08F, 0.30F, -0.3F}},
    Sound{Feeling::surprised, {0.80F, 0.95F, 0.60F, 0.15F, 0.25F, -0.8F}},
    Sound{Feeling::suspicious, {0.42F, 0.36F, 0.34F, 0.10F, 0.35F, -0.2F}},
    Sound{Feeling::tired, {0.28F, 0.25F, 0.25F, 0.12F, 0.40F, 0.8F}},
    Sound{Feeling::touched, {0.34F, 0.58F, 0.30F, 0.55F, 0.40F, 0.3F}},
    Sound{Feeling::worried, {0.46F, 0.68F, 0.62F, 0.35F, 0.25F, -0.3F}},
};

float chance(int i) {
  auto value = static_cast<std::uint32_t>(i) * 0x9E3779B9U;
  value = (value ^ (value >> 16U)) * 0x7FEB352DU;
  return static_cast<float>((value >> 12U) & 0x3FFU) / 1023.0F;
}

// How far the line swings at a moment of speech.
float amplitude(const Voice& voice, double time) {
  const double rate = 2.6 + 5.0 * static_cast<double>(voice.tempo);
  const double step = std::floor(time * rate);
  const auto within = static_cast<float>(time * rate - step);
  const int syllable = static_cast<int>(step);
  const int group = syllable / 6;
  if (chance(group * 7 + 3) < voice.pauses * 0.8F && syllable % 6 >= 3) return 0.0F;
  if (chance(syllable * 5 + 1) < voice.pauses * 0.35F) return 0.0F;
  const float place = static_cast<float>(syllable % 6) / 5.0F - 0.5F;
  const float slope = 1.0F - 0.6F * voice.falling * place;
  const float shape = std::sin(within * 3.14159F) * (0.55F + 0.45F * chance(syllable));
  const float tremble = 1.0F - voice.rough * 0.55F * chance(static_cast<int>(time * 40.0));
  return voice.loud * slope * shape * tremble;
}

struct VoiceMemory {
  std::deque<float> samples = std::deque<float>(kSamples, 0.0F);
  double until = 0.0;   // the time the newest sample stands for
  double spoken = 0.0;  // seconds of speech so far
  Voice voice{};
};

void take_samples(VoiceMemory& memory, const Mood& mood, double now) {
  if (now - memory.until > 1.0) memory.until = now - 1.0;
  for (; memory.until < now; memory.until += 1.0 / kSamplesPerSecond) {
    float value = 0.012F;
    if (mood.speaking) {
      memory.spoken += 1.0 / kSamplesPerSecond;
      value = std::max(value, amplitude(memory.voice, memory.spoken));
    }
    memory.samples.pop_front();
    memory.samples.push_back(value);
  }
}

// Under reduced motion: the whole way a voice goes at once, without moving.
void still_samples(VoiceMemory& memory, const Mood& mood) {
  for (std::size_t i = 0; i < kSamples; ++i) {
    memory.samples[i] =
        mood.speaking
            ? std::max(0.012F, amplitude(memory.voice, static_cast<double>(i) / kSamplesPerSecond))
            : 0.012F;
  }
}

void draw(Ui& ui, Rect rect, const VoiceMemory& memory) {
  const bool strained = memory.voice.loud * 0.6F + memory.voice.rough * 0.5F > 0.6F;
  const Rgba colour = ui.colour(strained ? Role::tension : Role::trust);
  const float half = rect.h * 0.48F, swing = 2.2F + 3.4F * memory.voice.pitch;
  const Vec2 middle{rect.x, rect.centre().y};
  Points upper, lower, line;
  for (std::size_t i = 0; i < kSamples; ++i) {
    const float t = static_cast<float>(i) / static_cast<float>(kSamples - 1),
                x = rect.x + rect.w * t;
    const float fade = smooth(0.0F, 0.14F, t) * smooth(1.0F, 0.94F, t),
                a = memory.samples[i] * fade * half;
    upper.push_back({x, middle.y - a - 0.5F});
    lower.push_back({x, middle.y + a + 0.5F});
    const auto moved =
        static_cast<float>(static_cast<double>(i) + memory.until * kSamplesPerSecond);
    line.push_back({x, middle.y - a * 0.85F * std::sin(moved * swing * 0.33F)});
  }
  ui.canvas().sheet(upper, lower, 4, [&](float across, float along) {
    const float heart = 1.0F - std::abs(across - 0.5F) * 2.0F;
    return with_alpha(colour, (0.10F + 0.38F * heart) * (0.35F + 0.65F * along));
  });
  ui.canvas().stroke(spline(line, false, 3), with_alpha(colour, 0.95F),
                     std::max(2.0F, ui.em() * 0.11F));
}

}  // namespace

Voice voice_of(const Mood& mood) {
  const float trust = static_cast<float>(mood.trust) / 100.0F,
              strain = static_cast<float>(mood.tension) / 100.0F;
  const Voice own{0.35F + 0.4F * strain,
                  0.40F + 0.3F * strain,
                  0.35F + 0.4F * strain,
                  0.3F * strain * strain,
                  0.32F - 0.2F * strain + 0.1F * (1.0F - trust),
                  0.4F - 0.3F * trust};
  const auto* found = std::ranges::find(kSounds, mood.feeling, &Sound::feeling);
  if (found == kSounds.end()) return own;
  const Voice& felt = found->voice;
  const auto blend = [](float a, float b) { return lerp(a, b, 0.75F); };
  return {blend(own.loud, felt.loud),     blend(own.pitch, felt.pitch),
          blend(own.tempo, felt.tempo),   blend(own.rough, felt.rough),
          blend(own.pauses, felt.pauses), blend(own.falling, felt.falling)};
}

void voice_line_at(Ui& ui, Rect rect, const Mood& mood, double spoken) {
  VoiceMemory memory;
  memory.voice = voice_of(mood);
  memory.until = spoken;
  for (std::size_t i = 0; i < kSamples; ++i) {
    const double at = spoken - static_cast<double>(kSamples - 1 - i) / kSamplesPerSecond;
    memory.samples[i] = at < 0.0 ? 0.012F : std::max(0.012F, amplitude(memory.voice, at));
  }
  draw(ui, rect, memory);
}

void voice_line(Ui& ui, Rect rect, std::string_view name, const Mood& mood,
                std::string_view words) {
  auto& memory = ui.memory<VoiceMemory>(name);
  memory.voice = voice_of(mood);
  if (ui.still()) {
    still_samples(memory, mood);
  } else {
    take_samples(memory, mood, ui.now());
    const bool moving = std::ranges::any_of(memory.samples, [](float a) { return a > 0.02F; });
    if (moving || (mood.speaking && ui.awake())) ui.animate(30.0F);
  }
  draw(ui, rect, memory);
  ui.show({name, Kind::picture, words}, rect);
}

}  // namespace earshot::ui
