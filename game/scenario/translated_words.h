// The marks of one translation, held against those of its original. Private to the room.
//
// Entry point: TranslatedWords::read. Every fact that the original marks must be marked in the
// translation, as often, and no other: who hears the line learns the fact by it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/po_file.h"
#include "scenario/marks.h"

namespace earshot::scenario {

class TranslatedWords : private MarkListener {
 public:
  TranslatedWords(const std::vector<Fact>& facts, const base::SourceFile& source,
                  const base::PoEntry& entry, base::Diagnostics& diagnostics)
      : facts_(facts), source_(source), entry_(entry), diagnostics_(diagnostics) {}

  // Nothing: a mark is broken, which has been reported.
  std::optional<Text> read(const Text& original, Marks allowed);

 private:
  void mistake(const base::Message& what, std::size_t begin, std::size_t end,
               std::vector<std::string> arguments) override;
  std::optional<FactIndex> fact(std::string_view name, std::size_t begin, std::size_t end) override;
  void compare(const Text& original, const Text& other);
  void report(const base::Message& what, base::Location where, std::vector<std::string> arguments,
              std::string help = {});
  base::Location place_of(std::string_view words) const;  // in the catalogue's file

  const std::vector<Fact>& facts_;
  const base::SourceFile& source_;
  const base::PoEntry& entry_;
  base::Diagnostics& diagnostics_;
  FactSet wanted_ = 0;
  bool sound_ = true;
};

}  // namespace earshot::scenario
