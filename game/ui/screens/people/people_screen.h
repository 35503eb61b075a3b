// Who is playing, and going on with what was left off: a name at the start, so that several people share one office PC with records of their own.
#pragma once

#include "ui/screens/people/open_play.h"
#include "ui/shell/screen.h"
#include "ui/widgets/frame.h"

namespace earshot::ui {

class PeopleScreen final : public Screen {
 public:
  explicit PeopleScreen(World& world);
  void draw(Ui& ui) override;

 private:
  void draw_continue(Ui& ui, Column& column);
  void draw_people(Ui& ui, Rect room);
  void draw_new(Ui& ui, Rect room);
  void enter(const records::Person& person, bool is_new);
  void add();

  World& world_;
  std::vector<records::Person> people_;
  std::optional<OpenPlay> open_;
  std::string name_;
  std::string problem_;
  bool asks_name_;
};

}  // namespace earshot::ui
