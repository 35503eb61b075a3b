// `simulate --svg FILE`: one picture of everything, to be read from top to bottom. For each scenario
// and variant a grid of histograms, a row for each bot and a column for each score, and the item
// picture: a line for each reply from the mean of those that passed it over to the mean of those that
// took it.
//
// Colours are told apart by who sees few of them (Okabe and Ito 2008), and nothing is said by colour
// alone: what was taken is a filled dot, what was passed over a ring.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

#include "content/simulate_figures.h"

namespace earshot::content {

namespace {

constexpr int kWidth = 960;
constexpr int kMargin = 24;
constexpr int kLabel = 150;  // left of the histograms
constexpr int kCell = 176;   // a histogram with its gap
constexpr int kBarsWidth = 156;
constexpr int kBarsHeight = 36;
constexpr int kRow = 54;
constexpr int kItemRow = 16;
constexpr int kItemLabel = 330;  // left of the item picture
constexpr int kItemWidth = 470;  // 0 to 100 points

constexpr std::string_view kHead =
    R"(<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="{1}" viewBox="0 0 {0} {1}">
<style>
text {{ font: 12px sans-serif; fill: #222 }}
.title {{ font-size: 18px; font-weight: bold }}
.head {{ font-size: 13px; font-weight: bold }}
.small {{ font-size: 10px; fill: #555 }}
.bar {{ fill: #0072b2 }}
.axis {{ stroke: #999; stroke-width: 1 }}
.grid {{ stroke: #ddd; stroke-width: 1 }}
.mean {{ stroke: #d55e00; stroke-width: 2 }}
.strong {{ stroke: #0072b2; stroke-width: 2 }}
.weak {{ stroke: #d55e00; stroke-width: 2 }}
.took {{ fill: #222 }}
.passed {{ fill: #fff; stroke: #222; stroke-width: 1.5 }}
</style>
<rect width="{0}" height="{1}" fill="#fff"/>
)";

std::string svg_escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '&') {
      result += "&amp;";
    } else if (c == '<') {
      result += "&lt;";
    } else if (c == '>') {
      result += "&gt;";
    } else {
      result += c;
    }
  }
  return result;
}

class Drawing {
 public:
  explicit Drawing(const Simulated& simulated) : simulated_(simulated) {}

  std::string draw() {
    for (const VariantFigures& one : simulated_.variants) draw_variant(one);
    return fmt::format(fmt::runtime(kHead), kWidth, y_ + kMargin) + body_ + "</svg>\n";
  }

 private:
  template <class... Arguments>
  void put(std::string_view form, const Arguments&... arguments) {
    fmt::format_to(std::back_inserter(body_), fmt::runtime(form), arguments...);
    body_ += '\n';
  }

  // `anchor`: start, middle or end, as an attribute, which the simplest viewers know too.
  void text(double x, int y, std::string_view kind, std::string_view words,
            std::string_view anchor = "start") {
    put(R"(<text x="{:.0f}" y="{}" class="{}" text-anchor="{}">{}</text>)", x, y, kind, anchor,
        svg_escaped(words));
  }
  void line(std::string_view kind, double x1, int y1, double x2, int y2) {
    put(R"(<line class="{}" x1="{:.1f}" y1="{}" x2="{:.1f}" y2="{}"/>)", kind, x1, y1, x2, y2);
  }

  void draw_variant(const VariantFigures& one) {
    y_ += kMargin + 18;
    text(kMargin, y_, "title", heading_of(one));
    y_ += 20;
    text(kMargin, y_, "small",
         fmt::format("{} plays by each bot, first seed {}{}", simulated_.plays,
                     simulated_.first_seed, simulated_.interrupted ? ", interrupted" : ""));
    draw_histograms(one);
    draw_items(one);
  }

  void draw_histograms(const VariantFigures& one) {
    y_ += 28;
    for (std::size_t i = 0; i < kScoreCount; ++i) {
      text(cell_x(i), y_, "head", score_name(i));
      text(cell_x(i), y_ + 14, "small", "0");
      text(cell_x(i) + kBarsWidth, y_ + 14, "small", "100", "end");
    }
    y_ += 20;
    for (const BotFigures& bot : one.bots) {
      if (bot.figures.plays > 0) draw_row(bot);
    }
  }

  static double cell_x(std::size_t score) {
    return kMargin + kLabel + static_cast<double>(score) * kCell;
  }

  void draw_row(const BotFigures& bot) {
    const analysis::Simulation& s = bot.figures;
    text(kMargin, y_ + kBarsHeight - 12, "name", analysis::info_of(bot.bot).name);
    text(kMargin, y_ + kBarsHeight, "small",
         fmt::format("{:.1f} % passed", 100.0 * s.passed / s.plays));
    const double means[] = {s.root_cause.mean, s.empathy.mean, s.follow_through.mean, s.total.mean};
    for (std::size_t i = 0; i < kScoreCount; ++i)
      draw_histogram(cell_x(i), s.histograms[i], means[i]);
    y_ += kRow;
  }

  // Ten bars of ten points each, and the mean.
  void draw_histogram(double x, const analysis::Histogram& histogram, double mean) {
    const auto tens = in_tens(histogram);
    const double most = std::max(*std::ranges::max_element(tens), 1U);
    const double step = kBarsWidth / static_cast<double>(kTens);
    const int floor = y_ + kBarsHeight;
    for (std::size_t ten = 0; ten < kTens; ++ten) {
      const double height = kBarsHeight * (tens[ten] / most);
      if (tens[ten] == 0) continue;
      put(R"(<rect class="bar" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}"/>)",
          x + step * static_cast<double>(ten), floor - std::max(height, 1.0), step - 2,
          std::max(height, 1.0));
    }
    line("axis", x, floor, x + kBarsWidth, floor);
    const double at = x + kBarsWidth * mean / 100;
    line("mean", at, y_, at, floor + 3);
    text(std::clamp(at, x + 10, x + kBarsWidth - 14), floor + 13, "small",
         fmt::format("{:.1f}", mean), "middle");
  }

  void draw_items(const VariantFigures& one) {
    const auto items = item_picture(one);
    if (items.empty()) return;
    y_ += 24;
    text(kMargin, y_, "head", "Which reply splits strong plays from weak ones");
    y_ += 16;
    text(kMargin, y_, "small",
         "Mean total of the plays that took a reply (dot) and of those that had it before them and "
         "did "
         "not (ring), with their numbers");
    y_ += 10;
    const int top = y_;
    const int bottom = top + kItemRow * static_cast<int>(items.size());
    for (int points = 0; points <= 100; points += 25) {
      line("grid", item_x(points), top, item_x(points), bottom);
      text(item_x(points), bottom + 12, "small", std::to_string(points), "middle");
    }
    for (const Item& item : items) draw_item(*one.scenario, item);
    y_ += 16;
  }

  static double item_x(double points) { return kItemLabel + kItemWidth * points / 100; }

  void draw_item(const scenario::Scenario& scenario, const Item& item) {
    const analysis::ReplyFigures& f = item.figures;
    const int middle = y_ + kItemRow / 2;
    const double took = item_x(f.mean_taken());
    const double passed = item_x(f.mean_passed_over());
    put("<g><title>{}</title>", svg_escaped(scenario.choices[item.choice].text.plain));
    text(kItemLabel - 10, middle + 4, "name", name_of_choice(scenario, item.choice), "end");
    line(f.split() >= 0 ? "strong" : "weak", passed, middle, took, middle);
    put(R"(<circle class="passed" cx="{:.1f}" cy="{}" r="3.5"/>)", passed, middle);
    put(R"(<circle class="took" cx="{:.1f}" cy="{}" r="3.5"/>)", took, middle);
    text(item_x(100) + 12, middle + 4, "small",
         fmt::format("{:+.1f}  ({} / {})", f.split(), f.taken, f.passed_over));
    put("</g>");
    y_ += kItemRow;
  }

  const Simulated& simulated_;
  std::string body_;
  int y_ = 0;
};

}  // namespace

std::string render_svg(const Simulated& simulated) { return Drawing(simulated).draw(); }

}  // namespace earshot::content
