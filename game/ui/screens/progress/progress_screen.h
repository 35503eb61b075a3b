// How a person's listening grows over weeks: five skills, each as a curve over days, and what to
// practise next and with whom.
//
// Entry point: ProgressScreen. What is shown is records::growth_of() and advice_of(); the rules by
// which they go stand on the page.
#pragma once

#include "records/advice.h"
#include "ui/screens/progress/skills.h"
#include "ui/shell/screen.h"
#include "ui/widgets/frame.h"

namespace earshot::ui {

class ProgressScreen final : public Screen {
 public:
  explicit ProgressScreen(const World& world);
  void draw(Ui& ui) override;

 private:
  void collect();
  void draw_empty(Ui& ui, Rect room);
  void draw_skills(Ui& ui, Rect room);
  void skill_rows(Ui& ui, Column& column);
  void chosen_skill(Ui& ui, Column& column);
  void listening_grades(Ui& ui, Column& column) const;
  void how_it_is_counted(Ui& ui, Column& column) const;
  void next_step(Ui& ui, Column& column);
  std::string why_them(const scenario::Scenario& said) const;
  void draw_buttons(Ui& ui, Rect room);

  const World& world_;
  records::Growth growth_;
  std::optional<records::Advice> advice_;
  std::array<SkillCurve, records::kSkills> curves_;
  std::vector<TrendTick> weeks_;
  std::size_t skill_ = 0;
  std::optional<std::size_t> point_;
  std::string problem_;
};

}  // namespace earshot::ui
