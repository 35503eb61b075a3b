// A round of a workshop around a conversation: a strip with its clock and where what is played has got to, and what happens when time is
// up or the facilitator pauses.
#pragma once

#include "ui/screens/conversation/around.h"
#include "ui/shell/attending.h"

namespace earshot::ui {

class Contest final : public Around {
 public:
  explicit Contest(World& world);

  Fixed fixed() const override;
  std::optional<Destination> elsewhere() override;
  float head_height(const Ui& ui) const override;
  void draw_head(Ui& ui, Rect rect) override;
  bool running() const override;
  void draw_cover(Ui& ui) override;
  void acted() override;
  Destination after() const override { return {Page::workshop}; }

 private:
  bool is_gone(const workshop::KeptPlay* play) const;
  bool is_gone(const workshop::DealtTalk* talk) const;
  bool is_gone() const;
  bool waits_for_host() const;

  std::shared_ptr<Attending> attending_;
  int generation_;
};

}  // namespace earshot::ui
