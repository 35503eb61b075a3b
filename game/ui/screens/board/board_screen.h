// The waiting room: the customers of the pack as people who wait, with what one has left unfinished.
//
// Entry point: BoardScreen. A customer whose file does not load waits there too, with what is wrong and where.
#pragma once

#include "ui/screens/board/name_strip.h"
#include "ui/shell/screen.h"

namespace earshot::ui {

class BoardScreen final : public Screen {
 public:
  explicit BoardScreen(World& world);
  void draw(Ui& ui) override;

 private:
  struct Tile {
    const scenario::PackEntry* entry = nullptr;
    std::optional<records::PlayId> open;
    int best = -1;  // best total of this person; -1: never finished
    bool passed = false;
  };
  void collect();
  void draw_tiles(Ui& ui, Rect room, bool with_head);
  float head_height(const Ui& ui, Rect room) const;
  void draw_tile(Ui& ui, Rect rect, const Tile& tile);
  void draw_picture(Ui& ui, Rect rect, const Tile& tile, Role back);
  ScenarioPointer said(const Tile& tile) const;  // in the person's language; null: not loaded
  float words_height(const Ui& ui, float width, const Tile& tile) const;
  float draw_head(Ui& ui, Rect room);
  void draw_buttons(Ui& ui, Rect room);

  World& world_;
  std::vector<Tile> tiles_;
  std::string problem_;
  NameStrip strip_;
};

}  // namespace earshot::ui
