// Any bytes as a catalogue: reading them does no harm and does not end the program, mistakes are told
// at places that are in the file, and what was read is the same after it was written and read again.
#include <cstdlib>

#include "base/po_file.h"
#include "base/render.h"
#include "scenario/catalogue.h"
#include "scenario/wordings.h"

namespace {

using namespace earshot;

void require(bool holds) {
  if (!holds) std::abort();
}

void check_span(const base::Span& span, const base::SourceFile& source) {
  require(span.begin.offset <= span.end.offset && span.end.offset <= source.bytes().size());
}

void check_entries(const scenario::Catalogue& catalogue) {
  for (const base::PoEntry& entry : catalogue.file().entries) {
    check_span(entry.where, catalogue.source());
    check_span(entry.words_at, catalogue.source());
    if (!entry.obsolete) require(catalogue.find(entry.context, entry.original) != nullptr);
    catalogue.has_begun(scenario::part_of_context(entry.context));
  }
}

// What the tool writes always says that it is UTF-8.
void check_round_trip(base::PoFile file) {
  file.header = "Content-Type: text/plain; charset=UTF-8\n";
  const base::PoFile again = base::read_po(base::SourceFile("again.po", base::write_po(file)));
  require(again.mistakes.empty() && again.entries.size() == file.entries.size());
}

}  // namespace

// gettext's library forgets a few bytes of each file with mistakes.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {  // NOLINT(bugprone-reserved-identifier)
  return "leak:libgettextpo\n";
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto source = std::make_shared<const base::SourceFile>(
      "de.po", std::string(reinterpret_cast<const char*>(data), size));
  const auto loaded = scenario::load_catalogue(source);
  for (const base::Diagnostic& found : loaded.diagnostics) check_span(found.where.span, *source);
  base::render_text(loaded.diagnostics, [&](std::string_view) { return source.get(); });
  require((loaded.catalogue == nullptr) == base::has_errors(loaded.diagnostics));
  if (loaded.catalogue == nullptr) return 0;
  check_entries(*loaded.catalogue);
  check_round_trip(loaded.catalogue->file());
  return 0;
}
