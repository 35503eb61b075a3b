// Past plays, the latest first; each opens its debrief.
#pragma once

#include "ui/shell/screen.h"

namespace earshot::ui {

class HistoryScreen final : public Screen {
 public:
  explicit HistoryScreen(const World& world);
  void draw(Ui& ui) override;

 private:
  void draw_rows(Ui& ui, Rect room);
  std::string origin_of(const records::Play& play) const;

  const World& world_;
  std::vector<records::Play> plays_;
  std::string problem_;
};

}  // namespace earshot::ui
