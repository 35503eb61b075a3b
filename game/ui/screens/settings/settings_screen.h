// Settings of one person, live and saved at once, and what is theirs: export and delete.
#pragma once

#include "ui/shell/screen.h"
#include "ui/widgets/frame.h"

namespace earshot::ui {

class SettingsScreen final : public Screen {
 public:
  explicit SettingsScreen(World& world) : world_(world) {}
  void draw(Ui& ui) override;

 private:
  void draw_controls(Ui& ui, Rect room);
  std::string language(Ui& ui, Column& column) const;  // the code of what is chosen now
  void draw_records(Ui& ui, Rect room, float& used);
  void draw_confirmation(Ui& ui);
  void save(Ui& ui, const records::Settings& settings);
  void export_records();
  void delete_records();

  World& world_;
  std::string said_;   // what an export or a failure has to say
  bool asks_ = false;  // whether to delete
};

}  // namespace earshot::ui
