#include "office.h"

namespace earshot::test {
namespace {

using records::PersonId;
using records::Settings;

std::vector<std::string> names_in(const records::Store& store) {
  std::vector<std::string> names;
  for (const auto& person : must(store.people())) names.push_back(person.name);
  return names;
}

TEST_CASE("a new folder of records has nobody in it") {
  const Office office;
  const auto store = office.open();
  CHECK(must(store.people()).empty());
  CHECK_FALSE(must(store.last_person()));
  CHECK(store.notices().empty());
}

TEST_CASE("several people share one PC, listed by name") {
  const Office office;
  auto store = office.open();
  must(store.add_person("Marta", kMonday));
  must(store.add_person("Ada", kTuesday));
  CHECK(names_in(store) == std::vector<std::string>{"Ada", "Marta"});
  CHECK(must(store.people())[0].since == kTuesday);
  CHECK(must(store.people())[0].plays == 0);
}

TEST_CASE("people are still there after the game was closed") {
  const Office office;
  must(office.open().add_person("Žofie Dvořáková", kMonday));
  CHECK(names_in(office.open()) == std::vector<std::string>{"Žofie Dvořáková"});
}

TEST_CASE("spaces around a name are dropped") {
  const Office office;
  auto store = office.open();
  CHECK(must(store.add_person("  Ada Nwosu ", kMonday)).name == "Ada Nwosu");
}

TEST_CASE("what cannot be a name is refused with the reason") {
  const Office office;
  auto store = office.open();
  must(store.add_person("Ada", kMonday));
  const auto refusal = [&](std::string_view name) {
    const auto person = store.add_person(name, kMonday);
    return person ? std::string("taken") : person.failure().text;
  };
  CHECK(refusal("   ") == "the name was not added: a name has at least one character");
  CHECK(refusal("Ada") == "the name was not added: there is already somebody called Ada");
  CHECK(refusal(std::string(61, 'x')) ==
        "the name was not added: a name has at most 60 characters");
  CHECK(refusal(std::string(60, 'x')) == "taken");
  CHECK(refusal("A\xFF") == "the name was not added: the name is not valid UTF-8");
  const std::string unseen =
      "the name was not added: the name holds a character that cannot be seen";
  CHECK(refusal("A\nB") == unseen);
  CHECK(refusal("A\u202EB") == unseen);
  CHECK(refusal("A\u200B") == unseen);
}

TEST_CASE("a person is renamed, but not to somebody else's name") {
  const Office office;
  auto store = office.open();
  const auto ada = must(store.add_person("Ada", kMonday));
  must(store.add_person("Bo", kMonday));
  must(store.rename_person(ada.id, "Ada Nwosu"));
  must(store.rename_person(ada.id, "Ada Nwosu"));  // to one's own is no clash
  CHECK(names_in(store) == std::vector<std::string>{"Ada Nwosu", "Bo"});
  const auto clash = store.rename_person(ada.id, "Bo");
  REQUIRE_FALSE(clash);
  CHECK(clash.failure().text == "the name was not changed: there is already somebody called Bo");
}

TEST_CASE("what is asked about somebody who is not there fails") {
  const Office office;
  auto store = office.open();
  const PersonId nobody{41};
  CHECK(store.rename_person(nobody, "X").failure().text ==
        "the name was not changed: there is no such person");
  CHECK_FALSE(store.settings(nobody));
  CHECK_FALSE(store.save_settings(nobody, {}));
  CHECK_FALSE(store.history(nobody));
  CHECK_FALSE(store.export_person(nobody));
  CHECK_FALSE(store.delete_person(nobody));
  CHECK_FALSE(store.set_last_person(nobody));
}

TEST_CASE("settings are the defaults until they are saved, and each person's own") {
  const Office office;
  auto store = office.open();
  const auto ada = must(store.add_person("Ada", kMonday));
  const auto bo = must(store.add_person("Bo", kMonday));
  CHECK(must(store.settings(ada.id)) == Settings{});
  Settings chosen{36,
                  records::Typeface::andika,
                  records::Pace::at_once,
                  records::Theme::high_contrast,
                  true,
                  false,
                  play::Mode::competition,
                  "de",
                  true,
                  -40,
                  true,
                  80};
  must(store.save_settings(ada.id, chosen));
  chosen.text_size = 40;
  must(store.save_settings(ada.id, chosen));
  CHECK(must(store.settings(ada.id)) == chosen);
  CHECK(must(store.settings(bo.id)) == Settings{});
}

TEST_CASE("a rate of speech and a volume outside their bounds are brought into them") {
  const Office office;
  auto store = office.open();
  const auto ada = must(store.add_person("Ada", kMonday));
  Settings settings;
  settings.rate = -400;
  settings.volume = 101;
  must(store.save_settings(ada.id, settings));
  CHECK(must(store.settings(ada.id)).rate == -100);
  CHECK(must(store.settings(ada.id)).volume == 100);
}

TEST_CASE("a text size outside 18 to 40 is brought into it") {
  const Office office;
  auto store = office.open();
  const auto ada = must(store.add_person("Ada", kMonday));
  Settings settings;
  settings.text_size = 400;
  must(store.save_settings(ada.id, settings));
  CHECK(must(store.settings(ada.id)).text_size == 40);
}

TEST_CASE("who played last is remembered") {
  const Office office;
  {
    auto store = office.open();
    must(store.add_person("Ada", kMonday));
    must(store.set_last_person(must(store.add_person("Bo", kMonday)).id));
  }
  auto store = office.open();
  const auto bo = must(store.people())[1].id;
  CHECK(must(store.last_person()) == bo);
  must(store.delete_person(bo));
  CHECK_FALSE(must(store.last_person()));
}

// Every file of the folder, as it lies on the disk.
std::string all_bytes(const Office& office) {
  std::string bytes;
  for (const std::string& name : office.files()) bytes += bytes_of(office.file(name));
  return bytes;
}

TEST_CASE("a deleted person is gone from every byte of every file, the older copies included") {
  const Office office;
  {
    auto store = office.open(kMonday);
    fill(store);
  }
  { const auto copied = office.open(kTuesday); }
  {
    auto store = office.open(kWednesday);
    const auto bo = must(store.people())[1];
    must(store.rename_person(bo.id, "Bo Lindqvist-Berg"));
  }
  auto store = office.open(kThursday);
  REQUIRE(std::filesystem::exists(office.file("records.2.db")));
  const auto people = must(store.people());
  REQUIRE(all_bytes(office).find("Lindqvist") != std::string::npos);
  CHECK(must(store.delete_person(people[1].id)).empty());
  CHECK(all_bytes(office).find("Lindqvist") == std::string::npos);
  CHECK(all_bytes(office).find("Ada Nwosu") != std::string::npos);
  CHECK(names_in(store) == std::vector<std::string>{"Ada Nwosu"});
  CHECK(must(store.history(people[0].id)).size() == 2);
}

TEST_CASE("with the last person who played it a scenario's text goes too") {
  const Office office;
  auto store = office.open();
  fill(store);
  for (const auto& person : must(store.people())) must(store.delete_person(person.id));
  CHECK(all_bytes(office).find("crossword") == std::string::npos);
}

TEST_CASE("deleting names the damaged files that may still hold something") {
  const Office office;
  {
    auto store = office.open(kMonday);
    fill(store);
  }
  write_bytes(office.file(), "not a database at all");
  auto store = office.open(kTuesday);
  const auto ada = must(store.add_person("Ada", kTuesday));
  const auto left = must(store.delete_person(ada.id));
  CHECK(left == std::vector<std::filesystem::path>{office.file("records.damaged-1.db")});
  must(store.remove_set_aside());
  CHECK_FALSE(std::filesystem::exists(office.file("records.damaged-1.db")));
}

}  // namespace
}  // namespace earshot::test
