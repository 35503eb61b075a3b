// Only regular files are opened: a pipe that nobody writes to would wait for ever.
#include "scenario/files.h"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <system_error>

#include "scenario/load.h"
#include "scenario/messages.h"

namespace earshot::scenario {
namespace {

namespace fs = std::filesystem;

std::string last_error() { return std::generic_category().message(errno); }

bool has_extension(const fs::path& path, const std::vector<std::string_view>& extensions) {
  return std::find(extensions.begin(), extensions.end(), path.extension().string()) !=
         extensions.end();
}

template <class Iterator>
void gather(const fs::path& folder, const std::vector<std::string_view>& extensions,
            std::vector<fs::path>& found) {
  std::error_code error;
  Iterator entry(folder, fs::directory_options::skip_permission_denied, error);
  for (; !error && entry != Iterator(); entry.increment(error)) {
    std::error_code unknown;
    if (has_extension(entry->path(), extensions) && !entry->is_directory(unknown))
      found.push_back(entry->path());
  }
}

// What a word processor saves is no plain text, whatever the file is called.
std::string_view word_processor_of(std::string_view bytes) {
  if (bytes.starts_with("{\\rtf")) return "RTF";
  if (bytes.starts_with("PK\x03\x04")) return "a .docx, an .odt, or another archive";
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) return "an old .doc";
  return {};
}

// One finding in place of one for each byte that is no text.
bool refuse_word_processor(std::string_view bytes, const base::Location& where,
                           base::Diagnostics& diagnostics) {
  const std::string_view kind = word_processor_of(bytes);
  if (kind.empty()) return false;
  diagnostics.push_back(
      {&message("unreadable"),
       where,
       {"this is a word processor's file (" + std::string(kind) + ")"},
       {},
       "save it as plain text (Save as, Plain text, UTF-8), under a name that ends in .yaml"});
  return true;
}

}  // namespace

ReadFile read_file(const fs::path& path, std::size_t most) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (status.type() == fs::file_type::not_found)
    return {{}, std::generic_category().message(ENOENT), {}};
  if (error) return {{}, error.message(), {}};
  if (fs::is_directory(status)) return {{}, std::generic_category().message(EISDIR), {}};
  if (!fs::is_regular_file(status)) return {{}, "not a regular file", {}};
  errno = 0;
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return {{}, last_error(), {}};
  const std::uintmax_t size = fs::file_size(path, error);
  // One byte more than it has, so that one that grows meanwhile is seen to have grown.
  std::string bytes(std::min<std::uintmax_t>(error ? most : size, most) + 1, '\0');
  std::size_t filled = 0;
  while (stream.read(bytes.data() + filled, static_cast<std::streamsize>(bytes.size() - filled)) &&
         bytes.size() <= most) {
    filled = bytes.size();
    bytes.resize(std::min(2 * filled, most + 1));
  }
  if (stream.bad()) return {{}, last_error(), {}};
  bytes.resize(filled + static_cast<std::size_t>(stream.gcount()));
  if (bytes.size() <= most) return {std::move(bytes), {}, {}};
  return {{},
          "it has more than " + std::to_string(most) + " bytes",
          error ? bytes.size() : std::max<std::uintmax_t>(size, bytes.size())};
}

std::vector<fs::path> files_below(const fs::path& folder,
                                  const std::vector<std::string_view>& extensions, bool deep) {
  std::vector<fs::path> found;
  if (deep) {
    gather<fs::recursive_directory_iterator>(folder, extensions, found);
  } else {
    gather<fs::directory_iterator>(folder, extensions, found);
  }
  std::sort(found.begin(), found.end());
  return found;
}

base::Result<base::SourceFile> read_source(const fs::path& path) {
  ReadFile file = read_file(path, kMaxFileBytes);
  if (!file.bytes) return base::Failure{path.string() + " cannot be read: " + file.why};
  return base::SourceFile(path.string(), *std::move(file.bytes));
}

std::optional<base::SourceFile> read_source(const fs::path& path, base::Diagnostics& diagnostics,
                                            std::size_t most) {
  ReadFile file = read_file(path, most);
  const base::Location where{path.string(), {}};
  if (file.too_large) {
    diagnostics.push_back({&message("too-large"),
                           where,
                           {std::to_string(*file.too_large), std::to_string(most)},
                           {},
                           {}});
  } else if (!file.bytes) {
    diagnostics.push_back({&message("unreadable"), where, {file.why}, {}, {}});
  }
  if (!file.bytes || refuse_word_processor(*file.bytes, where, diagnostics)) return std::nullopt;
  return base::SourceFile(path.string(), *std::move(file.bytes));
}

}  // namespace earshot::scenario
