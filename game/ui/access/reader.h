// Reads aloud: what is said in a conversation, the words of a new screen or dialogue, and whatever
// the focus comes to.
//
// Entry points: said() for a conversation, look() at the end of each frame. What somebody's own act
// brings breaks off what is being spoken; what comes by itself waits its turn.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ui/access/speech.h"
#include "ui/ui.h"

namespace earshot::ui {

class Reader {
 public:
  void speak_through(std::shared_ptr<Speech> speech) { speech_ = std::move(speech); }
  void set(bool on, int rate);
  bool is_on() const { return on_ && speech_ != nullptr; }
  bool is_missing() const { return speech_ == nullptr || speech_->is_missing(); }

  void begin(const Ui& ui) { acted_ = acted_ || ui.input().any(); }  // before anybody takes it
  // The language of the words of this screen; each frame anew.
  void speak_in(std::string_view language) { language_ = language; }
  // That of the game's own words, which dialogues over a conversation are in.
  void speak_of_itself_in(std::string_view language) { own_ = language_ = language; }
  void said(std::string text);
  void said_of_itself(std::string text);  // in the game's language, among what is said
  void look(Ui& ui);

 private:
  struct Place {  // where somebody is
    std::string screen;
    std::size_t dialogue = 0;  // by its words
    std::string focus;
    std::string described;
  };
  void flush(bool breaks_off);
  void tell_place(Ui& ui, bool moved);
  void take_repeat(Ui& ui);

  std::shared_ptr<Speech> speech_;
  bool on_ = false;
  int rate_ = 0;
  std::string language_, own_;
  std::vector<Utterance> waiting_;
  std::vector<std::string> last_;  // the words that were said last, to be said once more
  Place place_;
  bool acted_ = false;  // since the last frame that was looked at
};

// What is read of a widget: its words, what it is and what it is set to.
std::string described(const SeenWidget& widget);
// What stands on the topmost layer and is in no widget, as one text.
std::string loose_words(const Recorder& seen);

}  // namespace earshot::ui
