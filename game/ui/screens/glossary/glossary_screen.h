// The techniques of the rubric: what each is called, what it teaches, how it sounds, and how not.
// Found by typing.
//
// Entry point: GlossaryScreen. It goes back to where it was opened from.
#pragma once

#include <string>
#include <vector>

#include "ui/screens/glossary/examples.h"
#include "ui/shell/screen.h"
#include "ui/widgets/frame.h"

namespace earshot::ui {

class GlossaryScreen final : public Screen {
 public:
  // `from.technique` is opened; `from.play` is the play whose debrief sent one here.
  GlossaryScreen(const World& world, const Destination& from);
  void draw(Ui& ui) override;

 private:
  struct Item {
    const scenario::Technique* technique;
    std::string searched;  // folded
  };
  void draw_search(Ui& ui, Column& column);
  void draw_list(Ui& ui, Rect room);
  void draw_chosen(Ui& ui, Rect room);
  void chosen_words(Ui& ui, Column& column);
  void chosen_dialogue(Ui& ui);
  void leave();

  Destination back_;
  std::shared_ptr<const scenario::Rubric> rubric_;  // in the person's language
  Examples examples_;
  std::vector<Item> items_;  // by family, as the rubric has them
  const scenario::Technique* chosen_ = nullptr;
  std::string question_;
  bool is_new_ = true;
  int to_chosen_ = 2;  // frames in which the list goes to it; in the first it has no height yet
  bool to_list_start_ = false;
};

}  // namespace earshot::ui
