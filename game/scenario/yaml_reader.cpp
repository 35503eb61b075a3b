#include "scenario/yaml_reader.h"

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <streambuf>

#include "scenario/messages.h"
#include "scenario/yaml_scan.h"
#include "scenario/yaml_tree_builder.h"

namespace earshot::scenario {
namespace {

// A stream over the file's bytes, without a copy. yaml-cpp reads it in blocks and puts characters
// back at its beginning.
class BytesBuffer : public std::streambuf {
 public:
  explicit BytesBuffer(std::string_view bytes) {
    char* begin = const_cast<char*>(bytes.data());  // only read: there is no put area
    setg(begin, begin, begin + bytes.size());
  }
};

// What yaml-cpp stumbled over, in our words. Most mistakes never come here: the first look has
// found them.
void report_exception(Report& report, const YAML::Exception& exception, std::size_t at) {
  const std::string_view file = report.source().bytes();
  const std::size_t end = std::max(at, std::min(file.find_first_of(" \t\r\n", at), file.size()));
  const Bytes where{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
  const std::string_view said = exception.msg;
  const bool unaligned = said == YAML::ErrorMsg::END_OF_MAP || said == YAML::ErrorMsg::END_OF_SEQ ||
                         said == YAML::ErrorMsg::MAP_VALUE || said == YAML::ErrorMsg::BLOCK_ENTRY;
  if (unaligned) {
    report.add(message("out-of-line"), where);
  } else {
    report.add(message("not-yaml"), where, {std::string(said)});
  }
}

// yaml-cpp takes a tab in an empty line for indentation. It gets to see a space there; every byte
// keeps its place.
std::string without_harmless_tabs(std::string_view file, const std::vector<std::size_t>& lines) {
  std::string text(file);
  for (const std::size_t line : lines) {
    for (std::size_t at = line; at < text.size() && (text[at] == ' ' || text[at] == '\t'); ++at)
      text[at] = ' ';
  }
  return text;
}

// One document, and nothing behind it. True when that is what the file was.
bool parse(Report& report, std::string_view text, YamlTree& tree, TreeBuilder& builder,
           bool speaks) {
  BytesBuffer buffer(text.substr(builder.skipped()));
  std::istream stream(&buffer);
  try {
    YAML::Parser parser(stream);
    parser.HandleNextDocument(builder);
    if (parser) parser.HandleNextDocument(builder);  // stops at once: OnDocumentStart
    return true;
  } catch (const TreeBuilder::Stop&) {
    return false;
  } catch (const YAML::Exception& exception) {
    const std::size_t at = exception.mark.is_null() ? 0 : builder.byte_of(exception.mark);
    if (speaks) report_exception(report, exception, at);
    tree.sound_until = static_cast<std::uint32_t>(at);
    return false;
  }
}

// Back to the beginning of the last line before the mistake that holds anything: that line's value
// may have been meant to go on.
std::uint32_t before_mistake(std::string_view file, std::size_t mistake) {
  std::size_t line = mistake;
  for (int lines = 0; lines < 2; ++lines) {
    const std::size_t content = file.substr(0, line).find_last_not_of(" \t\r\n");
    if (content == std::string_view::npos) return 0;
    const std::size_t text_line = lines == 0 ? mistake : content;
    const std::size_t line_end = file.substr(0, text_line).rfind('\n');
    line = line_end == std::string_view::npos ? 0 : line_end + 1;
  }
  return static_cast<std::uint32_t>(line);
}

}  // namespace

YamlTree read_yaml(Report& report, std::string_view version_key) {
  YamlTree tree;
  const YamlScan scan = scan_yaml(report);
  const bool speaks = !scan.first_mistake;
  const std::size_t size = report.source().bytes().size();
  tree.memory = std::make_unique<std::pmr::monotonic_buffer_resource>(size + 1);
  tree.sound_until = static_cast<std::uint32_t>(size);
  if (scan.may_parse) {
    TreeBuilder builder(report, tree, speaks);
    const std::string_view file = report.source().bytes();
    const std::string mended =
        scan.harmless_tabs.empty() ? "" : without_harmless_tabs(file, scan.harmless_tabs);
    tree.readable = parse(report, mended.empty() ? file : mended, tree, builder, speaks);
    builder.finish_incomplete();
  }
  if (scan.first_mistake) {
    tree.readable = false;
    tree.sound_until = *scan.first_mistake;
  }
  if (!tree.readable) tree.sound_until = before_mistake(report.source().bytes(), tree.sound_until);
  if (tree.root.is(YamlNode::Kind::empty)) {
    if (tree.readable) report.add(message("empty-file"), {0, 0}, {std::string(version_key)});
    tree.root.kind = YamlNode::Kind::broken;
  }
  return tree;
}

}  // namespace earshot::scenario
