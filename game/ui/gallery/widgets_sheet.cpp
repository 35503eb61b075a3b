#include "ui/gallery/widgets_sheet.h"

#include <fmt/format.h>

#include <array>
#include <memory>
#include <optional>
#include <string>

#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/field.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/hint.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/plot.h"
#include "ui/widgets/row.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/text.h"

namespace earshot::ui {

namespace {

constexpr std::array kTabs{Segment{"notes", "Notes", Icon::note, "N"},
                           Segment{"record", "Record", Icon::record, "R"},
                           Segment{"promises", "Promises", Icon::promise, "P"}};
constexpr std::array kThemeNames{Segment{"dark", "Dark", Icon::moon},
                                 Segment{"light", "Light", Icon::sun},
                                 Segment{"high-contrast", "Contrast", Icon::eye}};
constexpr std::array kCurve{
    PlotPoint{35, 60, "She rings"},
    PlotPoint{40, 55, "You ask what happened"},
    PlotPoint{50, 45, "You repeat it"},
    PlotPoint{45, 50, "You interrupt"},
    PlotPoint{62, 35, "You name the worry", true},
    PlotPoint{75, 20, "You sum up"},
    PlotPoint{80, 15, "You promise"},
};

struct State {
  std::size_t tab = 0;
  bool captions = true;
  float pace = 2.0F;
  std::string name;
  std::optional<std::size_t> point = 4;
  bool noted = false;
  bool asking = false;
  int taken = 0;
};

class WidgetsSheet {
 public:
  WidgetsSheet(Ui& ui, State& state) : ui_(ui), state_(state) {}

  void draw() {
    ui_.name_screen("widgets");
    const float gap = ui_.metrics().gap() * 1.6F,
                columns = ui_.screen().w > ui_.em() * 56.0F ? 3.0F : 2.0F;
    const float width = (ui_.screen().w - (columns + 1.0F) * gap) / columns;
    const Rect first{gap, gap, width, ui_.screen().h - 2.0F * gap};
    column("left", first, [&](Column& c) {
      words(c);
      controls(c);
      if (columns < 3.0F) cards(c);
    });
    if (columns > 2.0F)
      column("middle", first.moved(width + gap, 0.0F), [this](Column& c) { cards(c); });
    column("right", first.moved((columns - 1.0F) * (width + gap), 0.0F), [this](Column& c) {
      meters(c);
      lists(c);
    });
    if (state_.asking) ask();
  }

 private:
  template <class Fill>
  void column(std::string_view name, Rect rect, Fill fill) {
    const Rect room = panel(ui_, rect, std::string(name) + "-panel");
    ScrollArea area(ui_, name, room);
    Column column(area.room(), ui_.em() * 0.6F);
    fill(column);
    area.finish(column.bottom());
  }

  void words(Column& c) {
    c.use(text(ui_, c.rest(), kTitleInk, "Earshot"));
    c.use(text(ui_, c.rest(), kHeadingInk, "The bill that doubled"));
    c.use(text(ui_, c.rest(), kSoftInk,
               "telephone · about 8 minutes · tested in Łódź, Αθήνα, Київ and Đà Nẵng → ✓"));
    const std::array runs{Run{"“It has been "},
                          Run{"twice", Run::Kind::emphasis},
                          Run{" what it was, since "},
                          Run{"both boys moved out", Run::Kind::mark, "lives-alone", state_.noted},
                          Run{", and nobody — "},
                          Run{"nobody", Run::Kind::strong},
                          Run{" — has told me why.”"}};
    const SpokenResult said = spoken(ui_, c.rest(), {"said", runs});
    if (said.picked) state_.noted = !state_.noted;
    c.use(said.height);
    ButtonRow row(ui_, c.rest());
    if (row.add({"go", "Take the call", Icon::phone, Button::Tone::main, "↵"})) ++state_.taken;
    if (row.add({"ask", "Ask me", Icon::question})) state_.asking = true;
    row.add({"quiet", "Leave", Icon::door, Button::Tone::quiet, "Esc"});
    row.add({"off", "Not yet", Icon::lock, Button::Tone::plain, {}, Role::surface, false});
    c.use(row.height());
  }

  void controls(Column& c) {
    const Field field_look{"name", "Your name", "as colleagues call you", Icon::person};
    field(ui_, c.take(field_height(ui_, c.rest().w, field_look)), field_look, state_.name);
    const Segments themes{"theme", kThemeNames, static_cast<std::size_t>(ui_.theme().id)};
    const std::size_t chosen =
        segments(ui_, c.take(segments_height(ui_, c.rest().w, themes)), themes);
    ui_.set_theme(static_cast<ThemeId>(chosen));
    const Toggle captions{"captions", "Say in words how a line is spoken", "on", "off",
                          state_.captions};
    state_.captions = toggle(ui_, c.take(toggle_height(ui_, c.rest().w, captions)), captions);
    const std::string size = fmt::format("{:.0f} px", ui_.fonts().text_size());
    const Slider text_size{"text-size", "Text size", size, ui_.fonts().text_size(),
                           18.0F,       40.0F,       1.0F};
    ui_.set_text_size(slider(ui_, c.take(slider_height(ui_, c.rest().w, text_size)), text_size));
    const std::array signs{Badge{"telecom", Icon::phone}, Badge{"good", Icon::check, Role::good},
                           Badge{"missed", Icon::warning, Role::poor}};
    c.use(badges(ui_, c.rest(), signs));
    icons(c);
  }

  void icons(Column& c) {
    const float side = ui_.em() * 1.3F, step = side * 1.5F;
    Vec2 at = c.rest().top_left();
    for (int i = 1; i <= static_cast<int>(Icon::send); ++i) {
      draw_icon(ui_.canvas(), static_cast<Icon>(i), {at.x, at.y, side, side},
                ui_.colour(Role::text));
      at.x += step;
      if (at.x + side < c.rest().x + c.rest().w) continue;
      at = {c.rest().x, at.y + step};
    }
    c.use(at.y + step - c.y());
  }

  void cards(Column& c) {
    c.use(text(ui_, c.rest(), kHeadingInk, "What do you say?"));
    using Kind = ReplyCard::Kind;
    const std::array replies{
        ReplyCard{"reply/1", 1, "Tell me what you saw when the bill came."},
        ReplyCard{"reply/2", 2,
                  "Twice as much, and nobody told you why. That would unsettle anybody. What "
                  "changed at home?"},
        ReplyCard{"reply/3", 3, "Open her account", Kind::action, Icon::search},
        ReplyCard{"reply/4", 4, "Let me sum up what I have heard", Kind::action, Icon::ear},
        ReplyCard{"reply/5", 5, "Here is what I think is wrong", Kind::action, Icon::board, false,
                  "you have heard too little to say that yet"},
        ReplyCard{"reply/6", 6, "That is not my department.", Kind::speech, Icon::none, true},
    };
    for (const ReplyCard& card : replies) {
      const float width = c.rest().w;
      const bool key = ui_.pressed(static_cast<Key>(static_cast<int>(Key::one) + card.number - 1));
      if (reply_card(ui_, c.take(reply_card_height(ui_, width, card)), card) || key)
        state_.taken = card.number;
    }
    c.use(text(ui_, c.rest(), kSoftInk, fmt::format("taken: {}", state_.taken)));
  }

  void meters(Column& c) {
    c.use(bar(ui_, c.rest(), {"trust", "Trust", "low, rising", 35, Role::trust, Icon::heart}));
    c.use(bar(ui_, c.rest(), {"tension", "Tension", "high", 72, Role::tension, Icon::bolt}));
    const Segments tabs{"desk", kTabs, state_.tab};
    state_.tab = segments(ui_, c.take(segments_height(ui_, c.rest().w, tabs)), tabs);
    const float width = c.rest().w / (c.rest().w > ui_.em() * 15.0F ? 3.0F : 1.0F);
    float height = 0.0F;
    int i = 0;
    for (const Ring& gauge : {Ring{"root-cause", "Root cause", "found", 84, Role::trust},
                              Ring{"empathy", "Empathy", "heard", 61, Role::accent},
                              Ring{"follow-through", "Follow-through", "kept", 100, Role::good}}) {
      const bool beside = width < c.rest().w;
      const float left = beside ? width * static_cast<float>(i++) : 0.0F;
      const float used =
          ring(ui_, {c.rest().x + left, c.y(), width - ui_.em() * 0.5F, 0.0F}, gauge);
      height = beside ? std::max(height, used) : 0.0F;
      if (!beside) c.use(used);
    }
    c.use(height);
  }

  void lists(Column& c) {
    const Rect rect = c.take(ui_.em() * 11.0F);
    state_.point = plot(ui_, rect, {"curve", "Trust", "Tension", kCurve, state_.point});
    if (state_.point) c.use(text(ui_, c.rest(), kSoftInk, kCurve[*state_.point].text));
    const std::array rows{
        Row{"row/marta", "Marta Oyelaran", "The bill that doubled", "84", Icon::phone,
            Role::text_soft, true},
        Row{"row/note", "Four of the five lines have carried no traffic for ninety days.", "", "",
            Icon::none, Role::text_soft, false, true},
        Row{"row/promise", "Call when the new bill is out", "due on day 6", "day 6", Icon::promise,
            Role::good},
    };
    for (const Row& item : rows) {
      const Rect place = c.take(row_height(ui_, c.rest().w, item));
      row(ui_, place, item);
      if (ui_.focused(item.name))
        hint(ui_, place, "A hint says a little more about what the keyboard is at.");
    }
  }

  void ask() {
    Dialogue dialogue(ui_, "question", 24.0F, 13.0F);
    Column c(dialogue.room(), ui_.em() * 0.6F);
    c.use(text(ui_, c.rest(), kHeadingInk, "Leave the conversation?"));
    c.use(text(ui_, c.rest(), kInk, "Marta will be left with what she was told so far."));
    ButtonRow row(ui_, c.rest());
    const bool yes = row.add({"yes", "Leave", Icon::none, Button::Tone::main});
    const bool no = row.add({"no", "Stay", Icon::none});
    if (yes || no || dialogue.wants_to_close()) state_.asking = false;
  }

  Ui& ui_;
  State& state_;
};

}  // namespace

PaintScreen widgets_sheet() {
  return [state = std::make_shared<State>()](Ui& ui) { WidgetsSheet(ui, *state).draw(); };
}

}  // namespace earshot::ui
