// What all screens share: the content, the records, who is playing, and how the world outside is asked.
//
// The app makes one and hands it to the Shell. Time and chance come in as functions, so that tests decide them.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "records/store.h"
#include "scenario/load.h"
#include "text/family.h"
#include "ui/access/reader.h"
#include "ui/access/sounds.h"
#include "ui/shell/spoken_pack.h"
#include "ui/theme/theme.h"
#include "ui/words/languages.h"
#include "workshop/wire.h"

namespace earshot::ui {

struct Attending;  // attending.h

struct World {
  scenario::Pack pack;
  records::Store store;
  std::function<std::string()> now;     // ISO 8601, for the records
  std::function<std::int64_t()> clock;  // milliseconds, from anywhere, never backwards
  std::function<std::uint64_t()> draw;  // a random number
  std::function<std::string(const std::string& name, const std::string& text)>
      export_file;  // writes a file; where, or why not

  std::optional<records::Person> person;
  records::Settings settings;

  // What the command line says in place of the settings, until somebody changes it there.
  std::optional<float> text_size{};
  std::optional<ThemeId> theme{};
  std::optional<text::Family> family{};
  bool still = false;
  std::optional<std::string> language{};  // its code

  Languages languages{};
  std::string system_language = "en";  // for who has chosen none
  SpokenPack spoken{};                 // follows the language (apply_settings.h)

  // Workshops.
  workshop::WireMaker make_wire{};             // empty: there are none
  std::function<std::int64_t()> wall_clock{};  // milliseconds since 1970, never backwards
  std::function<std::uint64_t()> unique{};     // a number that no other game draws; never seeded
  std::string join_link{};                     // what `--join` said; empty: nothing
  std::shared_ptr<Attending> attending{};      // the seat that is held; null: none

  Reader aloud{};  // silent unless the person wants it, as are:
  Sounds sounds{};
};

}  // namespace earshot::ui
