// The library reads and writes files by name; a file in memory gives it one. Its handlers carry no
// context, so where they write to is kept beside them, behind a lock.
#include "base/po_file.h"

#include <gettext-po.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <type_traits>

#include "base/po_places.h"

namespace earshot::base {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

std::mutex& library() {
  static std::mutex kLibrary;
  return kLibrary;
}

// A file without a place on the disk, with a name that the library can open.
class MemoryFile {
 public:
  MemoryFile() : descriptor_(memfd_create("po", MFD_CLOEXEC)) {}
  ~MemoryFile() {
    if (descriptor_ >= 0) close(descriptor_);
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  std::string name() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

  bool put(std::string_view text) const {
    while (!text.empty()) {
      const ssize_t written = write(descriptor_, text.data(), text.size());
      if (written <= 0) return false;
      text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
  }

  std::string take() const {
    std::string text;
    std::array<char, 4096> part{};
    lseek(descriptor_, 0, SEEK_SET);
    for (ssize_t got = 0; (got = read(descriptor_, part.data(), part.size())) > 0;)
      text.append(part.data(), static_cast<std::size_t>(got));
    return text;
  }

 private:
  int descriptor_;
};

struct Said {
  std::size_t line, column;  // from 1; kNone: not told
  std::string text;
};
std::vector<Said>* listening = nullptr;  // only behind the lock

void hear(int severity, po_message_t /*message*/, const char* file, std::size_t line,
          std::size_t column, int /*several lines*/, const char* text) {
  if (severity == PO_SEVERITY_WARNING || listening == nullptr) return;
  std::string words = text;
  while (!words.empty() && words.back() == '\n') words.pop_back();
  listening->push_back({file == nullptr ? kNone : line, column, std::move(words)});
}

// Of two places that belong together the library tells the second without its line.
void hear_two(int severity, po_message_t message, const char* file, std::size_t line,
              std::size_t column, int several, const char* text, po_message_t /*other*/,
              const char* /*file*/, std::size_t /*line*/, std::size_t /*column*/, int /*several*/,
              const char* /*text*/) {
  hear(severity, message, file, line, column, several, text);
}

constexpr po_xerror_handler kHandler{hear, hear_two};

struct FreeFile {
  void operator()(po_file* file) const { po_file_free(file); }
};
using FilePointer = std::unique_ptr<po_file, FreeFile>;

struct FreeIterator {
  void operator()(po_message_iterator_t one) const { po_message_iterator_free(one); }
};
using IteratorPointer = std::unique_ptr<std::remove_pointer_t<po_message_iterator_t>, FreeIterator>;

std::string text_of(const char* text) { return text == nullptr ? std::string() : text; }

PoEntry entry_of(po_message_t message) {
  PoEntry entry;
  entry.context = text_of(po_message_msgctxt(message));
  entry.original = text_of(po_message_msgid(message));
  entry.translation = text_of(po_message_msgstr(message));
  entry.plural = text_of(po_message_msgid_plural(message));
  const bool has_plural = !entry.plural.empty();
  for (int i = 0; has_plural && po_message_msgstr_plural(message, i) != nullptr; ++i)
    entry.forms.push_back(text_of(po_message_msgstr_plural(message, i)));
  entry.comment = text_of(po_message_comments(message));
  entry.hint = text_of(po_message_extracted_comments(message));
  entry.previous = text_of(po_message_prev_msgid(message));
  entry.fuzzy = po_message_is_fuzzy(message) != 0;
  entry.obsolete = po_message_is_obsolete(message) != 0;
  if (po_filepos_t place = po_message_filepos(message, 0)) entry.file = po_filepos_file(place);
  return entry;
}

po_message_t message_of(const PoEntry& entry) {
  po_message_t message = po_message_create();
  if (!entry.context.empty()) po_message_set_msgctxt(message, entry.context.c_str());
  po_message_set_msgid(message, entry.original.c_str());
  if (entry.plural.empty()) {
    po_message_set_msgstr(message, entry.translation.c_str());
  } else {
    po_message_set_msgid_plural(message, entry.plural.c_str());
    for (std::size_t i = 0; i < entry.forms.size(); ++i)
      po_message_set_msgstr_plural(message, static_cast<int>(i), entry.forms[i].c_str());
  }
  if (!entry.comment.empty()) po_message_set_comments(message, entry.comment.c_str());
  if (!entry.hint.empty()) po_message_set_extracted_comments(message, entry.hint.c_str());
  if (!entry.previous.empty()) po_message_set_prev_msgid(message, entry.previous.c_str());
  if (!entry.file.empty()) po_message_add_filepos(message, entry.file.c_str(), kNone);
  po_message_set_fuzzy(message, entry.fuzzy ? 1 : 0);
  po_message_set_obsolete(message, entry.obsolete ? 1 : 0);
  return message;
}

// A place that was told, or the line that was.
Span span_of(const SourceFile& source, const Said& said) {
  // The line of a quote that is not closed has been left when the library finds out.
  const std::size_t told = said.text == "end-of-line within string" ? said.line - 1 : said.line;
  if (said.line == kNone || told == 0 || told > source.line_count()) return {};
  const auto number = static_cast<std::uint32_t>(told);
  const std::string_view line = source.line(number);
  const auto begin = static_cast<std::size_t>(line.data() - source.bytes().data());
  return source.span(begin, begin + line.size());
}

void put_places(const SourceFile& source, std::vector<PoEntry>& entries) {
  const std::vector<PoPlace> places = po_places(source.bytes());
  if (places.size() != entries.size()) return;
  for (std::size_t i = 0; i < places.size(); ++i) {
    entries[i].where = source.span(places[i].begin, places[i].end);
    entries[i].words_at = source.span(places[i].words, places[i].end);
  }
}

bool is_header(const PoEntry& entry) { return entry.context.empty() && entry.original.empty(); }

std::vector<PoEntry> entries_of(po_file_t file) {
  std::vector<PoEntry> entries;
  const IteratorPointer at(po_message_iterator(file, nullptr));
  while (po_message_t message = po_next_message(at.get())) entries.push_back(entry_of(message));
  return entries;
}

}  // namespace

PoFile read_po(const SourceFile& source) {
  PoFile read;
  const MemoryFile memory;
  const std::lock_guard lock(library());
  std::vector<Said> said;
  listening = &said;
  FilePointer file;
  if (memory.put(source.bytes())) file.reset(po_file_read(memory.name().c_str(), &kHandler));
  listening = nullptr;
  if (file == nullptr) {
    read.mistakes.push_back({{}, "it could not be opened"});
    return read;
  }
  read.entries = entries_of(file.get());
  put_places(source, read.entries);
  const auto header = std::ranges::find_if(
      read.entries, [](const PoEntry& entry) { return is_header(entry) && !entry.obsolete; });
  if (header != read.entries.end()) read.header = header->translation;
  std::erase_if(read.entries, is_header);
  for (Said& one : said) read.mistakes.push_back({span_of(source, one), std::move(one.text)});
  return read;
}

std::string write_po(const PoFile& file) {
  const MemoryFile memory;
  const std::lock_guard lock(library());
  const FilePointer made(po_file_create());
  const IteratorPointer at(po_message_iterator(made.get(), nullptr));
  PoEntry header;
  header.translation = file.header;
  po_message_insert(at.get(), message_of(header));
  for (const PoEntry& entry : file.entries) po_message_insert(at.get(), message_of(entry));
  po_file_write(made.get(), memory.name().c_str(), &kHandler);
  return memory.take();
}

std::string PoFile::field(std::string_view name) const {
  std::string_view rest = header;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    if (!line.starts_with(name) || line.substr(name.size(), 1) != ":") continue;
    std::string_view value = line.substr(name.size() + 1);
    while (value.starts_with(' ')) value.remove_prefix(1);
    return std::string(value);
  }
  return {};
}

std::string_view po_charset(std::string_view text) {
  constexpr std::string_view kKey = "charset=";
  for (std::size_t at = text.find(kKey); at != std::string_view::npos;
       at = text.find(kKey, at + 1)) {
    const std::size_t line = text.rfind('\n', at) + 1;  // npos + 1: the first line
    if (text.substr(line).starts_with('#')) continue;
    const std::string_view value = text.substr(at + kKey.size());
    return value.substr(0, std::min(value.find_first_of("\\\" ;\r\n"), value.size()));
  }
  return {};
}

}  // namespace earshot::base
