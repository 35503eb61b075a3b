// Kept as the code's digit, the summary, an end of line, and the rest.
#include "content/printed_cache.h"

#include <utility>

#include "base/sha256.h"

namespace earshot::content {

namespace {

constexpr std::size_t kMostPrinted = 40;  // of a large pack some megabytes each

}  // namespace

PrintedCache::PrintedCache(std::filesystem::path folder, std::string made_by)
    : files_(std::move(folder), kMostPrinted), made_by_(std::move(made_by)) {}

std::string PrintedCache::name_for(const check::Inputs& inputs) const {
  return base::sha256_hex({made_by_, inputs.digest()});
}

std::optional<Printed> PrintedCache::find(const check::Inputs& inputs) const {
  auto text = files_.find(name_for(inputs));
  if (!text) return std::nullopt;
  const std::size_t end = text->find('\n');
  if (end == std::string::npos || end == 0) return std::nullopt;
  Printed printed;
  printed.code = static_cast<ExitCode>(text->front() - '0');
  printed.summary = text->substr(1, end - 1);
  printed.out = text->erase(0, end + 1);
  return printed;
}

void PrintedCache::keep(const check::Inputs& inputs, const Printed& printed) const {
  const auto digit = static_cast<char>('0' + static_cast<int>(printed.code));
  files_.keep(name_for(inputs), digit + printed.summary + "\n" + printed.out);
}

}  // namespace earshot::content
