// `earshot-content lang`: what there is to translate in a pack, as a template, and its catalogues
// brought up to date with it.
//
// Entry point: lang(). A catalogue holds the texts of the parts that were begun in it or asked for
// (scenario/wordings.h), so that a language may have few of a pack's customers.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "content/console.h"

namespace earshot::content {

struct LangOptions {
  std::filesystem::path pack;
  std::string into;                    // a language; empty: all that there are
  std::vector<std::string> scenarios;  // ids: with their knowledge pages; empty: see lang()
};

// Without scenarios, `into` brings in the texts of the whole pack; without `into`, every catalogue
// keeps the parts it has.
ExitCode lang(const LangOptions& options, Console& console);

}  // namespace earshot::content
