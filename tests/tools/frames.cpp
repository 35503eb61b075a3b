#include "tools/frames.h"

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>

#include "support/golden.h"
#include "support/paths.h"

namespace earshot::test {

namespace {

constexpr std::array<std::string_view, 15> kKinds{
    "yaml whole",  "yaml first",  "yaml top",  "yaml part",    "yaml node",
    "yaml line",   "yaml choice", "yaml pack", "yaml session", "yaml curriculum",
    "yaml rubric", "yaml second", "play",      "files",        "po"};
constexpr std::string_view kBytes = "bytes ";

using Lines = std::vector<std::string>;

// Each with its line feed.
Lines lines_of(const std::string& text) {
  Lines lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    const std::size_t next = end == std::string::npos ? text.size() : end + 1;
    lines.push_back(text.substr(at, next - at));
    at = next;
  }
  return lines;
}

std::string joined(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) text += line;
  return text;
}

bool is_at_margin(const std::string& line) {
  return line[0] != ' ' && line[0] != '\n' && line[0] != '\t';
}

// The key at the margin, or behind two spaces; nothing where there is none.
std::string key_of(const std::string& line) {
  const std::size_t end = line.find(':');
  const bool is_key = is_at_margin(line) && line[0] != '#' && end != std::string::npos;
  return is_key ? line.substr(0, end) : "";
}

std::string entry_of(const std::string& line) {
  const bool is_entry = line.starts_with("  ") && line[2] != ' ' && line[2] != '-';
  const std::size_t end = line.find(':');
  return is_entry && end != std::string::npos ? line.substr(2, end - 2) : "";
}

std::string indented(const std::string& text, std::size_t by) {
  Lines lines = lines_of(text);
  for (std::string& line : lines) {
    if (line != "\n") line.insert(0, by, ' ');
  }
  return joined(lines);
}

std::string with_insertion(std::string text, const std::string& behind, const std::string& piece) {
  const std::size_t at = text.find(behind);
  if (at == std::string::npos) throw std::runtime_error("no place for the piece");
  return text.insert(at + behind.size(), piece);
}

// Without `key: …` up to the next key at the margin.
std::string without_key(const std::string& text, const std::string& key) {
  Lines kept;
  bool inside = false;
  for (const std::string& line : lines_of(text)) {
    if (is_at_margin(line)) inside = key_of(line) == key;
    if (!inside) kept.push_back(line);
  }
  return joined(kept);
}

std::string without_keys_of(std::string text, const std::string& piece) {
  for (const std::string& line : lines_of(piece)) {
    if (const std::string key = key_of(line); !key.empty()) text = without_key(text, key);
  }
  return text;
}

std::string with_keys(const std::string& text, const std::string& piece) {
  return without_keys_of(text, piece) + piece;
}

// `body` into the section that begins with `head`, in place of the entries of the same names.
std::string with_entries(const std::string& text, const std::string& head, const Lines& body) {
  const auto is_given = [&](const std::string& entry) {
    return std::any_of(body.begin(), body.end(),
                       [&](const std::string& line) { return entry_of(line) == entry; });
  };
  Lines lines;
  bool inside = false;
  bool left_out = false;
  for (const std::string& line : lines_of(text)) {
    if (is_at_margin(line)) inside = line == head;
    if (is_at_margin(line)) left_out = false;
    if (inside && !entry_of(line).empty()) left_out = is_given(entry_of(line));
    if (!left_out) lines.push_back(line);
    if (line == head) lines.insert(lines.end(), body.begin(), body.end());
  }
  return joined(lines);
}

std::string with_section(const std::string& text, const std::string& head, const Lines& body) {
  const Lines lines = lines_of(text);
  if (body.empty() || std::find(lines.begin(), lines.end(), head) == lines.end())
    return with_keys(text, head + joined(body));
  return with_entries(text, head, body);
}

std::string with_part(std::string text, const std::string& piece) {
  std::string head;
  Lines body;
  for (const std::string& line : lines_of(piece)) {
    if (!is_at_margin(line)) {
      body.push_back(line);
      continue;
    }
    if (!head.empty()) text = with_section(text, head, body);
    head = line;
    body.clear();
  }
  return with_section(text, head, body);
}

// With the variables of format.md where the piece speaks of one.
std::string host(const std::string& scenario, const std::string& piece) {
  for (const std::string name : {"calls", "offered", "plan"}) {
    if (piece.find(name) != std::string::npos)
      return with_keys(scenario,
                       "variables:\n  calls: 0..3\n  offered: no\n  plan: [none, small, big]\n");
  }
  return scenario;
}

std::string unescaped(const std::string& text) {
  std::string bytes;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\\') {
      bytes += text[at];
    } else if (text[++at] == 't') {
      bytes += '\t';
    } else {
      bytes += static_cast<char>(std::stoi(text.substr(at + 1, 2), nullptr, 16));
      at += 2;
    }
  }
  return bytes;
}

std::string kind_of(const std::string& info) {
  if (!info.starts_with(kBytes)) return info;
  const std::string kind = info.substr(kBytes.size());
  return kind == "play" || kind == "po" ? kind : "yaml " + kind;
}

// The example while its blocks come in.
class Example {
 public:
  void add(const std::string& kind, const std::string& text) {
    if (kind == "files") {
      files_ = lines_of(text);
      for (std::string& file : files_) file.pop_back();
    } else if (kind == "play" || kind == "yaml pack" || kind == "yaml session" ||
               kind == "yaml curriculum" || kind == "po") {
      given_[kind] = text;
    } else if (kind == "yaml second") {
      given_[kind] = with_keys(lamp_scenario(), text);
    } else if (kind == "yaml rubric") {
      given_[kind] = with_keys(built_in_rubric(), text);
    } else {
      scenario_ = scenario_with(kind, text);
    }
  }

  std::filesystem::path write(const Folder& folder) const {
    if (!files_.empty()) {
      for (const std::string& file : files_) folder.write(file, content_of(file));
      return folder.path();
    }
    const bool is_pack = std::any_of(given_.begin(), given_.end(),
                                     [](const auto& one) { return one.first != "play"; });
    const std::string scenarios = is_pack ? "scenarios/" : "";
    folder.write(scenarios + "the-lamp.yaml", scenario_);
    if (given_.contains("play")) folder.write(scenarios + "the-lamp.example.play", given("play"));
    if (!is_pack) return folder.path() / "the-lamp.yaml";
    folder.write("pack.yaml", content_of("pack.yaml"));
    for (const std::string name : {"rubric", "curriculum"}) {
      if (given_.contains("yaml " + name)) folder.write(name + ".yaml", given("yaml " + name));
    }
    if (given_.contains("yaml session"))
      folder.write("sessions/first-week.yaml", given("yaml session"));
    if (given_.contains("yaml second"))
      folder.write("scenarios/the-other-lamp.yaml", given("yaml second"));
    if (given_.contains("po")) folder.write("lang/de.po", with_header(given("po")));
    return folder.path();
  }

 private:
  static std::string built_in_rubric() { return read_text(root() / "content" / "rubric.yaml"); }
  const std::string& given(const std::string& kind) const { return given_.at(kind); }

  std::string scenario_with(const std::string& kind, const std::string& text) const {
    if (kind == "yaml whole") return text;
    if (kind == "yaml first") return text + without_keys_of(scenario_, text);
    if (kind == "yaml top") return with_keys(scenario_, text);
    if (kind == "yaml part") return with_part(scenario_, text);
    const std::string whole = host(scenario_, text);
    if (kind == "yaml node") return with_insertion(whole, "\nnodes:\n", indented(text, 2));
    const std::string place = kind == "yaml choice" ? "    choices:\n" : "    lines:\n";
    return with_insertion(whole, place, indented(text, 6));
  }

  // Entries of a catalogue, behind the header that every catalogue has.
  static std::string with_header(const std::string& entries) {
    if (entries.starts_with("msgid \"\"\n")) return entries;
    return "msgid \"\"\nmsgstr \"\"\n\"Language: de\\n\"\n"
           "\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n" +
           entries;
  }

  // The handbook's, in German too where the page has a catalogue.
  std::string usual_pack() const {
    std::string pack = block_of_page("format", "yaml pack");
    const std::string english = "languages: [en]";
    if (given_.contains("po"))
      pack.replace(pack.find(english), english.size(), "languages: [en, de]");
    return pack;
  }

  // What the page gives, or else what the handbook has.
  std::string content_of(const std::filesystem::path& file) const {
    const auto given_or = [&](const std::string& kind, const std::string& otherwise) {
      return given_.contains(kind) ? given(kind) : otherwise;
    };
    if (file == "pack.yaml") return given_or("yaml pack", usual_pack());
    if (file == "rubric.yaml") return given_or("yaml rubric", built_in_rubric());
    if (file == "curriculum.yaml")
      return given_or("yaml curriculum", block_of_page("format", "yaml curriculum"));
    if (file.extension() == ".play") return given_or("play", lamp_best_play());
    if (file.extension() == ".md") return "# A page\n";
    return scenario_;
  }

  std::string scenario_ = lamp_scenario();
  std::map<std::string, std::string> given_;  // by the kind of their block
  Lines files_;
};

}  // namespace

bool frame_is_known(std::string_view info) {
  const std::string kind = kind_of(std::string(info));
  return std::find(kKinds.begin(), kKinds.end(), kind) != kKinds.end();
}

std::filesystem::path write_example(const Folder& folder, const std::vector<Block>& blocks) {
  Example example;
  for (const Block& block : blocks) {
    const bool escaped = block.info.starts_with(kBytes);
    example.add(kind_of(block.info), escaped ? unescaped(block.text) : block.text);
  }
  return example.write(folder);
}

}  // namespace earshot::test
