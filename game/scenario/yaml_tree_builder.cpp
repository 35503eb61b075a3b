#include "scenario/yaml_tree_builder.h"

#include <algorithm>

#include "base/utf8.h"
#include "scenario/messages.h"
#include "scenario/yaml_places.h"
#include "scenario/yaml_reader.h"
#include "scenario/yaml_scan.h"

namespace earshot::scenario {
namespace {

using Kind = YamlNode::Kind;
using Style = YamlNode::Style;

Bytes bytes(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

Style style_at(std::string_view file, std::size_t begin) {
  switch (begin < file.size() ? file[begin] : '\0') {
    case '"':
      return Style::double_quoted;
    case '\'':
      return Style::single_quoted;
    case '|':
    case '>':
      return Style::block;
    default:
      return Style::plain;
  }
}

// `null` or `~`, written out where a value is: yaml-cpp reports it as it reports nothing at all.
std::string_view written_null(std::string_view file, std::size_t at) {
  const std::string_view rest = file.substr(std::min(at, file.size()));
  for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
    if (!rest.starts_with(word)) continue;
    const char next = rest.size() > word.size() ? rest[word.size()] : '\n';
    if (std::string_view(" \t\r\n,]}").find(next) != std::string_view::npos)
      return rest.substr(0, word.size());
  }
  return {};
}

// A control character that an escape has brought in.
std::optional<char32_t> control_in(std::string_view text) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F) return byte;
  }
  return std::nullopt;
}

constexpr std::size_t kFew = 12;  // keys that are quicker compared each with each than sorted
bool are_few_and_differ(std::span<const YamlEntry> entries) {
  if (entries.size() > kFew) return false;
  for (std::size_t i = 1; i < entries.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      if (entries[i].key.text == entries[k].key.text) return false;
    }
  }
  return true;
}

template <class Part>
YamlParts<Part> copied(std::span<const Part> parts, std::pmr::memory_resource& memory) {
  if (parts.empty()) return {};
  auto* first = static_cast<Part*>(memory.allocate(parts.size_bytes(), alignof(Part)));
  std::uninitialized_copy(parts.begin(), parts.end(), first);
  return YamlParts<Part>(std::span<const Part>(first, parts.size()));
}

}  // namespace

TreeBuilder::TreeBuilder(Report& report, YamlTree& tree, bool speaks)
    : report_(report),
      file_(report.source().bytes()),
      tree_(tree),
      speaks_(speaks),
      skipped_(file_.starts_with("\xEF\xBB\xBF") ? 3 : 0) {}

std::size_t TreeBuilder::byte_of(const YAML::Mark& mark) const {
  return std::min(file_.size(), static_cast<std::size_t>(std::max(mark.pos, 0)) + skipped_);
}

void TreeBuilder::say(const base::Message& what, Bytes where, std::vector<std::string> arguments) {
  if (speaks_) report_.add(what, where, std::move(arguments));
}

// ---- events

void TreeBuilder::OnDocumentStart(const YAML::Mark& mark) {
  if (!ended_) return;
  const std::size_t at = byte_of(mark);
  say(message("second-document"), bytes(at, word_end(at)), {});
  give_up(at);
}

void TreeBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const std::size_t at = byte_of(mark);
  const std::string_view word = written_null(file_, at);
  YamlNode node;
  if (word.empty()) {
    node.where = place_of_nothing(at);
  } else {
    node.kind = Kind::scalar;
    node.text = word;
    node.verbatim = true;
    node.where = bytes(at, at + word.size());
  }
  refuse_properties(at, "", anchor, node);
  accept(node);
}

void TreeBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t) {
  const std::size_t at = byte_of(mark);
  YamlNode node;
  node.kind = Kind::broken;
  node.where = bytes(at, word_end(at));
  say(message("alias"), node.where, {std::string(source(node.where))});
  accept(node);
}

void TreeBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                           const std::string& value) {
  const std::size_t at = byte_of(mark);
  YamlNode node;
  node.kind = Kind::scalar;
  node.style = style_at(file_, at);
  place_scalar(at, value, node);
  if (!refuse_properties(at, tag, anchor, node)) check_text(value, node);
  accept(node);
}

void TreeBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag,
                                  YAML::anchor_t anchor, YAML::EmitterStyle::value style) {
  open(mark, tag, anchor, style, Kind::sequence);
}

void TreeBuilder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value style) {
  open(mark, tag, anchor, style, Kind::mapping);
}

void TreeBuilder::finish_incomplete() {
  while (!open_.empty()) {
    open_.back().node.complete = false;
    close();
  }
}

// ---- places

std::size_t TreeBuilder::word_end(std::size_t at) const {
  return std::max(at, std::min(file_.find_first_of(" \t\r\n,[]{}", at), file_.size()));
}

// The place of a value that is not there: its key, or its dash.
Bytes TreeBuilder::place_of_nothing(std::size_t at) const {
  if (open_.empty()) return bytes(at, at);
  const Open& parent = open_.back();
  if (parent.node.is(Kind::mapping)) return parent.has_key ? parent.key.where : bytes(at, at);
  const std::span<const YamlNode> items = items_of(parent);
  const std::size_t before = items.empty() ? parent.node.where.begin : items.back().where.end;
  const std::size_t dash = skip_space_and_comments(file_, before);
  return bytes(dash, std::min(dash + 1, file_.size()));
}

void TreeBuilder::place_scalar(std::size_t at, const std::string& value, YamlNode& node) {
  const std::size_t quote = node.style == Style::plain ? 0 : 1;
  const std::size_t content = std::min(at + quote, file_.size());
  const std::size_t behind = content + value.size();
  const bool closed = quote == 0 || (behind < file_.size() && file_[behind] == file_[at]);
  node.verbatim =
      node.style != Style::block && closed && file_.substr(content, value.size()) == value;
  if (node.verbatim) {
    node.text = file_.substr(content, value.size());
    node.where = bytes(at, behind + quote);
    return;
  }
  node.text = kept(value);
  node.where = bytes(at, scalar_end(file_, at, node.style, value));
  const std::size_t last = node.text.find_last_not_of(" \t\n");
  if (node.style == Style::block) node.text = node.text.substr(0, last + 1);
}

// ---- what is turned down

void TreeBuilder::check_text(const std::string& value, YamlNode& node) {
  const bool long_one = value.size() > kMaxTextCharacters;
  const std::size_t characters = long_one ? base::character_count(value) : 0;
  if (characters > kMaxTextCharacters) {
    node.kind = Kind::broken;
    say(message("too-long"), first_line(file_, node.where),
        {std::to_string(characters), std::to_string(kMaxTextCharacters)});
  } else if (node.style == Style::double_quoted && !node.verbatim) {
    const auto control = control_in(value);
    if (!control) return;
    node.kind = Kind::broken;
    say(message("control-character"), first_line(file_, node.where), {name_of_character(*control)});
  }
}

// Tags and anchors. The mark is theirs then, not that of what follows.
bool TreeBuilder::refuse_properties(std::size_t at, std::string_view tag, YAML::anchor_t anchor,
                                    YamlNode& node) {
  const bool tagged =
      !tag.empty() && tag != "?" && (tag != "!" || file_.substr(at).starts_with('!'));
  if (!tagged && anchor == 0) return false;
  node.kind = Kind::broken;
  const Bytes where = bytes(at, word_end(at));
  say(tagged ? message("tag") : message("anchor"), where, {std::string(source(where))});
  return true;
}

void TreeBuilder::count(std::size_t at) {
  if (++values_ <= kMaxYamlValues) return;
  say(message("too-many-values"), bytes(at, at + 1), {std::to_string(kMaxYamlValues)});
  give_up(at);
}

void TreeBuilder::give_up(std::size_t at) {
  tree_.sound_until = static_cast<std::uint32_t>(at);
  throw Stop{};
}

// ---- the tree

void TreeBuilder::open(const YAML::Mark& mark, std::string_view tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style, Kind kind) {
  const std::size_t at = byte_of(mark);
  count(at);
  if (open_.size() >= kMaxYamlDepth) {
    say(message("too-deep"), bytes(at, at + 1), {std::to_string(kMaxYamlDepth)});
    give_up(at);
  }
  Open& opened = open_.emplace_back();
  opened.node.where = bytes(at, at + 1);
  opened.node.flow = style == YAML::EmitterStyle::Flow;
  opened.broken = refuse_properties(at, tag, anchor, opened.node);
  opened.node.kind = kind;
  opened.first = kind == Kind::sequence ? items_.size() : entries_.size();
}

void TreeBuilder::close() {
  Open& closed = open_.back();
  YamlNode node = closed.node;
  const std::size_t last = last_byte(closed);
  node.where.end = static_cast<std::uint32_t>(node.flow ? closing_bracket(last) : last);
  if (node.is(Kind::sequence)) {
    node.items = copied<YamlNode>(items_of(closed), *tree_.memory);
    items_.resize(closed.first);
  } else {
    drop_duplicates(closed.first);
    node.entries = copied<YamlEntry>(entries_of(closed), *tree_.memory);
    entries_.resize(closed.first);
  }
  if (closed.broken) node.kind = Kind::broken;
  open_.pop_back();
  accept(node);
}

std::span<const YamlNode> TreeBuilder::items_of(const Open& open) const {
  return std::span(items_).subspan(open.node.is(Kind::sequence) ? open.first : items_.size());
}

std::span<const YamlEntry> TreeBuilder::entries_of(const Open& open) const {
  return std::span(entries_).subspan(open.node.is(Kind::mapping) ? open.first : entries_.size());
}

std::size_t TreeBuilder::last_byte(const Open& open) const {
  std::uint32_t last = open.node.where.end;
  const auto items = items_of(open);
  const auto entries = entries_of(open);
  if (!items.empty()) last = std::max(last, items.back().where.end);
  if (!entries.empty())
    last = std::max({last, entries.back().key.where.end, entries.back().value.where.end});
  return last;
}

std::string_view TreeBuilder::kept(std::string_view text) {
  auto* first = static_cast<char*>(tree_.memory->allocate(text.size(), 1));
  std::ranges::copy(text, first);
  return {first, text.size()};
}

std::size_t TreeBuilder::closing_bracket(std::size_t at) const {
  at = skip_space_and_comments(file_, at);
  while (at < file_.size() && (file_[at] == ',' || file_[at] == ':')) {
    at = skip_space_and_comments(file_, at + 1);
  }
  return std::min(at + 1, file_.size());
}

void TreeBuilder::accept(const YamlNode& node) {
  if (node.is(Kind::scalar) || node.is(Kind::empty)) count(node.where.begin);
  if (open_.empty()) {
    tree_.root = node;
    return;
  }
  Open& parent = open_.back();
  if (parent.node.is(Kind::sequence)) {
    items_.push_back(node);
  } else if (!parent.has_key) {
    take_key(parent, node);
  } else {
    parent.has_key = false;
    if (!parent.odd_key) entries_.push_back({parent.key, node});
  }
}

void TreeBuilder::take_key(Open& parent, const YamlNode& node) {
  parent.has_key = true;
  parent.key = {node.text, node.where};
  parent.odd_key = !node.is(Kind::scalar) || node.text.empty();
  if (node.is_plain() && node.text == "<<") {
    parent.odd_key = true;
    say(message("merge-key"), node.where, {});
  } else if (parent.odd_key && !node.is(Kind::broken)) {
    say_odd_key(node);
  }
}

void TreeBuilder::say_odd_key(const YamlNode& node) {
  const std::string text =
      "if this is text that begins with a bracket, put the whole text in quotes";
  switch (node.kind) {
    case Kind::sequence:
      return say(message("odd-key"), node.where, {"a list", text});
    case Kind::mapping:
      return say(message("odd-key"), node.where, {"a mapping", text});
    default:
      return say(message("odd-key"), node.where, {"nothing", "write the key before the colon"});
  }
}

// The first of equal keys stays. Sorted, equal ones stand side by side, however many there are.
void TreeBuilder::drop_duplicates(std::size_t first_entry) {
  const auto entries = std::span(entries_).subspan(first_entry);
  if (are_few_and_differ(entries)) return;
  std::vector<std::size_t> order(entries.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return entries[a].key.text < entries[b].key.text;
  });
  std::vector<bool> dropped(entries.size(), false);
  std::size_t first = 0;
  bool any = false;
  for (std::size_t i = 1; i < order.size(); ++i) {
    const YamlKey& key = entries[order[i]].key;
    const YamlKey& before = entries[order[first]].key;
    if (key.text != before.text) {
      first = i;
      continue;
    }
    any = dropped[order[i]] = true;
    if (!speaks_) continue;
    report_.add(message("duplicate-key"), key.where, {std::string(key.text)})
        .notes.push_back(report_.note(before.where, "first here"));
  }
  if (!any) return;
  std::size_t kept = first_entry;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (!dropped[i]) entries_[kept++] = entries[i];
  }
  entries_.resize(kept);
}

}  // namespace earshot::scenario
