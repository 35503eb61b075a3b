// The library reads any charset there is; we read one, so that places are places in what was read.
#include "scenario/catalogue.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

#include "scenario/messages.h"
#include "scenario/report.h"
#include "scenario/wordings.h"
#include "scenario/yaml_scan.h"

namespace earshot::scenario {
namespace {

std::string key_of(std::string_view context, std::string_view original) {
  std::string key(context);
  key += '\x04';
  key += original;
  return key;
}

bool is_utf8(std::string_view charset) {
  constexpr std::string_view kName = "utf-8";
  return std::ranges::equal(charset, kName, [](char a, char b) {
    return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
  });
}

bool report_charset(Report& report) {
  const std::string_view text = report.source().bytes();
  const std::string_view charset = base::po_charset(text);
  if (charset.empty() || is_utf8(charset)) return false;
  const auto begin = static_cast<std::uint32_t>(charset.data() - text.data());
  report.add(message("charset-not-utf8"),
             {begin, begin + static_cast<std::uint32_t>(charset.size())}, {std::string(charset)});
  return true;
}

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

}  // namespace

Catalogue::Catalogue(std::shared_ptr<const base::SourceFile> source, base::PoFile file)
    : source_(std::move(source)),
      file_(std::move(file)),
      language_(std::filesystem::path(source_->path()).stem().string()) {
  for (std::size_t i = 0; i < file_.entries.size(); ++i) {
    const base::PoEntry& entry = file_.entries[i];
    if (!entry.obsolete) by_key_.emplace(key_of(entry.context, entry.original), i);
  }
}

const base::PoEntry* Catalogue::find(std::string_view context, std::string_view original) const {
  const auto found = by_key_.find(key_of(context, original));
  return found == by_key_.end() ? nullptr : &file_.entries[found->second];
}

const base::PoEntry* Catalogue::usable(std::string_view context, std::string_view original) const {
  const base::PoEntry* entry = find(context, original);
  return entry != nullptr && !entry->fuzzy && !entry->translation.empty() ? entry : nullptr;
}

bool Catalogue::has_begun(std::string_view part) const {
  return std::ranges::any_of(file_.entries, [&](const base::PoEntry& entry) {
    return !entry.obsolete && !entry.translation.empty() && part_of_context(entry.context) == part;
  });
}

LoadedCatalogue load_catalogue(const std::shared_ptr<const base::SourceFile>& source) {
  LoadedCatalogue loaded;
  Report report(*source);
  if (!report_bad_utf8(report) && !report_charset(report)) {
    base::PoFile file = base::read_po(*source);
    std::set<std::uint32_t> told;  // of one line the first: the others follow from it
    for (const base::PoMistake& mistake : file.mistakes) {
      if (!told.insert(mistake.where.begin.line).second) continue;
      report.add(message("not-a-catalogue"), {mistake.where.begin.offset, mistake.where.end.offset},
                 {mistake.text});
    }
    if (file.mistakes.empty())
      loaded.catalogue = std::make_shared<const Catalogue>(source, std::move(file));
  }
  loaded.diagnostics = report.take();
  return loaded;
}

bool is_language_code(std::string_view code) {
  const std::size_t small =
      static_cast<std::size_t>(std::ranges::find_if_not(code, is_small) - code.begin());
  if (small < 2 || small > 3) return false;
  std::string_view rest = code.substr(small);
  if (rest.starts_with('_')) {
    if (rest.size() < 3 || !is_capital(rest[1]) || !is_capital(rest[2])) return false;
    rest.remove_prefix(3);
  }
  if (!rest.starts_with('@')) return rest.empty();
  return rest.size() > 1 && std::ranges::all_of(rest.substr(1), is_small);
}

}  // namespace earshot::scenario
