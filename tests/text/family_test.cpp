#include "text/family.h"

#include <cstdlib>
#include <string>
#include <utility>

#include "support/catch.h"
#include "support/paths.h"

namespace earshot::text {
namespace {

namespace fs = std::filesystem;

const ShippedFaces& own() {
  static const ShippedFaces kFaces = *ShippedFaces::open(test::root() / "assets/fonts");
  return kFaces;
}

// Sets a variable of the environment for as long as it lives.
class Variable {
 public:
  Variable(const char* name, const char* value) : name_(name) {
    const char* now = std::getenv(name);
    if (now != nullptr) before_ = now;
    ::setenv(name, value, 1);
  }
  ~Variable() {
    if (before_) ::setenv(name_, before_->c_str(), 1);
    if (!before_) ::unsetenv(name_);
  }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  const char* name_;
  std::optional<std::string> before_;
};

TEST_CASE("a family that is not on this computer is none") {
  const std::array<fs::path, 2> folders{"/nowhere", test::root() / "assets/fonts"};
  CHECK_FALSE(open_family(Family::andika, folders, own()));
  CHECK_FALSE(open_family(Family::open_dyslexic, folders, own()));
}

TEST_CASE("the game's own faces need no folder") {
  const auto found = open_family(Family::standard, {}, own());
  REQUIRE(found);
  CHECK(found->regular.all().size() == own().regular.all().size());
}

TEST_CASE("each family shows every letter that the game's own shows") {
  for (const Family family : kFamilies) {
    INFO(name_of(family));
    const auto found = open_family(family, font_folders(), own());
    REQUIRE(found);  // tools/setup/packages.txt names its package
    for (const FaceStack* stack : {&found->regular, &found->italic, &found->strong}) {
      CHECK(stack->all().size() <= kMostFaces);
      CHECK(stack->missing("Łódź, naïve, Αθήνα, Київ, Đà Nẵng “…” – € ✓ ☎").empty());
    }
  }
}

// So that every character of every text has a glyph in each of them, when it has one in the game's own.
TEST_CASE("whatever the game's own faces show, each family shows") {
  for (const Family family : {Family::andika, Family::open_dyslexic}) {
    INFO(name_of(family));
    const auto found = open_family(family, font_folders(), own());
    REQUIRE(found);
    const std::array pairs{std::pair(&own().regular, &found->regular),
                           std::pair(&own().italic, &found->italic),
                           std::pair(&own().strong, &found->strong)};
    for (const auto& [before, after] : pairs) {
      for (char32_t c = U' '; c <= 0xFFFF; ++c) {
        if (before->has(c) && !after->has(c))
          FAIL("no glyph for " << static_cast<std::uint32_t>(c));
      }
    }
  }
}

TEST_CASE("a letter that the chosen family lacks is shown by the game's own") {
  const auto found = open_family(Family::open_dyslexic, font_folders(), own());
  REQUIRE(found);
  CHECK(found->regular.place_for(U'a') == 0);
  CHECK(found->regular.place_for(U'Ж') == 1);
  CHECK(found->regular.place_for(U'☎') == 2);
}

TEST_CASE("fonts are looked for where the person and the system keep them") {
  const Variable home("XDG_DATA_HOME", "/home/ida/data");
  const Variable others("XDG_DATA_DIRS", "/opt/share::/usr/share");
  CHECK(font_folders() ==
        std::vector<fs::path>{"/home/ida/data/fonts", "/opt/share/fonts", "/usr/share/fonts"});
}

TEST_CASE("without a word from the environment fonts are looked for in the usual places") {
  const Variable own_data("XDG_DATA_HOME", ""), others("XDG_DATA_DIRS", "");
  const Variable home("HOME", "/home/ida");
  CHECK(font_folders() == std::vector<fs::path>{"/home/ida/.local/share/fonts",
                                                "/usr/local/share/fonts", "/usr/share/fonts"});
}

}  // namespace
}  // namespace earshot::text
