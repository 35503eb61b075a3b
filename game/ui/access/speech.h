// The system's speech as the game knows it. The app speaks through speech-dispatcher, a test writes
// down what was said.
#pragma once

#include <cstdint>
#include <string>

namespace earshot::ui {

struct Utterance {
  enum class Kind : std::uint8_t {
    said,  // in the conversation: each is spoken, one after the other
    here,  // where somebody is: a later one takes the place of an earlier one
  };
  Kind kind = Kind::said;
  std::string text;
  std::string language;  // its code
};

// None of these waits for the speech.
class Speech {
 public:
  virtual ~Speech() = default;
  virtual void set_rate(int rate) = 0;  // records::kLeastRate–kMostRate
  virtual void say(const Utterance& what) = 0;
  virtual void stop() = 0;              // what is being said, and all that waits
  virtual bool is_missing() const = 0;  // somebody wanted to speak, and there is no speech here
};

}  // namespace earshot::ui
