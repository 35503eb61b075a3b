// A ribbon that runs to the left: it stands as high as the voice is, is as broad as the voice is loud,
// swells with each syllable and is gone in the pauses. So one sees how it was said: in bursts, dragging,
// trembling, rising to a question, sinking away.
#include "ui/scene/voice_line.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <vector>

namespace earshot::ui {

namespace {

constexpr double kSamplesPerSecond = 36.0;
constexpr std::size_t kSamples = 140;

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

struct Sample {
  float loud = 0.0F;  // 0: a pause
  float pitch = 0.5F;
};

constexpr int kSyllables = 6;  // of a breath group, with the pause at its end

// The voice at a moment of speech.
Sample sample_at(const Voice& voice, double time) {
  const double rate = 2.2 + 6.4 * static_cast<double>(voice.tempo);
  const double step = std::floor(time * rate);
  const int syllable = static_cast<int>(step), group = syllable / kSyllables;
  const auto within = static_cast<float>(time * rate - step);
  const float place = (static_cast<float>(syllable % kSyllables) + within) / kSyllables;
  const float silent = std::min(voice.pauses * (0.6F + 0.9F * chance(group * 7 + 3)), 0.75F);
  const float way = place / (1.0F - silent);  // through what is said in one breath
  const float turn = way - 0.5F;
  const float shake = chance(static_cast<int>(time * 24.0)) - 0.5F;
  const float accent = chance(syllable * 3 + 1) - 0.5F;
  Sample sample;
  sample.pitch = voice.pitch - 0.42F * voice.falling * turn +
                 0.12F * accent * (0.4F + voice.tempo) + 0.22F * voice.rough * shake;
  if (way >= 1.0F) return {0.0F, voice.pitch - 0.21F * voice.falling};
  const float swell = 0.3F + 0.7F * std::sin(within * 3.14159F);
  const float edge = smooth(0.0F, 0.10F, way) * smooth(1.0F, 0.86F, way);
  const float tremble = 1.0F - voice.rough * (0.5F + shake);
  sample.loud = voice.loud * (1.0F - 0.5F * voice.falling * turn) * swell * edge * tremble *
                (0.7F + 0.3F * chance(syllable));
  return sample;
}

struct VoiceMemory {
  std::deque<Sample> samples = std::deque<Sample>(kSamples);
  double until = 0.0;   // the time the newest sample stands for
  double spoken = 0.0;  // seconds of speech so far
  Voice voice{};
};

void take_samples(VoiceMemory& memory, const Mood& mood, double now) {
  if (now - memory.until > 1.0) memory.until = now - 1.0;
  for (; memory.until < now; memory.until += 1.0 / kSamplesPerSecond) {
    Sample sample{0.0F, memory.samples.back().pitch};
    if (mood.speaking) {
      memory.spoken += 1.0 / kSamplesPerSecond;
      sample = sample_at(memory.voice, memory.spoken);
    }
    memory.samples.pop_front();
    memory.samples.push_back(sample);
  }
}

// Under reduced motion: the whole way a voice goes at once, without moving.
void still_samples(VoiceMemory& memory, const Mood& mood) {
  for (std::size_t i = 0; i < kSamples; ++i)
    memory.samples[i] = mood.speaking
                            ? sample_at(memory.voice, static_cast<double>(i) / kSamplesPerSecond)
                            : Sample{0.0F, memory.voice.pitch};
}

float along_line(std::size_t sample) {
  return static_cast<float>(sample) / static_cast<float>(kSamples - 1);
}

// What is said in one breath, from the sample `begin` to before `end`.
void draw_breath(Ui& ui, Rect rect, const VoiceMemory& memory, std::size_t begin, std::size_t end,
                 Rgba colour) {
  Points upper, lower;
  for (std::size_t i = begin; i < end; ++i) {
    const Sample& sample = memory.samples[i];
    const float t = along_line(i), fade = smooth(0.0F, 0.10F, t) * smooth(1.0F, 0.985F, t);
    const float half = (rect.h * 0.25F * sample.loud + std::max(1.0F, ui.em() * 0.05F)) * fade;
    const float pitch = std::clamp(sample.pitch, 0.05F, 0.95F);
    const float y = rect.centre().y - (pitch - 0.5F) * rect.h * 0.84F;
    upper.push_back({rect.x + rect.w * t, y - half});
    lower.push_back({rect.x + rect.w * t, y + half});
  }
  const float from = along_line(begin), to = along_line(end - 1);
  ui.canvas().sheet(upper, lower, 4, [&](float across, float along) {
    const float heart = 1.0F - std::abs(across - 0.5F) * 2.0F;
    return with_alpha(colour, (0.55F + 0.45F * heart) * (0.45F + 0.55F * lerp(from, to, along)));
  });
}

// Where nothing is said a thin line in the middle goes on.
void draw(Ui& ui, Rect rect, const VoiceMemory& memory) {
  const bool strained = memory.voice.loud * 0.6F + memory.voice.rough * 0.5F > 0.6F;
  const Rgba colour = ui.colour(strained ? Role::tension : Role::trust);
  const float thin = std::max(1.0F, ui.em() * 0.05F);
  ui.canvas().fill({rect.x, rect.centre().y - thin * 0.5F, rect.w, thin},
                   with_alpha(colour, 0.22F));
  const auto said = [&](std::size_t i) { return memory.samples[i].loud > 0.004F; };
  for (std::size_t begin = 0; begin < kSamples;) {
    std::size_t end = begin + 1;
    while (end < kSamples && said(begin) == said(end)) ++end;
    if (said(begin) && end > begin + 1) draw_breath(ui, rect, memory, begin, end, colour);
    begin = end;
  }
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
  for (std::size_t i = 0; i < kSamples; ++i) {
    const double at = spoken - static_cast<double>(kSamples - 1 - i) / kSamplesPerSecond;
    memory.samples[i] = at < 0.0 ? Sample{} : sample_at(memory.voice, at);
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
    const bool moving =
        std::ranges::any_of(memory.samples, [](const Sample& one) { return one.loud > 0.0F; });
    if (moving || (mood.speaking && ui.awake())) ui.animate(30.0F);
  }
  draw(ui, rect, memory);
  ui.show({name, Kind::picture, words}, rect);
}

}  // namespace earshot::ui
