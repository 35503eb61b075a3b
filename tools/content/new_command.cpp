// Asks, fills in the starter's gaps, writes three files or none, and lets `check` look at them.
#include "content/new_command.h"

#include <array>
#include <istream>
#include <map>
#include <optional>
#include <ostream>
#include <vector>

#include "base/nearest.h"
#include "base/utf8.h"
#include "check/files.h"
#include "content/check_command.h"
#include "content/save.h"
#include "scenario/built_in.h"
#include "scenario/load.h"
#include "scenario/names.h"
#include "scenario/words.h"

extern const std::string_view kStarterScenario;
extern const std::string_view kStarterBest;
extern const std::string_view kStarterCareless;

namespace earshot::content {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongestAnswer = 60;  // characters

// How the customer of the starter hesitates, where it can be perceived.
struct Hesitation {
  std::string_view channel, words, signal;
};
constexpr std::array kHesitations = {
    Hesitation{"phone", "slows down", "voice-slows"},
    Hesitation{"chat", "stops typing", "typing-stops"},
    Hesitation{"counter", "looks down", "looks-down"},
    Hesitation{"video", "looks down", "looks-down"},
    Hesitation{"visit", "looks down", "looks-down"},
};

const Hesitation& hesitation_for(std::string_view channel) {
  for (const Hesitation& one : kHesitations) {
    if (one.channel == channel) return one;
  }
  return kHesitations.front();
}

// Nothing when the text may stand between quotation marks and in what is spoken.
std::optional<std::string> objection(std::string_view text) {
  if (base::first_bad_byte(text)) return "it is not UTF-8";
  if (base::character_count(text) > kLongestAnswer) return "it has more than 60 characters";
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20) return "it holds a control character";
    if (std::string_view("\"\\*[]").find(c) != std::string_view::npos)
      return "it may not hold `" + std::string(1, c) + "`";
  }
  return std::nullopt;
}

using Gaps = std::map<std::string, std::string, std::less<>>;

// Every {{gap}} of the starter, filled in.
std::string filled(std::string_view pattern, const Gaps& gaps) {
  std::string text;
  while (true) {
    const std::size_t begin = pattern.find("{{");
    text += pattern.substr(0, begin);
    if (begin == std::string_view::npos) return text;
    const std::size_t end = pattern.find("}}", begin);
    text += gaps.find(pattern.substr(begin + 2, end - begin - 2))->second;
    pattern.remove_prefix(end + 2);
  }
}

std::string yaml_quoted(const std::string& text) { return "\"" + text + "\""; }

class NewCommand {
 public:
  NewCommand(const NewOptions& options, Console& console) : wanted_(options), console_(console) {}

  ExitCode run() {
    if (wanted_.scenario.extension() != ".yaml" && wanted_.scenario.extension() != ".yml")
      wanted_.scenario += ".yaml";
    if (const auto sentence = objection_to_file())
      return fail(console_, ExitCode::usage, *sentence);
    const std::string sector = usual_sector();
    if (!settle(wanted_.title, "Title of the card", "The door that says no") ||
        !settle(wanted_.customer, "The customer's name", "Ruth Ashdown") ||
        !settle(wanted_.pronouns, "Pronouns", "she/her") ||
        !settle(wanted_.sector, "Sector", sector) || !settle_channel())
      return ExitCode::usage;
    const ExitCode written = write();
    return written == ExitCode::fine ? look_at_it() : written;
  }

 private:
  std::array<fs::path, 3> files() const {
    fs::path best = wanted_.scenario;
    fs::path careless = wanted_.scenario;
    return {wanted_.scenario, best.replace_extension(".best.play"),
            careless.replace_extension(".careless.play")};
  }

  std::optional<std::string> objection_to_file() const {
    const std::string stem = wanted_.scenario.stem().string();
    if (!scenario::is_id(stem)) {
      const std::string better = scenario::as_id(stem);
      return "`" + stem + "` cannot be the id of a scenario: lower-case words joined by `-`" +
             (scenario::is_id(better) ? "; write `" + better + ".yaml`" : "");
    }
    for (const fs::path& file : files()) {
      if (auto sentence = in_the_way(file)) return sentence;
    }
    return std::nullopt;
  }

  // Of the pack that the file will lie in; outside a pack every sector is free.
  std::string usual_sector() const {
    const auto folder = check::pack_above(wanted_.scenario);
    if (!folder) return "membership";
    const auto pack = scenario::load_pack(*folder, scenario::built_in_rubric);
    return pack && !pack->sectors.empty() ? pack->sectors.front() : "membership";
  }

  // The answer, given or asked for; false: there is none that can be used.
  bool settle(std::string& answer, const std::string& question, const std::string& usual) {
    if (!answer.empty()) return accept(answer, question);
    if (!console_.in_is_terminal) return answer = usual, true;
    while (true) {
      console_.out << question << " [" << usual << "]: " << std::flush;
      if (!std::getline(console_.in, answer)) {
        console_.out << "\n";
        fail(console_, ExitCode::usage, "nothing was written");
        return false;
      }
      if (answer.empty()) return answer = usual, true;
      if (accept(answer, question)) return true;
    }
  }

  bool accept(const std::string& answer, const std::string& question) {
    const auto objection_to_it = objection(answer);
    if (objection_to_it) fail(console_, ExitCode::usage, question + ": " + *objection_to_it);
    return !objection_to_it;
  }

  bool settle_channel() {
    const auto channels = scenario::words(scenario::WordList::channels);
    std::string all;
    for (const auto channel : channels) all += (all.empty() ? "" : ", ") + std::string(channel);
    if (!settle(wanted_.channel, "Channel (" + all + ")", "phone")) return false;
    while (!scenario::find_word(scenario::WordList::channels, wanted_.channel)) {
      fail(console_, ExitCode::usage,
           "there is no channel `" + wanted_.channel + "`; there are " + all);
      if (!console_.in_is_terminal) return false;
      wanted_.channel.clear();
      if (!settle(wanted_.channel, "Channel", "phone")) return false;
    }
    return true;
  }

  Gaps gaps() const {
    const Hesitation& hesitation = hesitation_for(wanted_.channel);
    return {{"title", wanted_.title},
            {"title_yaml", yaml_quoted(wanted_.title)},
            {"file", wanted_.scenario.filename().string()},
            {"first", wanted_.customer.substr(0, wanted_.customer.find(' '))},
            {"name_yaml", yaml_quoted(wanted_.customer)},
            {"pronouns_yaml", yaml_quoted(wanted_.pronouns)},
            {"sector", yaml_quoted(wanted_.sector)},
            {"channel", wanted_.channel},
            {"cue", std::string(hesitation.words)},
            {"signal", std::string(hesitation.signal)}};
  }

  ExitCode write() {
    const Gaps gaps_ = gaps();
    const std::array texts = {kStarterScenario, kStarterBest, kStarterCareless};
    const auto paths = files();
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const base::Outcome saved = write_new_file(paths[i], filled(texts[i], gaps_));
      if (saved) continue;
      std::error_code ignored;
      for (std::size_t written = 0; written < i; ++written) fs::remove(paths[written], ignored);
      return fail(console_, ExitCode::unreadable, saved.failure().text);
    }
    for (const fs::path& path : paths) console_.out << "wrote " << path.string() << "\n";
    console_.out.flush();
    return ExitCode::fine;
  }

  ExitCode look_at_it() {
    CheckOptions options;
    for (const fs::path& file : files()) options.paths.push_back(file);
    return check(options, console_);
  }

  NewOptions wanted_;
  Console& console_;
};

}  // namespace

ExitCode create(const NewOptions& options, Console& console) {
  return NewCommand(options, console).run();
}

}  // namespace earshot::content
