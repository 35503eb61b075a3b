// `simulate --csv FILE`: a row for each play, as RFC 4180 has it but for lines that end in a line feed
// alone. Names are words of the format and need no quotes; a scenario is called what its file is.
#include <fmt/format.h>

#include <iterator>

#include "content/simulate_figures.h"

namespace earshot::content {

namespace {

std::string quoted(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string result = "\"";
  for (const char c : text) result += c == '"' ? std::string("\"\"") : std::string(1, c);
  return result + "\"";
}

void add_rows(const VariantFigures& one, const BotFigures& bot, std::string& text) {
  for (const analysis::PlayFigures& play : bot.figures.each) {
    fmt::format_to(std::back_inserter(text), "{},{},{},{},{},{},{},{},{},{},{},{}\n",
                   quoted(one.scenario->id), one.variant, analysis::info_of(bot.bot).name,
                   play.seed, play.shown[0], play.shown[1], play.shown[2], play.shown[3],
                   play.passed ? "yes" : "no", one.scenario->endings[play.ending].name,
                   play.replies, play.words);
  }
}

}  // namespace

std::string render_csv(const Simulated& simulated) {
  std::string text =
      "scenario,variant,bot,seed,root_cause,empathy,follow_through,total,passed,ending,replies,"
      "words\n";
  for (const VariantFigures& one : simulated.variants) {
    for (const BotFigures& bot : one.bots) add_rows(one, bot, text);
  }
  return text;
}

}  // namespace earshot::content
