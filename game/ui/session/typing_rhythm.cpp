#include "ui/session/typing_rhythm.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace earshot::ui {
namespace {

struct Beat {
  Typing how;
  double seconds;
};

constexpr std::array kInOneGo{Beat{Typing::typing, 4.0}};
constexpr std::array kStops{Beat{Typing::typing, 1.6}, Beat{Typing::stopped, 2.4},
                            Beat{Typing::typing, 1.4}};
constexpr std::array kDeletes{Beat{Typing::typing, 1.8}, Beat{Typing::stopped, 0.7},
                              Beat{Typing::deleting, 1.5}, Beat{Typing::stopped, 0.8},
                              Beat{Typing::typing, 1.6}};
constexpr std::array kLate{Beat{Typing::away, 3.2}, Beat{Typing::typing, 1.4}};
constexpr std::array kOneWord{Beat{Typing::typing, 0.5}, Beat{Typing::stopped, 1.1},
                              Beat{Typing::typing, 0.5}, Beat{Typing::stopped, 1.6}};
// Without a cue: who is low or ashamed rests between the words, who is angry does not.
constexpr std::array kHeavy{Beat{Typing::typing, 2.2}, Beat{Typing::stopped, 0.8},
                            Beat{Typing::typing, 1.8}};

std::span<const Beat> beats_of(std::string_view signal, std::string_view feeling) {
  if (signal == "typing-stops") return kStops;
  if (signal == "deletes") return kDeletes;
  if (signal == "answers-late") return kLate;
  if (signal == "one-word") return kOneWord;
  constexpr std::array<std::string_view, 9> kSlow{
      "sad", "tired", "resigned", "ashamed", "lonely", "guilty", "hurt", "insecure", "embarrassed"};
  const bool slow = std::ranges::find(kSlow, feeling) != kSlow.end();
  return slow ? std::span<const Beat>(kHeavy) : std::span<const Beat>(kInOneGo);
}

double length_of(std::span<const Beat> beats) {
  double sum = 0.0;
  for (const Beat& beat : beats) sum += beat.seconds;
  return sum;
}

// The beat at a moment, and how much of it is left.
Beat beat_at(std::span<const Beat> beats, double seconds) {
  double at = std::fmod(std::max(0.0, seconds), length_of(beats));
  for (const Beat& beat : beats) {
    if (at < beat.seconds) return {beat.how, beat.seconds - at};
    at -= beat.seconds;
  }
  return {beats.back().how, 0.0};
}

}  // namespace

Typing typing_at(std::string_view signal, std::string_view feeling, double seconds) {
  return beat_at(beats_of(signal, feeling), seconds).how;
}

double next_typing_change(std::string_view signal, std::string_view feeling, double seconds) {
  return beat_at(beats_of(signal, feeling), seconds).seconds;
}

Typing typing_at_rest(std::string_view signal) {
  if (signal == "typing-stops" || signal == "one-word") return Typing::stopped;
  if (signal == "deletes") return Typing::deleting;
  return signal == "answers-late" ? Typing::away : Typing::typing;
}

}  // namespace earshot::ui
