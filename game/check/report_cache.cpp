// A kept report is a few lines of counts and sentences, and the diagnostics as base/kept_diagnostics.h
// writes them.
#include "check/report_cache.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "base/kept_diagnostics.h"
#include "base/sha256.h"
#include "check/codes.h"

namespace earshot::check {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMostReports = 40;  // of a large pack some megabytes each

// Only what was read to its end is kept, so there is nothing unreadable to tell of.
void put(std::string& into, std::size_t number) { into += std::to_string(number) + "\n"; }
void put(std::string& into, std::string_view text) {
  put(into, text.size());
  into += text;
}

class Taker {
 public:
  explicit Taker(std::string_view text) : rest_(text) {}

  std::size_t number() {
    std::size_t value = 0;
    const auto end = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
    const auto length = static_cast<std::size_t>(end.ptr - rest_.data());
    sound_ = sound_ && end.ec == std::errc() && length < rest_.size();
    rest_.remove_prefix(std::min(length + 1, rest_.size()));
    return sound_ ? value : 0;
  }
  std::string_view text() {
    const std::size_t length = number();
    sound_ = sound_ && length <= rest_.size();
    const std::string_view taken = rest_.substr(0, sound_ ? length : 0);
    rest_.remove_prefix(taken.size());
    return taken;
  }
  bool sound() const { return sound_; }

 private:
  std::string_view rest_;
  bool sound_ = true;
};

std::string text_of(const Report& report) {
  std::string text;
  put(text, report.files);
  put(text, report.undecided.size());
  for (const std::string& sentence : report.undecided) put(text, sentence);
  put(text, base::keep_text(report.diagnostics));
  return text;
}

// A message as the pack weighed it.
const base::Message* weighed(Report& report, std::string_view code, base::Severity severity) {
  const base::Message* shipped = find_message(code);
  if (shipped == nullptr || shipped->severity == severity) return shipped;
  for (const auto& one : report.weighed) {
    if (one->code == shipped->code && one->severity == severity) return one.get();
  }
  base::Message other = *shipped;
  other.severity = severity;
  return report.weighed.emplace_back(std::make_shared<const base::Message>(other)).get();
}

// Of the texts only those that something is shown of. False: one is another by now.
bool take_sources(const Inputs& inputs, Report& report) {
  std::set<std::string, std::less<>> named;
  for (const auto& one : report.diagnostics) {
    named.insert(one.where.file);
    for (const auto& note : one.notes) named.insert(note.where.file);
  }
  for (const std::string& path : named) {
    if (!inputs.files.contains(path)) continue;
    auto text = inputs.text(path);
    if (!text) return false;
    report.sources[path] = std::make_shared<const base::SourceFile>(path, *std::move(text));
  }
  return true;
}

std::optional<Report> report_from(const std::string& text, const Inputs& inputs) {
  Report report;
  Taker taker(text);
  report.files = taker.number();
  for (std::size_t left = taker.number(); left > 0 && taker.sound(); --left)
    report.undecided.emplace_back(taker.text());
  const std::string_view list = taker.text();
  if (!taker.sound()) return std::nullopt;
  auto diagnostics = base::read_kept(list, {}, [&](std::string_view code, base::Severity severity) {
    return weighed(report, code, severity);
  });
  if (!diagnostics) return std::nullopt;
  report.diagnostics = *std::move(diagnostics);
  if (!take_sources(inputs, report)) return std::nullopt;
  return report;
}

// What the run itself has read, against what was read before it.
bool was_made_of(const Inputs& inputs, const Report& report) {
  return std::ranges::all_of(report.sources, [&](const auto& one) {
    const auto found = inputs.files.find(one.first);
    return found != inputs.files.end() && found->second == base::sha256_hex({one.second->bytes()});
  });
}

}  // namespace

ReportCache::ReportCache(fs::path folder, std::string program, std::string wishes)
    : files_(std::move(folder), kMostReports),
      program_(std::move(program)),
      wishes_(std::move(wishes)) {}

std::string ReportCache::name_for(const Inputs& inputs) const {
  return base::sha256_hex({program_, wishes_, inputs.digest()});
}

std::optional<Report> ReportCache::find(const Inputs& inputs) const {
  const auto text = files_.find(name_for(inputs));
  return text ? report_from(*text, inputs) : std::nullopt;
}

bool ReportCache::keep(const Inputs& before, const std::optional<Inputs>& after,
                       const Report& report) const {
  if (!report.read_everything() || !after || after->digest() != before.digest()) return false;
  if (!was_made_of(before, report)) return false;
  files_.keep(name_for(before), text_of(report));
  return true;
}

}  // namespace earshot::check
