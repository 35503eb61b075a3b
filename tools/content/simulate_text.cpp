// `simulate` on a terminal: a table of the bots, their histograms, what none of them came to, and the
// replies that split strong plays from weak ones.
#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "content/simulate_figures.h"
#include "content/stats_command.h"
#include "content/text.h"

namespace earshot::content {

namespace {

using analysis::Simulation;

constexpr int kNameWidth = 17;
constexpr std::size_t kMostItems = 8;  // at either end of the item picture

// A bar of one line's height, for as many of `most`; a dot for none.
std::string_view small_bar(std::uint32_t count, std::uint32_t most) {
  static constexpr std::string_view kBars[] = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  if (count == 0) return "·";
  return kBars[(std::uint64_t{count} * 8 - 1) / most];
}

std::string bar(std::uint32_t count, std::uint32_t most, int width) {
  const auto cells = static_cast<int>(std::uint64_t{count} * static_cast<unsigned>(width) / most);
  std::string text;
  for (int i = 0; i < cells; ++i) text += "█";
  return text.empty() && count > 0 ? "▏" : text;
}

double share(std::uint32_t part, std::uint32_t of) { return of == 0 ? 0 : 100.0 * part / of; }

class SimulatedPrinter {
 public:
  SimulatedPrinter(const Simulated& simulated, Console& console)
      : simulated_(simulated), console_(console), out_(console.out) {}

  void print() {
    for (const VariantFigures& one : simulated_.variants) {
      if (&one != &simulated_.variants.front()) out_ << "\n";
      print_variant(one);
    }
    if (simulated_.interrupted) out_ << "\ninterrupted: these are the plays played so far\n";
    out_.flush();
  }

 private:
  void print_variant(const VariantFigures& one) {
    out_ << wrapped(heading_of(one), console_.width);
    out_ << plays_of(one) << "\n\n";
    print_table(one);
    one.bots.size() == 1 ? print_histograms(one.bots[0].figures) : print_small_histograms(one);
    print_coverage(one);
    print_items(one);
  }

  std::string plays_of(const VariantFigures& one) const {
    const std::string who =
        one.bots.size() == 1 ? " by the bot " + name(one.bots[0]) : " by each bot";
    const std::string plays =
        simulated_.plays == 1 ? "1 play" : std::to_string(simulated_.plays) + " plays";
    return plays + who + ", seeds " + std::to_string(simulated_.first_seed) + " to " +
           std::to_string(simulated_.first_seed + simulated_.plays - 1);
  }

  static std::string name(const BotFigures& bot) {
    return std::string(analysis::info_of(bot.bot).name);
  }

  void print_table(const VariantFigures& one) {
    out_ << padded_right("", kNameWidth)
         << "  root  emp.  foll.      total  passed  replies      minutes\n";
    for (const BotFigures& bot : one.bots) {
      const Simulation& s = bot.figures;
      if (s.plays == 0) continue;
      out_ << padded_right(name(bot), kNameWidth)
           << fmt::format("{:6.1f}{:6.1f}{:6.1f}{:7.1f} ±{:4.1f}{:6.1f} %  {:>11}{:9.1f}",
                          s.root_cause.mean, s.empathy.mean, s.follow_through.mean, s.total.mean,
                          s.total.deviation, share(s.passed, s.plays), lengths(s), minutes(s));
      if (s.plays < simulated_.plays) out_ << fmt::format("  ({} plays)", s.plays);
      out_ << "\n";
    }
  }

  static std::string lengths(const Simulation& s) {
    return fmt::format("{}–{:.0f}–{}", s.least_replies, s.replies, s.most_replies);
  }
  static double minutes(const Simulation& s) { return s.words / kWordsAMinute; }

  static std::string small_histogram(const analysis::Histogram& histogram) {
    const auto tens = in_tens(histogram);
    const std::uint32_t most = *std::ranges::max_element(tens);
    std::string text;
    for (const std::uint32_t count : tens) text += small_bar(count, std::max(most, 1U));
    return text;
  }

  void print_small_histograms(const VariantFigures& one) {
    out_ << "\nHow many plays came to 0, 10, 20 … 90 to 100 points\n"
         << padded_right("", kNameWidth);
    for (std::size_t i = 0; i < kScoreCount; ++i) out_ << "  " << padded_right(score_name(i), 14);
    out_ << "\n";
    for (const BotFigures& bot : one.bots) {
      if (bot.figures.plays == 0) continue;
      out_ << padded_right(name(bot), kNameWidth);
      for (const auto& histogram : bot.figures.histograms)
        out_ << "  " << padded_right(small_histogram(histogram), 14);
      out_ << "\n";
    }
  }

  void print_histograms(const Simulation& figures) {
    for (std::size_t i = 0; i < kScoreCount; ++i) {
      const auto tens = in_tens(figures.histograms[i]);
      const std::uint32_t most = std::max(*std::ranges::max_element(tens), 1U);
      out_ << "\nPlays by " << score_name(i) << "\n";
      for (std::size_t ten = 0; ten < kTens; ++ten) {
        const std::size_t end = ten + 1 == kTens ? 100 : ten * 10 + 9;
        out_ << fmt::format("{:4}–{:<3}{:8}  ", ten * 10, end, tens[ten])
             << bar(tens[ten], most, console_.width - 20) << "\n";
      }
    }
  }

  void print_coverage(const VariantFigures& one) {
    const scenario::Scenario& scenario = *one.scenario;
    const auto nodes = never_visited(one);
    const auto choices = never_taken(one);
    const auto endings = std::ranges::count_if(one.all.endings, [](auto n) { return n > 0; });
    out_ << fmt::format("\nSeen: {} of {} nodes, {} of {} replies, {} of {} endings\n",
                        scenario.nodes.size() - nodes.size(), scenario.nodes.size(),
                        scenario.choices.size() - choices.size(), scenario.choices.size(), endings,
                        scenario.endings.size());
    for (const auto node : nodes)
      never("never come to", scenario.nodes[node].name, scenario.nodes[node].where);
    for (const auto choice : choices)
      never("never taken", name_of_choice(scenario, choice), scenario.choices[choice].where);
    for (std::size_t i = 0; i < scenario.endings.size(); ++i) {
      if (one.all.endings[i] == 0)
        never("never ended in", scenario.endings[i].name, scenario.endings[i].where);
    }
  }

  // The built-in ending has no place.
  void never(const char* what, const std::string& name, const base::Span& where) {
    const std::string line =
        where.end.offset > 0 ? ", line " + std::to_string(where.begin.line) : "";
    out_ << wrapped(std::string(what) + ": `" + name + "`" + line, console_.width, "  ");
  }

  void print_items(const VariantFigures& one) {
    const auto items = item_picture(one);
    if (items.empty()) return;
    out_
        << "\nReplies that split the plays: mean total of those that took the reply against those\n"
           "that had it before them and did not\n"
           "  split     took           did not\n";
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (i == kMostItems && items.size() > 2 * kMostItems) {
        out_ << fmt::format("    … {} more\n", items.size() - 2 * kMostItems);
        i = items.size() - kMostItems;
      }
      const analysis::ReplyFigures& f = items[i].figures;
      out_ << fmt::format("  {:+5.1f}  {:5.1f} {:>7}  {:5.1f} {:>7}  ", f.split(), f.mean_taken(),
                          fmt::format("({})", f.taken), f.mean_passed_over(),
                          fmt::format("({})", f.passed_over))
           << name_of_choice(*one.scenario, items[i].choice) << "\n";
    }
  }

  const Simulated& simulated_;
  Console& console_;
  std::ostream& out_;
};

}  // namespace

void print_text(const Simulated& simulated, Console& console) {
  SimulatedPrinter(simulated, console).print();
}

}  // namespace earshot::content
