// What the pack knows is checked as it was loaded; what lies in its folder and is no part of it is
// told of, not passed over.
#include "check/pack_check.h"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <utility>

#include "check/curriculum_check.h"
#include "check/files.h"
#include "check/messages.h"
#include "check/part.h"
#include "check/selection.h"
#include "check/word_checks.h"
#include "scenario/built_in.h"
#include "scenario/load.h"
#include "scenario/translation.h"

namespace earshot::check {

namespace fs = std::filesystem;

namespace {

using scenario::Pack;
using scenario::PackEntry;

constexpr std::size_t kMostOwnWords = 10'000;

// One word on each line of the pack's words.txt (for a translation: words.de.txt), where it has one.
std::set<std::string, std::less<>> own_words(const fs::path& path) {
  std::set<std::string, std::less<>> words;
  std::ifstream file(path);
  for (std::string word; words.size() < kMostOwnWords && std::getline(file, word);) {
    while (!word.empty() && std::isspace(static_cast<unsigned char>(word.back())) != 0)
      word.pop_back();
    if (!word.empty() && word[0] != '#') words.insert(word);
  }
  return words;
}

WordStandards standards_of(const Pack& pack) {
  const bool english = pack.languages.empty() || pack.languages.front().starts_with("en");
  return {pack.reading_level, english, own_words(pack.folder / "words.txt"), true};
}

class PackCheck {
 public:
  PackCheck(fs::path folder, std::vector<fs::path> wanted, const Instruments& instruments)
      : folder_(std::move(folder)),
        wanted_(std::move(wanted)),
        instruments_(instruments),
        selection_(wanted_) {}

  Report run() {
    auto loaded = scenario::load_pack(folder_, scenario::built_in_rubric);
    if (!loaded) {
      part_.fail(loaded.failure().text);
      return part_.finished(nullptr);
    }
    pack_ = *std::move(loaded);
    part_ = Part(instruments_, standards_of(pack_));
    for (const auto& [path, source] : pack_.sources) part_.keep(source);
    part_.add(pack_.diagnostics);
    part_.add(scenario::check_translations(pack_));
    part_.add(check_curriculum(pack_));
    for (const PackEntry& entry : pack_.scenarios) check(entry);
    for (const auto& catalogue : pack_.catalogues) check_words_of(*catalogue);
    for (const fs::path& path : wanted_) look_for_strays(path);
    tell_of_broken_rubric();
    Report report = part_.finished(&pack_);
    selection_.narrow(report);
    return report;
  }

 private:
  void check(const PackEntry& entry) {
    checked_.insert(entry.source->path());
    checked_.insert(entry.plays.begin(), entry.plays.end());
    const bool whole = selection_.has(entry.source->path());
    std::vector<fs::path> plays;
    std::copy_if(entry.plays.begin(), entry.plays.end(), std::back_inserter(plays),
                 [&](const fs::path& play) { return whole || selection_.has(play); });
    if (plays.empty() && !whole) return;
    part_.keep(entry.source);
    part_.add_scenario(entry.source, entry.loaded, plays);
    keep_plays(plays);
  }

  // Of a translation that was asked for. In another language the pack's own words are right too.
  void check_words_of(const scenario::Catalogue& catalogue) {
    const std::string& path = catalogue.source().path();
    const std::string& language = catalogue.language();
    if (!instruments_.groups.has(7) || !selection_.has(path)) return;
    const Dictionaries* dictionaries = instruments_.dictionaries;
    const Speller* speller = dictionaries != nullptr ? dictionaries->speller(language) : nullptr;
    auto words = own_words(folder_ / "words.txt");
    words.merge(own_words(folder_ / ("words." + language + ".txt")));
    part_.add(check_translated_words(catalogue, words, speller, instruments_));
    if (dictionaries != nullptr && speller == nullptr)
      part_.leave_undecided("spelling of " + path + ": no dictionary of `" + language +
                            "` is installed (Debian's have names like hunspell-de-de)");
  }

  // A scenario brings its plays along.
  void keep_plays(const std::vector<fs::path>& plays) {
    for (const fs::path& play : plays) selection_.keep(play.string());
  }

  // What the pack does not know: a draft that was asked for is checked, others are told of.
  void look_for_strays(const fs::path& path) {
    std::error_code error;
    if (!fs::is_directory(path, error)) {
      if (!is_known(path)) check_draft(path);
      return;
    }
    for (const fs::path& file : find_below(path).files) {
      if (!is_known(file)) tell_of_stray(file);
    }
  }

  bool is_known(const fs::path& path) const {
    const auto is_it = [&](const fs::path& one) { return is_below(one, path); };
    return std::any_of(checked_.begin(), checked_.end(), is_it) ||
           std::any_of(pack_.sources.begin(), pack_.sources.end(),
                       [&](const auto& one) { return is_it(one.first); });
  }

  void check_draft(const fs::path& path) {
    if (is_play(path)) return tell_of_stray(path);
    if (!is_yaml(path)) return part_.fail(path.string() + " is no file that this pack knows");
    const SourcePointer source = part_.read(path);
    if (!source) return;
    const auto plays = plays_beside(path);
    part_.add_scenario(
        source, scenario::load_scenario(*source, pack_.rubric, surroundings_of(pack_)), plays);
    keep_plays(plays);
  }

  // YAML that does not begin as ours does is somebody else's.
  void tell_of_stray(const fs::path& path) {
    const SourcePointer source = part_.read(path);
    if (!source) return;
    if (is_play(path) && !fs::exists(scenario_of_play(path))) {
      part_.add({play_without_scenario(path)});
    } else if (is_play(path) || first_key(source->bytes()).starts_with("earshot")) {
      part_.add({{&messages::kFileOutside, {path.string(), {}}, {}, {}, {}}});
    }
  }

  // Where the pack's own rubric cannot be read the built-in one stands in, and every unknown
  // technique follows from that.
  void tell_of_broken_rubric() {
    const std::string path = (folder_ / "rubric.yaml").string();
    const bool broken =
        std::any_of(pack_.diagnostics.begin(), pack_.diagnostics.end(), [&](const auto& one) {
          return one.where.file == path && one.message->severity == base::Severity::error;
        });
    if (!broken) return;
    selection_.keep(path);
    part_.leave_undecided("the scenarios of " + folder_.string() +
                          " were checked with the built-in rubric, because their own has mistakes");
  }

  fs::path folder_;
  std::vector<fs::path> wanted_;
  Instruments instruments_;
  Selection selection_;
  Pack pack_;
  Part part_{instruments_, {}};
  std::set<fs::path> checked_;
};

}  // namespace

Report check_pack(const fs::path& folder, std::vector<fs::path> wanted,
                  const Instruments& instruments) {
  return PackCheck(folder, std::move(wanted), instruments).run();
}

base::Diagnostic play_without_scenario(const fs::path& play) {
  return {&messages::kPlayWithoutScenario,
          {play.string(), {}},
          {scenario_of_play(play).filename().string()},
          {},
          {}};
}

}  // namespace earshot::check
