// PO files: read with their places, written as gettext writes them, and never the end of the program.
#include "base/po_file.h"

#include <string>
#include <thread>
#include <vector>

#include "base/po_places.h"
#include "support/catch.h"

using namespace earshot::base;

namespace {

const std::string kHeader =
    "msgid \"\"\nmsgstr \"\"\n\"Language: de\\n\"\n"
    "\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";

PoFile read(const std::string& text) { return read_po(SourceFile("lang/de.po", text)); }

// "6 end-of-line within string"
std::vector<std::string> mistakes_of(const std::string& text) {
  std::vector<std::string> said;
  for (const PoMistake& mistake : read(text).mistakes)
    said.push_back(std::to_string(mistake.where.begin.line) + " " + mistake.text);
  return said;
}

}  // namespace

TEST_CASE("an entry is read with its context, words, comments and marks") {
  const PoFile file = read(kHeader +
                           "# mine\n#. theirs\n#: a.yaml\n#, fuzzy\n#| msgid \"Once\"\n"
                           "msgctxt \"lamp/title\"\nmsgid \"The \\\"lamp\\\"\"\nmsgstr \"\"\n"
                           "\"Die \"\n\"Lampe\"\n\n#~ msgid \"Gone\"\n#~ msgstr \"Weg\"\n");
  CHECK(file.mistakes.empty());
  CHECK(file.field("Language") == "de");
  CHECK(file.field("Lang").empty());
  REQUIRE(file.entries.size() == 2);
  const PoEntry& entry = file.entries[0];
  CHECK(entry.context == "lamp/title");
  CHECK(entry.original == "The \"lamp\"");
  CHECK(entry.translation == "Die Lampe");
  CHECK(entry.comment == "mine\n");
  CHECK(entry.hint == "theirs\n");
  CHECK(entry.file == "a.yaml");
  CHECK(entry.previous == "Once");
  CHECK(entry.fuzzy);
  CHECK_FALSE(entry.obsolete);
  CHECK(file.entries[1].obsolete);
}

TEST_CASE("an entry knows where it stands and where its translation does") {
  const PoFile file = read(kHeader +
                           "msgctxt \"a\"\nmsgid \"b\" msgstr \"c\"\n\"d\"\n\n"
                           "#~ msgid \"e\"\n#~ msgstr \"f\"\n");
  REQUIRE(file.entries.size() == 2);
  CHECK(file.entries[0].where.begin.line == 6);
  CHECK(file.entries[0].where.end.line == 8);
  CHECK(file.entries[0].words_at.begin.line == 7);
  CHECK(file.entries[0].words_at.begin.column == 18);
  CHECK(file.entries[1].where.begin.line == 10);
  CHECK(file.entries[1].where.begin.column == 4);
}

TEST_CASE("a file that is no PO is told line by line") {
  CHECK(mistakes_of(kHeader + "msgid \"a\nmsgstr \"b\"\n") ==
        std::vector<std::string>{"6 end-of-line within string"});
  CHECK(mistakes_of(kHeader + "msgid \"a\"\nmsgid \"b\"\nmsgstr \"c\"\n") ==
        std::vector<std::string>{"6 missing 'msgstr' section"});
  CHECK(mistakes_of(kHeader + "msgid \"a\"\nmsgstr \"b\"\nmsgid \"a\"\nmsgstr \"c\"\n") ==
        std::vector<std::string>{"8 duplicate message definition"});
}

TEST_CASE("an empty file has no entries and no mistakes") {
  CHECK(read("").entries.empty());
  CHECK(read("").mistakes.empty());
}

TEST_CASE("what is written is read again as it was, and written again the same") {
  PoFile file;
  file.header = "Language: de\nContent-Type: text/plain; charset=UTF-8\n";
  PoEntry& entry = file.entries.emplace_back();
  entry.context = "a/b";
  entry.original = "One *word*\nand \"another\"";
  entry.translation = "Ein Wört";
  entry.hint = "somebody says\n";
  entry.file = "a.yaml";
  entry.previous = "Two";
  entry.fuzzy = true;
  const std::string text = write_po(file);
  const PoFile again = read(text);
  REQUIRE(again.entries.size() == 1);
  CHECK(again.header == file.header);
  CHECK(again.entries[0].original == entry.original);
  CHECK(again.entries[0].translation == "Ein Wört");
  CHECK(again.entries[0].previous == "Two");
  CHECK(again.entries[0].fuzzy);
  CHECK(write_po(again) == text);
}

TEST_CASE("files are read on several threads at once") {
  std::vector<std::thread> threads;
  std::vector<int> right(4);
  for (int& one : right) {
    threads.emplace_back([&one] {
      for (int i = 0; i < 50; ++i)
        one += read(kHeader + "msgid \"a\"\nmsgstr \"b\"\n").entries.size() == 1 ? 1 : 0;
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(right == std::vector<int>{50, 50, 50, 50});
}

TEST_CASE("the charset is what the header says") {
  CHECK(po_charset(kHeader) == "UTF-8");
  CHECK(po_charset("# charset=KOI8-R\n\"Content-Type: text/plain; charset=ISO-8859-1\\n\"") ==
        "ISO-8859-1");
  CHECK(po_charset("msgid \"a\"\n").empty());
}
