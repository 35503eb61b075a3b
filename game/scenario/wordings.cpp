#include "scenario/wordings.h"

#include <set>
#include <utility>

#include "scenario/wordings_visit.h"

namespace earshot::scenario {
namespace {

class Gathering {
 public:
  explicit Gathering(const Pack& pack) : pack_(pack) {}

  std::vector<Wording> run() {
    for (const PackEntry& entry : pack_.scenarios) {
      if (entry.loaded.scenario != nullptr) add_scenario(*entry.loaded.scenario);
    }
    add_rubric();
    for (const KnowledgePage& page : pack_.knowledge) add_page(page);
    for (const Session& session : pack_.sessions)
      add("session/" + session.id + "/title", session.title, "the title of a session",
          "sessions/" + session.id + ".yaml");
    add("pack/name", pack_.name, "the name of the pack", "pack.yaml");
    return std::move(all_);
  }

 private:
  void add(std::string context, std::string text, std::string hint, std::string file) {
    if (text.empty() || !seen_.insert(context + '\x04' + text).second) return;
    all_.push_back({std::move(context), std::move(text), std::move(hint), std::move(file)});
  }

  std::string inside(const std::string& file) const {
    return std::filesystem::path(file).lexically_proximate(pack_.folder).string();
  }

  void add_scenario(const Scenario& scenario) {
    const std::string file = inside(scenario.file);
    visit_words(scenario, [&](const WordPlace& place, const auto& text) {
      if constexpr (std::is_same_v<std::remove_cvref_t<decltype(text)>, Text>) {
        add(place.context, with_marks(text, scenario.facts), place.hint, file);
      } else {
        add(place.context, text, place.hint, file);
      }
    });
  }

  void add_rubric() {
    if (pack_.rubric == nullptr) return;
    visit_words(*pack_.rubric, [&](const WordPlace& place, const std::string& text) {
      add(place.context, text, place.hint, "rubric.yaml");
    });
  }

  void add_page(const KnowledgePage& page) {
    for (const std::string_view block : blocks_of(page.text)) {
      add("knowledge/" + page.id, std::string(block), "of a knowledge page, in Markdown",
          "knowledge/" + page.id + ".md");
    }
  }

  const Pack& pack_;
  std::vector<Wording> all_;
  std::set<std::string> seen_;
};

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

}  // namespace

std::vector<Wording> wordings_of(const Pack& pack) { return Gathering(pack).run(); }

std::string_view part_of_context(std::string_view context) {
  const std::size_t first = context.find('/');
  const std::string_view name = context.substr(0, first);
  if (name != "knowledge" && name != "session") return name;
  return context.substr(0, context.find('/', first + 1));
}

std::vector<std::string_view> blocks_of(std::string_view page) {
  std::vector<std::string_view> blocks;
  std::size_t begin = 0;  // of the present block
  std::size_t end = 0;    // behind its last character
  for (std::size_t at = 0; at < page.size();) {
    const std::size_t stop = std::min(page.find('\n', at), page.size());
    const std::string_view line = page.substr(at, stop - at);
    if (!is_blank(line)) {
      if (begin == end) begin = at;
      end = stop;
    } else {
      if (begin < end) blocks.push_back(page.substr(begin, end - begin));
      begin = end = stop;
    }
    at = stop + 1;
  }
  if (begin < end) blocks.push_back(page.substr(begin, end - begin));
  return blocks;
}

}  // namespace earshot::scenario
