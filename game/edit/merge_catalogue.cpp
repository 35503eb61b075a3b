// Three passes, each over what the ones before have left: the same text under the same name; the
// same text under another name of its part (something was renamed or moved); another text under the
// same name (something was reworded).
#include "edit/merge_catalogue.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace earshot::edit {
namespace {

using base::PoEntry;
using scenario::Wording;

// Of all different words of two texts, as many must be in both for one to be the other reworded.
constexpr double kAlike = 0.4;

std::set<std::string_view> words_of(std::string_view text) {
  constexpr std::string_view kBetween = " \n.,;:!?*[]()\"'";
  std::set<std::string_view> words;
  for (std::size_t at = text.find_first_not_of(kBetween); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(kBetween, at), text.size());
    words.insert(text.substr(at, end - at));
    at = text.find_first_not_of(kBetween, end);
  }
  return words;
}

double likeness(std::string_view one, std::string_view other) {
  const auto a = words_of(one);
  const auto b = words_of(other);
  const auto both = static_cast<double>(
      std::ranges::count_if(a, [&](std::string_view word) { return b.contains(word); }));
  const auto all = static_cast<double>(a.size() + b.size()) - both;
  return all == 0 ? 1 : both / all;
}

class Merge {
 public:
  Merge(const base::PoFile& old, const std::vector<Wording>& wordings)
      : old_(old.entries), wordings_(wordings), used_(old_.size()), merged_(wordings.size()) {
    for (const Wording& wording : wordings) ++texts_now_[wording.context];
    for (const PoEntry& entry : old_) {
      if (!entry.obsolete) ++texts_then_[entry.context];
    }
  }

  std::vector<PoEntry> run() {
    each([&](const Wording& wording) { return same(wording); });
    each([&](const Wording& wording) { return renamed(wording); });
    each([&](const Wording& wording) { return reworded(wording); });
    std::vector<PoEntry> entries;
    for (std::size_t i = 0; i < wordings_.size(); ++i) {
      PoEntry entry = merged_[i].value_or(PoEntry());
      entry.context = wordings_[i].context;
      entry.original = wordings_[i].text;
      entry.hint = wordings_[i].hint;
      entry.file = wordings_[i].file;
      entries.push_back(std::move(entry));
    }
    for (std::size_t i = 0; i < old_.size(); ++i) {
      if (!used_[i] && !old_[i].translation.empty()) entries.push_back(put_aside(old_[i]));
    }
    return entries;
  }

 private:
  using Found = std::optional<std::size_t>;

  template <class Find>
  void each(Find find) {
    for (std::size_t i = 0; i < wordings_.size(); ++i) {
      if (merged_[i]) continue;
      const Found found = find(wordings_[i]);
      if (!found) continue;
      merged_[i] = taken(*found, wordings_[i]);
    }
  }

  PoEntry taken(std::size_t index, const Wording& wording) {
    used_[index] = true;
    PoEntry entry;
    const PoEntry& from = old_[index];
    entry.translation = from.translation;
    entry.comment = from.comment;
    entry.previous = from.fuzzy ? from.previous : "";
    entry.fuzzy = from.fuzzy;
    if (from.original != wording.text && !from.translation.empty()) {
      entry.fuzzy = true;
      entry.previous = from.original;
    }
    return entry;
  }

  static PoEntry put_aside(PoEntry entry) {
    entry.obsolete = true;
    entry.hint.clear();
    entry.file.clear();
    return entry;
  }

  Found same(const Wording& wording) const {
    for (std::size_t i = 0; i < old_.size(); ++i) {
      if (!used_[i] && old_[i].context == wording.context && old_[i].original == wording.text)
        return i;
    }
    return std::nullopt;
  }

  bool may_move(std::size_t i) const { return !used_[i] && !old_[i].translation.empty(); }

  Found renamed(const Wording& wording) const {
    const std::string_view part = scenario::part_of_context(wording.context);
    for (std::size_t i = 0; i < old_.size(); ++i) {
      if (may_move(i) && old_[i].original == wording.text &&
          scenario::part_of_context(old_[i].context) == part)
        return i;
    }
    return std::nullopt;
  }

  // Where a name has one text, then as now, it is that text however it was reworded.
  Found reworded(const Wording& wording) const {
    const bool alone = texts_now_.at(wording.context) == 1;
    Found best;
    double most = 0;
    for (std::size_t i = 0; i < old_.size(); ++i) {
      if (!may_move(i) || old_[i].context != wording.context) continue;
      if (alone && !old_[i].obsolete && texts_then_.at(wording.context) == 1) return i;
      const double like = likeness(old_[i].original, wording.text);
      if (like < kAlike || like <= most) continue;
      most = like;
      best = i;
    }
    return best;
  }

  const std::vector<PoEntry>& old_;
  const std::vector<Wording>& wordings_;
  std::vector<bool> used_;
  std::vector<std::optional<PoEntry>> merged_;
  std::map<std::string_view, std::size_t> texts_now_, texts_then_;
};

// The header's fields that have to be there, in gettext's order; what else it says stays.
std::string header_of(const base::PoFile& old, std::string_view language,
                      std::string_view project) {
  const std::pair<std::string_view, std::string> kept[] = {
      {"Project-Id-Version", std::string(project)},
      {"PO-Revision-Date", old.field("PO-Revision-Date")},
      {"Last-Translator", old.field("Last-Translator")},
      {"Language-Team", old.field("Language-Team")},
      {"Language", std::string(language)},
      {"MIME-Version", "1.0"},
      {"Content-Type", "text/plain; charset=UTF-8"},
      {"Content-Transfer-Encoding", "8bit"}};
  std::string header;
  for (const auto& [name, value] : kept) header += std::string(name) + ": " + value + "\n";
  std::string_view rest = old.header;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    const bool ours = std::ranges::any_of(kept, [&](const auto& one) {
      return line.starts_with(one.first) && line.substr(one.first.size(), 1) == ":";
    });
    if (!ours && !line.empty()) header += std::string(line) + "\n";
  }
  return header;
}

}  // namespace

MergedCatalogue merge_catalogue(const base::PoFile& old, const std::vector<Wording>& wordings,
                                std::string_view language, std::string_view project) {
  MergedCatalogue merged;
  merged.file.header = header_of(old, language, project);
  merged.file.entries = Merge(old, wordings).run();
  for (const PoEntry& entry : merged.file.entries) {
    if (entry.obsolete) {
      ++merged.obsolete;
    } else if (entry.translation.empty()) {
      ++merged.open;
    } else {
      ++(entry.fuzzy ? merged.unsure : merged.translated);
    }
  }
  return merged;
}

base::PoFile template_of(const std::vector<Wording>& wordings, std::string_view project) {
  return merge_catalogue({}, wordings, "", project).file;
}

}  // namespace earshot::edit
